import { at, type Random } from './random.ts';
import { left, minus, plus, unit, type Point } from './plane.ts';
import { area, box, centroid, innerPoint, soften, type Ring } from './shape.ts';
import type { Block, House } from './block.ts';
import { build, rectangle } from './build.ts';

/** A running track with its field; keeps its ground free of houses (a house of no floors while the school is built). */
export function pitch(one: Block): Ring | null {
	const { along } = box(one.ring);
	const largest = Math.min(1.25, Math.sqrt((0.21 * area(one.ring)) / (92 * 48)));
	for (let size = largest; size > 0.25; size -= 0.05) {
		for (const side of [0.9, -0.9, 0.6, -0.6, 0.3, -0.3, 0]) {
			const start = plus(plus(centroid(one.ring), along, side * 78 - 46 * size), left(along), -24 * size);
			const ring = rectangle(start, along, 92 * size, 48 * size);
			if (build(one, ring, 0, 4)) return soften(ring, 3, true);
		}
	}
	return null;
}

/** A lake for a piece of a park; null where the piece is too small. */
export function lake(one: Block, chance: Random): Ring | null {
	const size = area(one.ring);
	return size > 13_000 ? blob(innerPoint(one.ring), Math.sqrt(size) * 0.28, chance) : null;
}

/** The station's house: beside the railway (drawn from north to south), as near to the main road as it fits. */
export function stop(blocks: Block[], rail: readonly Point[]): House | null {
	const nearest = rail.slice(1, -1).toSorted((a, b) => Math.abs(a[1] - 400) - Math.abs(b[1] - 400));
	for (const p of nearest.slice(0, 8)) {
		const along = unit(minus(at(rail, rail.indexOf(p) + 1), p));
		const ring = rectangle(plus(p, left(along), -42), along, 84, 18);
		for (const one of blocks) {
			const house = build(one, ring, 2, 0);
			if (house) return Object.assign(house, { name: ['红津站', 'Hongjin Railway Station'] });
		}
	}
	return null;
}

/** Eight directions without trigonometry. */
const COMPASS: Point[] = [
	[1, 0],
	[0.71, 0.71],
	[0, 1],
	[-0.71, 0.71],
	[-1, 0],
	[-0.71, -0.71],
	[0, -1],
	[0.71, -0.71]
];

/** A soft round shape, a little different each time. */
export function blob(middle: Point, radius: number, chance: Random): Ring {
	const corners = COMPASS.map((direction) => plus(middle, direction, radius * chance.between(0.8, 1.15)));
	return soften(corners, 2, true);
}
