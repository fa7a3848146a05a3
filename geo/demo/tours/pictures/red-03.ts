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
	sheet,
	stroke,
	type Point
} from './ink.ts';
import { birds, cutHills, heron, hills } from './land.ts';

const DECK = `M${at([-20, 470])}Q${at([600, 190], [1220, 470])}`;
const ARCHES: readonly [number, number][] = [
	[270, 104],
	[600, 150],
	[930, 104]
];
/** How high the deck is over a spot. */
const deckAt = (x: number): number => {
	const part = (x + 20) / 1240;
	return 470 - 560 * part * (1 - part);
};

/** The red bridge in the morning, its arches and the water making rings; a heron. */
export const red03 = (): string =>
	sheet(
		PAPER,
		rays([600, 250], { from: 130, to: 860, count: 76, width: 3.6, seed: 9, arc: [180, 360] }, SAND),
		disc([600, 232], 118, RED),
		hills(
			[
				[-20, 350],
				[140, 290],
				[330, 350],
				[560, 310],
				[760, 350],
				[960, 280],
				[1220, 345]
			],
			SAND
		),
		cutHills(
			'far',
			[
				[-20, 400],
				[180, 345],
				[380, 395],
				[620, 370],
				[860, 398],
				[1060, 340],
				[1220, 390]
			],
			[OCHRE, SAND]
		),
		box(0, 520, 1200, 280, OCHRE),
		reflection(),
		furrows([0, 540], [1200, 250], { rows: 12, length: 120, width: 3, seed: 14 }, PAPER),
		bridge(),
		rail(),
		flat(`M${at([720, 800])}Q${at([860, 700], [1080, 716])}Q${at([1180, 722], [1220, 760])}L1220 800Z`, INK),
		furrows([800, 722], [380, 70], { rows: 4, length: 60, width: 2.6, seed: 3 }, OCHRE),
		heron([980, 735], 170, PAPER),
		reeds(),
		birds(
			[
				[250, 140],
				[310, 110],
				[360, 150],
				[900, 120],
				[950, 150]
			],
			INK
		)
	);

function bridge(): string {
	const holes = ARCHES.map(
		([x, r]) =>
			`M${at([x - r, 540])}V${540 - r * 0.25}A${r} ${r * 1.02} 0 0 1 ${x + r} ${540 - r * 0.25}V540Z`
	);
	const stones = ARCHES.flatMap(([x, r]) =>
		Array.from({ length: 15 }, (_, i) => {
			const turn = Math.PI * (1.02 + (0.96 * i) / 14);
			const spot = (far: number): Point => [x + Math.cos(turn) * far, 540 - r * 0.25 + Math.sin(turn) * far];
			return stroke([spot(r + 5), spot(r + 26)], 3, PAPER);
		})
	);
	const rings = ARCHES.map(([x, r]) =>
		drawn(
			`M${at([x - r - 28, 540])}V${540 - r * 0.25}A${r + 28} ${r + 29} 0 0 1 ${x + r + 28} ${540 - r * 0.25}V540`,
			3,
			PAPER
		)
	);
	return (
		`<path fill-rule="evenodd" d="${DECK}L1220 540L-20 540Z${holes.join('')}" fill="${MAROON}"/>` +
		rings.join('') +
		stones.join('') +
		drawn(DECK, 10, INK)
	);
}

/** The same arches in the water, broken by it. */
function reflection(): string {
	return ARCHES.map(
		([x, r]) =>
			flat(`M${at([x - r - 40, 540])}A${r + 40} ${r * 1.05} 0 0 0 ${x + r + 40} 540Z`, MAROON) +
			flat(`M${at([x - r, 540])}A${r} ${r * 0.86} 0 0 0 ${x + r} 540Z`, OCHRE)
	).join('');
}

/** The balustrade: posts, and between them the carved panels of those at work. */
function rail(): string {
	const posts = Array.from({ length: 14 }, (_, i) => 20 + i * (1160 / 13));
	const high = 56;
	return (
		drawn(`M${at([-20, 470 - high])}Q${at([600, 190 - high], [1220, 470 - high])}`, 11, RED) +
		drawn(`M${at([-20, 470 - 14])}Q${at([600, 190 - 14], [1220, 470 - 14])}`, 6, RED) +
		posts
			.map(
				(x) =>
					box(x - 7, deckAt(x) - high - 16, 14, high + 18, RED) + disc([x, deckAt(x) - high - 20], 10, RED)
			)
			.join('') +
		posts
			.slice(0, -1)
			.map((x) => {
				const middle = x + 1160 / 26;
				const y = deckAt(middle) - 34;
				return (
					box(middle - 26, y - 10, 52, 20, SAND) +
					flat(
						cut([middle - 18, y + 4], [middle + 4, y - 6], 3) +
							cut([middle + 2, y + 5], [middle + 18, y + 2], 3),
						MAROON
					)
				);
			})
			.join('')
	);
}

const reeds = (): string =>
	[60, 90, 118, 150, 176]
		.map(
			(x, i) =>
				drawn(`M${at([x, 800])}Q${at([x + 6, 720], [x + 30 - i * 4, 640 - (i % 3) * 26])}`, 6, INK) +
				flat(cut([x + 30 - i * 4, 660 - (i % 3) * 26], [x + 34 - i * 4, 590 - (i % 3) * 26], 8), INK)
		)
		.join('');
