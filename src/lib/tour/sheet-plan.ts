import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { apart, planeAt, type Point } from '#geo/walking/plane.ts';
import type { StreetNetwork } from '#geo/walking/streets.ts';

/** A map on paper: the piece of ground it shows, and how large. Millimetres from its upper left corner, right and down. */
export type Plan = {
	wide: number;
	high: number;
	/** Metres of ground in a millimetre of paper. */
	scale: number;
	lat: number;
	/** Metres east and north of its upper left corner. */
	corner: Point;
};

/** The streets of a plan, one path for each kind; and a name here and there, turned along its street. */
export type Ways = { kind: string; d: string }[];
export type StreetName = { name: string; at: Point; turn: number };

const DEGREES = 180 / Math.PI;
/** Between two names, and between a name and a stop. */
const NAME_APART_MM = 26;
const NAME_OFF_STOP_MM = 7;
const MM_A_CHARACTER = 3;

/** The plan that shows all of these places, with a margin, as large as the paper lets it. */
export function planOf(
	places: readonly LngLat[],
	{ wide, high, margin }: { wide: number; high: number; margin: number }
): Plan {
	const lat = places.reduce((sum, at) => sum + at[1], 0) / Math.max(1, places.length);
	const { toMetres } = planeAt(lat);
	const spots = places.map(toMetres);
	const [west, east] = [Math.min(...spots.map(([x]) => x)), Math.max(...spots.map(([x]) => x))];
	const [south, north] = [Math.min(...spots.map(([, y]) => y)), Math.max(...spots.map(([, y]) => y))];
	const scale = Math.max((east - west) / (wide - 2 * margin), (north - south) / (high - 2 * margin), 0.5);
	return {
		wide,
		high,
		scale,
		lat,
		corner: [(west + east) / 2 - (wide / 2) * scale, (south + north) / 2 + (high / 2) * scale]
	};
}

/** Where a place lies on the paper. */
export function onPaper({ lat, corner, scale }: Plan): (at: LngLat) => Point {
	const { toMetres } = planeAt(lat);
	return (at) => {
		const [x, y] = toMetres(at);
		return [(x - corner[0]) / scale, (corner[1] - y) / scale];
	};
}

/** A line as an SVG path, to a fiftieth of a millimetre; null where none of it lies on the paper. */
export function pathOn(plan: Plan, line: readonly LngLat[], closed = false): string | null {
	const points = line.map(onPaper(plan));
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const beside =
		Math.max(...xs) < 0 || Math.min(...xs) > plan.wide || Math.max(...ys) < 0 || Math.min(...ys) > plan.high;
	if (points.length < 2 || beside) return null;
	return `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** The streets as paths, by kind. */
export function waysOn(plan: Plan, { nodes, edges }: StreetNetwork): Ways {
	const paths = new Map<string, string[]>();
	for (const { from, to, kind } of edges) {
		const [a, b] = [nodes[from], nodes[to]];
		const d = a && b && pathOn(plan, [a, b]);
		if (d) paths.set(kind, [...(paths.get(kind) ?? []), d]);
	}
	return [...paths].map(([kind, parts]) => ({ kind, d: parts.join('') }));
}

/** Names of streets along their longest pieces, so that none lies over a stop or another name. */
export function namesOn(plan: Plan, { nodes, edges }: StreetNetwork, stops: readonly LngLat[]): StreetName[] {
	const spot = onPaper(plan);
	const taken = stops.map((at) => ({ at: spot(at), offMm: NAME_OFF_STOP_MM }));
	const pieces = edges.flatMap(({ from, to, name }) => {
		const [a, b] = [nodes[from], nodes[to]];
		if (!a || !b || name === '') return [];
		const [p, q] = [spot(a), spot(b)];
		return [{ name, p, q, long: apart(p, q) }];
	});
	const named = new Set<string>();
	const names: StreetName[] = [];
	for (const { name, p, q, long } of pieces.sort((a, b) => b.long - a.long)) {
		const at: Point = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
		const half = (name.length * MM_A_CHARACTER) / 2;
		const inside = at[0] > half && at[0] < plan.wide - half && at[1] > half && at[1] < plan.high - half;
		if (
			named.has(name) ||
			!inside ||
			long < half ||
			taken.some((one) => apart(one.at, at) < one.offMm + half)
		)
			continue;
		const turn = Math.atan2(q[1] - p[1], q[0] - p[0]) * DEGREES;
		names.push({ name, at, turn: turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn });
		named.add(name);
		taken.push({ at, offMm: NAME_APART_MM - half });
	}
	return names;
}

/** How far apart the numbers of two stops stand, in millimetres, so that each can be read. */
export const NUMBERS_APART_MM = 8;
const ROUNDS = 60;

/** Where the numbers stand: at their stops, and beside them where two would cover each other. */
export function spreadOut(spots: readonly Point[]): Point[] {
	const numbers = spots.map(([x, y]): [number, number] => [x, y]);
	for (let round = 0; round < ROUNDS; round++) {
		for (const [i, a] of numbers.entries()) {
			for (const b of numbers.slice(i + 1)) {
				const near = apart(a, b);
				const push = (NUMBERS_APART_MM - near) / 2;
				if (push <= 0.01) continue;
				// Two at the same spot go apart sideways.
				const [dx, dy] = near < 0.01 ? [1, 0] : [(b[0] - a[0]) / near, (b[1] - a[1]) / near];
				a[0] -= dx * push;
				a[1] -= dy * push;
				b[0] += dx * push;
				b[1] += dy * push;
			}
		}
	}
	return numbers;
}

/** A scale bar of a round length, at most a sixth of the paper. */
export function scaleBar({ scale, wide }: Plan): { metres: number; mm: number } {
	const most = (wide / 6) * scale;
	const ten = 10 ** Math.floor(Math.log10(most));
	const metres = [5, 2, 1].map((n) => n * ten).find((n) => n <= most) ?? ten;
	return { metres, mm: metres / scale };
}
