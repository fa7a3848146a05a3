import {
	box,
	cut,
	disc,
	flat,
	furrows,
	hand,
	INK,
	inside,
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
	drawn,
	at
} from './ink.ts';

/** The lecture hall from its last row: on the stage a small table, two chairs, a glass of water. */
export const red13 = (): string =>
	sheet(
		MAROON,
		rays([600, 330], { from: 200, to: 900, count: 70, width: 6, seed: 16, arc: [180, 360] }, RED),
		// Beams of new wood.
		[0, 1, 2, 3]
			.map((i) =>
				drawn(
					`M${at([100 + i * 70, 500])}Q${at([180 + i * 60, 90 + i * 44], [600, 60 + i * 44])}Q${at([1020 - i * 60, 90 + i * 44], [1100 - i * 70, 500])}`,
					13 - i * 2,
					i % 2 ? OCHRE : INK
				)
			)
			.join(''),
		box(330, 236, 540, 280, PAPER),
		rays([600, 430], { from: 60, to: 330, count: 50, width: 3, seed: 8, arc: [180, 360] }, SAND),
		mirrored(600, curtain()),
		questions(),
		box(250, 500, 700, 22, OCHRE),
		box(250, 520, 700, 46, INK),
		furrows([250, 526], [700, 36], { rows: 2, length: 80, width: 2.4, seed: 4 }, OCHRE),
		stage(),
		rows()
	);

const curtain = (): string =>
	shape(
		[
			[250, 200],
			[350, 200],
			[366, 330],
			[330, 500],
			[250, 500]
		],
		RED
	) +
	[268, 288, 308, 328].map((x) => flat(cut([x, 210], [x + 6, 494], 5), MAROON)).join('') +
	box(240, 190, 360, 22, INK);

/** Pigeonholes with slips of paper: questions. */
function questions(): string {
	const chance = hand(8);
	return Array.from({ length: 5 }, (_, row) =>
		Array.from({ length: 3 }, (_, column) => {
			const [x, y] = [62 + column * 54, 270 + row * 54];
			return (
				box(x, y, 50, 50, INK) +
				box(x + 5, y + 5, 40, 40, OCHRE) +
				(chance() > 0.3
					? `<g transform="rotate(${Math.round(chance() * 24 - 12)} ${x + 25} ${y + 30})">` +
						box(x + 12, y + 16, 26, 26, PAPER) +
						box(x + 16, y + 24, 18, 3, RED) +
						box(x + 16, y + 31, 14, 3, RED) +
						'</g>'
					: '')
			);
		}).join('')
	).join('');
}

const chair = (x: number): string =>
	drawn(`M${at([x - 28, 404])}V498M${at([x + 28, 404])}V498`, 8, INK) +
	box(x - 34, 392, 68, 36, INK) +
	box(x - 26, 399, 52, 8, OCHRE) +
	box(x - 36, 452, 72, 12, RED) +
	box(x - 36, 462, 72, 4, INK);

const stage = (): string =>
	chair(490) +
	chair(710) +
	box(552, 432, 96, 12, INK) +
	stroke(
		[
			[566, 440],
			[560, 498]
		],
		8,
		INK
	) +
	stroke(
		[
			[634, 440],
			[640, 498]
		],
		8,
		INK
	) +
	shape(
		[
			[588, 400],
			[612, 400],
			[608, 432],
			[592, 432]
		],
		'#f8d98a'
	) +
	drawn('M588 400h24l-4 32h-16Z', 3, INK) +
	flat(cut([600, 300], [600, 392], 3), SAND) +
	disc([600, 286], 26, RED) +
	disc([600, 286], 17, '#f8d98a');

/** Rows of seats rising towards the viewer; a gangway without steps in the middle, and at its end a place left for a wheelchair. */
function rows(): string {
	const levels = [590, 634, 690, 764];
	return levels
		.map((y, i) => {
			const wide = 46 + i * 22;
			const gap = wide * 1.14;
			const count = Math.ceil(620 / gap) + 1;
			const aisle = 52 + i * 26;
			const ink = i % 2 ? RED : OCHRE;
			return (
				box(0, y - 4, 1200, 130, i % 2 ? '#5f1b17' : '#4a1713') +
				shape(
					[
						[600 - aisle, y - 4],
						[600 + aisle, y - 4],
						[600 + aisle + 30, y + 90],
						[600 - aisle - 30, y + 90]
					],
					SAND
				) +
				[-1, 1]
					.map((side) =>
						Array.from({ length: count }, (_, k) => {
							const middle = 600 + side * (aisle + gap * (k + 0.6));
							const top = y - wide * 0.5;
							const seat = `M${at([middle - wide / 2, y + 60])}V${top + wide * 0.3}Q${at([middle - wide / 2, top], [middle, top])}Q${at([middle + wide / 2, top], [middle + wide / 2, top + wide * 0.3])}V${y + 60}Z`;
							return (
								flat(seat, ink) +
								drawn(seat, 4 + i, INK) +
								inside(
									`seat${i}${side}${k}`,
									seat,
									flat(
										cut([middle - wide * 0.25, top + wide * 0.2], [middle - wide * 0.25, y + 50], 3 + i) +
											cut([middle + wide * 0.22, top + wide * 0.24], [middle + wide * 0.22, y + 50], 2 + i),
										ink === RED ? MAROON : SAND
									)
								)
							);
						}).join('')
					)
					.join('')
			);
		})
		.join('');
}
