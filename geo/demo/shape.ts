import { at } from './random.ts';
import { between, cross, distance, left, minus, plus, toSegment, unit, type Point } from './plane.ts';

/** A ring is a list of corners, counter-clockwise, the first not repeated. Metres. */
export type Ring = readonly Point[];

/** Twice-signed area halved: positive for counter-clockwise rings. Square metres. */
export function area(ring: Ring): number {
	return ring.reduce((sum, corner, i) => sum + cross(corner, at(ring, i + 1)), 0) / 2;
}

export function perimeter(ring: Ring): number {
	return ring.reduce((sum, corner, i) => sum + distance(corner, at(ring, i + 1)), 0);
}

export function centroid(ring: Ring): Point {
	let [x, y, total] = [0, 0, 0];
	const base = at(ring, 0);
	ring.forEach((corner, i) => {
		const [a, b] = [minus(corner, base), minus(at(ring, i + 1), base)];
		const weight = cross(a, b);
		x += (a[0] + b[0]) * weight;
		y += (a[1] + b[1]) * weight;
		total += weight;
	});
	return total === 0 ? base : plus(base, [x / (3 * total), y / (3 * total)]);
}

/** Whether the point lies inside (points exactly on the border: either). */
export function inside(ring: Ring, p: Point): boolean {
	const x = p[0];
	const y = p[1];
	let odd = false;
	let before = at(ring, -1);
	for (const here of ring) {
		if (here[1] > y !== before[1] > y) {
			if (x < here[0] + ((y - here[1]) / (before[1] - here[1])) * (before[0] - here[0])) odd = !odd;
		}
		before = here;
	}
	return odd;
}

/** Metres from the point to the ring's border. */
export function toBorder(ring: Ring, p: Point): number {
	return ring.reduce((least, corner, i) => Math.min(least, toSegment(p, corner, at(ring, i + 1))), Infinity);
}

/** A point well inside, also for bent shapes whose centroid is not. */
export function innerPoint(ring: Ring): Point {
	let best = centroid(ring);
	let room = inside(ring, best) ? toBorder(ring, best) : -1;
	for (let i = 0; i < ring.length; i++) {
		const [a, b] = [at(ring, i), at(ring, i + 1)];
		const inward = left(unit(minus(b, a)));
		for (const depth of [8, 30, 90]) {
			const p = plus(between(a, b, 0.5), inward, depth);
			const here = inside(ring, p) ? toBorder(ring, p) : -1;
			if (here > room) [best, room] = [p, here];
		}
	}
	return best;
}

export type Box = { middle: Point; along: Point; long: number; short: number };

/** The narrowest box round a ring: its middle, the unit vector along its longer side, and both sides in metres. */
export function box(ring: Ring): Box {
	let best: Box = { middle: at(ring, 0), along: [1, 0], long: Infinity, short: Infinity };
	const least = perimeter(ring) / ring.length / 2; // short sides in a bend are no directions worth trying
	for (let i = 0; i < ring.length; i++) {
		const [a, b] = [at(ring, i), at(ring, i + 1)];
		if (distance(a, b) < least) continue;
		const u = unit(minus(b, a));
		let [uLow, uHigh, vLow, vHigh] = [Infinity, -Infinity, Infinity, -Infinity];
		for (const corner of ring) {
			const s = corner[0] * u[0] + corner[1] * u[1];
			const t = corner[1] * u[0] - corner[0] * u[1];
			if (s < uLow) uLow = s;
			if (s > uHigh) uHigh = s;
			if (t < vLow) vLow = t;
			if (t > vHigh) vHigh = t;
		}
		const [wide, high] = [uHigh - uLow, vHigh - vLow];
		if (wide * high >= best.long * best.short) continue;
		const [s, t] = [(uLow + uHigh) / 2, (vLow + vHigh) / 2];
		const middle: Point = [u[0] * s - u[1] * t, u[1] * s + u[0] * t];
		best =
			wide >= high
				? { middle, along: u, long: wide, short: high }
				: { middle, along: left(u), long: high, short: wide };
	}
	return best;
}

/** The ring (or line) with its corners cut off `times` times (Chaikin): from drawn points to a soft curve. */
export function soften(points: readonly Point[], times: number, closed: boolean): Point[] {
	let list = [...points];
	for (let round = 0; round < times; round++) {
		const next: Point[] = closed ? [] : [at(list, 0)];
		const pairs = closed ? list.length : list.length - 1;
		for (let i = 0; i < pairs; i++) {
			const [a, b] = [at(list, i), at(list, i + 1)];
			next.push(between(a, b, 0.25), between(a, b, 0.75));
		}
		if (!closed) next.push(at(list, -1));
		list = next;
	}
	return list;
}

/** Metres from a line to a point, and on which side of the line it lies (positive: left). */
export function beside(line: readonly Point[], p: Point): { metres: number; side: number } {
	let best = { metres: Infinity, side: 0 };
	for (let i = 1; i < line.length; i++) {
		const [a, b] = [at(line, i - 1), at(line, i)];
		const metres = toSegment(p, a, b);
		if (metres < best.metres) best = { metres, side: cross(minus(b, a), minus(p, a)) };
	}
	return best;
}
