import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSampleData } from '../../tests/support/sample-data.ts';
import { scaleAt } from '../duty/metres.ts';
import { crsNames, fromWgs84, geometryToWgs84, isCrs, toWgs84, type LngLat } from './to-wgs84.ts';

function metresBetween([ax, ay]: LngLat, [bx, by]: LngLat): number {
	const { kx, ky } = scaleAt(ay);
	return Math.hypot((ax - bx) * kx, (ay - by) * ky);
}

const inChina = fc.tuple(
	fc.double({ min: 98, max: 122, noNaN: true }),
	fc.double({ min: 22, max: 42, noNaN: true })
);

describe('toWgs84', () => {
	it('passes WGS 84 and CGCS 2000 through', () => {
		expect(toWgs84([115.34, 22.97], 'wgs84')).toEqual([115.34, 22.97]);
		expect(toWgs84([115.34, 22.97], 'cgcs2000')).toEqual([115.34, 22.97]);
	});

	it('moves what map vendors hand out by hundreds of metres', () => {
		const place: LngLat = [115.3702248, 22.7888255];
		expect(metresBetween(place, toWgs84(place, 'gcj02'))).toBeGreaterThan(300);
		expect(metresBetween(place, toWgs84(place, 'bd09'))).toBeGreaterThan(700);
	});

	it('comes back to where it began, within decimetres', () => {
		fc.assert(
			fc.property(inChina, fc.constantFrom(...crsNames), (place, crs) => {
				expect(metresBetween(place, toWgs84(fromWgs84(place, crs), crs))).toBeLessThan(0.5);
			})
		);
	});

	it('leaves places abroad where they are', () => {
		expect(toWgs84([-76.6, 39.3], 'gcj02')).toEqual([-76.6, 39.3]);
	});
});

describe('geometryToWgs84', () => {
	it('converts every kind, keeps rings closed and neighbours joined, drops heights', () => {
		const a = [115.3, 22.7, 12];
		const b = [115.4, 22.7, 12];
		const c = [115.4, 22.8, 12];
		const polygon = geometryToWgs84({ type: 'Polygon', coordinates: [[a, b, c, a]] }, 'gcj02');
		const [ring = []] = polygon.coordinates;
		expect(ring[0]).toEqual(ring[3]);
		expect(ring[0]).toHaveLength(2);
		const multi = geometryToWgs84({ type: 'MultiPolygon', coordinates: [[[a, b, c, a]]] }, 'gcj02');
		expect(multi.coordinates[0]).toEqual(polygon.coordinates);
		const line = geometryToWgs84({ type: 'LineString', coordinates: [a, b] }, 'gcj02');
		expect(line.coordinates).toEqual(ring.slice(0, 2));
		const all = geometryToWgs84(
			{
				type: 'GeometryCollection',
				geometries: [
					{ type: 'Point', coordinates: a },
					{ type: 'MultiPoint', coordinates: [a] },
					{ type: 'MultiLineString', coordinates: [[a, b]] }
				]
			},
			'gcj02'
		);
		expect(all.geometries.map((part) => ('coordinates' in part ? part.coordinates : null))).toEqual([
			ring[0],
			[ring[0]],
			[ring.slice(0, 2)]
		]);
	});
});

it('knows its names', () => {
	expect(crsNames.every(isCrs)).toBe(true);
	expect(isCrs('EPSG:4326')).toBe(false);
});

withSampleData('cn-coordinate-pairs/gcoord_china-cities.json', (path) => {
	it('brings 664 Chinese places from GCJ-02 and BD-09 to within a metre', () => {
		const places = JSON.parse(readFileSync(path, 'utf8')) as {
			coords: Record<'WGS84' | 'GCJ02' | 'BD09', LngLat>;
		}[];
		expect(places).toHaveLength(664);
		for (const { coords } of places) {
			expect(metresBetween(coords.WGS84, toWgs84(coords.GCJ02, 'gcj02'))).toBeLessThan(1);
			expect(metresBetween(coords.WGS84, toWgs84(coords.BD09, 'bd09'))).toBeLessThan(1);
		}
	});
});
