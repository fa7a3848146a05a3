import { at } from './random.ts';
import {
	cross,
	distance,
	dot,
	left,
	length,
	meet,
	minus,
	plus,
	toSegment,
	unit,
	type Point
} from './plane.ts';
import { inside, type Ring } from './shape.ts';
import { ringOf, tagOf, type Face, type Kind, type Subdivision, type Zone } from './subdivision.ts';

/** Ground between streets with what has been built on it so far. */
export type Block = { face: Face; ring: Ring; walls: Wall[]; houses: House[] };
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

export function block(map: Subdivision, face: Face, pavement: number): Block {
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
	return { face, ring, walls, houses: [] };
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

/** A rectangle from its first corner: `wide` metres along u, `deep` metres to the left of u. */
export function rectangle(corner: Point, u: Point, wide: number, deep: number): Ring {
	const end = plus(corner, u, wide);
	return [corner, end, plus(end, left(u), deep), plus(corner, left(u), deep)];
}

/** Builds a house if it fits: inside the block, clear of its streets, `gap` metres from the other houses. */
export function build(block: Block, ring: Ring, floors: number, gap: number): House | null {
	const middle: Point = [(at(ring, 0)[0] + at(ring, 2)[0]) / 2, (at(ring, 0)[1] + at(ring, 2)[1]) / 2];
	const radius = distance(middle, at(ring, 0));
	if (!inside(block.ring, middle) || !ring.every((corner) => inside(block.ring, corner))) return null;
	if (!block.walls.every((wall) => clear(wall, ring, middle, radius))) return null;
	for (const other of block.houses) {
		if (distance(other.middle, middle) < other.radius + radius + gap && !apart(ring, other.ring, gap))
			return null;
	}
	const house = { ring, middle, radius, floors, height: Math.round(floors * 31) / 10 + 1, name: null };
	block.houses.push(house);
	return house;
}

function clear({ a, b, clear }: Wall, ring: Ring, middle: Point, radius: number): boolean {
	if (toSegment(middle, a, b) > radius + clear) return true;
	return ring.every((corner, i) => {
		const next = at(ring, i + 1);
		return (
			toSegment(corner, a, b) >= clear && toSegment(a, corner, next) >= clear && meet(a, b, corner, next) < 0
		);
	});
}

/** Whether a line along a side of either rectangle keeps the two `gap` metres apart. */
function apart(one: Ring, other: Ring, gap: number): boolean {
	return [one, other].some((ring) =>
		[0, 1].some((i) => {
			const axis = unit(minus(at(ring, i + 1), at(ring, i)));
			const [first, second] = [one, other].map((r) => r.map((corner) => dot(corner, axis)));
			if (!first || !second) return false;
			return (
				Math.min(...first) - Math.max(...second) >= gap || Math.min(...second) - Math.max(...first) >= gap
			);
		})
	);
}

export const runLength = (run: Run) => length(minus(run.b, run.a));
