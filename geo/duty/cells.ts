import { scaleAt } from './metres.ts';

/** Cells to a degree: one is about a hundred metres, half a grid. A power of two, so that their borders are exact. */
const PER_DEGREE = 1024;

/** Cells kept in mind, at most some 30 MB; when there are as many all are forgotten, and those in use come back. */
const KEPT = 2 ** 17;

/**
 * Remembers for each cell of the ground which boxes lie within `reachM` metres of it, so that the next point of the
 * cell need not walk the tree, which is half of a lookup.
 *
 * @param search gives the boxes that meet a box, as Flatbush does
 * @returns what `search` would give for a point with `reachM` metres around it, and maybe some more
 */
export function rememberCells(
	search: (west: number, south: number, east: number, north: number) => number[],
	reachM: number
): (x: number, y: number) => readonly number[] {
	const cells = new Map<number, readonly number[]>();

	return (x, y) => {
		const column = Math.floor(x * PER_DEGREE);
		const row = Math.floor(y * PER_DEGREE);
		const key = row * 360 * PER_DEGREE + column;
		const known = cells.get(key);
		if (known) return known;
		const [south, north] = [row / PER_DEGREE, (row + 1) / PER_DEGREE];
		// A degree is shortest at one of the two borders. A hair wider than the reach, against rounding.
		const [low, high] = [scaleAt(south), scaleAt(north)];
		const dx = (reachM / Math.min(low.kx, high.kx)) * 1.001;
		const dy = (reachM / Math.min(low.ky, high.ky)) * 1.001;
		const found = search(column / PER_DEGREE - dx, south - dy, (column + 1) / PER_DEGREE + dx, north + dy);
		if (cells.size >= KEPT) cells.clear();
		cells.set(key, found);
		return found;
	};
}
