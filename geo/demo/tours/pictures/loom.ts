import {
	at,
	box,
	cut,
	disc,
	drawn,
	flat,
	INK,
	inside,
	MAROON,
	OCHRE,
	PAPER,
	RED,
	stroke,
	type Point
} from './ink.ts';

/** A loom seen from before: the warp, the reed, the cloth on its beam, the shuttle on its way. */
export function loom(): string {
	const cloth: Point[] = [
		[250, 470],
		[560, 470],
		[600, 640],
		[210, 640]
	];
	const outline = `M${at(...cloth)}Z`;
	const bands = [488, 520, 552, 590, 622].map(
		(y, i) =>
			stroke(
				[
					[180, y],
					[620, y]
				],
				i % 2 ? 9 : 16,
				i % 2 ? OCHRE : PAPER
			) + (i % 2 ? '' : Array.from({ length: 16 }, (_, k) => disc([214 + k * 26, y], 4, MAROON)).join(''))
	);
	const warp = Array.from({ length: 27 }, (_, i) =>
		stroke(
			[
				[258 + i * 11.3, 470],
				[300 + i * 8, 150]
			],
			2,
			i % 2 ? RED : MAROON
		)
	);
	return (
		// Back frame, warp, reed, cloth, front frame.
		stroke(
			[
				[270, 140],
				[270, 690]
			],
			20,
			INK
		) +
		stroke(
			[
				[560, 140],
				[560, 690]
			],
			20,
			INK
		) +
		box(240, 130, 350, 34, INK) +
		box(240, 130, 350, 7, OCHRE) +
		warp.join('') +
		[240, 300]
			.map(
				(y, i) =>
					box(262, y, 306, 12, i ? RED : INK) +
					stroke(
						[
							[300, y],
							[300, 168]
						],
						3,
						INK
					) +
					stroke(
						[
							[530, y],
							[530, 168]
						],
						3,
						INK
					)
			)
			.join('') +
		box(225, 396, 380, 50, INK) +
		Array.from({ length: 34 }, (_, i) => box(240 + i * 10.4, 404, 3, 34, OCHRE)).join('') +
		flat(outline, RED) +
		inside('cloth', outline, bands.join('')) +
		stroke(
			[
				[110, 430],
				[110, 756]
			],
			26,
			INK
		) +
		stroke(
			[
				[700, 430],
				[700, 756]
			],
			26,
			INK
		) +
		box(80, 420, 650, 30, INK) +
		stroke(
			[
				[96, 640],
				[716, 640]
			],
			38,
			INK
		) +
		stroke(
			[
				[210, 640],
				[600, 640]
			],
			30,
			RED
		) +
		[240, 300, 360, 420, 480, 540]
			.map((x) =>
				stroke(
					[
						[x, 630],
						[x + 26, 650]
					],
					4,
					PAPER
				)
			)
			.join('') +
		stroke(
			[
				[110, 720],
				[700, 720]
			],
			16,
			INK
		) +
		stroke(
			[
				[70, 756],
				[150, 756]
			],
			16,
			INK
		) +
		stroke(
			[
				[660, 756],
				[740, 756]
			],
			16,
			INK
		) +
		[
			[124, 440],
			[686, 440]
		]
			.map(([x = 0]) => flat(cut([x, 470], [x, 620], 4), OCHRE))
			.join('') +
		// The shuttle, and its thread.
		flat(`M${at([330, 462])}Q${at([400, 434], [480, 462])}Q${at([400, 488], [330, 462])}Z`, OCHRE) +
		drawn(`M${at([330, 462])}Q${at([400, 434], [480, 462])}Q${at([400, 488], [330, 462])}Z`, 4, INK) +
		box(378, 456, 50, 11, RED) +
		drawn(`M${at([480, 462])}C${at([560, 450], [620, 500], [690, 470])}`, 3, PAPER)
	);
}
