import { door, lantern, lattice, roof } from './house.ts';
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
	sheet,
	stroke,
	type Point
} from './ink.ts';
import { hills } from './land.ts';

/** After the lesson: lanterns go home along the dykes, like a line of writing. */
export const red02 = (): string =>
	sheet(
		INK,
		rays([910, 330], { from: 150, to: 1100, count: 84, width: 4, seed: 4, arc: [178, 362] }, '#5b2a20'),
		disc([220, 150], 58, SAND),
		disc([244, 136], 52, INK),
		stars(),
		hills(
			[
				[-20, 400],
				[150, 330],
				[330, 385],
				[520, 320],
				[760, 380],
				[980, 330],
				[1220, 380]
			],
			'#4a211a'
		),
		box(0, 440, 1200, 360, MAROON),
		dykes(),
		school(),
		lights()
	);

function stars(): string {
	const chance = hand(21);
	return Array.from({ length: 26 }, () => {
		const [x, y] = [60 + chance() * 700, 50 + chance() * 220];
		return flat(cut([x - 7, y], [x + 7, y], 2) + cut([x, y - 7], [x, y + 7], 2), SAND);
	}).join('');
}

/** Paddy fields: bands between dykes, each with its own cuts. */
function dykes(): string {
	const bands: [number, number, string][] = [
		[452, 500, RED],
		[512, 572, MAROON],
		[586, 662, RED],
		[680, 800, MAROON]
	];
	return bands
		.map(([top, foot, ink], i) => {
			const bend = i % 2 ? 34 : -26;
			const edge = `M${at([-10, top + bend])}Q${at([420, top - bend], [840, top + 6])}T${at([1220, top])}`;
			return (
				flat(`${edge}L1220 ${foot + 30}L-10 ${foot + 30}Z`, ink) +
				furrows(
					[0, top + 26],
					[1200, foot - top - 14],
					{ rows: 3 + i, length: 60 + i * 30, width: 2 + i * 0.7, seed: 30 + i },
					ink === RED ? MAROON : RED
				) +
				drawn(edge, 8 + i * 5, INK) +
				drawn(edge, 2 + i, OCHRE)
			);
		})
		.join('');
}

function school(): string {
	return (
		box(720, 300, 380, 190, SAND) +
		box(720, 300, 380, 26, OCHRE) +
		door([862, 340], [96, 150], [RED, INK]) +
		box(862, 340, 48, 150, '#f8d98a') +
		lattice([752, 362], [72, 70], 3, ['#f8d98a', INK]) +
		lattice([996, 362], [72, 70], 3, ['#f8d98a', INK]) +
		box(690, 488, 440, 16, INK) +
		roof([670, 308], [480, 120], [RED, INK])
	);
}

function lights(): string {
	const way: Point[] = [
		[840, 520],
		[760, 540],
		[660, 552],
		[560, 546],
		[470, 530],
		[392, 530],
		[310, 552],
		[226, 596],
		[160, 652]
	];
	return (
		drawn(
			`M${at([880, 500])}C${at([760, 580], [600, 540], [470, 548])}S${at([250, 590], [130, 720])}`,
			15,
			INK
		) +
		drawn(
			`M${at([880, 500])}C${at([760, 580], [600, 540], [470, 548])}S${at([250, 590], [130, 720])}`,
			4,
			OCHRE
		) +
		way
			.map(([x, y], i) => {
				const r = 10 + i * 2.6;
				return (
					rays(
						[x, y - r],
						{ from: r * 1.25, to: r * 2.9, count: 18, width: 1.6 + i * 0.16, seed: i + 2 },
						OCHRE
					) +
					stroke(
						[
							[x + r * 1.6, y - r * 3],
							[x, y - r * 2.9],
							[x, y - r * 2]
						],
						Math.max(2, r * 0.1),
						PAPER
					) +
					lantern([x, y - r], r, ['#f8d98a', RED])
				);
			})
			.join('')
	);
}
