import gcoord from 'gcoord';
import type { Geometry, Position } from 'geojson';

/** The coordinate systems that a coordinate can be given in. CGCS 2000 equals WGS 84 at the scale of a grid. */
export const crsNames = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;

export type Crs = (typeof crsNames)[number];

/** `[longitude, latitude]` in degrees. */
export type LngLat = [lng: number, lat: number];

/** Whether a text names a coordinate system this product knows. */
export const isCrs = (value: string): value is Crs => crsNames.some((name) => name === value);

/** A coordinate of the given system, as WGS 84. CGCS 2000 is passed through unchanged. */
export function toWgs84([lng, lat]: LngLat, crs: Crs): LngLat {
	switch (crs) {
		case 'wgs84':
		case 'cgcs2000':
			return [lng, lat];
		case 'gcj02':
			return gcoord.transform<LngLat>([lng, lat], gcoord.GCJ02, gcoord.WGS84);
		case 'bd09':
			return gcoord.transform<LngLat>([lng, lat], gcoord.BD09, gcoord.WGS84);
	}
}

/** A WGS 84 coordinate in the given system: the way back of `toWgs84`, to about 5 mm. */
export function fromWgs84([lng, lat]: LngLat, crs: Crs): LngLat {
	switch (crs) {
		case 'wgs84':
		case 'cgcs2000':
			return [lng, lat];
		case 'gcj02':
			return gcoord.transform<LngLat>([lng, lat], gcoord.WGS84, gcoord.GCJ02);
		case 'bd09':
			return gcoord.transform<LngLat>([lng, lat], gcoord.WGS84, gcoord.BD09);
	}
}

/**
 * A copy of a geometry of the given system, in WGS 84. Heights are dropped: every area and place here is flat.
 * Equal positions stay equal, so rings stay closed and neighbours keep their common border.
 */
export function geometryToWgs84<G extends Geometry>(geometry: G, crs: Crs): G;
export function geometryToWgs84(geometry: Geometry, crs: Crs): Geometry {
	const point = ([lng = NaN, lat = NaN]: Position): Position => toWgs84([lng, lat], crs);
	const line = (positions: Position[]) => positions.map(point);
	const rings = (lines: Position[][]) => lines.map(line);
	switch (geometry.type) {
		case 'Point':
			return { type: geometry.type, coordinates: point(geometry.coordinates) };
		case 'MultiPoint':
		case 'LineString':
			return { type: geometry.type, coordinates: line(geometry.coordinates) };
		case 'MultiLineString':
		case 'Polygon':
			return { type: geometry.type, coordinates: rings(geometry.coordinates) };
		case 'MultiPolygon':
			return { type: geometry.type, coordinates: geometry.coordinates.map(rings) };
		case 'GeometryCollection':
			return {
				type: geometry.type,
				geometries: geometry.geometries.map((part) => geometryToWgs84(part, crs))
			};
	}
}
