import { at } from './random.ts';
import { cross, left, minus, plus, unit, type Point } from './plane.ts';
import { area, inside, toBorder, type Ring } from './shape.ts';

/** The wall round a piece of ground: its border moved inwards; null where that does not go. */
export function inset(ring: Ring, metres: number): Ring | null {
	for (const depth of [metres, metres / 2]) {
		const corners = ring.filter((p, i) => Math.abs(bend(at(ring, i - 1), p, at(ring, i + 1))) > 0.06);
		const moved = corners.map((p, i) => corner(at(corners, i - 1), p, at(corners, i + 1), depth));
		const sound = moved.every((p) => inside(ring, p) && toBorder(ring, p) > depth * 0.6);
		if (sound && area(moved) > area(ring) * 0.35) return moved;
	}
	return null;
}

const bend = (a: Point, p: Point, b: Point) => cross(unit(minus(p, a)), unit(minus(b, p)));

/** The corner p with both of its sides moved to their left. */
function corner(a: Point, p: Point, b: Point, depth: number): Point {
	const [one, two] = [left(unit(minus(p, a))), left(unit(minus(b, p)))];
	const share = 1 + one[0] * two[0] + one[1] * two[1];
	return plus(p, plus(one, two), depth / Math.max(share, 0.4));
}
