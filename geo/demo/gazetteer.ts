import { random, type Random } from './random.ts';
import { distance, project, between, toSegment, type Point } from './plane.ts';
import { inside } from './shape.ts';
import { gridCode } from './areas.ts';
import type { House } from './block.ts';
import { edges } from './across.ts';
import type { Ground } from './ground.ts';
import { isWay } from './prune.ts';
import { pointOf, ringOf, tagOf, type Face } from './subdivision.ts';
import type { Name } from './name.ts';

/** A house with where it stands. */
export type Address = { house: House; face: Face; grid: string };
type Stretch = { a: Point; b: Point; middle: Point; half: number; name: Name };

/** What the other parts ask about the town: where houses are, what street is near, what grid holds a point. */
export type Gazetteer = {
	houses: Address[];
	/** The houses of a community in an order drawn from the seed. */
	among: (community: number) => Address[];
	/** The nearest named street and the point on it. */
	street: (p: Point) => { name: Name; point: Point };
	/** The code of the unit grid that holds the point; null outside the town. */
	grid: (p: Point) => string | null;
	chance: Random;
};

export function gazetteer(seed: number, { map, streets, built }: Ground): Gazetteer {
	const chance = random(seed, 'places');
	const stretches: Stretch[] = [];
	for (const [a, b] of edges(map)) {
		const tag = tagOf(map, a, b);
		const street = streets[tag?.street ?? -1];
		if (!tag || !street?.name || !isWay(tag.kind) || tag.kind === 'path') continue;
		const [start, end] = [pointOf(map, a), pointOf(map, b)];
		const half = distance(start, end) / 2;
		stretches.push({
			a: start,
			b: end,
			middle: between(start, end, 0.5),
			half,
			name: [street.name, street.nameEn]
		});
	}
	const faces = [...map.faces]
		.filter((face) => face.community >= 0)
		.map((face) => ({ face, ring: ringOf(map, face) }));
	const houses = built.blocks
		.filter(({ face }) => face.community >= 0)
		.flatMap(({ face, houses: own }) => own.map((house) => ({ house, face, grid: gridCode(face) })));
	return {
		houses,
		chance,
		among: (community) => chance.shuffle(houses.filter(({ face }) => face.community === community)),
		grid(p) {
			const found = faces.find(({ ring }) => inside(ring, p));
			return found ? gridCode(found.face) : null;
		},
		street(p) {
			let best = stretches[0];
			let least = Infinity;
			for (const one of stretches) {
				const far = Math.max(Math.abs(p[0] - one.middle[0]), Math.abs(p[1] - one.middle[1]));
				if (far - one.half > least) continue;
				const metres = toSegment(p, one.a, one.b);
				if (metres < least) [best, least] = [one, metres];
			}
			if (!best) throw new Error('There are no named streets.');
			return { name: best.name, point: between(best.a, best.b, project(p, best.a, best.b)) };
		}
	};
}

/** As many of the addresses as asked for, in their order, no two nearer than `apart` metres; nearer ones if need be. */
export function spaced(addresses: readonly Address[], count: number, apart: number): Address[] {
	const chosen: Address[] = [];
	for (let room = apart; chosen.length < count && room > 1; room *= 0.7) {
		for (const one of addresses) {
			if (chosen.length >= count) break;
			const free = chosen.every((other) => distance(other.house.middle, one.house.middle) > room);
			if (free) chosen.push(one);
		}
	}
	return chosen;
}
