import { at } from './random.ts';
import { distance, dot, left, meet, plus, minus, toSegment, unit, type Point } from './plane.ts';
import { inside, type Ring } from './shape.ts';
import type { Block, House, Wall } from './block.ts';

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
	if (!block.posts.every((post) => clear(post, ring, middle, radius))) return null;
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
const apart = (one: Ring, other: Ring, gap: number) =>
	parted(one, one, other, gap) || parted(other, one, other, gap);

/** The same for the sides of one rectangle. Plain loops: called more often than anything else here. */
function parted(sides: Ring, one: Ring, other: Ring, gap: number): boolean {
	for (let i = 0; i < 2; i++) {
		const axis = unit(minus(at(sides, i + 1), at(sides, i)));
		let [low, high, least, most] = [Infinity, -Infinity, Infinity, -Infinity];
		for (const corner of one) {
			const s = dot(corner, axis);
			if (s < low) low = s;
			if (s > high) high = s;
		}
		for (const corner of other) {
			const s = dot(corner, axis);
			if (s < least) least = s;
			if (s > most) most = s;
		}
		if (low - most >= gap || least - high >= gap) return true;
	}
	return false;
}
