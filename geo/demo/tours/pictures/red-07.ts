import { door, lattice, roof, steps } from './house.ts';
import {
	box,
	disc,
	furrows,
	INK,
	MAROON,
	mirrored,
	OCHRE,
	PAPER,
	rays,
	RED,
	SAND,
	sheet,
	shape
} from './ink.ts';
import { birds, hills, pine } from './land.ts';

/** The red hall: two roofs, red walls, five steps of stone. */
export const red07 = (): string =>
	sheet(
		PAPER,
		rays([600, 330], { from: 180, to: 900, count: 88, width: 5, seed: 7, arc: [180, 360] }, SAND),
		disc([600, 300], 250, OCHRE),
		rays([600, 300], { from: 120, to: 244, count: 70, width: 2.4, seed: 2 }, '#e3b563'),
		hills(
			[
				[-20, 520],
				[160, 470],
				[340, 520],
				[860, 520],
				[1060, 465],
				[1220, 515]
			],
			OCHRE
		),
		mirrored(600, pine([150, 640], 260, [INK, OCHRE])),
		// Upper storey.
		box(380, 236, 440, 90, RED),
		lattice([420, 250], [360, 62], 13, [SAND, MAROON]),
		roof([300, 246], [600, 120], [INK, OCHRE], 0.16),
		// Ground floor: five bays between columns.
		box(250, 400, 700, 230, RED),
		furrows([250, 410], [700, 220], { rows: 12, length: 60, width: 1.8, seed: 4 }, MAROON),
		mirrored(
			600,
			lattice([280, 450], [92, 120], 3, [SAND, INK]) + lattice([402, 450], [84, 120], 3, [SAND, INK])
		),
		door([520, 434], [160, 196], [MAROON, OCHRE]),
		box(508, 424, 184, 14, INK),
		mirrored(
			600,
			[252, 382, 494]
				.map(
					(x) =>
						box(x, 396, 18, 240, MAROON) + box(x - 6, 622, 30, 16, INK) + box(x + 3, 400, 4, 220, '#c9564a')
				)
				.join('')
		),
		roof([170, 406], [860, 108], [INK, OCHRE], 0.13),
		// The terrace and its steps, worn by barrows.
		box(190, 634, 820, 40, SAND),
		box(190, 634, 820, 9, PAPER),
		box(190, 668, 820, 8, INK),
		box(0, 676, 1200, 124, OCHRE),
		furrows([0, 684], [1200, 110], { rows: 6, length: 130, width: 3.2, seed: 19 }, SAND),
		steps([600, 760], { count: 5, wide: 260, rise: 25, grow: 22 }, [SAND, PAPER]),
		[660, 685, 710, 735].map((y, i) => box(470 - i * 22, y, 260 + i * 44, 4, INK)).join(''),
		shape(
			[
				[560, 636],
				[572, 636],
				[556, 760],
				[540, 760]
			],
			'#c9a766'
		),
		shape(
			[
				[628, 636],
				[640, 636],
				[660, 760],
				[644, 760]
			],
			'#c9a766'
		),
		mirrored(600, box(300, 700, 64, 60, INK) + disc([332, 690], 28, INK) + box(308, 706, 48, 8, OCHRE)),
		birds(
			[
				[200, 150],
				[258, 120],
				[310, 160],
				[930, 130],
				[985, 165]
			],
			INK
		)
	);
