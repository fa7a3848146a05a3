import { expect, it } from 'vitest';
import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { sketch } from './sketch.ts';

const sheet = { width: 400, height: 260, margin: 26 };
const stop = (at: LngLat, leg: LngLat[] = []) => ({ at, leg });

it('draws a tour with north up, true in its proportions, within the margins', () => {
	// At 60° north a degree of longitude is half as long as one of latitude.
	const { spots, path } = sketch(
		[
			stop([10, 60]),
			stop(
				[10.02, 60.01],
				[
					[10, 60],
					[10.02, 60.01]
				]
			)
		],
		sheet
	);
	const [[ax, ay], [bx, by]] = spots as [[number, number], [number, number]];
	expect(bx - ax).toBeGreaterThan(0);
	expect(ay - by).toBeGreaterThan(0);
	expect((bx - ax) / (ay - by)).toBeCloseTo(1, 1);
	for (const [x, y] of spots) {
		expect(x).toBeGreaterThanOrEqual(26);
		expect(x).toBeLessThanOrEqual(374);
		expect(y).toBeGreaterThanOrEqual(26);
		expect(y).toBeLessThanOrEqual(234);
	}
	expect(path).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
});

it('lets no number hide another, and draws a single stop too', () => {
	const { spots } = sketch([stop([10, 60]), stop([10, 60]), stop([10.1, 60])], sheet);
	const [[ax, ay], [bx, by]] = spots as [[number, number], [number, number]];
	expect(Math.hypot(bx - ax, by - ay)).toBeGreaterThan(18);
	expect(sketch([stop([10, 60])], sheet).spots).toEqual([[200, 130]]);
});
