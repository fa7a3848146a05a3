import { at, random, type Random } from './random.ts';
import { between, distance, left, minus, plus, unit, type Point } from './plane.ts';
import { inside, soften, type Ring } from './shape.ts';
import { across, edges } from './across.ts';
import { create, pointOf, setTag, tagOf, type Kind, type Subdivision, type Tag } from './subdivision.ts';
import { COUNTY, EMBANKMENTS, RING, RIVER, ROADS, TOWN } from './plan.ts';

/** A street by its number in this list; edges carry the number. `name` is empty for nameless lanes. */
export type Street = { kind: Kind; name: string; nameEn: string };
export type Skeleton = {
	map: Subdivision;
	streets: Street[];
	river: Point[];
	ring: Ring;
	town: Ring;
	roads: Map<string, Point[]>;
};

/** Metres from the river's middle to its embankment roads. */
const EMBANKMENT = 74;

/** The large lines of the town: county, river, embankments, ring road, main roads, the town's border. */
export function draw(seed: number): Skeleton {
	const chance = random(seed, 'plan');
	const shifted = (points: readonly Point[], by: number) =>
		points.map((p): Point => [p[0] + chance.between(-by, by), p[1] + chance.between(-by, by)]);
	const streets: Street[] = [];
	const add = ({ kind, name, nameEn }: Street): Tag => ({
		kind,
		street: streets.push({ kind, name, nameEn }) - 1
	});
	const roads = new Map<string, Point[]>();

	const map = create(wander(shifted(COUNTY, 200), chance).toReversed());
	const river = soften(shifted(RIVER, 20), 3, false);
	across(map, river, { kind: 'river', street: -1 });
	const ring = soften(shifted(RING, 20), 3, true);
	const dyke = add({ kind: 'path', ...EMBANKMENTS.beyond });
	const outer = new Map<number, (p: Point) => Tag>();
	for (const bank of ['north', 'south'] as const) {
		const tag = add({ kind: 'street', ...EMBANKMENTS[bank] });
		across(map, offset(river, bank === 'north' ? EMBANKMENT : -EMBANKMENT), tag);
		outer.set(tag.street, () => dyke);
	}
	across(map, [...ring, at(ring, 0)], add({ kind: 'trunk', name: '环城路', nameEn: 'Huancheng Road' }), true);
	for (const { points, beyond, ...street } of ROADS) {
		const line = soften(shifted(points, 10), beyond ? 3 : 2, false);
		const tag = add(street);
		roads.set(street.name, line);
		across(map, line, tag);
		if (!beyond) continue;
		const [first, last] = [add(beyond[0]), add(beyond[1])];
		outer.set(tag.street, (p) => (distance(p, at(line, 0)) < distance(p, at(line, -1)) ? first : last));
	}
	const town = wander(shifted(TOWN, 25), chance);
	across(map, [...town, at(town, 0)], { kind: 'border', street: -1 }, true);

	for (const [a, b] of edges(map)) {
		const middle = between(pointOf(map, a), pointOf(map, b), 0.5);
		const tag = outer.get(tagOf(map, a, b)?.street ?? -1);
		if (tag && !inside(ring, middle)) setTag(map, a, b, tag(middle));
	}
	return { map, streets, river, ring, town, roads };
}

/** The line moved to its left (negative: right), thinned to steps of about 25 m. */
export function offset(line: readonly Point[], metres: number): Point[] {
	const moved: Point[] = [];
	for (let i = 0; i < line.length; i++) {
		const along = minus(at(line, Math.min(i + 1, line.length - 1)), at(line, Math.max(i - 1, 0)));
		const p = plus(at(line, i), left(unit(along)), metres);
		const before = moved[moved.length - 1];
		if (!before || distance(before, p) > 25) moved.push(p);
	}
	return moved;
}

/** A border as ridges and ditches make it: every stretch between two points is broken up three times. */
function wander(points: readonly Point[], chance: Random): Point[] {
	let list = [...points];
	for (let round = 0; round < 3; round++) {
		list = list.flatMap((a, i) => {
			const b = at(list, i + 1);
			const aside = left(minus(b, a));
			return [a, plus(between(a, b, chance.between(0.4, 0.6)), aside, chance.between(-0.09, 0.09))];
		});
	}
	return list;
}
