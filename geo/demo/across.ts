import { at } from './random.ts';
import { between, distance, meet, toSegment, type Point } from './plane.ts';
import { inside } from './shape.ts';
import { attach, divide, pointOf, ringOf, setTag, tagOf } from './subdivision.ts';
import type { Face, Subdivision, Tag } from './subdivision.ts';

/** A crossing this close (metres) to a node goes through the node: no slivers, and crossroads instead of near misses. */
const REACH = 14;

type Hit = { along: number; node: number; river: boolean };

/**
 * Draws a line over many faces: from the first edge it meets to the last (loose ends fall away). A closed line is given
 * with its first point again at the end. Throws where the line folds over itself: a fault in the plan.
 */
export function across(map: Subdivision, line: readonly Point[], tag: Tag, closed = false): void {
	const points = closed ? [...line, ...line.slice(1)] : line;
	let hits = meetings(map, points);
	if (closed) hits = hits.filter((hit) => hit.along < line.length - 1);
	else if (tag.street >= 0) {
		// No street begins or ends in the river.
		while (hits[0]?.river) hits.shift();
		while (hits.at(-1)?.river) hits.pop();
	}
	const first = hits[0];
	if (closed && first) hits.push({ ...first, along: first.along + line.length - 1 });
	for (let i = 1; i < hits.length; i++) {
		const [start, end] = [at(hits, i - 1), at(hits, i)];
		if (start.node === end.node) continue;
		const middle = points.filter((p, k) => k > start.along && k < end.along && clear(map, p, start, end));
		cut(map, start.node, end.node, middle, tag);
	}
}

const clear = (map: Subdivision, p: Point, start: Hit, end: Hit) =>
	Math.min(distance(p, pointOf(map, start.node)), distance(p, pointOf(map, end.node))) > REACH;

function cut(map: Subdivision, from: number, to: number, middle: Point[], tag: Tag): void {
	if (
		tagOf(map, from, to) &&
		middle.every((p) => toSegment(p, pointOf(map, from), pointOf(map, to)) < 2 * REACH)
	) {
		setTag(map, from, to, tag);
		return;
	}
	const ends: Point[] = [pointOf(map, from), ...middle, pointOf(map, to)];
	const probe = between(at(ends, 0), at(ends, 1), 0.5);
	for (const face of map.faces) {
		if (!face.ring.includes(from) || !face.ring.includes(to) || !inside(ringOf(map, face), probe)) continue;
		if (divide(map, face, from, to, middle, tag)) return;
	}
	throw new Error(
		`The line of street ${tag.street} (${tag.kind}) does not fit near ${at(ends, 0).join(' ')}.`
	);
}

/** Where the line meets edges, in order, each as a node (made there where there was none). */
function meetings(map: Subdivision, line: readonly Point[]): Hit[] {
	const found: { along: number; a: number; b: number; point: Point; river: boolean }[] = [];
	for (const [a, b] of edges(map)) {
		const [start, end] = [pointOf(map, a), pointOf(map, b)];
		const river = tagOf(map, a, b)?.kind === 'river';
		const [west, east] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
		for (let i = 1; i < line.length; i++) {
			const [p, q] = [at(line, i - 1), at(line, i)];
			if ((p[0] < west && q[0] < west) || (p[0] > east && q[0] > east)) continue;
			const met = meet(p, q, start, end);
			if (met >= 0) found.push({ along: i - 1 + met, a, b, point: between(p, q, met), river });
		}
	}
	found.sort((one, other) => one.along - other.along);
	const chains = new Map<string, number[]>();
	return found.map(({ along, a, b, point, river }) => {
		const chain = chains.get(`${a} ${b}`) ?? [a, b];
		chains.set(`${a} ${b}`, chain);
		let best = 1;
		for (let i = 1; i < chain.length; i++)
			if (gap(map, chain, i, point) < gap(map, chain, best, point)) best = i;
		const node = attach(map, at(chain, best - 1), at(chain, best), point, REACH);
		if (!chain.includes(node)) chain.splice(best, 0, node);
		return { along, node, river };
	});
}

const gap = (map: Subdivision, chain: number[], i: number, p: Point) =>
	toSegment(p, pointOf(map, at(chain, i - 1)), pointOf(map, at(chain, i)));

/** Every edge once, as [node, node]. */
export function edges(map: Subdivision): [number, number][] {
	const list: [number, number][] = [];
	for (const face of map.faces) {
		face.ring.forEach((a, i) => {
			const b = at(face.ring, i + 1);
			if (a < b || !faceBeyond(map, a, b)) list.push([a, b]);
		});
	}
	return list;
}

export const faceBeyond = (map: Subdivision, a: number, b: number): Face | undefined =>
	map.sides.get(b * 1e6 + a);
