import { at, random } from './random.ts';
import { beside, innerPoint, inside } from './shape.ts';
import { grow, type Rule } from './grow.ts';
import { between, distance, project, toSegment, type Point } from './plane.ts';
import type { Skeleton } from './skeleton.ts';
import type { Name } from './name.ts';
import { LANES, STREETS } from './street-names.ts';
import {
	attach,
	divide,
	pointOf,
	ringOf,
	tagOf,
	type Face,
	type Kind,
	type Subdivision,
	type Tag,
	type Zone
} from './subdivision.ts';

/** Says of every face in which community (0 红宫 … 5 南田, -1 outside the town) and zone it lies. */
export function zone({ map, river, ring, town, roads }: Skeleton): void {
	const leftOf = (name: string, p: Point) => beside(roads.get(name) ?? [], p).side > 0;
	const community = (p: Point) => {
		if (beside(river, p).side < 0) return leftOf('河西公路', p) ? 5 : 4;
		if (leftOf('人民路', p)) return leftOf('解放路', p) ? 2 : 1;
		return leftOf('解放路', p) ? 3 : 0;
	};
	for (const face of map.faces) {
		const p = innerPoint(ringOf(map, face));
		face.community = inside(town, p) ? community(p) : -1;
		face.zone = zoneOf(map, face, inside(ring, p));
	}
}

function zoneOf(map: Subdivision, face: Face, withinRing: boolean): Zone {
	if (touchesRiver(map, face)) return 'bank';
	if (face.community < 0) return 'country';
	if (!withinRing) return 'rural';
	return face.community === 0 ? 'old' : 'urban';
}

const WAYS: readonly Kind[] = ['trunk', 'main', 'street', 'lane', 'path'];
const CITY: readonly Kind[] = ['main', 'street', 'lane', 'path'];
const LOOSE: readonly Kind[] = ['border', 'rail'];

/** First the streets that part one grid from the next (`fine` false), later the lanes between the blocks. */
export function pave(seed: number, { map, streets }: Skeleton, fine: boolean): void {
	const chance = random(seed, fine ? 'lanes' : 'streets');
	const add = (kind: Kind, names: Name[]) => (): Tag => {
		const [name, nameEn] = names.shift() ?? ['', ''];
		return { kind, street: streets.push({ kind, name, nameEn }) - 1 };
	};
	const used = new Set(streets.map((street) => street.name));
	const lanes = chance.shuffle(LANES.filter(([name]) => !used.has(name)));
	const names = STREETS.filter(([name]) => !used.has(name));
	const path = add('path', []);
	const rules: Record<Zone, Rule | null> = {
		bank: null,
		old: { until: fine ? 12_500 : 44_000, bend: 0.07, ends: CITY, tag: add('lane', lanes) },
		urban: fine
			? { until: 36_000, bend: 0.015, ends: CITY, tag: add('lane', []) }
			: { until: 105_000, bend: 0.03, ends: WAYS, tag: add('street', names) },
		rural: { until: fine ? 150_000 : 420_000, bend: 0.08, ends: WAYS, loose: LOOSE, tag: path },
		country: fine ? null : { until: 900_000, bend: 0.09, ends: WAYS, loose: LOOSE, tag: path }
	};
	for (const face of [...map.faces]) {
		const rule =
			face.use === 'park' ? { until: 26_000, bend: 0.16, ends: WAYS, tag: path } : rules[face.zone];
		if (rule) grow(map, face, rule, chance);
	}
	if (!fine)
		for (const face of [...map.faces]) if (face.zone === 'bank' && face.community >= 0) part(map, face);
}

/** Parts the strips between embankment and river: before communities are told apart, and again when streets are there. */
export function moor({ map, town }: Skeleton): void {
	for (const face of [...map.faces])
		if (touchesRiver(map, face) && inside(town, innerPoint(ringOf(map, face)))) part(map, face);
}

/** Cuts the strip between embankment and river where a street comes down to it, so that grids end there. */
function part(map: Subdivision, face: Face): void {
	const ring = ringOf(map, face);
	const water = face.ring.flatMap((a, i) =>
		kindAt(map, face, i) === 'river' ? [[a, at(face.ring, i + 1)] as const] : []
	);
	const crossings = face.ring.filter(
		(node, i) => (kindAt(map, face, i) === 'river') !== (kindAt(map, face, i - 1) === 'river')
	);
	for (const [i, node] of face.ring.entries()) {
		if (
			kindAt(map, face, i) === 'river' ||
			kindAt(map, face, i - 1) === 'river' ||
			at(map.nodes, node).ways < 3
		)
			continue;
		const p = at(ring, i);
		const gap = ([a, b]: readonly [number, number]) => toSegment(p, pointOf(map, a), pointOf(map, b));
		const [a, b] = water.reduce((best, other) => (gap(other) < gap(best) ? other : best));
		const foot = between(pointOf(map, a), pointOf(map, b), project(p, pointOf(map, a), pointOf(map, b)));
		if (crossings.some((end) => distance(foot, pointOf(map, end)) < 110)) continue;
		const parts = divide(map, face, node, attach(map, a, b, foot, 8), [], { kind: 'none', street: -1 });
		if (parts) return parts.forEach((one) => part(map, one));
	}
}

const touchesRiver = (map: Subdivision, face: Face) =>
	face.ring.some((_, i) => kindAt(map, face, i) === 'river');
const kindAt = (map: Subdivision, face: Face, i: number) =>
	tagOf(map, at(face.ring, i), at(face.ring, i + 1))?.kind ?? 'none';
