import type { Outlines } from './outlines.ts';
import type { Scale } from './metres.ts';

/** The two best areas for a point, -1 for none; whether the first covers the point; and the metres from it to the border of the first. */
export type Candidates = { first: number; second: number; covered: boolean; borderM: number };

/**
 * The two best of the given areas that cover a point or lie within `nearestM` metres of it: covering first, then the
 * distance in whole millimetres, then whichever is given first.
 */
export function findCandidates(
	{ covers, border, depth }: Outlines,
	areas: readonly number[],
	x: number,
	y: number,
	{ kx, ky }: Scale,
	nearestM: number
): Candidates {
	let first = -1;
	let second = -1;
	for (const area of areas) {
		if (!covers(area, x, y)) continue;
		if (first !== -1) {
			second = area;
			break;
		}
		first = area;
	}
	const covered = first !== -1;
	const borderM = covered ? depth(first, x, y, kx, ky) : 0;
	if (second !== -1) return { first, second, covered, borderM };

	// No second area covers the point: the nearest of the others follow, one or two of them.
	const reach = nearestM * (1 + 1e-9);
	let limit = reach;
	let near = -1;
	let next = -1;
	let nearMm = Infinity;
	let nextMm = Infinity;
	let nearM = 0;
	for (const area of areas) {
		if (area === first) continue;
		const metres = border(area, x, y, kx, ky, limit);
		if (metres >= limit || metres > nearestM) continue;
		const mm = Math.round(metres * 1000);
		if (mm < nearMm) {
			next = near;
			nextMm = nearMm;
			near = area;
			nearMm = mm;
			nearM = metres;
		} else if (mm < nextMm) {
			next = area;
			nextMm = mm;
		}
		limit = Math.min(reach, (covered ? nearMm : nextMm) / 1000);
	}
	if (covered) return { first, second: near, covered, borderM };
	return { first: near, second: next, covered, borderM: nearM };
}
