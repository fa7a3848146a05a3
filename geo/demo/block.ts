import { at } from './random.ts';
import { cross, length, minus, unit, type Point } from './plane.ts';
import type { Ring } from './shape.ts';
import { edges } from './across.ts';
import {
	pointOf,
	ringOf,
	side,
	tagOf,
	type Face,
	type Kind,
	type Subdivision,
	type Zone
} from './subdivision.ts';

/** Ground between streets with what has been built on it so far; `posts` are streets that touch it in a corner. */
export type Block = { face: Face; ring: Ring; walls: Wall[]; posts: Wall[]; houses: House[] };
export type House = {
	ring: Ring;
	middle: Point;
	radius: number;
	height: number;
	floors: number;
	name: readonly [string, string] | null;
};
/** An edge of the block and the metres a house keeps from it: half of the street and the pavement. */
export type Wall = { a: Point; b: Point; kind: Kind; clear: number };
/** A straight stretch of a block's border. */
export type Run = Wall;

/** Half the width of what runs along an edge, in metres, as it is drawn and kept free. */
const HALF: Record<Kind, number> = {
	trunk: 15,
	main: 12,
	street: 8,
	lane: 4,
	path: 2.5,
	rail: 14,
	river: 60,
	border: 3,
	none: 2
};
/** Lanes of the old town are narrower. */
const OLD_LANE = 2.6;

export const halfWidth = (kind: Kind, zone: Zone | undefined) =>
	kind === 'lane' && zone === 'old' ? OLD_LANE : HALF[kind];

/** The streets at each node as walls: one that only touches a block in its corner takes room in it too. */
export function streetsAt(map: Subdivision): Map<number, { to: number; wall: Wall }[]> {
	const list = new Map<number, { to: number; wall: Wall }[]>();
	for (const [from, to] of edges(map)) {
		const kind = tagOf(map, from, to)?.kind ?? 'none';
		const clear = halfWidth(kind, map.sides.get(side(from, to))?.zone) + 0.5;
		const wall = { a: pointOf(map, from), b: pointOf(map, to), kind, clear };
		list
			.set(from, [...(list.get(from) ?? []), { to, wall }])
			.set(to, [...(list.get(to) ?? []), { to: from, wall }]);
	}
	return list;
}

export function block(
	map: Subdivision,
	face: Face,
	pavement: number,
	corners: ReturnType<typeof streetsAt>
): Block {
	const ring = ringOf(map, face);
	const walls = ring.map((a, i): Wall => {
		const kind = tagOf(map, at(face.ring, i), at(face.ring, i + 1))?.kind ?? 'none';
		const half = halfWidth(kind, face.zone);
		return {
			a,
			b: at(ring, i + 1),
			kind,
			clear: half + (kind === 'lane' || kind === 'path' ? pavement / 3 : pavement)
		};
	});
	const own = new Set(face.ring);
	const beyond = face.ring.flatMap((node) => (corners.get(node) ?? []).filter(({ to }) => !own.has(to)));
	const posts = beyond.flatMap(({ to, wall }) => [wall, ...(corners.get(to) ?? []).map((next) => next.wall)]);
	return { face, ring, walls, posts, houses: [] };
}

/** The border as straight stretches: edges of one kind that turn by less than about ten degrees in all. */
export function runs({ walls }: Block): Run[] {
	const list: Run[] = [];
	const first = walls.findIndex((wall, i) => turns(at(walls, i - 1), wall));
	for (let i = 0; i < walls.length; i++) {
		const wall = at(walls, i + Math.max(first, 0));
		const last = list[list.length - 1];
		if (last && !turns(last, wall)) list[list.length - 1] = { ...last, b: wall.b };
		else list.push(wall);
	}
	return list;
}

const turns = (before: Wall, wall: Wall) =>
	before.kind !== wall.kind ||
	cross(unit(minus(before.b, before.a)), unit(minus(wall.b, wall.a))) ** 2 > 0.03;

export const runLength = (run: Run) => length(minus(run.b, run.a));
