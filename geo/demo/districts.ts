import { at } from './random.ts';
import { distance } from './plane.ts';
import { area, centroid, perimeter } from './shape.ts';
import { outline } from './outline.ts';
import { pointOf, ringOf, side, tagOf, type Face, type Kind, type Subdivision } from './subdivision.ts';

/** How many unit grids each community has. */
export const GRIDS = [14, 9, 9, 9, 9, 8] as const;

/** How large a grid of a zone should be, square metres: dense ground has small grids. */
const SIZE = { old: 80_000, urban: 190_000, bank: 150_000, rural: 900_000, country: 1 } as const;
/** How gladly two pieces are joined across such an edge, per metre. */
const JOIN: Record<Kind, number> = {
	trunk: 0.1,
	main: 0.15,
	street: 0.8,
	lane: 1,
	path: 1.2,
	rail: 0.3,
	none: 2,
	river: 0,
	border: 0
};

type Piece = { faces: Face[]; load: number };

/** Gathers the faces of each community into its grids; `face.grid` becomes the number within the community, from 0. */
export function gather(map: Subdivision): void {
	GRIDS.forEach((count, community) => {
		let pieces: Piece[] = [...map.faces]
			.filter((face) => face.community === community)
			.map((face) => ({ faces: [face], load: area(ringOf(map, face)) / SIZE[face.zone] }));
		while (pieces.length > count) pieces = merge(map, pieces);
		order(map, pieces).forEach((piece, grid) => piece.faces.forEach((face) => (face.grid = grid)));
	});
}

/** Joins the lightest piece that can be joined to the neighbour it fits best. */
function merge(map: Subdivision, pieces: Piece[]): Piece[] {
	for (const small of pieces.toSorted((a, b) => a.load - b.load)) {
		let best: { other: Piece; score: number } | null = null;
		for (const other of pieces) {
			const shared = other === small ? 0 : border(map, small, other);
			if (shared === 0) continue;
			const ring = ringAround(map, [...small.faces, ...other.faces]);
			if (!ring) continue;
			const compact = (12.6 * Math.abs(area(ring))) / perimeter(ring) ** 2;
			const score = (shared * compact * compact) / (0.4 + small.load + other.load) ** 1.5;
			if (!best || score > best.score) best = { other, score };
		}
		if (!best) continue;
		const { other } = best;
		const joined = { faces: [...small.faces, ...other.faces], load: small.load + other.load };
		return [...pieces.filter((piece) => piece !== small && piece !== other), joined];
	}
	throw new Error('The pieces of a community do not hang together.');
}

/** The length of the border between two pieces, weighed by what runs along it. */
function border(map: Subdivision, one: Piece, other: Piece): number {
	const others = new Set(other.faces);
	let sum = 0;
	for (const { ring } of one.faces) {
		ring.forEach((a, i) => {
			const b = at(ring, i + 1);
			const beyond = map.sides.get(side(b, a));
			if (!beyond || !others.has(beyond)) return;
			sum += distance(pointOf(map, a), pointOf(map, b)) * JOIN[tagOf(map, a, b)?.kind ?? 'none'];
		});
	}
	return sum;
}

/** The one ring round the faces; null where they would touch in a point or leave a hole. */
function ringAround(map: Subdivision, faces: Face[]) {
	try {
		const rings = outline(map, faces);
		return rings.length === 1 ? at(rings, 0).map((node) => pointOf(map, node)) : null;
	} catch {
		return null;
	}
}

/** Reading order: rows from north to south, each from west to east. */
function order(map: Subdivision, pieces: Piece[]): Piece[] {
	const middle = (piece: Piece) => centroid(ringAround(map, piece.faces) ?? []);
	const placed = pieces
		.map((piece) => ({ piece, middle: middle(piece) }))
		.sort((a, b) => b.middle[1] - a.middle[1]);
	const row = Math.ceil(Math.sqrt(placed.length));
	const rows = Array.from({ length: Math.ceil(placed.length / row) }, (_, i) =>
		placed.slice(i * row, (i + 1) * row)
	);
	return rows.flatMap((list) => list.sort((a, b) => a.middle[0] - b.middle[0]).map(({ piece }) => piece));
}
