import { at, box, cut, disc, drawn, flat, hand, inside, shape, stroke, type Point } from './ink.ts';

/** A tiled roof seen from the front: `[x, y]` its left eave, below; its ridge is shorter, its eaves turn up. */
export function roof([x, y]: Point, [w, h]: Point, inks: readonly [string, string], inset = 0.13): string {
	const [left, right] = [x + w * inset, x + w * (1 - inset)];
	const tip = Math.min(30, h * 0.22);
	const outline = `M${at([left, y - h])}Q${at([left - w * inset * 0.35, y - h * 0.22], [x, y - tip])}Q${at([x + w * 0.1, y + 2], [x + w / 2, y + 2])}Q${at([x + w * 0.9, y + 2], [x + w, y - tip])}Q${at([right + w * inset * 0.35, y - h * 0.22], [right, y - h])}Z`;
	const count = Math.max(7, Math.round(w / 26));
	const tiles = Array.from({ length: count + 1 }, (_, i) => {
		const part = i / count;
		const top: Point = [left + (right - left) * part, y - h];
		const foot: Point = [x + w * part, y];
		return drawn(
			`M${at(top)}Q${at([top[0] + (foot[0] - top[0]) * 0.35, y - h * 0.3], foot)}`,
			Math.max(2, w / 260),
			inks[1]
		);
	});
	const ridge = h * 0.09;
	return (
		flat(outline, inks[0]) +
		inside(
			`roof${Math.round(x)}-${Math.round(y)}`,
			outline,
			tiles.join('') +
				stroke(
					[
						[x, y - h * 0.32],
						[x + w, y - h * 0.32]
					],
					2,
					inks[1]
				)
		) +
		flat(
			`M${at([left - 22, y - h - ridge * 2.2])}Q${at([left, y - h - ridge], [left + 30, y - h - ridge])}L${at([right - 30, y - h - ridge])}Q${at([right, y - h - ridge], [right + 22, y - h - ridge * 2.2])}L${at([right + 8, y - h + ridge * 0.6], [left - 8, y - h + ridge * 0.6])}Z`,
			inks[0]
		) +
		drawn(
			`M${at([x, y - tip])}Q${at([x + w * 0.1, y + 3], [x + w / 2, y + 3])}Q${at([x + w * 0.9, y + 3], [x + w, y - tip])}`,
			Math.max(5, h * 0.06),
			inks[0]
		)
	);
}

/** A wall with some of its bricks shown. */
export function bricks(
	[x, y]: Point,
	[w, h]: Point,
	seed: number,
	inks: readonly [string, string],
	share = 0.4
): string {
	const chance = hand(seed);
	const marks: string[] = [];
	const [long, high] = [46, 20];
	for (let row = 0; row * high < h - 6; row++)
		for (let from = x + (row % 2 ? 4 : long / 2); from < x + w - long; from += long)
			if (chance() < share)
				marks.push(
					cut([from + 3, y + row * high + high / 2], [from + long - 5, y + row * high + high / 2], 3)
				);
	return box(x, y, w, h, inks[0]) + flat(marks.join(''), inks[1]);
}

/** Stones of all sizes, one biting the next. */
export function rubble(
	id: string,
	outline: string,
	[x, y, w, h]: readonly [number, number, number, number],
	inks: readonly string[],
	joint: string
): string {
	const chance = hand(w + h);
	const stones: string[] = [];
	for (let top = y; top < y + h;) {
		const high = 26 + chance() * 22;
		for (let from = x - chance() * 40; from < x + w;) {
			const long = 34 + chance() * 58;
			const off = (): number => (chance() - 0.5) * 11;
			const ink = inks[Math.floor(chance() * inks.length)] ?? joint;
			stones.push(
				shape(
					[
						[from + 3 + off() / 2, top + 3 + off() / 3],
						[from + long / 2, top + 2 + off() / 3],
						[from + long - 3 + off() / 2, top + 4 + off() / 3],
						[from + long - 3, top + high - 4 + off() / 3],
						[from + long * 0.4, top + high - 2],
						[from + 3, top + high - 4 + off() / 3]
					],
					ink
				)
			);
			from += long;
		}
		top += high;
	}
	return flat(outline, joint) + inside(id, outline, stones.join(''));
}

/** Steps up to a door, the lowest the widest. */
export function steps(
	[middle, foot]: Point,
	{ count, wide, rise, grow }: { count: number; wide: number; rise: number; grow: number },
	inks: readonly [string, string]
): string {
	return Array.from({ length: count }, (_, i) => {
		const w = wide + grow * 2 * (count - 1 - i);
		const y = foot - rise * (i + 1);
		return box(middle - w / 2, y, w, rise, inks[0]) + box(middle - w / 2, y, w, rise * 0.22, inks[1]);
	}).join('');
}

/** A double door with rings. */
export const door = ([x, y]: Point, [w, h]: Point, inks: readonly [string, string]): string =>
	box(x, y, w, h, inks[0]) +
	box(x + w / 2 - 2, y, 4, h, inks[1]) +
	[-1, 1]
		.map((side) =>
			drawn(
				`M${at([x + w / 2 + side * w * 0.12, y + h * 0.48])}a${w * 0.05} ${w * 0.05} 0 1 0 0.1 0`,
				3.5,
				inks[1]
			)
		)
		.join('');

/** A window of wooden bars. */
export const lattice = (
	[x, y]: Point,
	[w, h]: Point,
	bars: number,
	inks: readonly [string, string]
): string =>
	box(x, y, w, h, inks[0]) +
	Array.from({ length: bars }, (_, i) => box(x + (w * (i + 1)) / (bars + 1) - 2, y, 4, h, inks[1])).join('') +
	box(x, y + h / 2 - 2, w, 4, inks[1]) +
	drawn(`M${at([x, y])}h${w}v${h}h${-w}Z`, 6, inks[1]);

/** A round lantern of paper, hanging from its handle. */
export const lantern = ([x, y]: Point, r: number, inks: readonly [string, string]): string =>
	stroke(
		[
			[x, y - r * 1.9],
			[x, y - r]
		],
		Math.max(1.5, r * 0.09),
		inks[1]
	) +
	disc([x, y], r, inks[0]) +
	box(x - r * 0.45, y - r * 1.06, r * 0.9, r * 0.2, inks[1]) +
	box(x - r * 0.45, y + r * 0.86, r * 0.9, r * 0.2, inks[1]) +
	flat(
		cut([x - r * 0.4, y - r * 0.7], [x - r * 0.4, y + r * 0.7], r * 0.12) +
			cut([x + r * 0.4, y - r * 0.7], [x + r * 0.4, y + r * 0.7], r * 0.12),
		inks[1]
	);

/** A long bench without a back, seen a little from above. */
export const bench = ([x, y]: Point, [w, h]: Point, inks: readonly [string, string]): string =>
	box(x, y, w, h * 0.26, inks[0]) +
	box(x, y, w, h * 0.08, inks[1]) +
	shape(
		[
			[x + w * 0.1, y + h * 0.26],
			[x + w * 0.16, y + h * 0.26],
			[x + w * 0.13, y + h],
			[x + w * 0.06, y + h]
		],
		inks[0]
	) +
	shape(
		[
			[x + w * 0.84, y + h * 0.26],
			[x + w * 0.9, y + h * 0.26],
			[x + w * 0.94, y + h],
			[x + w * 0.87, y + h]
		],
		inks[0]
	);
