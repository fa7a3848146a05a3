import { describe, expect, it } from 'vitest';
import type { Place } from '$lib/map/places.ts';
import type { WallFigures } from './feed.ts';
import { shoot, shotAt, stopsOf, type Known } from './shots.ts';

const square = (id: string, west: number, south: number): Place => {
	const ring = [
		[west, south],
		[west + 0.01, south],
		[west + 0.01, south + 0.01],
		[west, south + 0.01],
		[west, south]
	];
	const bounds = [west, south, west + 0.01, south + 0.01] as const;
	const geometry = { type: 'Polygon' as const, coordinates: [ring] };
	return {
		layer: 'grids',
		id,
		lng: west + 0.005,
		lat: south + 0.005,
		bounds: [...bounds],
		geometry,
		properties: {}
	};
};
const grid = (code: string, open: number) => ({ code, name: code, nameEn: null, open, overdue: 1 });
const spot = { lng: 115.005, lat: 22.005, radiusM: 80, count: 9, overdue: 2, grid: null, category: null };
const figures = {
	grids: [grid('A', 2), grid('B', 7), grid('C', 0), grid('gone', 9)],
	hotSpots: { spots: [spot] },
	late: []
} as unknown as WallFigures;
const known: Known = {
	places: { grids: [square('A', 115, 22), square('B', 115.01, 22), square('C', 115.02, 22)] },
	figures,
	overdue: [],
	now: 0,
	locale: 'zh'
};

describe('the shots of a scene', () => {
	it('go through the grids with the most open tickets, of those that are drawn', () => {
		expect(stopsOf('grids', known)).toEqual(['B', 'A']);
		expect(shoot('grids', 'B', known).bounds).toEqual(square('B', 115.01, 22).bounds);
	});

	it('show as many stops as there is time for', () => {
		expect([0, 0.49, 0.5, 1].map((progress) => shotAt(progress, 13, 9))).toEqual([0, 0, 1, 1]);
		expect(shotAt(0.99, 600, 3)).toBe(2);
		expect(shotAt(0.5, 3, 0)).toBe(0);
	});

	it('keep the circle of a hot spot in the picture', () => {
		const [stop = ''] = stopsOf('hot', known);
		const { bounds, focus } = shoot('hot', stop, known);
		expect(focus.features).toHaveLength(2);
		expect(bounds[0]).toBeLessThan(spot.lng - 0.001);
		expect(bounds[2]).toBeGreaterThan(spot.lng + 0.001);
	});

	it.each(['late', 'hot', 'grids', 'red', 'riders', 'whole', 'of another name'])(
		'are the whole ground where there is nothing to show: %s',
		(scene) => {
			const shot = shoot(scene, null, { ...known, figures: null });
			expect(shot.bounds).toEqual(shot.whole);
			expect(shot.focus.features).toEqual([]);
		}
	);

	it('fit what is overdue', () => {
		const overdue = [
			{ lng: 115.001, lat: 22.001 },
			{ lng: 115.012, lat: 22.004 }
		];
		expect(shoot('late', null, { ...known, overdue }).bounds).toEqual([115.001, 22.001, 115.012, 22.004]);
	});
});
