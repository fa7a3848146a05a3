import { written, type Written } from './brush.ts';
import {
	at,
	box,
	cut,
	disc,
	drawn,
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

/** Characters that look the same from behind, as type does. */
const TYPE: readonly Written[] = ['工', '土', '日', '田', '木', '米', '大', '人'];

/** The printing house: type cases on both sides, the stone press with its wheel, sheets drying on a line. */
export const red06 = (): string =>
	sheet(
		MAROON,
		rays([600, 210], { from: 150, to: 800, count: 64, width: 5, seed: 5, arc: [0, 360] }, RED),
		window_(),
		line(),
		cases(40, 250),
		cases(900, 250),
		box(0, 690, 1200, 110, INK),
		furrows([0, 700], [1200, 90], { rows: 4, length: 140, width: 3, seed: 3 }, MAROON),
		press()
	);

function window_(): string {
	return (
		disc([600, 210], 142, PAPER) +
		disc([600, 210], 126, '#f8d98a') +
		[0, 45, 90, 135]
			.map((turn) => {
				const angle = (turn * Math.PI) / 180;
				return stroke(
					[
						[600 - Math.cos(angle) * 130, 210 - Math.sin(angle) * 130],
						[600 + Math.cos(angle) * 130, 210 + Math.sin(angle) * 130]
					],
					9,
					INK
				);
			})
			.join('') +
		disc([600, 210], 40, INK) +
		disc([600, 210], 30, '#f8d98a') +
		drawn('M458 210a142 142 0 1 0 284 0a142 142 0 1 0 -284 0', 14, INK)
	);
}

/** Sheets on a rope, still wet: each a small picture over lines. */
function line(): string {
	const places: Point[] = [
		[80, 96],
		[250, 120],
		[850, 118],
		[1020, 96]
	];
	return (
		drawn(`M${at([0, 70])}Q${at([600, 190], [1200, 70])}`, 5, INK) +
		places
			.map(([x, y], i) => {
				const lean = i < 2 ? 5 : -5;
				return (
					`<g transform="rotate(${lean} ${x + 55} ${y})">` +
					box(x, y, 112, 140, PAPER) +
					drawn(`M${x + 14} ${y + 18}h84v50h-84Z`, 4, MAROON) +
					flat(`M${x + 14} ${y + 68}l26 -34l20 20l16 -14l22 28Z`, RED) +
					[84, 98, 112, 124]
						.map((dy) => flat(cut([x + 14, y + dy], [x + 98 - (dy % 5) * 6, y + dy], 3), INK))
						.join('') +
					box(x + 46, y - 12, 12, 24, OCHRE) +
					'</g>'
				);
			})
			.join('')
	);
}

/** A slanted case: rows of boxes, in each the back of its type. */
function cases(x: number, y: number): string {
	const chance = hand(x);
	const rows = Array.from({ length: 8 }, (_, row) =>
		Array.from({ length: 6 }, (_, column) => {
			const [left, top] = [x + 16 + column * 39, y + 18 + row * 44];
			const ink = [OCHRE, SAND, OCHRE, RED][Math.floor(chance() * 4)] ?? OCHRE;
			return (
				box(left, top, 34, 36, INK) +
				box(left + 4, top + 5, 26, 27, ink) +
				written(TYPE[Math.floor(chance() * TYPE.length)] ?? '工', [left + 7, top + 8], 20, 2.6, INK)
			);
		}).join('')
	);
	return (
		box(x, y, 262, 384, '#4a1d17') +
		rows.join('') +
		drawn(`M${x} ${y}h262v384h-262Z`, 10, INK) +
		box(x + 14, y + 384, 24, 90, INK) +
		box(x + 224, y + 384, 24, 90, INK)
	);
}

function press(): string {
	const hub: Point = [735, 560];
	const spokes = Array.from({ length: 8 }, (_, i): [Point, Point] => {
		const turn = (i * Math.PI) / 4 + 0.2;
		return [hub, [hub[0] + Math.cos(turn) * 118, hub[1] + Math.sin(turn) * 118]];
	});
	return (
		// Frame, bed and stone.
		shape(
			[
				[380, 740],
				[420, 740],
				[450, 560],
				[410, 560]
			],
			INK
		) +
		shape(
			[
				[780, 740],
				[820, 740],
				[790, 560],
				[750, 560]
			],
			INK
		) +
		box(340, 548, 520, 40, INK) +
		box(340, 548, 520, 9, OCHRE) +
		box(420, 690, 360, 18, INK) +
		box(390, 486, 330, 62, SAND) +
		shape(
			[
				[390, 486],
				[430, 462],
				[760, 462],
				[720, 486]
			],
			PAPER
		) +
		shape(
			[
				[720, 486],
				[760, 462],
				[760, 524],
				[720, 548]
			],
			OCHRE
		) +
		flat(
			cut([410, 506], [560, 504], 4) + cut([470, 526], [690, 524], 4) + cut([600, 504], [700, 506], 3),
			OCHRE
		) +
		// A sheet half lifted from the stone.
		flat(
			`M${at([440, 476])}Q${at([430, 420], [470, 372])}L${at([620, 372])}Q${at([590, 420], [600, 476])}Z`,
			PAPER
		) +
		[396, 414, 432, 450].map((y) => flat(cut([462, y], [584, y], 3.4), INK)).join('') +
		drawn(
			`M${at([440, 476])}Q${at([430, 420], [470, 372])}L${at([620, 372])}Q${at([590, 420], [600, 476])}`,
			4,
			INK
		) +
		// The roller.
		disc([660, 452], 34, INK) +
		disc([660, 452], 12, RED) +
		// The wheel with its handles.
		spokes.map(([from, to]) => stroke([from, to], 11, INK)).join('') +
		drawn(`M${hub[0] - 96} ${hub[1]}a96 96 0 1 0 192 0a96 96 0 1 0 -192 0`, 15, INK) +
		drawn(`M${hub[0] - 92} ${hub[1] - 4}a96 96 0 0 1 96 -92`, 4, OCHRE) +
		spokes.map(([, to]) => disc(to, 11, RED)).join('') +
		disc(hub, 24, INK) +
		disc(hub, 10, OCHRE)
	);
}
