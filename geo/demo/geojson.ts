import type {
	Feature,
	FeatureCollection,
	Geometry,
	LineString,
	Point as PointGeometry,
	Polygon,
	Position
} from 'geojson';
import type { Hours } from './hours.ts';
import { toLngLat, type Point } from './plane.ts';
import type { Ring } from './shape.ts';

/** The plane's shapes as GeoJSON. The basemap has 6 decimals (11 cm); areas take their nodes' 7 (see areas.ts). */
const DECIMALS = 6;

const position = (p: Point): Position => toLngLat(p, DECIMALS);
const closed = (ring: Ring): Position[] => [...ring, ...ring.slice(0, 1)].map(position);

export const polygon = (outer: Ring, holes: Ring[] = []): Polygon => ({
	type: 'Polygon',
	coordinates: [outer, ...holes].map(closed)
});

export const lineString = (points: readonly Point[]): LineString => ({
	type: 'LineString',
	coordinates: points.map(position)
});

export const pointAt = (p: Point): PointGeometry => ({ type: 'Point', coordinates: position(p) });

export type Properties = Record<string, string | number | boolean | null | string[] | Hours>;

export const feature = (geometry: Geometry, properties: Properties): Feature => ({
	type: 'Feature',
	properties,
	geometry
});

export const collection = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});
