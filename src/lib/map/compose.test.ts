import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { DrawnLayer } from '#geo/draw.ts';
import { compose, nothing } from './compose.ts';
import { highlight } from './highlight.ts';

const base: StyleSpecification = {
	version: 8,
	sources: { roads: { type: 'geojson', data: '/roads' } },
	layers: [
		{ id: 'paper', type: 'background' },
		{ id: 'names', type: 'symbol', source: 'roads' }
	]
};
const drawn: DrawnLayer[] = [
	{ slot: 'place', spec: { id: 'stations', type: 'symbol', source: 'stations' } },
	{ slot: 'area', spec: { id: 'grids', type: 'fill', source: 'grids' } }
];

describe('the whole style', () => {
	it('lays areas under the names of the basemap, and places over them', () => {
		const { layers, sources } = compose(base, drawn, { grids: nothing });
		expect(layers.map(({ id }) => id)).toEqual(['paper', 'grids', 'names', 'stations']);
		expect(Object.keys(sources)).toEqual(['roads', 'grids']);
		expect(base.layers).toHaveLength(2);
	});

	it('puts everything on top of a basemap without names', () => {
		const bare = { ...base, layers: base.layers.slice(0, 1) };
		expect(compose(bare, drawn, {}).layers.map(({ id }) => id)).toEqual(['paper', 'grids', 'stations']);
	});
});

it('picks out a spot with its grid and the way to the border', () => {
	const square: [number, number][] = [
		[115, 23],
		[115.01, 23],
		[115.01, 23.01],
		[115, 23.01],
		[115, 23]
	];
	const { features } = highlight({
		spot: { lng: 115.001, lat: 23.005 },
		area: { type: 'Polygon', coordinates: [square] },
		shape: null
	});
	expect(features.map(({ properties }) => properties)).toEqual([
		{ part: 'area', label: '' },
		{ part: 'spot', label: '' },
		{ part: 'border', label: '103 m' }
	]);
	expect(highlight({ spot: null, area: null, shape: null }).features).toEqual([]);
});
