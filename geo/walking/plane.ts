import type { LngLat } from '../crs/to-wgs84.ts';
import { scaleAt } from '../duty/metres.ts';

export type Point = readonly [x: number, y: number];

/** The metres of a town as a plane, taken at one latitude: five kilometres north of it lengths are right to two parts in ten thousand. */
export type Plane = { toMetres(at: LngLat): Point; toLngLat(point: Point): LngLat };

/** The plane around a latitude. */
export function planeAt(lat: number): Plane {
	const { kx, ky } = scaleAt(lat);
	return {
		toMetres: ([x, y]) => [x * kx, y * ky],
		toLngLat: ([x, y]) => [x / kx, y / ky]
	};
}

export const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** The point of the line from a to b that is nearest to p: how far along it lies (0 to 1), and how far away. */
export function onto(p: Point, a: Point, b: Point): { part: number; at: Point; offM: number } {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length;
	const part = Math.min(1, Math.max(0, along));
	const at: Point = [a[0] + part * dx, a[1] + part * dy];
	return { part, at, offM: apart(p, at) };
}

/** Metres between two places in WGS 84, as far apart as a town is wide. */
export function metresBetween(a: LngLat, b: LngLat): number {
	const { toMetres } = planeAt((a[1] + b[1]) / 2);
	return apart(toMetres(a), toMetres(b));
}

/** The piece of a line in WGS 84 between so many metres from its beginning and so many. */
export function pieceOf(line: readonly LngLat[], fromM: number, toM: number): LngLat[] {
	let walked = 0;
	return line.slice(1).flatMap((b, i) => {
		const a = line[i] ?? b;
		const length = metresBetween(a, b);
		const at = (metres: number): LngLat => {
			const part = length === 0 ? 0 : Math.min(1, Math.max(0, (metres - walked) / length));
			return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
		};
		const piece = walked + length <= fromM || walked >= toM ? [] : [at(fromM), at(toM)];
		walked += length;
		return piece;
	});
}

/** Metres along a line in WGS 84. */
export const metresAlong = (line: readonly LngLat[]): number =>
	line.reduce((sum, at, i) => {
		const before = line[i - 1];
		return before ? sum + metresBetween(before, at) : 0;
	}, 0);
