import { bricks, lantern } from './house.ts';
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
	mirrored,
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

/** Through three doors of the old hall into the last court with its osmanthus; in the first hangs the great steelyard. */
export const red09 = (): string =>
	sheet(
		MAROON,
		bricks([30, 30], [1140, 640], 6, [MAROON, '#93332a'], 0.5),
		portal(600, 690, 640, 560, [INK, RED]),
		box(330, 160, 540, 530, OCHRE),
		bricks([330, 160], [540, 500], 8, [OCHRE, '#b97f2a'], 0.5),
		portal(600, 664, 400, 400, [INK, MAROON]),
		box(432, 290, 336, 374, SAND),
		bricks([432, 290], [336, 360], 12, [SAND, OCHRE], 0.4),
		portal(600, 644, 250, 280, [INK, RED]),
		court(),
		floor(),
		mirrored(
			600,
			lantern([214, 250], 46, [RED, INK]) +
				stroke(
					[
						[214, 30],
						[214, 170]
					],
					4,
					INK
				)
		),
		steelyard(),
		dou()
	);

/** A door seen from before: jambs, lintel, threshold. */
const portal = (
	middle: number,
	foot: number,
	w: number,
	h: number,
	[ink, light]: readonly [string, string]
): string =>
	box(middle - w / 2, foot - h, w, h, ink) +
	drawn(`M${at([middle - w / 2 + 14, foot])}V${foot - h + 14}H${middle + w / 2 - 14}V${foot}`, 5, light) +
	shape(
		[
			[middle - w / 2 - 34, foot - h],
			[middle + w / 2 + 34, foot - h],
			[middle + w / 2 + 12, foot - h - 26],
			[middle - w / 2 - 12, foot - h - 26]
		],
		ink
	) +
	box(middle - w / 2 - 34, foot - h - 3, w + 68, 5, light);

/** The court behind the third door: light and the tree. */
function court(): string {
	const chance = hand(31);
	const rounds: [number, number, number][] = [
		[600, 446, 44],
		[562, 474, 38],
		[640, 474, 38],
		[600, 496, 46]
	];
	const flowers = rounds.flatMap(([x, y, r]) =>
		Array.from({ length: 22 }, () => {
			const [turn, far] = [chance() * Math.PI * 2, Math.sqrt(chance()) * r];
			return disc([x + Math.cos(turn) * far, y + Math.sin(turn) * far], 2.6, OCHRE);
		})
	);
	return (
		box(494, 384, 212, 260, PAPER) +
		rays([600, 440], { from: 70, to: 190, count: 50, width: 2, seed: 5 }, SAND) +
		box(494, 600, 212, 44, SAND) +
		stroke(
			[
				[600, 622],
				[600, 520]
			],
			13,
			INK
		) +
		stroke(
			[
				[600, 560],
				[574, 510]
			],
			7,
			INK
		) +
		stroke(
			[
				[600, 556],
				[628, 506]
			],
			7,
			INK
		) +
		rounds.map(([x, y, r]) => disc([x, y], r, INK)).join('') +
		flowers.join('') +
		`<ellipse cx="600" cy="624" rx="52" ry="9" fill="${OCHRE}"/>`
	);
}

const floor = (): string =>
	shape(
		[
			[0, 690],
			[1200, 690],
			[1200, 800],
			[0, 800]
		],
		SAND
	) +
	shape(
		[
			[330, 664],
			[870, 664],
			[960, 690],
			[240, 690]
		],
		SAND
	) +
	box(0, 688, 1200, 8, INK) +
	furrows([0, 700], [1200, 90], { rows: 4, length: 150, width: 3, seed: 4 }, OCHRE) +
	box(262, 676, 676, 16, INK);

/** The steelyard: longer than a carrying pole, its marks, the pan, the weight. */
function steelyard(): string {
	const beam = (part: number): Point => [300 + part * 620, 250 - part * 44];
	const [hang, pan, weight] = [beam(0.28), beam(0.03), beam(0.74)];
	const marks = Array.from({ length: 21 }, (_, i) => disc(beam(0.34 + i * 0.03), i % 5 ? 3 : 5, PAPER));
	return (
		stroke([[hang[0], 26], hang], 7, PAPER) +
		drawn(`M${at([hang[0], hang[1] - 34])}m-14 0a14 14 0 1 1 28 0a14 14 0 1 1 -28 0`, 6, PAPER) +
		stroke([beam(0), beam(1)], 24, INK) +
		stroke([beam(0), beam(1)], 17, RED) +
		marks.join('') +
		stroke([beam(0), beam(0.02)], 24, OCHRE) +
		stroke([beam(0.98), beam(1)], 22, OCHRE) +
		[-66, 0, 66]
			.map((dx) =>
				stroke(
					[
						[pan[0], pan[1] + 8],
						[pan[0] + dx, pan[1] + 170]
					],
					4,
					PAPER
				)
			)
			.join('') +
		flat(
			`M${at([pan[0] - 84, pan[1] + 166])}H${pan[0] + 84}Q${at([pan[0], pan[1] + 230], [pan[0] - 84, pan[1] + 166])}Z`,
			OCHRE
		) +
		drawn(`M${at([pan[0] - 84, pan[1] + 166])}H${pan[0] + 84}`, 7, INK) +
		flat(
			`M${at([pan[0] - 56, pan[1] + 163])}Q${at([pan[0] - 48, pan[1] + 112], [pan[0], pan[1] + 110])}Q${at([pan[0] + 50, pan[1] + 112], [pan[0] + 56, pan[1] + 163])}Z`,
			PAPER
		) +
		flat(
			cut([pan[0] - 30, pan[1] + 150], [pan[0] - 8, pan[1] + 120], 4) +
				cut([pan[0] + 8, pan[1] + 152], [pan[0] + 24, pan[1] + 126], 4),
			SAND
		) +
		stroke([weight, [weight[0], weight[1] + 70]], 5, PAPER) +
		flat(`M${at([weight[0] - 15, weight[1] + 70])}h30l18 70q-33 22 -66 0Z`, INK) +
		drawn(`M${at([weight[0] - 15, weight[1] + 70])}h30l18 70q-33 22 -66 0Z`, 4, OCHRE)
	);
}

/** The measure, its rim bound with iron, full of grain. */
const dou = (): string =>
	flat(`M${at([850, 620])}Q${at([930, 560], [1010, 620])}Z`, PAPER) +
	furrows([872, 596], [116, 22], { rows: 3, length: 12, width: 2, seed: 3 }, OCHRE) +
	shape(
		[
			[838, 618],
			[1022, 618],
			[990, 764],
			[870, 764]
		],
		RED
	) +
	box(832, 612, 196, 18, INK) +
	shape(
		[
			[848, 660],
			[1012, 660],
			[1009, 674],
			[851, 674]
		],
		INK
	) +
	flat(
		cut([880, 690], [884, 752], 6) + cut([930, 690], [930, 754], 6) + cut([980, 690], [974, 752], 6),
		MAROON
	) +
	drawn(`M${at([930, 700])}m-22 22l22 -22l22 22l-22 22Z`, 5, OCHRE);
