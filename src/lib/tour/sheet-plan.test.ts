import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { apart, metresBetween } from '#geo/walking/plane.ts';
import {
	namesOn,
	NUMBERS_APART_MM,
	onPaper,
	pathOn,
	planOf,
	scaleBar,
	spreadOut,
	waysOn
} from './sheet-plan.ts';

const paper = { wide: 277, high: 110, margin: 12 };
const place = fc.tuple(
	fc.double({ min: 115.3, max: 115.36, noNaN: true }),
	fc.double({ min: 22.94, max: 22.97, noNaN: true })
);

test('Every place lies on the paper, within the margin, and as far apart as the scale says', () => {
	fc.assert(
		fc.property(fc.array(place, { minLength: 2, maxLength: 14 }), (places) => {
			const plan = planOf(places, paper);
			const spots = places.map(onPaper(plan));
			for (const [x, y] of spots) {
				expect(x).toBeGreaterThanOrEqual(11.99);
				expect(x).toBeLessThanOrEqual(265.01);
				expect(y).toBeGreaterThanOrEqual(11.99);
				expect(y).toBeLessThanOrEqual(98.01);
			}
			const [[a, b], [p, q]] = [places as [LngLat, LngLat], spots];
			// The plan is flat at the mean latitude of all, the metres at that of the two.
			const metres = metresBetween(a, b);
			if (p && q)
				expect(Math.abs(apart(p, q) * plan.scale - metres)).toBeLessThanOrEqual(metres / 1000 + 0.01);
		})
	);
});

test('North is up', () => {
	const plan = planOf(
		[
			[115.3, 22.94],
			[115.36, 22.97]
		],
		paper
	);
	const spot = onPaper(plan);
	const [south, north] = [spot([115.33, 22.945]), spot([115.33, 22.965])];
	expect(north[1]).toBeLessThan(south[1]);
	expect(north[0]).toBeCloseTo(south[0], 6);
});

test('The bar is round and fits', () => {
	for (const scale of [0.5, 1.3, 4, 15, 37, 250]) {
		const { metres, mm } = scaleBar({ ...planOf([[0, 0]], paper), scale });
		expect(String(metres)).toMatch(/^[125]0*$/);
		expect(mm).toBeLessThanOrEqual(277 / 6);
		expect(mm).toBeGreaterThan(277 / 20);
		expect(mm * scale).toBeCloseTo(metres, 6);
	}
});

test('What lies beside the paper is left out; names keep off the stops and stand once', () => {
	const plan = planOf(
		[
			[115.3, 22.94],
			[115.36, 22.97]
		],
		paper
	);
	expect(
		pathOn(plan, [
			[116, 23],
			[116.1, 23]
		])
	).toBeNull();
	const nodes: LngLat[] = [
		[115.31, 22.95],
		[115.33, 22.95],
		[115.35, 22.951],
		[115.35, 22.96]
	];
	const edges = [
		[0, 1, '文化街'],
		[1, 2, '文化街'],
		[2, 3, '东门路']
	].map(([from, to, name]) => ({ from: Number(from), to: Number(to), name: String(name), kind: 'street' }));
	expect(waysOn(plan, { nodes, edges })).toEqual([
		{ kind: 'street', d: expect.stringMatching(/^M.*M.*M/) as string }
	]);
	const names = namesOn(plan, { nodes, edges }, [[115.32, 22.95]]);
	expect(names.map(({ name }) => name)).toEqual(['文化街', '东门路']);
	expect(names[0]?.at[0]).toBeGreaterThan(onPaper(plan)([115.33, 22.95])[0]);
});

test('No number covers another, and what stands free stays', () => {
	const spots = [
		[50, 50],
		[51, 50.5],
		[51, 50.5],
		[120, 50]
	] as const;
	const numbers = spreadOut(spots);
	for (const [i, a] of numbers.entries())
		for (const b of numbers.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(NUMBERS_APART_MM - 0.2);
	expect(numbers[3]).toEqual([120, 50]);
});
