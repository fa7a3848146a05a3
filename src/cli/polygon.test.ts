import { expect, test } from 'vitest';
import { fromWgs84 } from '#geo/crs/to-wgs84.ts';
import { readPolygon } from './polygon.ts';

const ring = [
	[115.34, 22.97],
	[115.35, 22.97],
	[115.35, 22.98],
	[115.34, 22.97]
];

test('polygons and multipolygons come out flat and in WGS 84', () => {
	const high = { type: 'Polygon', coordinates: [ring.map(([lng, lat]) => [lng, lat, 12])] };
	expect(readPolygon(high, 'wgs84')).toEqual({ type: 'Polygon', coordinates: [ring] });
	const shifted = {
		type: 'MultiPolygon',
		coordinates: [[ring.map(([lng = 0, lat = 0]) => fromWgs84([lng, lat], 'gcj02'))]]
	};
	const { coordinates } = readPolygon(shifted, 'gcj02');
	expect(coordinates.flat(3).map((value) => value.toFixed(6))).toEqual(
		ring.flat().map((value) => value.toFixed(6))
	);
});

test.each([
	['no geometry', null, 'it has no geometry'],
	['a point', { type: 'Point', coordinates: [1, 2] }, 'a Point is no area'],
	['no coordinates', { type: 'Polygon' }, 'no list of rings'],
	['no rings', { type: 'Polygon', coordinates: [] }, 'no rings'],
	['no positions', { type: 'MultiPolygon', coordinates: [[[]]] }, 'no positions'],
	[
		'words',
		{ type: 'Polygon', coordinates: [[['115', '22'], ...ring]] },
		'["115","22"] is no pair of numbers'
	],
	['nulls', { type: 'Polygon', coordinates: [[[null, 22], ...ring]] }, 'no pair of numbers'],
	['half a position', { type: 'Polygon', coordinates: [[[115], ...ring]] }, '[115] is no pair of numbers'],
	['metres', { type: 'Polygon', coordinates: [[[12838450, 2630000], ...ring]] }, 'is not on earth'],
	['swapped', { type: 'Polygon', coordinates: [[[22, 115], ...ring]] }, 'in this order']
])('%s is refused', (_, geometry, reason) => {
	expect(() => readPolygon(geometry, 'wgs84')).toThrow(reason);
});
