import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Properties } from '#geo/layer.ts';

export type Bounds = [west: number, south: number, east: number, north: number];

/** A feature of a layer as lists and cards need it: where it is (the middle of its box), and what it says. */
export type Place = {
	layer: string;
	id: string;
	lng: number;
	lat: number;
	bounds: Bounds;
	geometry: Geometry;
	properties: Properties;
};

function positions(geometry: Geometry): Position[] {
	switch (geometry.type) {
		case 'Point':
			return [geometry.coordinates];
		case 'MultiPoint':
		case 'LineString':
			return geometry.coordinates;
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates.flat();
		case 'MultiPolygon':
			return geometry.coordinates.flat(2);
		case 'GeometryCollection':
			return geometry.geometries.flatMap(positions);
	}
}

/** The box of a geometry. */
export function boundsOf(geometry: Geometry): Bounds {
	const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng = 0, lat = 0] of positions(geometry)) {
		bounds[0] = Math.min(bounds[0], lng);
		bounds[1] = Math.min(bounds[1], lat);
		bounds[2] = Math.max(bounds[2], lng);
		bounds[3] = Math.max(bounds[3], lat);
	}
	return bounds;
}

/** The places of a layer, from its features. */
export function placesOf(layer: string, { features }: FeatureCollection): Place[] {
	return features.map(({ id, geometry, properties }) => {
		const bounds = boundsOf(geometry);
		const [west, south, east, north] = bounds;
		const [lng, lat] = middle(geometry) ?? [(west + east) / 2, (south + north) / 2];
		return { layer, id: String(id), lng, lat, bounds, geometry, properties: properties ?? {} };
	});
}

/** The middle vertex of a line lies on it, where the middle of its box may not. */
function middle(geometry: Geometry): [number, number] | null {
	if (geometry.type !== 'LineString') return null;
	const [lng, lat] = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [];
	return lng === undefined || lat === undefined ? null : [lng, lat];
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * The box to open the map with: around the areas, leaving out what lies more than half a degree from the middle of
 * them (two towns in one database: the one with more grids).
 */
export function home(areas: readonly Place[]): Bounds | null {
	const [lng, lat] = [median(areas.map((area) => area.lng)), median(areas.map((area) => area.lat))];
	const near = areas.filter((area) => Math.abs(area.lng - lng) < 0.5 && Math.abs(area.lat - lat) < 0.5);
	const corners = near.flatMap(({ bounds: [west, south, east, north] }) => [
		[west, south],
		[east, north]
	]);
	return corners.length > 0 ? boundsOf({ type: 'MultiPoint', coordinates: corners }) : null;
}
