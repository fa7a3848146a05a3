/** Edges are kept in runs of this many with a box around each; a run far from the point is passed over as a whole. */
export const RUN = 8;
/** A box: west, south, east, north. */
export const BOX = 4;
/** The corners of a run in memory; the last run of a ring repeats its last corner until it is full. */
export const CORNERS = (RUN + 1) * 2;

/** The borders of many areas in flat memory, each area addressed by its place in the list. */
export type Outlines = {
	/** Whether the closed area covers the point, its border and the borders of its holes included: `ST_Covers`, exactly. */
	covers(area: number, x: number, y: number): boolean;
	/** Metres to the nearest border of the area where degrees are `kx` and `ky` metres long; `limit` where none is nearer. */
	border(area: number, x: number, y: number, kx: number, ky: number, limit: number): number;
	/** The same from a point that the area covers. */
	depth(area: number, x: number, y: number, kx: number, ky: number): number;
};

/** What `crossings` gives for a point on an edge. */
const ON_EDGE = -1;

/**
 * Reads the borders of areas out of the memory that `layOut` wrote: at `starts[area]` its box, the boxes of its runs,
 * the corners of its runs.
 */
export function scan(memory: Float64Array, starts: Uint32Array): Outlines {
	/** Where the boxes of the runs end and their corners begin. */
	const cornersOf = (start: number, end: number) =>
		start + BOX + ((end - start - BOX) / (BOX + CORNERS)) * BOX;

	function covers(area: number, x: number, y: number): boolean {
		const start = starts[area]!;
		if (memory[start]! > x || memory[start + 1]! > y || memory[start + 2]! < x || memory[start + 3]! < y)
			return false;
		const boxesEnd = cornersOf(start, starts[area + 1]!);
		let corners = boxesEnd;
		let inside = false;
		for (let run = start + BOX; run < boxesEnd; run += BOX, corners += CORNERS) {
			if (memory[run + 1]! > y || memory[run + 3]! < y || memory[run + 2]! < x) continue;
			if (memory[run]! > x) {
				// The run lies to the right as a whole: its two ends say whether the ray crosses it an odd number of times.
				if (memory[corners + 1]! > y !== memory[corners + CORNERS - 1]! > y) inside = !inside;
				continue;
			}
			const odd = crossings(corners, x, y);
			if (odd === ON_EDGE) return true;
			if (odd) inside = !inside;
		}
		return inside;
	}

	function border(area: number, x: number, y: number, kx: number, ky: number, limit: number): number {
		const start = starts[area]!;
		let best = limit * limit;
		if (boxDistance(start, x, y, kx, ky) >= best) return limit;
		const boxesEnd = cornersOf(start, starts[area + 1]!);
		let corners = boxesEnd;
		for (let run = start + BOX; run < boxesEnd; run += BOX, corners += CORNERS) {
			if (boxDistance(run, x, y, kx, ky) >= best) continue;
			const squared = edgeDistance(corners, x, y, kx, ky);
			if (squared < best) best = squared;
		}
		return Math.sqrt(best);
	}

	function depth(area: number, x: number, y: number, kx: number, ky: number): number {
		// Whichever way one goes, the border comes before the side of the box.
		const box = starts[area]!;
		const [west, south] = [(x - memory[box]!) * kx, (y - memory[box + 1]!) * ky];
		const [east, north] = [(memory[box + 2]! - x) * kx, (memory[box + 3]! - y) * ky];
		return border(area, x, y, kx, ky, Math.min(west, south, east, north));
	}

	/** Crossings of the edges of a run with the ray to the right, modulo two; ON_EDGE where the point lies on one. */
	function crossings(corners: number, x: number, y: number): number {
		let odd = 0;
		let ax = memory[corners]!;
		let ay = memory[corners + 1]!;
		if (ay === y && ax === x) return ON_EDGE;
		for (let i = corners + 2; i <= corners + RUN * 2; i += 2) {
			const bx = memory[i]!;
			const by = memory[i + 1]!;
			if (ay > y !== by > y) {
				if (ax > x && bx > x) odd ^= 1;
				else if (ax >= x || bx >= x) {
					// In doubles, as PostGIS has it: an exact predicate would differ from the database on rare border points.
					const turn = (x - ax) * (by - ay) - (bx - ax) * (y - ay);
					if (turn === 0) return ON_EDGE;
					if (turn < 0 === by > ay) odd ^= 1;
				}
			} else if (by === y && (bx === x || (ay === y && ax > x !== bx > x))) {
				return ON_EDGE;
			}
			ax = bx;
			ay = by;
		}
		return odd;
	}

	/** Squared metres from a point to a box. */
	function boxDistance(box: number, x: number, y: number, kx: number, ky: number): number {
		const west = memory[box]!;
		const south = memory[box + 1]!;
		const east = memory[box + 2]!;
		const north = memory[box + 3]!;
		const dx = (x < west ? west - x : x > east ? x - east : 0) * kx;
		const dy = (y < south ? south - y : y > north ? y - north : 0) * ky;
		return dx * dx + dy * dy;
	}

	/** Squared metres from a point to the nearest edge of a run. */
	function edgeDistance(corners: number, x: number, y: number, kx: number, ky: number): number {
		let best = Infinity;
		let ax = (memory[corners]! - x) * kx;
		let ay = (memory[corners + 1]! - y) * ky;
		for (let i = corners + 2; i <= corners + RUN * 2; i += 2) {
			const bx = (memory[i]! - x) * kx;
			const by = (memory[i + 1]! - y) * ky;
			const squared = segmentDistance(ax, ay, bx, by);
			if (squared < best) best = squared;
			ax = bx;
			ay = by;
		}
		return best;
	}

	return { covers, border, depth };
}

/** Squared distance from the origin to the segment from a to b. */
function segmentDistance(ax: number, ay: number, bx: number, by: number): number {
	const dx = bx - ax;
	const dy = by - ay;
	const length = dx * dx + dy * dy;
	const along = -(ax * dx + ay * dy);
	if (along <= 0) return ax * ax + ay * ay;
	if (along >= length) return bx * bx + by * by;
	const across = ax * dy - ay * dx;
	return (across * across) / length;
}
