import { at, type Random } from './random.ts';
import { distance, type Point } from './plane.ts';
import { area } from './shape.ts';
import { pointOf, ringOf, tagOf, type Kind, type Subdivision } from './subdivision.ts';

/** Metres between two villages: close round the town, far apart in the country. */
const APART = { rural: 660, country: 1600 } as const;
const ROADS: readonly Kind[] = ['path', 'trunk', 'main'];

/** Villages stand at forks of the country roads. */
export function hamlets(map: Subdivision, chance: Random): Point[] {
	const found: Point[] = [];
	for (const face of chance.shuffle([...map.faces])) {
		if (face.zone !== 'rural' && face.zone !== 'country') continue;
		const kind = (i: number) => tagOf(map, at(face.ring, i), at(face.ring, i + 1))?.kind ?? 'none';
		const fork = face.ring.find((node, i) => {
			const roads = ROADS.includes(kind(i)) && ROADS.includes(kind(i - 1));
			return roads && at(map.nodes, node).ways > 2;
		});
		if (fork === undefined || area(ringOf(map, face)) < 50_000) continue;
		const middle = pointOf(map, fork);
		if (found.every((other) => distance(other, middle) > APART[face.zone === 'rural' ? 'rural' : 'country']))
			found.push(middle);
	}
	return found;
}
