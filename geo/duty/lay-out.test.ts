import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boxOf, layOut } from './lay-out.ts';

const cell = fc.integer({ min: 0, max: 12 });
/** Any closed ring on whole coordinates, crossing itself as it likes: hits borders, corners and flat edges all the time. */
const ring = fc
	.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 40 })
	.map((corners): Position[] => [...corners, corners[0]!]);
const polygon = fc
	.array(ring, { minLength: 1, maxLength: 4 })
	.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));

const edges = (geometry: Polygon) =>
	geometry.coordinates.flatMap((corners) => corners.slice(1).map((to, i) => [corners[i]!, to] as const));

/** Whole numbers multiply without rounding, so this is exact. */
function coversSlowly(geometry: Polygon, x: number, y: number): boolean {
	let inside = false;
	for (const [[ax, ay], [bx, by]] of edges(geometry) as [[number, number], [number, number]][]) {
		const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
		const within =
			Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
		if (turn === 0 && within) return true;
		if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside;
	}
	return inside;
}

function distanceSlowly(geometry: Polygon, x: number, y: number, kx: number, ky: number): number {
	const distances = edges(geometry).map(([a, b]) => {
		const [px, py, qx, qy] = [(a[0]! - x) * kx, (a[1]! - y) * ky, (b[0]! - a[0]!) * kx, (b[1]! - a[1]!) * ky];
		const length = qx * qx + qy * qy;
		const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(px * qx + py * qy) / length));
		return Math.hypot(px + t * qx, py + t * qy);
	});
	return Math.min(...distances);
}

describe('covers', () => {
	it('is exact on any rings: inside, outside, on corners, on edges, along flat edges', () => {
		fc.assert(
			fc.property(fc.array(polygon, { minLength: 1, maxLength: 3 }), (geometries) => {
				const outlines = layOut(geometries);
				for (let x = -1; x <= 13; x += 0.5)
					for (let y = -1; y <= 13; y += 0.5)
						geometries.forEach((geometry, area) => {
							if (outlines.covers(area, x, y) !== coversSlowly(geometry, x, y))
								throw new Error(`area ${area} at ${x} ${y}`);
						});
			}),
			{ numRuns: 30 }
		);
	}, 60_000);

	it('counts holes out and their borders in, and takes a multipolygon as one', () => {
		const square = (from: number, to: number): Position[] => [
			[from, from],
			[to, from],
			[to, to],
			[from, to],
			[from, from]
		];
		const geometry: MultiPolygon = {
			type: 'MultiPolygon',
			coordinates: [[square(0, 9), square(3, 6)], [square(20, 21)]]
		};
		const outlines = layOut([geometry]);
		const covers = (x: number, y: number) => outlines.covers(0, x, y);
		expect([covers(1, 1), covers(4, 4), covers(20.5, 20.5), covers(15, 15)]).toEqual([
			true,
			false,
			true,
			false
		]);
		expect([covers(3, 3), covers(3, 4), covers(6, 5), covers(9, 9), covers(20, 20.5)]).toEqual(
			Array(5).fill(true)
		);
		expect(boxOf(geometry)).toEqual([0, 0, 21, 21]);
	});

	it('tells apart points one bit beside an edge', () => {
		const outlines = layOut([
			{
				type: 'Polygon',
				coordinates: [
					[
						[115.3, 22.7],
						[115.31, 22.70333],
						[115.3, 22.72],
						[115.3, 22.7]
					]
				]
			}
		]);
		const next = 115.3 - 2 ** -46;
		expect(outlines.covers(0, 115.3, 22.71)).toBe(true);
		expect(outlines.covers(0, next, 22.71)).toBe(false);
	});
});

describe('border', () => {
	const scale = fc.record({ kx: fc.constantFrom(1, 2.5), ky: fc.constantFrom(1, 0.5) });
	const at = fc.tuple(
		fc.double({ min: -5, max: 17, noNaN: true }),
		fc.double({ min: -5, max: 17, noNaN: true })
	);

	it('is the distance to the nearest edge, in metres of the given scale', () => {
		fc.assert(
			fc.property(polygon, scale, at, (geometry, { kx, ky }, [x, y]) => {
				const outlines = layOut([geometry]);
				const expected = distanceSlowly(geometry, x, y, kx, ky);
				expect(outlines.border(0, x, y, kx, ky, Infinity)).toBeCloseTo(expected, 9);
				if (outlines.covers(0, x, y)) expect(outlines.depth(0, x, y, kx, ky)).toBeCloseTo(expected, 9);
				expect(outlines.border(0, x, y, kx, ky, 2)).toBeCloseTo(Math.min(2, expected), 9);
			})
		);
	});
});
