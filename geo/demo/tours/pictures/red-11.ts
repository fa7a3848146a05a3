import { lattice } from './house.ts';
import {
	at,
	box,
	disc,
	drawn,
	flat,
	furrows,
	INK,
	inside,
	MAROON,
	OCHRE,
	PAPER,
	rays,
	RED,
	SAND,
	sheet,
	stroke
} from './ink.ts';
import { loom } from './loom.ts';

/** The loom with its cloth, straw sandals on the wall, the basket of threads in the window. */
export const red11 = (): string =>
	sheet(
		SAND,
		rays([960, 250], { from: 60, to: 1100, count: 90, width: 4.4, seed: 10 }, PAPER),
		box(840, 90, 270, 290, '#f8d98a'),
		rays([980, 210], { from: 30, to: 230, count: 40, width: 2.4, seed: 4 }, OCHRE),
		disc([980, 200], 44, RED),
		lattice([840, 90], [270, 290], 2, ['none', INK]),
		box(815, 376, 320, 22, INK),
		basket(),
		sandals(),
		box(0, 660, 1200, 140, OCHRE),
		box(0, 656, 1200, 9, MAROON),
		furrows([0, 676], [1200, 120], { rows: 5, length: 140, width: 3, seed: 8 }, SAND),
		loom()
	);

/** A row of straw sandals from large to small. */
function sandals(): string {
	return (
		stroke(
			[
				[745, 470],
				[1150, 470]
			],
			8,
			INK
		) +
		[800, 892, 974, 1046, 1110]
			.map((x, i) => {
				const size = 1 - i * 0.1;
				const sole = `M${at([x, 500])}c${34 * size} 0 ${36 * size} ${50 * size} ${30 * size} ${100 * size}c${-2 * size} ${40 * size} ${-56 * size} ${40 * size} ${-58 * size} 0c${-8 * size} ${-50 * size} ${-6 * size} ${-100 * size} ${28 * size} ${-100 * size}Z`;
				const weave = Array.from({ length: 9 }, (_, k) =>
					stroke(
						[
							[x - 26 * size, 500 + (16 + k * 13) * size],
							[x + 28 * size, 500 + (12 + k * 13) * size]
						],
						2.6,
						MAROON
					)
				);
				return (
					stroke(
						[
							[x, 468],
							[x, 504]
						],
						4,
						MAROON
					) +
					flat(sole, OCHRE) +
					inside(`sole${i}`, sole, weave.join('')) +
					drawn(sole, 4, INK) +
					drawn(
						`M${at([x - 24 * size, 500 + 60 * size])}Q${at([x, 500 + 6 * size], [x + 26 * size, 500 + 58 * size])}`,
						7 * size,
						RED
					)
				);
			})
			.join('')
	);
}

const basket = (): string =>
	disc([904, 330], 26, RED) +
	disc([950, 322], 30, MAROON) +
	disc([998, 330], 26, PAPER) +
	[
		[904, 330],
		[950, 322],
		[998, 330]
	]
		.map(([x = 0, y = 0], i) =>
			drawn(`M${x - 18} ${y - 6}q18 -14 34 4M${x - 20} ${y + 4}q20 -14 38 2`, 2.6, i === 2 ? RED : SAND)
		)
		.join('') +
	flat(`M${at([866, 336])}L${at([1036, 336], [1012, 380], [890, 380])}Z`, INK) +
	[350, 364]
		.map((y) =>
			stroke(
				[
					[884, y],
					[1018, y]
				],
				4,
				OCHRE
			)
		)
		.join('') +
	stroke(
		[
			[1010, 340],
			[1046, 286]
		],
		4,
		INK
	);
