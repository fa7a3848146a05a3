import { bench, lattice, roof } from './house.ts';
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
	mirrored,
	OCHRE,
	oval,
	PAPER,
	rays,
	RED,
	SAND,
	shape,
	sheet,
	stroke
} from './ink.ts';
import { hills } from './land.ts';

/** The room where people talk it out: a square table, four benches, tea; a jar of fish in the open court. */
export const red04 = (): string =>
	sheet(
		SAND,
		rays([600, 60], { from: 60, to: 760, count: 60, width: 4, seed: 6, arc: [10, 170] }, PAPER),
		// The hall at the back, open to the court.
		box(250, 190, 700, 330, MAROON),
		furrows([250, 190], [700, 330], { rows: 13, length: 80, width: 2, seed: 8 }, '#8e3027'),
		lattice([300, 250], [130, 180], 4, [OCHRE, INK]),
		lattice([770, 250], [130, 180], 4, [OCHRE, INK]),
		box(510, 226, 180, 210, PAPER),
		scroll(),
		mirrored(600, box(236, 190, 34, 340, INK) + box(228, 512, 50, 20, INK)),
		roof([150, 205], [900, 130], [INK, OCHRE]),
		// The two wings of the house.
		mirrored(
			600,
			box(-10, 120, 190, 470, RED) +
				box(-10, 120, 190, 22, INK) +
				lattice([40, 230], [100, 150], 3, [SAND, INK]) +
				box(-10, 560, 190, 30, INK)
		),
		shape(
			[
				[0, 590],
				[1200, 590],
				[1200, 800],
				[0, 800]
			],
			OCHRE
		),
		shape(
			[
				[190, 530],
				[1010, 530],
				[1200, 640],
				[1200, 800],
				[0, 800],
				[0, 640]
			],
			SAND
		),
		flags(),
		bench([455, 500], [290, 70], [INK, OCHRE]),
		table(),
		bench([300, 580], [120, 120], [INK, OCHRE]),
		bench([780, 580], [120, 120], [INK, OCHRE]),
		bench([440, 690], [320, 90], [INK, OCHRE]),
		jar()
	);

/** A painted scroll: hills over mist, a sun. */
const scroll = (): string =>
	disc([648, 282], 20, RED) +
	inside(
		'scroll',
		'M510 226h180v210h-180Z',
		hills(
			[
				[500, 360],
				[560, 300],
				[610, 352],
				[650, 320],
				[710, 362]
			],
			OCHRE,
			440
		) +
			furrows([510, 356], [180, 30], { rows: 3, length: 60, width: 4, seed: 3 }, PAPER) +
			hills(
				[
					[500, 400],
					[570, 376],
					[640, 410],
					[710, 384]
				],
				INK,
				440
			)
	) +
	drawn('M510 226h180v210h-180Z', 8, INK);

const flags = (): string =>
	[565, 610, 665, 735]
		.map((y, i) =>
			stroke(
				[
					[190 - (i + 1) * 46, y],
					[1010 + (i + 1) * 46, y]
				],
				3,
				OCHRE
			)
		)
		.join('') +
	[-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]
		.map((i) =>
			stroke(
				[
					[600 + i * 76, 532],
					[600 + i * 132, 800]
				],
				3,
				OCHRE
			)
		)
		.join('');

function table(): string {
	return (
		box(452, 610, 26, 150, INK) +
		box(722, 610, 26, 150, INK) +
		shape(
			[
				[440, 560],
				[760, 560],
				[800, 612],
				[400, 612]
			],
			RED
		) +
		box(400, 612, 400, 26, MAROON) +
		box(430, 638, 340, 12, INK) +
		flat(
			cut([450, 574], [640, 572], 3) + cut([560, 592], [780, 596], 3) + cut([430, 600], [540, 598], 3),
			MAROON
		) +
		// The pot, its steam, four cups.
		flat(`M${at([552, 588])}Q${at([546, 530], [600, 526])}Q${at([654, 530], [648, 588])}Z`, INK) +
		drawn(`M${at([648, 552])}Q${at([686, 548], [690, 524])}`, 10, INK) +
		drawn(`M${at([552, 548])}q${at([-36, 4], [-2, 34])}`, 8, INK) +
		box(584, 514, 32, 12, INK) +
		disc([600, 510], 7, INK) +
		flat(cut([568, 580], [576, 542], 4), OCHRE) +
		drawn(`M${at([690, 506])}C${at([672, 480], [716, 466], [694, 434])}`, 5, PAPER) +
		[
			[470, 590],
			[520, 572],
			[706, 596],
			[744, 576]
		]
			.map(
				([x = 0, y = 0]) =>
					flat(`M${at([x - 17, y - 12])}h34l-6 24h-22Z`, PAPER) + oval([x, y - 12], 17, 5, MAROON)
			)
			.join('')
	);
}

function jar(): string {
	return (
		flat(
			`M${at([64, 640])}Q${at([30, 780], [120, 796])}L${at([230, 796])}Q${at([320, 780], [286, 640])}Z`,
			INK
		) +
		oval([175, 640], 112, 34, MAROON) +
		oval([175, 642], 96, 25, '#f0dcb0') +
		fish(150, 638, 1) +
		fish(208, 648, -1) +
		flat(cut([92, 690], [110, 770], 8) + cut([116, 700], [130, 776], 6), OCHRE) +
		[0, 1, 2].map((i) => oval([120 + i * 60, 630 + (i % 2) * 22], 16, 6, '#6f7a3a')).join('')
	);
}
const fish = (x: number, y: number, side: number): string =>
	flat(cut([x - 24 * side, y], [x + 16 * side, y], 9), RED) +
	shape(
		[
			[x - 20 * side, y],
			[x - 36 * side, y - 8],
			[x - 36 * side, y + 8]
		],
		RED
	);
