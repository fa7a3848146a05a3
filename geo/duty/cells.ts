import { scaleAt } from './metres.ts';

/** Cells to a degree: one is about a hundred metres, half a grid. A power of two, so that their borders are exact. */
const PER_DEGREE = 1024;

/** Cells kept in mind, at most some 30 MB; when there are as many all are forgotten, and those in use come back. */
const KEPT = 2 ** 17;

/** Degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/**
 * Remembers for each cell of the ground which boxes lie within `reachM` metres of it, so that the next point of the
 * cell need not walk the tree: that walk is half of a lookup.
 *
 * @param bounds a box around all boxes
 * @param search gives the boxes that meet a box, as Flatbush does
 * @returns what `search` would give for a point with `reachM` metres around it, and maybe some more
 */
export function rememberCells(
	[west, south, east, north]: Box,
	search: (...box: Box) => number[],
	reachM: number
): (x: number, y: number) => readonly number[] {
	const cells = new Map<number, readonly number[]>();
	// Counted from the south-west corner, cells have small numbers, and a Map finds these twice as fast.
	const margin = degrees(reachM, south, north);
	const west0 = Math.floor((west - margin.x) * PER_DEGREE);
	const south0 = Math.floor((south - margin.y) * PER_DEGREE);
	const columns = Math.ceil((east + margin.x) * PER_DEGREE) - west0;
	const rows = Math.ceil((north + margin.y) * PER_DEGREE) - south0;

	return (x, y) => {
		const column = Math.floor(x * PER_DEGREE) - west0;
		const row = Math.floor(y * PER_DEGREE) - south0;
		if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return nothing;
		const key = row * columns + column;
		const known = cells.get(key);
		if (known) return known;
		const w = (west0 + column) / PER_DEGREE;
		const s = (south0 + row) / PER_DEGREE;
		const size = 1 / PER_DEGREE;
		const reach = degrees(reachM, s, s + size);
		const found = search(w - reach.x, s - reach.y, w + size + reach.x, s + size + reach.y);
		if (cells.size >= KEPT) cells.clear();
		cells.set(key, found);
		return found;
	};
}

const nothing: readonly number[] = [];

/** The most degrees that so many metres are between two latitudes, with two in a hundred to spare for what lies beside them. */
function degrees(metres: number, south: number, north: number): { x: number; y: number } {
	const [low, high] = [scaleAt(south), scaleAt(north)];
	const x = (metres / Math.min(low.kx, high.kx)) * 1.02;
	// At a pole a metre is any number of degrees; once around is enough.
	return { x: Math.min(360, x), y: (metres / Math.min(low.ky, high.ky)) * 1.02 };
}
