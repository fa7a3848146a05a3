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
import { banyan, birds, hills } from './land.ts';

const FAR = 505;
const VANISH: Point = [640, 300];

/** The square: red tiles with the pale paths of those who crossed it, the banyan, the foot of the pole. */
export const red08 = (): string =>
	sheet(
		PAPER,
		rays([1040, 240], { from: 110, to: 950, count: 84, width: 4, seed: 15, arc: [170, 370] }, SAND),
		disc([1040, 230], 96, OCHRE),
		hills(
			[
				[-20, 440],
				[180, 385],
				[420, 440],
				[640, 400],
				[900, 445],
				[1080, 395],
				[1220, 430]
			],
			SAND
		),
		row(),
		box(0, FAR, 1200, 300, RED),
		tiles(),
		// The pole goes out of the picture.
		box(876, 20, 16, 600, INK),
		box(880, 20, 5, 600, OCHRE),
		ring(884, 636),
		shade(),
		banyan([330, 640], 300, [INK, INK, OCHRE]),
		stone(),
		kite(),
		birds(
			[
				[700, 130],
				[755, 105],
				[1060, 150],
				[1110, 125]
			],
			INK
		)
	);

/** Low houses on the far side. */
function row(): string {
	const chance = hand(4);
	return Array.from({ length: 9 }, (_, i) => {
		const x = -20 + i * 140;
		const high = 50 + chance() * 34;
		return (
			box(x, FAR - high, 136, high, i % 3 ? OCHRE : MAROON) +
			shape(
				[
					[x - 10, FAR - high],
					[x + 14, FAR - high - 30],
					[x + 122, FAR - high - 30],
					[x + 146, FAR - high]
				],
				INK
			) +
			[26, 62, 98].map((dx) => box(x + dx, FAR - high + 18, 16, high - 22, i % 3 ? MAROON : OCHRE)).join('')
		);
	}).join('');
}

/** Square tiles to the horizon; where most people walk they are paler. */
function tiles(): string {
	const levels = [FAR, 522, 545, 577, 622, 690, 800];
	const spot = (x: number, y: number): Point => [
		VANISH[0] + ((x - VANISH[0]) * (y - VANISH[1])) / (800 - VANISH[1]),
		y
	];
	const chance = hand(18);
	const some: string[] = [];
	const joints: string[] = [];
	for (let x = -1400; x <= 2600; x += 110) {
		joints.push(stroke([spot(x, FAR), spot(x, 800)], 2.6, MAROON));
		levels.slice(1).forEach((y, i) => {
			const from = levels[i] ?? FAR;
			const walked = Math.abs(x - 1500 + i * 190) < 190 || Math.abs(x + 250 - i * 130) < 150;
			if (!walked && chance() > 0.07) return;
			some.push(
				shape(
					[spot(x + 5, from + 1), spot(x + 105, from + 1), spot(x + 105, y - 2), spot(x + 5, y - 2)],
					walked ? '#d0645a' : '#a12a23'
				)
			);
		});
	}
	return (
		some.join('') +
		joints.join('') +
		levels
			.map((y) =>
				stroke(
					[
						[0, y],
						[1200, y]
					],
					2.6,
					MAROON
				)
			)
			.join('')
	);
}

const ring = (x: number, y: number): string =>
	`<ellipse cx="${x}" cy="${y}" rx="126" ry="34" fill="${INK}"/><ellipse cx="${x}" cy="${y - 14}" rx="126" ry="34" fill="${SAND}"/><ellipse cx="${x}" cy="${y - 14}" rx="94" ry="22" fill="${OCHRE}"/>` +
	box(x - 18, y - 60, 36, 44, INK) +
	box(x - 10, y - 70, 20, 14, INK) +
	box(x - 18, y - 60, 36, 6, OCHRE);

const shade = (): string =>
	`<ellipse cx="340" cy="652" rx="330" ry="44" fill="${MAROON}"/>` +
	furrows([60, 630], [560, 44], { rows: 4, length: 90, width: 3, seed: 5 }, RED);

const stone = (): string =>
	flat(`M${at([470, 664])}L${at([478, 606], [590, 606], [600, 664])}Z`, SAND) +
	flat(`M${at([470, 606])}L${at([498, 590], [604, 590], [592, 606])}Z`, PAPER) +
	flat(cut([496, 630], [500, 656], 4) + cut([540, 622], [560, 652], 4), OCHRE);

const kite = (): string =>
	drawn(`M${at([720, 560])}C${at([760, 440], [690, 330], [736, 226])}`, 2, INK) +
	shape(
		[
			[736, 160],
			[778, 200],
			[736, 262],
			[694, 200]
		],
		RED
	) +
	stroke(
		[
			[736, 160],
			[736, 262]
		],
		3,
		PAPER
	) +
	stroke(
		[
			[694, 200],
			[778, 200]
		],
		3,
		PAPER
	) +
	drawn(`M${at([736, 262])}q-22 20 0 38t0 40`, 4, RED);
