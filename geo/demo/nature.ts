import { at, random, type Random } from './random.ts';
import { distance, left, minus, plus, unit, type Point } from './plane.ts';
import { area, beside, centroid, inside, soften, toBorder, type Ring } from './shape.ts';
import { contour, type Patch } from './contour.ts';
import { grow } from './grow.ts';
import { inset } from './inset.ts';
import type { Built } from './raise.ts';
import type { Skeleton } from './skeleton.ts';
import { outline } from './outline.ts';
import { create, pointOf, ringOf } from './subdivision.ts';

/** Open country: woods on the hills, fields in strips, orchards, fish ponds by the river. */
export type Nature = {
	river: Ring;
	woods: Patch[];
	fields: { ring: Ring; tone: number }[];
	orchards: Ring[];
	ponds: Ring[];
};

export function wild(seed: number, { map, river, ring }: Skeleton, { hamlets, blocks }: Built): Nature {
	const standing = new Map(blocks.map(({ face, houses }) => [face, houses.flatMap((house) => house.ring)]));
	const chance = random(seed, 'nature');
	const county = at(outline(map, map.faces), 0).map((node) => pointOf(map, node));
	const wave = waves(chance);
	const course = river.filter((_, i) => i % 3 === 0);
	const height = (p: Point) => {
		const hills = Math.max(0, p[1] - 1500) / 3000 + Math.max(0, -p[0] - p[1] - 4500) / 3800;
		const dry = wave(p) + Math.min(hills, 0.6) - fall(distance(p, [0, -50]), 1500, 2600) - 0.82;
		if (dry < 0 || inside(ring, p)) return Math.min(dry, -0.01);
		const wet = fall(beside(course, p).metres, 150, 800);
		const people = fall(Math.min(...hamlets.map((hamlet) => distance(hamlet, p))), 200, 700);
		const edge = toBorder(county, p) / 300;
		return Math.min(dry - wet - people * 0.7, inside(county, p) ? edge : -edge);
	};
	const nature: Nature = {
		river: banks(river, chance),
		woods: contour(height, 6720, 160),
		fields: [],
		orchards: [],
		ponds: []
	};
	for (const face of map.faces) {
		if (face.use !== 'land' || face.zone === 'bank') continue;
		const until = face.zone === 'country' ? 100_000 : 30_000;
		const houses = standing.get(face) ?? [];
		const parcels = create(ringOf(map, face));
		const whole = at([...parcels.faces], 0);
		grow(
			parcels,
			whole,
			{ until, bend: 0, ends: ['border', 'none'], tag: () => ({ kind: 'none', street: -1 }) },
			chance
		);
		for (const parcel of parcels.faces) {
			const corners = ringOf(parcels, parcel);
			const middle = centroid(corners);
			const shore = beside(course, middle).metres;
			const wet = shore < 900 && shore > 150 && hamlets.every((hamlet) => distance(hamlet, middle) > 290);
			if (height(middle) > 0.4) continue;
			const near = face.zone === 'urban' || toBorder(ring, middle) < 170 || area(corners) > 60_000;
			const pond =
				wet && !near && chance.chance(0.32) ? inset(corners, face.zone === 'rural' ? 9 : 22) : null;
			if (pond && !houses.some((house) => inside(pond, house))) nature.ponds.push(soften(pond, 1, true));
			if (chance.chance(0.12)) nature.orchards.push(corners);
			else nature.fields.push({ ring: corners, tone: chance.whole(0, 3) });
		}
	}
	return nature;
}

/** 1 up to `near` metres, falling to 0 at `far`. */
const fall = (metres: number, near: number, far: number) =>
	Math.min(1, Math.max(0, (far - metres) / (far - near)));

/** The water between its banks: wider and narrower as it goes. */
function banks(river: readonly Point[], chance: Random): Ring {
	let [wide, next] = [38, 40];
	const sides = river.map((p, i) => {
		if (i % 9 === 0) next = chance.between(31, 46);
		wide += (next - wide) * 0.16;
		const along = minus(at(river, Math.min(i + 1, river.length - 1)), at(river, Math.max(i - 1, 0)));
		const aside = left(unit(along));
		return [plus(p, aside, wide), plus(p, aside, -wide)] as const;
	});
	return [...sides.map(([, right]) => right), ...sides.map(([one]) => one).toReversed()];
}

/** Soft hills from a seeded lattice (value noise, two octaves), 0 to about 1.3. Pure arithmetic. */
function waves(chance: Random): (p: Point) => number {
	const lattice = Array.from({ length: 1024 }, () => chance.between(0, 1));
	const knot = (x: number, y: number) => at(lattice, x * 37 + y * 101);
	const ease = (t: number) => t * t * (3 - 2 * t);
	const octave = ([x, y]: Point, size: number) => {
		const [i, j] = [Math.floor(x / size), Math.floor(y / size)];
		const [s, t] = [ease(x / size - i), ease(y / size - j)];
		const low = knot(i, j) * (1 - s) + knot(i + 1, j) * s;
		return low * (1 - t) + (knot(i, j + 1) * (1 - s) + knot(i + 1, j + 1) * s) * t;
	};
	return (p) => octave(p, 1150) + octave(p, 430) * 0.42;
}
