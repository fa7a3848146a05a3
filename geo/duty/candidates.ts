import { CROSSED, INSIDE, type Cell } from './cells.ts';
import type { Scale } from './metres.ts';
import type { Outlines } from './outlines.ts';

/**
 * The two best areas for a point, by their place in the index, -1 for none; whether the first covers the point; and
 * the metres from the point to the border of the first.
 */
export type Candidates = { first: number; second: number; covered: boolean; borderM: number };

/**
 * The two best of all areas that cover a point or lie within `nearestM` metres of it: covering first, then the
 * distance in whole millimetres, then the place in the index.
 */
export function findCandidates(
	{ covers, nearestRun }: Outlines,
	cell: Cell,
	x: number,
	y: number,
	{ kx, ky }: Scale,
	nearestM: number
): Candidates {
	let first = -1;
	let second = -1;
	let firstAt = 0;
	const reach = nearestM * (1 + 1e-9);
	let limit = reach;
	// The two nearest of those that do not cover the point.
	let near = -1;
	let next = -1;
	let nearMm = Infinity;
	let nextMm = Infinity;
	let nearM = 0;
	let end = 0;
	for (let at = 0; at < cell.length; at = end) {
		const area = cell[at]!;
		const lies = cell[at + 1]!;
		end = cell[at + 2]!;
		if (lies === INSIDE || (lies === CROSSED && covers(area, x, y))) {
			if (first === -1 || area < first) {
				second = first;
				first = area;
				firstAt = at;
			} else if (second === -1 || area < second) second = area;
			continue;
		}
		if (second !== -1) continue;
		const metres = nearestRun(cell, at + 3, end, x, y, kx, ky, limit);
		if (metres >= limit || metres > nearestM) continue;
		const mm = Math.round(metres * 1000);
		if (mm < nearMm || (mm === nearMm && area < near)) {
			next = near;
			nextMm = nearMm;
			near = area;
			nearMm = mm;
			nearM = metres;
		} else if (mm < nextMm || (mm === nextMm && area < next)) {
			next = area;
			nextMm = mm;
		}
		// Equal millimetres are still in the race: the place in the index decides between them.
		limit = Math.min(reach, ((first !== -1 ? nearMm : nextMm) + 1) / 1000);
	}
	if (first === -1) return { first: near, second: next, covered: false, borderM: nearM };
	const borderM = nearestRun(cell, firstAt + 3, cell[firstAt + 2]!, x, y, kx, ky, Infinity);
	return { first, second: second === -1 ? near : second, covered: true, borderM };
}
