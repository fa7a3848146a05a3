import { at, type Random } from './random.ts';
import { between, distance, left, meet, minus, plus, unit, type Point } from './plane.ts';
import { area, box, inside, type Ring } from './shape.ts';
import {
	attach,
	divide,
	pointOf,
	ringOf,
	tagOf,
	type Face,
	type Kind,
	type Subdivision,
	type Tag
} from './subdivision.ts';

/** How ground is cut up by streets of one kind. */
export type Rule = {
	/** No face larger than about this stays whole, square metres. */
	until: number;
	/** How far a street strays from the straight line, as a part of its length. */
	bend: number;
	/** Makes the tag of the next street. */
	tag: () => Tag;
	/** What its ends may stand on; one end may stand on `loose` instead. */
	ends: readonly Kind[];
	loose?: readonly Kind[];
};

/** An end this near (metres) to a junction opposite goes to it: crossroads. */
const REACH = 26;
/** The narrowest face worth having, metres. */
const NARROW = 34;

/** Cuts a face into smaller ones, across its longer side each time, until they are as small as the rule says. */
export function grow(map: Subdivision, face: Face, rule: Rule, chance: Random): Face[] {
	const ring = ringOf(map, face);
	if (area(ring) < rule.until * chance.between(0.75, 1.35)) return [face];
	const parts = halve(map, face, ring, rule, chance);
	return parts ? parts.flatMap((part) => grow(map, part, rule, chance)) : [face];
}

function halve(map: Subdivision, face: Face, ring: Ring, rule: Rule, chance: Random): Face[] | null {
	const { middle, along, long, short } = box(ring);
	const square = long < short * 1.25;
	for (let attempt = 0; attempt < 8; attempt++) {
		const turned = square && attempt % 2 === 1;
		const axis = turned ? left(along) : along;
		const start = plus(
			middle,
			axis,
			(turned ? short : long) * chance.between(-0.14, 0.14) * (1 + attempt / 4)
		);
		const across = unit(plus(left(axis), axis, chance.between(-0.12, 0.12)));
		if (!inside(ring, start)) continue;
		const hits = [cast(ring, start, across), cast(ring, start, [-across[0], -across[1]])];
		const parts = join(map, face, ring, hits, rule, chance);
		if (parts) return parts;
	}
	return null;
}

type Hit = { corner: number; point: Point };

/** Where a ray from inside first meets the ring: the edge after which corner, and where. */
function cast(ring: Ring, start: Point, direction: Point): Hit {
	let best: Hit = { corner: -1, point: start };
	let least = Infinity;
	const end = plus(start, direction, 2e4);
	ring.forEach((a, corner) => {
		const met = meet(start, end, a, at(ring, corner + 1));
		if (met >= 0 && met < least) [least, best] = [met, { corner, point: between(start, end, met) }];
	});
	return best;
}

function join(
	map: Subdivision,
	face: Face,
	ring: Ring,
	hits: Hit[],
	rule: Rule,
	chance: Random
): Face[] | null {
	const [one, two] = [at(hits, 0), at(hits, 1)];
	if (one.corner < 0 || two.corner < 0 || one.corner === two.corner) return null;
	const kinds = [one, two].map(
		(hit) => tagOf(map, at(face.ring, hit.corner), at(face.ring, hit.corner + 1))?.kind ?? 'none'
	);
	const good = kinds.filter((kind) => rule.ends.includes(kind)).length;
	if (good + kinds.filter((kind) => rule.loose?.includes(kind)).length < 2 || good < 1) return null;
	if (Math.min(room(ring, one, two), room(ring, two, one)) < NARROW) return null;
	// Both edges are looked up before either is split: splitting the first moves the corners of the second.
	const ends = [one, two].map(({ corner, point }) => ({
		a: at(face.ring, corner),
		b: at(face.ring, corner + 1),
		point
	}));
	const [from, to] = [at(ends, 0), at(ends, 1)].map(({ a, b, point }) => attach(map, a, b, point, REACH));
	if (from === undefined || to === undefined) return null;
	return divide(
		map,
		face,
		from,
		to,
		wind(pointOf(map, from), pointOf(map, to), rule.bend, chance),
		rule.tag()
	);
}

/** How wide the part of the ring from one hit to the other is, roughly: its area by its longer side. */
function room(ring: Ring, from: Hit, to: Hit): number {
	const part: Point[] = [from.point];
	for (let i = from.corner + 1; ; i++) {
		part.push(at(ring, i));
		if (((i % ring.length) + ring.length) % ring.length === to.corner) break;
	}
	part.push(to.point);
	const { long } = box(part);
	return Math.abs(area(part)) / long;
}

/** Points on the way that make a street stray from the straight line. */
function wind(a: Point, b: Point, bend: number, chance: Random): Point[] {
	const steps = bend === 0 || distance(a, b) < 60 ? 0 : distance(a, b) < 160 ? 1 : 2;
	const aside = left(minus(b, a));
	return Array.from({ length: steps }, (_, i) =>
		plus(
			between(a, b, (i + 1) / (steps + 1) + chance.between(-0.06, 0.06)),
			aside,
			chance.between(-bend, bend)
		)
	);
}
