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
	inside,
	MAROON,
	mirrored,
	moved,
	OCHRE,
	PAPER,
	rays,
	RED,
	SAND,
	sheet,
	stroke,
	type Point
} from './ink.ts';
import { hills, pine } from './land.ts';

const WALL = `M${at([90, 420])}Q${at([600, 250], [1110, 420])}L${at([1110, 600])}H90Z`;

/** The curved wall that bears no name, pines, first light; flowers that somebody brought. */
export const red12 = (): string =>
	sheet(
		PAPER,
		rays([600, 350], { from: 150, to: 900, count: 72, width: 3.4, seed: 11, arc: [182, 358] }, SAND),
		disc([600, 350], 150, OCHRE),
		rays([600, 350], { from: 60, to: 146, count: 60, width: 2, seed: 3 }, '#e3b563'),
		hills(
			[
				[-20, 400],
				[200, 330],
				[430, 385],
				[700, 350],
				[960, 380],
				[1220, 335]
			],
			SAND
		),
		mirrored(
			600,
			pine([40, 560], 250, [INK, SAND]) +
				pine([190, 520], 210, [INK, SAND]) +
				pine([330, 470], 160, [INK, SAND])
		),
		flat(WALL, '#efe2c8'),
		inside('wall', WALL, slabs()),
		drawn(WALL, 5, INK),
		drawn(`M${at([70, 420])}Q${at([600, 244], [1130, 420])}`, 15, INK),
		drawn(`M${at([76, 414])}Q${at([600, 240], [1124, 414])}`, 3, SAND),
		flat(`M${at([-20, 560])}Q${at([600, 452], [1220, 560])}L${at([1220, 800], [-20, 800])}Z`, INK),
		grass(),
		trough(),
		[
			[520, 612, 0.42],
			[572, 606, 0.5],
			[650, 606, 0.46]
		]
			.map(([x = 0, y = 0, size = 1]) => moved([x, y], size, flower([0, 0])))
			.join(''),
		mirrored(600, seat(170, 690) + seat(330, 730))
	);

/** Slabs of stone, polished: the light of the morning stands in them. */
const slabs = (): string =>
	Array.from({ length: 15 }, (_, i) =>
		stroke(
			[
				[130 + i * 68, 280],
				[130 + i * 68, 580]
			],
			2.2,
			'#cdb68d'
		)
	).join('') +
	furrows([90, 330], [1020, 220], { rows: 13, length: 90, width: 1.6, seed: 13 }, '#dcc79f') +
	rays([600, 470], { from: 20, to: 250, count: 40, width: 2.4, seed: 6, arc: [180, 360] }, '#f8d98a');

function grass(): string {
	const chance = hand(17);
	const blades = Array.from({ length: 260 }, () => {
		const x = chance() * 1200;
		const y = 580 + chance() * 220;
		return cut([x, y], [x + (chance() - 0.5) * 14, y - 14 - chance() * 22], 2.2);
	});
	return inside(
		'grass',
		`M${at([-20, 572])}Q${at([600, 466], [1220, 572])}L${at([1220, 800], [-20, 800])}Z`,
		flat(blades.join(''), '#7d5a34')
	);
}

const trough = (): string =>
	flat(
		`M${at([390, 612])}Q${at([600, 580], [810, 612])}L${at([820, 646])}Q${at([600, 612], [380, 646])}Z`,
		SAND
	) + drawn(`M${at([396, 614])}Q${at([600, 583], [804, 614])}`, 7, MAROON);

/** A flower of the wayside. */
function flower([x, y]: Point): string {
	const petals = Array.from({ length: 8 }, (_, i) => {
		const turn = (i * Math.PI) / 4;
		return disc([x + 20 + Math.cos(turn) * 19, y - 116 + Math.sin(turn) * 19], 15, RED);
	});
	return (
		drawn(`M${at([x - 4, y + 4])}Q${at([x - 8, y - 60], [x + 20, y - 110])}`, 9, OCHRE) +
		flat(cut([x - 6, y - 30], [x + 40, y - 62], 9) + cut([x - 6, y - 44], [x - 44, y - 70], 11), OCHRE) +
		petals.join('') +
		disc([x + 20, y - 116], 14, OCHRE)
	);
}

const seat = (x: number, y: number): string =>
	box(x - 52, y - 30, 104, 18, SAND) +
	box(x - 52, y - 30, 104, 5, PAPER) +
	box(x - 34, y - 12, 68, 34, OCHRE);
