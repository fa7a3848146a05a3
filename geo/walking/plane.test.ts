import { expect, test } from 'vitest';
import type { LngLat } from '../crs/to-wgs84.ts';
import { metresAlong, metresBetween, pieceOf } from './plane.ts';

const line: LngLat[] = [115.335, 115.336, 115.336, 115.337].map((lng): LngLat => [lng, 22.965]);
const half = metresBetween([115.335, 22.965], [115.336, 22.965]);

test.each([
	[0, half / 2],
	[half / 2, half * 1.5],
	[half, half * 2],
	[half * 1.9, half * 2]
])('a piece of a line from %d m to %d m begins and ends there', (fromM, toM) => {
	const piece = pieceOf(line, fromM, toM);
	expect(metresBetween(line[0]!, piece[0]!)).toBeCloseTo(fromM, 3);
	expect(metresAlong(piece)).toBeCloseTo(toM - fromM, 3);
});
