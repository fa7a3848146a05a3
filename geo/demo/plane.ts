/** A point on the town's own plane: metres east and north of ORIGIN. */
export type Point = readonly [number, number];

/** The middle of the town, [lng, lat] WGS 84. An invented place. */
export const ORIGIN: Point = [115.335, 22.965];

/** Metres to a degree at the origin's latitude (WGS 84), as constants: no trigonometry that differs by platform. */
const METRES: Point = [102548.95, 110743.52];

/** [lng, lat] rounded to `digits` decimals (7 ≈ 1 cm). */
export function toLngLat([x, y]: Point, digits = 7): [number, number] {
	const scale = 10 ** digits;
	return [
		Math.round((ORIGIN[0] + x / METRES[0]) * scale) / scale,
		Math.round((ORIGIN[1] + y / METRES[1]) * scale) / scale
	];
}

/** Back to metres. */
export function toMetres([lng, lat]: Point): Point {
	return [(lng - ORIGIN[0]) * METRES[0], (lat - ORIGIN[1]) * METRES[1]];
}

export const plus = (a: Point, b: Point, times = 1): Point => [a[0] + b[0] * times, a[1] + b[1] * times];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1];
export const cross = (a: Point, b: Point) => a[0] * b[1] - a[1] * b[0];
/** Square roots are exact everywhere; Math.hypot is not. */
export const length = (a: Point) => Math.sqrt(a[0] * a[0] + a[1] * a[1]);
export const distance = (a: Point, b: Point) => length(minus(a, b));
export const between = (a: Point, b: Point, t: number): Point => [
	a[0] + (b[0] - a[0]) * t,
	a[1] + (b[1] - a[1]) * t
];
/** A quarter turn to the left. */
export const left = (a: Point): Point => [-a[1], a[0]];

/** The direction of a vector, length 1. */
export function unit(a: Point): Point {
	const size = length(a) || 1;
	return [a[0] / size, a[1] / size];
}

/** Where on the segment a–b (0 to 1) the point p is nearest. Plain numbers from here on: millions of calls. */
export function project(p: Point, a: Point, b: Point): number {
	const x = b[0] - a[0];
	const y = b[1] - a[1];
	const t = ((p[0] - a[0]) * x + (p[1] - a[1]) * y) / (x * x + y * y || 1);
	return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** Metres from p to the segment a–b. */
export function toSegment(p: Point, a: Point, b: Point): number {
	const t = project(p, a, b);
	const x = p[0] - a[0] - (b[0] - a[0]) * t;
	const y = p[1] - a[1] - (b[1] - a[1]) * t;
	return Math.sqrt(x * x + y * y);
}

/** How far along a–b (0 to 1) the segments a–b and c–d meet; -1 where they do not. */
export function meet(a: Point, b: Point, c: Point, d: Point): number {
	const ux = b[0] - a[0];
	const uy = b[1] - a[1];
	const vx = d[0] - c[0];
	const vy = d[1] - c[1];
	const turn = ux * vy - uy * vx;
	if (turn === 0) return -1;
	const x = c[0] - a[0];
	const y = c[1] - a[1];
	const first = (x * vy - y * vx) / turn;
	const second = (x * uy - y * ux) / turn;
	return first < 0 || first > 1 || second < 0 || second > 1 ? -1 : first;
}
