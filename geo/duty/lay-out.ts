import type { MultiPolygon, Polygon } from 'geojson';
import { BOX, CORNERS, RUN, scan, type Outlines } from './outlines.ts';

/**
 * Lays out the borders of polygons: for each area its box, the boxes of its runs, the corners of its runs, side by
 * side, because a lookup costs what it has to fetch from memory.
 * All rings of an area are alike: a point is inside where a ray crosses them an odd number of times.
 */
export function layOut(geometries: readonly (Polygon | MultiPolygon)[]): Outlines {
	const starts = new Uint32Array(geometries.length + 1);
	const runCounts = geometries.map((geometry) =>
		ringsOf(geometry).reduce((sum, ring) => sum + runsIn(ring), 0)
	);
	runCounts.forEach((runs, area) => (starts[area + 1] = starts[area]! + BOX + runs * (BOX + CORNERS)));
	const memory = new Float64Array(starts[geometries.length]!);
	geometries.forEach((geometry, area) => write(memory, starts[area]!, runCounts[area]!, ringsOf(geometry)));

	return scan(memory, starts);
}

/** `[west, south, east, north]` of a polygon. */
export function boxOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const ring of ringsOf(geometry)) for (const [x = NaN, y = NaN] of ring) widen(box, 0, x, y);
	return box;
}

const ringsOf = (geometry: Polygon | MultiPolygon) =>
	geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

const runsIn = (ring: readonly unknown[]) => Math.ceil((ring.length - 1) / RUN);

function write(
	memory: Float64Array,
	start: number,
	runs: number,
	rings: readonly (readonly number[])[][]
): void {
	const boxesEnd = start + BOX + runs * BOX;
	for (let box = start; box < boxesEnd; box += BOX)
		memory.set([Infinity, Infinity, -Infinity, -Infinity], box);
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

function widen(memory: Float64Array | number[], box: number, x: number, y: number): void {
	memory[box] = Math.min(memory[box]!, x);
	memory[box + 1] = Math.min(memory[box + 1]!, y);
	memory[box + 2] = Math.max(memory[box + 2]!, x);
	memory[box + 3] = Math.max(memory[box + 3]!, y);
}
