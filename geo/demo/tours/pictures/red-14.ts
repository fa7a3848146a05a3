import { lantern, rubble } from './house.ts';
import {
	at,
	box,
	disc,
	flat,
	furrows,
	hand,
	INK,
	MAROON,
	OCHRE,
	PAPER,
	rays,
	RED,
	SAND,
	shape,
	sheet,
	stroke,
	type Point
} from './ink.ts';
import { hills } from './land.ts';

const TOWER = `M${at([760, 720])}L${at([790, 230], [1040, 230], [1076, 720])}Z`;

/** The stone post at the east end towards evening: its lamp, and the lights of the street all the way back. */
export const red14 = (): string =>
	sheet(
		'#d98f3a',
		rays([210, 420], { from: 120, to: 1250, count: 96, width: 6, seed: 13, arc: [180, 372] }, SAND),
		disc([210, 430], 120, RED),
		hills(
			[
				[-20, 430],
				[120, 395],
				[330, 440],
				[520, 385],
				[760, 430],
				[1000, 380],
				[1220, 420]
			],
			'#a8442f'
		),
		hills(
			[
				[-20, 480],
				[240, 440],
				[500, 490],
				[760, 450],
				[1220, 480]
			],
			MAROON
		),
		box(0, 520, 1200, 280, INK),
		town(),
		street(),
		rubble('tower', TOWER, [740, 230, 360, 500], [SAND, OCHRE, SAND, '#c9a766', '#b98a4a'], INK),
		flat(`M${at([960, 230])}L${at([1040, 230], [1076, 720], [990, 720])}Z`, 'rgb(43 30 24 / 0.32)'),
		// Parapet with its teeth.
		box(772, 196, 286, 44, INK),
		[778, 850, 922, 994].map((x) => box(x, 156, 56, 50, INK) + box(x + 7, 163, 42, 36, SAND)).join(''),
		box(778, 204, 274, 22, SAND),
		// The hole for watching, the low door.
		box(872, 300, 76, 66, INK),
		box(884, 312, 52, 44, '#f8d98a'),
		flat(`M${at([868, 720])}V620Q${at([868, 572], [916, 572])}Q${at([964, 572], [964, 620])}V720Z`, INK),
		flat(`M${at([882, 720])}V626Q${at([882, 588], [916, 588])}Q${at([950, 588], [950, 626])}V720Z`, MAROON),
		stroke(
			[
				[916, 160],
				[916, 70]
			],
			8,
			INK
		),
		stroke(
			[
				[916, 72],
				[980, 72]
			],
			7,
			INK
		),
		rays([980, 124], { from: 46, to: 150, count: 34, width: 3, seed: 4 }, PAPER),
		lantern([980, 124], 34, ['#f8d98a', RED]),
		shape(
			[
				[700, 720],
				[1140, 720],
				[1180, 800],
				[660, 800]
			],
			MAROON
		),
		furrows([690, 726], [460, 70], { rows: 4, length: 70, width: 2.6, seed: 2 }, OCHRE)
	);

/** Roofs along the street, smaller towards the west. */
function town(): string {
	const chance = hand(40);
	return Array.from({ length: 26 }, (_, i) => {
		const near = i / 25;
		const w = 40 + near * 90;
		const x = 40 + near * 640 + (chance() - 0.5) * 40 - w / 2;
		const y = 500 + near * 150 + (i % 2 ? -10 : 44 * near);
		return (
			box(x, y, w, 30 + near * 40, i % 2 ? RED : OCHRE) +
			shape(
				[
					[x - w * 0.14, y],
					[x + w * 0.12, y - w * 0.3],
					[x + w * 0.88, y - w * 0.3],
					[x + w * 1.14, y]
				],
				MAROON
			) +
			stroke(
				[
					[x - w * 0.14, y],
					[x + w * 1.14, y]
				],
				3,
				INK
			) +
			box(x + w * 0.3, y + 8, w * 0.14, 12 + near * 10, '#f8d98a') +
			box(x + w * 0.6, y + 8, w * 0.14, 12 + near * 10, '#f8d98a')
		);
	}).join('');
}

/** The street with its lamps, winding away. */
function street(): string {
	const lamps: Point[] = [
		[640, 776],
		[520, 756],
		[410, 716],
		[330, 670],
		[276, 632],
		[246, 602],
		[232, 578],
		[238, 556]
	];
	return (
		flat(
			`M${at([1000, 800])}C${at([560, 740], [470, 690], [380, 660])}S${at([236, 590], [254, 536])}L${at([246, 536])}C${at([200, 590], [220, 640], [300, 694])}S${at([440, 800], [560, 800])}Z`,
			'#c9803a'
		) +
		lamps
			.map(([x, y], i) => {
				const r = 10 - i * 0.9;
				const high = 62 - i * 6.6;
				return (
					stroke(
						[
							[x, y],
							[x, y - high]
						],
						Math.max(2, 5 - i * 0.5),
						INK
					) +
					rays([x, y - high - r], { from: r * 1.3, to: r * 3.4, count: 14, width: 1.6, seed: i + 1 }, PAPER) +
					disc([x, y - high - r], r, '#f8d98a')
				);
			})
			.join('')
	);
}
