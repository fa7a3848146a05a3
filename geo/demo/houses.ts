import type { Random } from './random.ts';
import { distance, dot, left, minus, plus, unit, type Point } from './plane.ts';
import { box, centroid, inside } from './shape.ts';
import { runLength, runs, type Block, type House } from './block.ts';
import { build, rectangle } from './build.ts';
import type { Kind } from './subdivision.ts';

/** Houses in a row along the streets of a block. Numbers are [least, most], metres. */
export type Row = {
	kinds: readonly Kind[];
	wide: readonly [number, number];
	deep: readonly [number, number];
	floors: readonly [number, number];
	/** How many rows behind one another, and the yard between them. */
	rows: number;
	yard: number;
	gap: number;
	/** Part of the places that stay empty. */
	empty: number;
	/** Only within so many metres of a point: hamlets. */
	near?: { middle: Point; metres: number };
};

export function line(block: Block, row: Row, chance: Random): void {
	const [wide, deep, floors] = [row.wide, row.deep, row.floors];
	let back = 0;
	for (let rank = 0; rank < row.rows; rank++) {
		for (const run of runs(block)) {
			if (!row.kinds.includes(run.kind)) continue;
			const u = unit(minus(run.b, run.a));
			const end = runLength(run);
			for (let s = 2; s < end;) {
				const w = chance.between(...wide);
				const step = back + run.clear + chance.between(0.2, 1.2);
				const corner = plus(plus(run.a, u, s), left(u), step);
				const far =
					row.near && distance(corner, row.near.middle) > row.near.metres * chance.between(0.7, 1.1);
				const free = !far && !chance.chance(row.empty);
				const ring = rectangle(corner, u, w, chance.between(...deep));
				const house = free ? build(block, ring, chance.whole(...floors), row.gap) : null;
				s += house || far ? w + row.gap + 0.3 : 4;
			}
		}
		back += (deep[0] + deep[1]) / 2 + row.yard;
	}
}

/** Rows of equal blocks facing south, as estates have them. */
export type Estate = {
	wide: readonly [number, number];
	deep: readonly [number, number];
	floors: readonly number[];
	/** Metres between one row and the next, and between two blocks of a row. */
	apart: number;
	gap: number;
	/** Radius of the garden in the middle as a part of the block's shorter side. */
	garden: number;
};

export function rows(block: Block, estate: Estate, chance: Random): { middle: Point; radius: number } {
	const { middle, along, short } = box(block.ring);
	const u = southward(along);
	const v = left(u);
	const across = block.ring.map((corner) => dot(minus(corner, middle), u));
	const up = block.ring.map((corner) => dot(minus(corner, middle), v));
	const [west, east, south, north] = [
		Math.min(...across),
		Math.max(...across),
		Math.min(...up),
		Math.max(...up)
	];
	const [heart, radius] = [
		inside(block.ring, centroid(block.ring)) ? centroid(block.ring) : middle,
		short * estate.garden
	];
	const wide = chance.between(...estate.wide);
	const deep = chance.between(...estate.deep);
	const floors = chance.pick(estate.floors);
	for (let t = south + chance.between(4, 14); t < north - deep;) {
		let built = false;
		for (let s = west + 3; s < east;) {
			const w = wide * chance.between(0.85, 1.1);
			const corner = plus(plus(middle, u, s), v, t);
			if (!inside(block.ring, corner)) {
				s += 5;
				continue;
			}
			const ring = rectangle(corner, u, w, deep);
			const garden = distance(plus(plus(corner, u, w / 2), v, deep / 2), heart) < radius + deep / 2;
			const house = garden ? null : build(block, ring, floors + (chance.chance(0.12) ? 1 : 0), estate.gap);
			built ||= house !== null || garden;
			s += house ? w + estate.gap : 5;
		}
		t += built ? deep + estate.apart : 4;
	}
	return { middle: heart, radius };
}

/** The direction of a block's sides that is nearest to east, turned back where it would leave it by over 25°. */
function southward(along: Point): Point {
	const u = Math.abs(along[0]) >= Math.abs(along[1]) ? along : left(along);
	const east: Point = u[0] < 0 ? [-u[0], -u[1]] : u;
	return Math.abs(east[1]) > 0.42 ? unit([1, Math.sign(east[1]) * 0.3]) : east;
}

/** One building as large as fits near the middle of a block, over its longer side. */
export function hall(block: Block, wide: number, deep: number, floors: number, name: House['name']) {
	const { along } = box(block.ring);
	const u = southward(along);
	const heart = centroid(block.ring);
	for (let size = 1; size > 0.3; size -= 0.1) {
		for (const shift of [0, 12, -12, 24, -24]) {
			const corner = plus(plus(heart, u, (-wide * size) / 2 + shift), left(u), (-deep * size) / 2);
			const house = build(block, rectangle(corner, u, wide * size, deep * size), floors, 6);
			if (house) return Object.assign(house, { name });
		}
	}
	return null;
}
