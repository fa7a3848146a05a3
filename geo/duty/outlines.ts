import type { MultiPolygon, Polygon } from 'geojson';
import { orient2d } from 'robust-predicates';

/** Edges are kept in runs of this many with a box around each; a run far from the point is passed over as a whole. */
const RUN = 8;
/** A box: west, south, east, north. */
const BOX = 4;
/** The corners of a run in memory; the last run of a ring repeats its last corner until it is full. */
const CORNERS = (RUN + 1) * 2;

/** The borders of many areas in flat memory, each area addressed by its place in the list. */
export type Outlines = {
	/** Whether the closed area covers the point, its border and the borders of its holes included: `ST_Covers`, exactly. */
	covers(area: number, x: number, y: number): boolean;
	/** Metres to the nearest border of the area where degrees are `kx` and `ky` metres long; `limit` where none is nearer. */
	border(area: number, x: number, y: number, kx: number, ky: number, limit: number): number;
	/** `[west, south, east, north]` of an area. */
	box(area: number): [number, number, number, number];
};

/**
 * Lays out the borders of polygons: for each area its box, the boxes of its runs, the corners of its runs, side by
 * side, because a lookup costs what it has to fetch from memory.
 * All rings of an area are alike: a point is inside where a ray crosses them an odd number of times.
 */
export function layOut(geometries: readonly (Polygon | MultiPolygon)[]): Outlines {
	const starts = new Uint32Array(geometries.length + 1);
	const runCounts = geometries.map((geometry) => ringsOf(geometry).reduce((sum, ring) => sum + runsIn(ring), 0));
	runCounts.forEach((runs, area) => (starts[area + 1] = starts[area]! + BOX + runs * (BOX + CORNERS)));
	const memory = new Float64Array(starts[geometries.length]!);
	geometries.forEach((geometry, area) => write(memory, starts[area]!, runCounts[area]!, ringsOf(geometry)));

	/** Where the boxes of the runs end and their corners begin. */
	const cornersOf = (start: number, end: number) => start + BOX + ((end - start - BOX) / (BOX + CORNERS)) * BOX;

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
			const odd = crossings(memory, corners, x, y);
			if (odd === ON_EDGE) return true;
			if (odd) inside = !inside;
		}
		return inside;
	}

	function border(area: number, x: number, y: number, kx: number, ky: number, limit: number): number {
		const start = starts[area]!;
		let best = limit * limit;
		if (boxDistance(memory, start, x, y, kx, ky) >= best) return limit;
		const boxesEnd = cornersOf(start, starts[area + 1]!);
		let corners = boxesEnd;
		for (let run = start + BOX; run < boxesEnd; run += BOX, corners += CORNERS) {
			if (boxDistance(memory, run, x, y, kx, ky) >= best) continue;
			const squared = edgeDistance(memory, corners, x, y, kx, ky);
			if (squared < best) best = squared;
		}
		return Math.sqrt(best);
	}

	function box(area: number): [number, number, number, number] {
		const start = starts[area]!;
		return [memory[start]!, memory[start + 1]!, memory[start + 2]!, memory[start + 3]!];
	}

	return { covers, border, box };
}

const ringsOf = (geometry: Polygon | MultiPolygon) =>
	geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

const runsIn = (ring: readonly unknown[]) => Math.ceil((ring.length - 1) / RUN);

function write(memory: Float64Array, start: number, runs: number, rings: readonly (readonly number[])[][]): void {
	const boxesEnd = start + BOX + runs * BOX;
	for (let box = start; box < boxesEnd; box += BOX) memory.set([Infinity, Infinity, -Infinity, -Infinity], box);
	let run = start + BOX;
	let at = boxesEnd;
	for (const ring of rings) {
		for (let first = 0; first < ring.length - 1; first += RUN) {
			for (let corner = 0; corner <= RUN; corner++) {
				const [x = NaN, y = NaN] = ring[Math.min(first + corner, ring.length - 1)] ?? [];
				memory.set([x, y], at);
				widen(memory, run, x, y);
				widen(memory, start, x, y);
				at += 2;
			}
			run += BOX;
		}
	}
}

function widen(memory: Float64Array, box: number, x: number, y: number): void {
	memory[box] = Math.min(memory[box]!, x);
	memory[box + 1] = Math.min(memory[box + 1]!, y);
	memory[box + 2] = Math.max(memory[box + 2]!, x);
	memory[box + 3] = Math.max(memory[box + 3]!, y);
}

const ON_EDGE = -1;

/** Crossings of the edges of a run with the ray to the right, modulo two; ON_EDGE where the point lies on one. */
function crossings(memory: Float64Array, corners: number, x: number, y: number): number {
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
				const turn = orient2d(ax, ay, bx, by, x, y);
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
function boxDistance(memory: Float64Array, box: number, x: number, y: number, kx: number, ky: number): number {
	const west = memory[box]!;
	const south = memory[box + 1]!;
	const east = memory[box + 2]!;
	const north = memory[box + 3]!;
	const dx = (x < west ? west - x : x > east ? x - east : 0) * kx;
	const dy = (y < south ? south - y : y > north ? y - north : 0) * ky;
	return dx * dx + dy * dy;
}

/** Squared metres from a point to the nearest edge of a run. */
function edgeDistance(memory: Float64Array, corners: number, x: number, y: number, kx: number, ky: number): number {
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
