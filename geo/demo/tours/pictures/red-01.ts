import { bricks } from './house.ts';
import {
	at,
	box,
	cut,
	disc,
	drawn,
	flat,
	furrows,
	INK,
	inside,
	MAROON,
	moved,
	OCHRE,
	PAPER,
	rays,
	RED,
	SAND,
	shape,
	sheet,
	stroke
} from './ink.ts';
import { hills } from './land.ts';

/** The ferry post by night: a lamp in the window over the water, an oar beside it. */
export const red01 = (): string =>
	sheet(
		MAROON,
		rays([790, 400], { from: 90, to: 620, count: 54, width: 4.5, seed: 3 }, RED),
		// Out of the window: the far bank and the river.
		box(470, 90, 640, 470, INK),
		rays([790, 430], { from: 120, to: 430, count: 46, width: 3.4, seed: 8, arc: [182, 358] }, OCHRE),
		hills(
			[
				[450, 330],
				[560, 290],
				[690, 325],
				[840, 270],
				[1000, 315],
				[1140, 285]
			],
			'#5a241c',
			420
		),
		box(470, 410, 640, 150, INK),
		furrows([470, 404], [640, 150], { rows: 8, length: 90, width: 2.4, seed: 5 }, SAND),
		boat(600, 420),
		// The wall in front, with the frame of the window.
		box(0, 0, 470, 800, MAROON),
		bricks([30, 30], [440, 760], 7, [MAROON, '#93332a'], 0.5),
		box(440, 60, 700, 34, INK),
		box(440, 60, 34, 510, INK),
		box(1106, 60, 34, 510, INK),
		box(400, 556, 780, 40, INK),
		box(400, 556, 780, 9, OCHRE),
		box(0, 596, 1200, 204, '#5f1b17'),
		furrows([0, 610], [1200, 180], { rows: 7, length: 120, width: 3, seed: 12 }, MAROON),
		oar(),
		lamp(),
		letters()
	);

function boat(x: number, y: number): string {
	return (
		flat(
			`M${at([x - 90, y - 6])}Q${at([x, y + 44], [x + 90, y - 10])}Q${at([x, y + 14], [x - 90, y - 6])}Z`,
			SAND
		) +
		flat(`M${at([x - 40, y + 4])}Q${at([x - 5, y - 46], [x + 36, y + 3])}Z`, OCHRE) +
		stroke(
			[
				[x + 62, y - 60],
				[x + 70, y + 40]
			],
			4,
			SAND
		)
	);
}

function oar(): string {
	return (
		stroke(
			[
				[330, 770],
				[205, 110]
			],
			20,
			INK
		) +
		stroke(
			[
				[326, 770],
				[201, 110]
			],
			7,
			OCHRE
		) +
		[0, 1, 2, 3, 4, 5]
			.map((i) =>
				stroke(
					[
						[300 - i * 7 - 14, 606 - i * 36],
						[300 - i * 7 + 18, 594 - i * 36]
					],
					9,
					SAND
				)
			)
			.join('') +
		flat(
			`M${at([214, 250])}Q${at([150, 150], [176, 52])}Q${at([230, 40], [250, 70])}Q${at([268, 170], [214, 250])}Z`,
			OCHRE
		) +
		flat(cut([190, 80], [210, 230], 6) + cut([218, 70], [222, 220], 6), INK)
	);
}

function lamp(): string {
	const glass = `M${at([752, 474])}C${at([700, 410], [764, 372], [762, 300])}H818C${at([816, 372], [880, 410], [828, 474])}Z`;
	return (
		disc([790, 410], 118, '#8a4a1f') +
		rays([790, 410], { from: 84, to: 150, count: 40, width: 3.2, seed: 2 }, '#f8d98a') +
		flat(glass, '#f8d98a') +
		flat(
			`M${at([790, 350])}C${at([800, 390], [826, 404], [818, 436])}C${at([812, 462], [768, 462], [762, 436])}C${at([756, 404], [786, 392], [790, 350])}Z`,
			RED
		) +
		flat(
			`M${at([790, 400])}C${at([796, 418], [806, 424], [802, 440])}Q${at([790, 456], [778, 440])}C${at([774, 424], [786, 418], [790, 400])}Z`,
			PAPER
		) +
		// Half of the glass is pasted over: it shines towards the water alone.
		inside(
			'glass',
			glass,
			shape(
				[
					[806, 290],
					[900, 290],
					[900, 480],
					[796, 480]
				],
				SAND
			) + flat(cut([836, 400], [828, 468], 4), OCHRE)
		) +
		drawn(glass, 6, OCHRE) +
		box(752, 286, 76, 16, RED) +
		box(768, 270, 44, 18, RED) +
		box(734, 472, 112, 20, RED) +
		flat(`M${at([704, 556])}Q${at([716, 490], [790, 490])}Q${at([864, 490], [876, 556])}Z`, OCHRE) +
		flat(cut([730, 546], [850, 546], 5), INK) +
		drawn(`M${at([722, 534])}Q${at([740, 504], [790, 502])}`, 5, PAPER) +
		drawn(`M${at([866, 520])}q34 0 30 -26t-40 -8`, 8, OCHRE)
	);
}

const letters = (): string =>
	moved(
		[560, 520],
		1,
		shape(
			[
				[0, 36],
				[74, 20],
				[78, 30],
				[4, 46]
			],
			PAPER
		) +
			shape(
				[
					[20, 30],
					[96, 36],
					[95, 45],
					[19, 40]
				],
				SAND
			)
	) +
	moved(
		[960, 516],
		1,
		shape(
			[
				[0, 40],
				[80, 26],
				[84, 34],
				[4, 48]
			],
			PAPER
		)
	);
