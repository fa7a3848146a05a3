import type { Feature, Geometry, Position } from 'geojson';
import { onEarth } from '../crs/suspect.ts';

/** A feature with a geometry, its properties not looked into. */
export type GeoFeature = Feature<Geometry, Record<string, unknown>>;

/** How deep the positions of a geometry lie in its `coordinates`. */
const depths: Record<string, number> = {
	Point: 0,
	MultiPoint: 1,
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3
};

/** The feature in a parsed value, or in words why there is none. Rings that do not come back to their start are closed. */
export function toFeature(value: unknown): GeoFeature | string {
	if (!isObject(value) || value['type'] !== 'Feature') return '不是要素 (not a Feature)';
	const { geometry, properties, id } = value;
	if (geometry === null || geometry === undefined) return '没有几何图形 (null geometry)';
	const problem = problemOf(geometry);
	if (problem !== null || !isGeometry(geometry, problem)) return problem ?? '';
	close(geometry);
	return {
		type: 'Feature',
		...((typeof id === 'string' || typeof id === 'number') && { id }),
		geometry,
		properties: isObject(properties) ? properties : {}
	};
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `problemOf` found no problem with is a geometry. */
const isGeometry = (_value: unknown, problem: string | null): _value is Geometry => problem === null;

function problemOf(geometry: unknown): string | null {
	if (!isObject(geometry)) return '几何图形不成形 (the geometry is no object)';
	const type = String(geometry['type']);
	if (type === 'GeometryCollection') {
		const parts = geometry['geometries'];
		if (!Array.isArray(parts) || parts.length === 0) return '几何图形是空的 (empty geometry)';
		return parts.map(problemOf).find((problem) => problem !== null) ?? null;
	}
	const depth = depths[type];
	if (depth === undefined) return `几何类型不认识：${type} (unknown geometry type)`;
	return problemWithin(geometry['coordinates'], depth, type.endsWith('Polygon'));
}

function problemWithin(coordinates: unknown, depth: number, rings: boolean): string | null {
	if (!Array.isArray(coordinates)) return '坐标不是数字 (coordinates that are no numbers)';
	const parts: readonly unknown[] = coordinates;
	if (depth === 0) return problemAt(parts);
	if (parts.length === 0) return '几何图形是空的 (empty geometry)';
	if (rings && depth === 1 && parts.length < 3) return '环少于三个点 (a ring of fewer than three corners)';
	for (const part of parts) {
		const problem = problemWithin(part, depth - 1, rings);
		if (problem !== null) return problem;
	}
	return null;
}

function problemAt([lng, lat]: readonly unknown[]): string | null {
	if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng + lat))
		return '坐标不是数字 (coordinates that are no numbers)';
	if (!onEarth(lng, lat)) return `坐标不是经纬度：${lng}, ${lat} (not longitude and latitude)`;
	return null;
}

function close(geometry: Geometry): void {
	if (geometry.type === 'Polygon') geometry.coordinates.forEach(closeRing);
	if (geometry.type === 'MultiPolygon') geometry.coordinates.flat().forEach(closeRing);
	if (geometry.type === 'GeometryCollection') geometry.geometries.forEach(close);
}

function closeRing(ring: Position[]): void {
	const [first, last] = [ring[0], ring.at(-1)];
	if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
}
