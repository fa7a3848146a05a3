import {
	at,
	cut,
	disc,
	drawn,
	flat,
	furrows,
	hand,
	INK,
	inside,
	oval,
	shape,
	stroke,
	type Point
} from './ink.ts';

/** Hills from edge to edge, through these tops and hollows. */
export function hills(tops: readonly Point[], fill: string, foot = 800): string {
	return flat(`${ridge(tops)}L1220 ${foot}L-20 ${foot}Z`, fill);
}

/** Hills whose light side is cut in slanting lines. */
export function cutHills(
	id: string,
	tops: readonly Point[],
	inks: readonly [string, string],
	foot = 800
): string {
	const chance = hand(tops.length * 7 + (tops[0]?.[1] ?? 0));
	const cuts = Array.from({ length: 150 }, () => {
		const [x, y] = [chance() * 1200, (tops[0]?.[1] ?? 0) - 120 + chance() * 300];
		const long = 20 + chance() * 50;
		return cut([x, y], [x + long * 0.9, y + long * 0.55], 2.4);
	});
	return (
		hills(tops, inks[0], foot) +
		inside(id, `${ridge(tops)}L1220 ${foot}L-20 ${foot}Z`, flat(cuts.join(''), inks[1]))
	);
}

/** A soft line through points. */
export function ridge(tops: readonly Point[]): string {
	const [first, ...rest] = tops;
	if (!first) return '';
	let before = first;
	const bends = rest.map((top) => {
		const half = (before[0] + top[0]) / 2;
		const bend = `C${at([half, before[1]], [half, top[1]], top)}`;
		before = top;
		return bend;
	});
	return `M${at(first)}${bends.join('')}`;
}

/** Water: level cuts, longer towards the viewer. */
export function water([x, y]: Point, [w, h]: Point, seed: number, inks: readonly [string, string]): string {
	return (
		shape(
			[
				[x, y],
				[x + w, y],
				[x + w, y + h],
				[x, y + h]
			],
			inks[0]
		) +
		furrows([x, y], [w, h * 0.35], { rows: 5, length: 70, width: 1.8, seed }, inks[1]) +
		furrows([x, y + h * 0.35], [w, h * 0.65], { rows: 6, length: 140, width: 3, seed: seed + 1 }, inks[1])
	);
}

/** A pine: a bent trunk and flat cushions of needles. */
export function pine([x, y]: Point, size: number, inks: readonly [string, string]): string {
	const spot = (dx: number, dy: number): Point => [x + dx * size, y + dy * size];
	const cushions: [Point, number][] = [
		[spot(-0.34, -0.62), 0.3],
		[spot(0.36, -0.78), 0.32],
		[spot(-0.22, -1.02), 0.32],
		[spot(0.2, -1.2), 0.28],
		[spot(0, -1.4), 0.2]
	];
	return (
		drawn(
			`M${at(spot(0.02, 0))}C${at(spot(-0.1, -0.4), spot(0.14, -0.7), spot(0, -1.35))}`,
			size * 0.075,
			inks[0]
		) +
		drawn(
			`M${at(spot(0, -0.4), spot(-0.3, -0.6))}M${at(spot(0.02, -0.55), spot(0.34, -0.76))}`,
			size * 0.04,
			inks[0]
		) +
		cushions.map(([middle, r]) => cushion(middle, r * size, inks)).join('')
	);
}

function cushion([x, y]: Point, r: number, [ink, light]: readonly [string, string]): string {
	const needles = Array.from({ length: 9 }, (_, i) => {
		const turn = Math.PI * (1.12 + (0.76 * i) / 8);
		return cut(
			[x + Math.cos(turn) * r * 0.25, y + r * 0.1 + Math.sin(turn) * r * 0.12],
			[x + Math.cos(turn) * r * 0.85, y + r * 0.1 + Math.sin(turn) * r * 0.4],
			r * 0.035
		);
	});
	return (
		flat(
			`M${at([x - r, y + r * 0.2])}Q${at([x - r * 0.9, y - r * 0.35], [x, y - r * 0.42])}Q${at([x + r * 0.95, y - r * 0.35], [x + r, y + r * 0.2])}Q${at([x, y + r * 0.34], [x - r, y + r * 0.2])}Z`,
			ink
		) + flat(needles.join(''), light)
	);
}

/** A broad old tree: a crown of many rounds over a trunk with hanging roots. */
export function banyan([x, y]: Point, size: number, inks: readonly [string, string, string]): string {
	const chance = hand(11);
	const rounds: [number, number, number][] = [
		[-0.95, -0.95, 0.36],
		[-0.55, -1.2, 0.42],
		[0, -1.32, 0.46],
		[0.55, -1.2, 0.42],
		[0.98, -0.93, 0.34],
		[-0.4, -0.9, 0.38],
		[0.42, -0.9, 0.38],
		[0, -0.98, 0.4]
	];
	const roots = [-0.75, -0.58, -0.42, 0.4, 0.55, 0.72].map((dx) =>
		stroke(
			[
				[x + dx * size, y - 0.75 * size],
				[x + dx * 0.97 * size, y - (0.12 + 0.3 * chance()) * size]
			],
			size * 0.014,
			inks[0]
		)
	);
	const leaves = rounds.flatMap(([dx, dy, r]) =>
		Array.from({ length: 30 }, () => {
			const [turn, far] = [chance() * Math.PI * 2, Math.sqrt(chance()) * r * 0.86];
			const [lx, ly] = [x + (dx + Math.cos(turn) * far) * size, y + (dy + Math.sin(turn) * far) * size];
			const lean = turn + 0.6;
			return cut(
				[lx, ly],
				[lx + Math.cos(lean) * size * 0.075, ly + Math.sin(lean) * size * 0.045],
				size * 0.012
			);
		})
	);
	return (
		roots.join('') +
		[
			[-0.5, -0.9],
			[-0.2, -1.05],
			[0.22, -1.05],
			[0.5, -0.9]
		]
			.map(([dx = 0, dy = 0]) =>
				drawn(
					`M${at([x, y - 0.25 * size])}Q${at([x + dx * 0.3 * size, y - 0.6 * size], [x + dx * size, y + dy * size])}`,
					size * 0.1,
					inks[0]
				)
			)
			.join('') +
		flat(
			`M${at([x - 0.3 * size, y])}Q${at([x - 0.13 * size, y - 0.08 * size], [x - 0.13 * size, y - 0.5 * size])}L${at([x + 0.13 * size, y - 0.5 * size])}Q${at([x + 0.13 * size, y - 0.08 * size], [x + 0.3 * size, y])}Z`,
			inks[0]
		) +
		rounds.map(([dx, dy, r]) => disc([x + dx * size, y + dy * size], r * size, inks[1])).join('') +
		flat(leaves.join(''), inks[2])
	);
}

/** A heron on one leg, of one ink and the paper. */
export const heron = ([x, y]: Point, size: number, fill: string): string => {
	const spot = (dx: number, dy: number): Point => [x + dx * size, y + dy * size];
	return (
		stroke([spot(0, 0), spot(0.01, -0.55)], size * 0.025, INK) +
		flat(
			`M${at(spot(-0.42, -0.5))}Q${at(spot(-0.1, -0.95), spot(0.2, -0.78))}Q${at(spot(0.22, -0.5), spot(-0.05, -0.48))}Q${at(spot(-0.2, -0.44), spot(-0.42, -0.5))}Z`,
			fill
		) +
		drawn(
			`M${at(spot(0.14, -0.72))}C${at(spot(0.4, -0.95), spot(0.02, -1.1), spot(0.2, -1.28))}`,
			size * 0.07,
			fill
		) +
		oval(spot(0.23, -1.3), size * 0.075, size * 0.05, fill) +
		shape([spot(0.27, -1.33), spot(0.52, -1.26), spot(0.27, -1.27)], INK) +
		flat(cut(spot(-0.36, -0.52), spot(0.1, -0.68), size * 0.03), INK)
	);
};

/** Birds far away. */
export const birds = (places: readonly Point[], ink: string): string =>
	places
		.map(([x, y]) =>
			drawn(
				`M${at([x - 14, y - 5])}Q${at([x - 6, y - 9], [x, y])}Q${at([x + 7, y - 9], [x + 15, y - 4])}`,
				3,
				ink
			)
		)
		.join('');
