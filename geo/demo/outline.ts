import { at } from './random.ts';
import { area } from './shape.ts';
import { pointOf, side, type Face, type Subdivision } from './subdivision.ts';

/** The border of several faces together, as rings of nodes: the largest first, holes after it. */
export function outline(map: Subdivision, faces: Iterable<Face>): number[][] {
	const onward = new Map<number, number>();
	const all = [...faces];
	const own = new Set(all);
	for (const { ring } of all) {
		ring.forEach((a, i) => {
			const b = at(ring, i + 1);
			const other = map.sides.get(side(b, a));
			if (other && own.has(other)) return;
			if (onward.has(a)) throw new Error('These faces touch in a single point.');
			onward.set(a, b);
		});
	}
	const rings: number[][] = [];
	for (const [first] of onward) {
		const ring: number[] = [];
		for (let node = first; onward.has(node);) {
			const next = onward.get(node) ?? first;
			onward.delete(node);
			ring.push(node);
			node = next;
		}
		rings.push(ring);
	}
	const size = (ring: number[]) => Math.abs(area(ring.map((node) => pointOf(map, node))));
	return rings.toSorted((a, b) => size(b) - size(a));
}
