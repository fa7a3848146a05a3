import type { MultiPolygon, Polygon, Position } from 'geojson';
import { onEarth } from '#geo/crs/suspect.ts';
import { geometryToWgs84, type Crs } from '#geo/crs/to-wgs84.ts';

/** A geometry that is no area; the message says why. */
export class NoAreaError extends Error {}

/**
 * The area of a GeoJSON feature in WGS 84, flat. Whether its rings cross themselves is left to the database.
 * @throws {NoAreaError} for no geometry, another kind of geometry, positions that are no numbers or not on earth
 */
export function readPolygon(geometry: unknown, crs: Crs): Polygon | MultiPolygon {
	if (geometry === null || geometry === undefined) throw new NoAreaError('it has no geometry');
	const { type, coordinates }: { type?: unknown; coordinates?: unknown } = geometry;
	if (type === 'Polygon') return geometryToWgs84({ type, coordinates: rings(coordinates) }, crs);
	if (type !== 'MultiPolygon')
		throw new NoAreaError(`a ${String(type)} is no area; Polygon or MultiPolygon is wanted`);
	return geometryToWgs84({ type, coordinates: list(coordinates, 'polygons').map(rings) }, crs);
}

const rings = (value: unknown): Position[][] =>
	list(value, 'rings').map((ring) => list(ring, 'positions').map(position));

function list(value: unknown, what: string): unknown[] {
	const values = array(value);
	if (values === null) throw new NoAreaError(`its coordinates are no list of ${what}`);
	if (values.length === 0) throw new NoAreaError(`its geometry is empty: a list of no ${what}`);
	return values;
}

const array = (value: unknown): unknown[] | null => (Array.isArray(value) ? value : null);

function position(value: unknown): Position {
	const [lng, lat] = array(value) ?? [];
	if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat)) {
		throw new NoAreaError(`${JSON.stringify(value)} is no pair of numbers`);
	}
	if (!onEarth(lng, lat)) {
		throw new NoAreaError(
			`${JSON.stringify(value)} is not on earth; longitude and latitude in degrees are wanted, in this order`
		);
	}
	return [lng, lat];
}
