import { at } from './random.ts';
import { distance, meet, toLngLat, toMetres, toSegment, type Point } from './plane.ts';
import { inside, type Ring } from './shape.ts';
import type { Name } from './name.ts';

/**
 * The ground as one planar subdivision: every face is a ring of node numbers (counter-clockwise), and two neighbours
 * hold the same nodes along their border. Streets, river and boundaries are edges of it. Areas put together from faces
 * therefore fit exactly: nodes are rounded to 7 decimals when they are made, and never again.
 */
export type Subdivision = {
	nodes: Node[];
	faces: Set<Face>;
	sides: Map<number, Face>;
	tags: Map<number, Tag>;
};
/** `ways` counts the edges that meet here: 2 on the way, 3 and more at a junction. */
export type Node = { point: Point; lngLat: [number, number]; ways: number };
export type Kind = 'trunk' | 'main' | 'street' | 'lane' | 'path' | 'rail' | 'river' | 'border' | 'none';
/** What runs along an edge; `street` is a number in the list of streets, -1 for none. */
export type Tag = { kind: Kind; street: number };
/** What a face is; a face that is cut hands it on to both parts. */
export type Face = {
	ring: number[];
	zone: Zone;
	community: number;
	grid: number;
	use: Use;
	name: Name | null;
};
/** What the ground of a face is for; '' as long as nobody has said. */
export type Use =
	| ''
	| 'old_town'
	| 'slabs'
	| 'towers'
	| 'homes'
	| 'works'
	| 'school'
	| 'hospital'
	| 'market'
	| 'park'
	| 'square'
	| 'land';
export type Zone = 'country' | 'rural' | 'urban' | 'old' | 'bank';

/** Directed edges as one number. */
export const side = (a: number, b: number) => a * 1e6 + b;
const edge = (a: number, b: number) => (a < b ? side(a, b) : side(b, a));

export function create(ring: Ring, zone: Zone = 'country'): Subdivision {
	const map: Subdivision = { nodes: [], faces: new Set(), sides: new Map(), tags: new Map() };
	const numbers = ring.map((point) => addNode(map, point));
	put(map, { ring: numbers, zone, community: -1, grid: -1, use: '', name: null });
	numbers.forEach((a, i) => map.tags.set(edge(a, at(numbers, i + 1)), { kind: 'border', street: -1 }));
	return map;
}

export const pointOf = (map: Subdivision, node: number) => at(map.nodes, node).point;
export const ringOf = (map: Subdivision, face: Face) => face.ring.map((node) => pointOf(map, node));
export const tagOf = (map: Subdivision, a: number, b: number) => map.tags.get(edge(a, b));
export const setTag = (map: Subdivision, a: number, b: number, tag: Tag) => map.tags.set(edge(a, b), tag);

function addNode(map: Subdivision, where: Point): number {
	const lngLat = toLngLat(where);
	return map.nodes.push({ lngLat, point: toMetres(lngLat), ways: 2 }) - 1;
}

function put(map: Subdivision, face: Face): Face {
	map.faces.add(face);
	face.ring.forEach((a, i) => map.sides.set(side(a, at(face.ring, i + 1)), face));
	return face;
}

/**
 * The node on the edge a–b at p: an end of it if that is a junction within `reach` metres (or any node within two),
 * else a new one that splits the edge.
 */
export function attach(map: Subdivision, a: number, b: number, p: Point, reach: number): number {
	const near = distance(p, pointOf(map, a)) < distance(p, pointOf(map, b)) ? a : b;
	if (distance(p, pointOf(map, near)) < (at(map.nodes, near).ways > 2 ? reach : 2)) return near;
	const node = addNode(map, p);
	for (const [from, to] of [
		[a, b],
		[b, a]
	] as const) {
		const face = map.sides.get(side(from, to));
		map.sides.delete(side(from, to));
		if (!face) continue;
		face.ring.splice(face.ring.indexOf(from) + 1, 0, node);
		map.sides.set(side(from, node), face).set(side(node, to), face);
	}
	const tag = tagOf(map, a, b);
	map.tags.delete(edge(a, b));
	if (tag) map.tags.set(edge(a, node), tag).set(edge(node, b), tag);
	return node;
}

/** Cuts a face by a line from one of its nodes to another; null (and nothing changed) where the line would leave it. */
export function divide(
	map: Subdivision,
	face: Face,
	from: number,
	to: number,
	middle: Ring,
	tag: Tag
): Face[] | null {
	const line = [pointOf(map, from), ...middle, pointOf(map, to)];
	if (from === to || !runsInside(ringOf(map, face), line)) return null;
	const inner = middle.map((point) => addNode(map, point));
	const start = face.ring.indexOf(from);
	const turned = [...face.ring.slice(start), ...face.ring.slice(0, start)];
	const cut = turned.indexOf(to);
	const path = [from, ...inner, to];
	map.faces.delete(face);
	for (const end of [from, to]) at(map.nodes, end).ways++;
	for (let i = 1; i < path.length; i++) setTag(map, at(path, i - 1), at(path, i), tag);
	return [
		put(map, { ...face, ring: [...turned.slice(0, cut + 1), ...inner.toReversed()] }),
		put(map, { ...face, ring: [...turned.slice(cut), from, ...inner] })
	];
}

/** Whether a line between two corners of a ring stays strictly inside it, clear of its border by half a metre. */
function runsInside(ring: Ring, line: readonly Point[]): boolean {
	const last = line.length - 1;
	if (last === 1 && !inside(ring, middleOf(at(line, 0), at(line, 1)))) return false;
	for (let i = 1; i < last; i++) if (!inside(ring, at(line, i))) return false;
	return ring.every((a, k) => {
		const b = at(ring, k + 1);
		for (let i = 0; i < last; i++) {
			const [p, q] = [at(line, i), at(line, i + 1)];
			if (i > 0 && toSegment(p, a, b) < 0.5) return false;
			const shared = [p, q].some((end) => same(end, a) || same(end, b));
			if (!shared && (meet(p, q, a, b) >= 0 || toSegment(a, p, q) < 0.5)) return false;
		}
		return true;
	});
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
const middleOf = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
