import { bricks, roof } from './house.ts';
import {
	at,
	box,
	cut,
	disc,
	drawn,
	flat,
	furrows,
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
import { birds, hills } from './land.ts';

/** The granary without a window, only air holes; before its door the barrow with two sacks. */
export const red10 = (): string =>
	sheet(
		PAPER,
		rays([240, 210], { from: 120, to: 1000, count: 90, width: 4, seed: 12, arc: [170, 395] }, SAND),
		disc([240, 200], 100, RED),
		hills(
			[
				[-20, 480],
				[140, 430],
				[330, 470],
				[600, 440],
				[1220, 470]
			],
			OCHRE
		),
		field(),
		bricks([300, 250], [900, 390], 5, [SAND, OCHRE], 0.5),
		holes(),
		// The wide door, level with the ground.
		box(560, 360, 320, 280, INK),
		box(580, 380, 280, 260, MAROON),
		grain(),
		shape(
			[
				[560, 360],
				[500, 384],
				[500, 650],
				[560, 640]
			],
			RED
		),
		shape(
			[
				[880, 360],
				[940, 384],
				[940, 650],
				[880, 640]
			],
			RED
		),
		flat(
			cut([514, 400], [514, 636], 4) +
				cut([536, 390], [536, 634], 4) +
				cut([904, 390], [904, 634], 4) +
				cut([926, 400], [926, 636], 4),
			MAROON
		),
		roof([220, 262], [1060, 150], [INK, OCHRE], 0.1),
		box(0, 636, 1200, 164, OCHRE),
		furrows([0, 650], [1200, 140], { rows: 6, length: 130, width: 3.2, seed: 9 }, SAND),
		barrow(),
		birds(
			[
				[470, 90],
				[520, 70],
				[120, 90]
			],
			INK
		)
	);

const field = (): string =>
	furrows([0, 500], [320, 130], { rows: 8, length: 60, width: 3, seed: 6 }, MAROON) +
	furrows([0, 506], [320, 130], { rows: 8, length: 40, width: 2.4, seed: 7 }, SAND);

const holes = (): string =>
	Array.from(
		{ length: 11 },
		(_, i) =>
			box(348 + i * 78, 290, 30, 40, INK) +
			box(348 + i * 78 + 13, 290, 4, 40, SAND) +
			box(348 + i * 78, 308, 30, 4, SAND)
	).join('');

/** Heaped grain in the half light, and the lines on the wall that say how high it lay. */
const grain = (): string =>
	[420, 470, 520]
		.map((y) =>
			stroke(
				[
					[590, y],
					[650, y]
				],
				4,
				OCHRE
			)
		)
		.join('') +
	flat(`M${at([580, 640])}Q${at([700, 430], [860, 640])}Z`, OCHRE) +
	furrows([610, 540], [220, 100], { rows: 8, length: 14, width: 2, seed: 5 }, PAPER);

function barrow(): string {
	const hub: Point = [470, 660];
	const spokes = Array.from({ length: 10 }, (_, i) => {
		const turn = (i * Math.PI) / 5 + 0.15;
		return stroke([hub, [hub[0] + Math.cos(turn) * 92, hub[1] + Math.sin(turn) * 92]], 7, INK);
	});
	const sack = (x: number, y: number, lean: number, thread: string): string =>
		`<g transform="rotate(${lean} ${x} ${y})">` +
		flat(
			`M${at([x - 78, y + 40])}Q${at([x - 96, y - 60], [x - 40, y - 74])}L${at([x - 30, y - 100], [x + 30, y - 100], [x + 40, y - 74])}Q${at([x + 96, y - 60], [x + 78, y + 40])}Q${at([x, y + 62], [x - 78, y + 40])}Z`,
			PAPER
		) +
		drawn(
			`M${at([x - 78, y + 40])}Q${at([x - 96, y - 60], [x - 40, y - 74])}L${at([x - 30, y - 100], [x + 30, y - 100], [x + 40, y - 74])}Q${at([x + 96, y - 60], [x + 78, y + 40])}Q${at([x, y + 62], [x - 78, y + 40])}Z`,
			6,
			INK
		) +
		stroke(
			[
				[x - 42, y - 74],
				[x + 42, y - 74]
			],
			9,
			thread
		) +
		flat(
			cut([x - 50, y - 40], [x - 40, y + 30], 5) +
				cut([x + 40, y - 46], [x + 50, y + 20], 5) +
				cut([x - 10, y - 20], [x - 6, y + 30], 4),
			OCHRE
		) +
		'</g>';
	return (
		`<ellipse cx="500" cy="762" rx="330" ry="20" fill="#b97f2a"/>` +
		sack(350, 560, -5, RED) +
		sack(590, 556, 6, MAROON) +
		stroke(
			[
				[210, 622],
				[820, 600],
				[900, 566]
			],
			20,
			INK
		) +
		stroke(
			[
				[214, 616],
				[818, 594],
				[894, 562]
			],
			5,
			RED
		) +
		stroke(
			[
				[250, 640],
				[700, 632]
			],
			12,
			INK
		) +
		stroke(
			[
				[640, 620],
				[668, 752]
			],
			15,
			INK
		) +
		stroke(
			[
				[640, 752],
				[700, 752]
			],
			12,
			INK
		) +
		disc(hub, 104, INK) +
		disc(hub, 84, OCHRE) +
		spokes.join('') +
		disc(hub, 24, INK) +
		disc(hub, 10, RED) +
		drawn(`M${hub[0] - 94} ${hub[1]}a94 94 0 0 1 94 -94`, 4, SAND) +
		drawn(`M${at([890, 562])}q24 60 -30 80t-60 -30`, 6, MAROON)
	);
}
