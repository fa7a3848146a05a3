import { written } from './brush.ts';
import { bench, bricks } from './house.ts';
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
	OCHRE,
	PAPER,
	RED,
	SAND,
	shape,
	sheet,
	stroke
} from './ink.ts';
import { pine } from './land.ts';

const LIME = `M${at([330, 150])}L${at([520, 132], [700, 150], [900, 128], [985, 190], [1000, 300], [960, 390], [985, 470], [880, 520], [760, 500], [690, 440], [560, 470], [470, 430], [400, 450], [350, 380], [300, 330], [345, 250])}Z`;
const NEWEST = `M${at([640, 190])}L${at([800, 172], [930, 200], [935, 300], [880, 330], [905, 400], [800, 420], [720, 380], [650, 330], [680, 260])}Z`;

/** The wall on which three times have written over one another. */
export const red05 = (): string =>
	sheet(
		PAPER,
		furrows([0, 30], [1200, 110], { rows: 5, length: 160, width: 3, seed: 2 }, SAND),
		pine([1090, 300], 190, [INK, OCHRE]),
		pine([60, 330], 210, [INK, OCHRE]),
		// The coping of the wall.
		box(90, 96, 1030, 520, OCHRE),
		bricks([90, 110], [1030, 500], 9, [OCHRE, '#b97f2a'], 0.55),
		box(60, 74, 1090, 30, INK),
		Array.from({ length: 43 }, (_, i) => disc([72 + i * 25, 106], 11, INK)).join(''),
		box(60, 74, 1090, 7, RED),
		oldest(),
		flat(LIME, PAPER),
		inside(
			'lime',
			LIME,
			furrows([280, 130], [740, 400], { rows: 24, length: 50, width: 1.6, seed: 6 }, SAND) + middle()
		),
		drawn(LIME, 4, MAROON),
		flat(NEWEST, SAND),
		inside('newest', NEWEST, newest()),
		drawn(NEWEST, 3, MAROON),
		glass(),
		box(0, 612, 1200, 188, SAND),
		box(0, 612, 1200, 10, MAROON),
		furrows([0, 630], [1200, 160], { rows: 7, length: 150, width: 3, seed: 20 }, OCHRE),
		bench([430, 660], [420, 100], [INK, OCHRE]),
		bucket()
	);

/** Half of a character in red ochre: broad strokes, of which the rest was lost. */
function oldest(): string {
	return (
		stroke(
			[
				[170, 200],
				[168, 470]
			],
			38,
			MAROON
		) +
		stroke(
			[
				[164, 206],
				[340, 192]
			],
			38,
			MAROON
		) +
		stroke(
			[
				[176, 330],
				[350, 322]
			],
			32,
			MAROON
		) +
		stroke(
			[
				[176, 462],
				[400, 452]
			],
			36,
			MAROON
		) +
		stroke(
			[
				[262, 204],
				[262, 450]
			],
			32,
			MAROON
		) +
		flat(
			cut([152, 230], [156, 440], 5) +
				cut([250, 220], [254, 440], 4) +
				cut([190, 196], [330, 184], 4) +
				cut([190, 456], [380, 446], 5),
			OCHRE
		)
	);
}

/** Square characters in red on the lime, of which some can still be read. */
const middle = (): string =>
	written('人', [366, 158], 132, 18, RED) +
	written('人', [508, 158], 132, 18, RED) +
	written('工', [370, 306], 120, 18, RED) +
	written('田', [510, 312], 120, 17, RED) +
	stroke(
		[
			[720, 470],
			[950, 462]
		],
		15,
		RED
	) +
	stroke(
		[
			[830, 440],
			[828, 520]
		],
		15,
		RED
	);

/** The shopkeeper's small hand, in ink, over both: today there is fish. */
const newest = (): string =>
	written('今', [696, 194], 66, 8, INK) +
	written('日', [776, 190], 66, 8, INK) +
	written('有', [850, 196], 66, 8, INK) +
	flat(`M${at([742, 322])}Q${at([796, 276], [856, 322])}Q${at([796, 368], [742, 322])}Z`, INK) +
	shape(
		[
			[850, 322],
			[890, 296],
			[882, 322],
			[890, 348]
		],
		INK
	) +
	disc([766, 316], 5, SAND) +
	flat(
		cut([790, 304], [790, 342], 4) + cut([810, 304], [810, 342], 4) + cut([828, 308], [828, 336], 4),
		SAND
	);

const glass = (): string =>
	drawn('M300 122H1030V540H300Z', 5, INK) +
	stroke(
		[
			[330, 500],
			[420, 380]
		],
		4,
		PAPER
	) +
	stroke(
		[
			[350, 520],
			[396, 460]
		],
		4,
		PAPER
	) +
	[300, 1030].map((x) => [122, 540].map((y) => disc([x, y], 10, INK)).join('')).join('');

const bucket = (): string =>
	flat(`M${at([1000, 664])}L${at([1120, 664], [1102, 770], [1018, 770])}Z`, RED) +
	box(994, 656, 132, 16, INK) +
	drawn(`M${at([1004, 660])}Q${at([1060, 560], [1116, 660])}`, 5, INK) +
	flat(cut([1030, 690], [1040, 750], 7) + cut([1060, 690], [1064, 756], 5), SAND) +
	stroke(
		[
			[1040, 660],
			[950, 560]
		],
		12,
		INK
	) +
	stroke(
		[
			[955, 565],
			[936, 544]
		],
		26,
		MAROON
	);
