import { at } from './random.ts';
import { edges } from './across.ts';
import type { Street } from './skeleton.ts';
import { setTag, tagOf, type Kind, type Subdivision } from './subdivision.ts';

/** What one can walk or drive on. */
export const WAYS: readonly Kind[] = ['trunk', 'main', 'street', 'lane', 'path'];
export const isWay = (kind: Kind | undefined) => kind !== undefined && WAYS.includes(kind);

/** Every node with the nodes one can go to from it along streets. */
export function neighbours(map: Subdivision): Map<number, number[]> {
	const list = new Map<number, number[]>();
	const add = (a: number, b: number) => list.set(a, [...(list.get(a) ?? []), b]);
	for (const [a, b] of edges(map)) {
		if (!isWay(tagOf(map, a, b)?.kind)) continue;
		add(a, b);
		add(b, a);
	}
	return list;
}

/** Takes away nameless paths that end in the fields (at the town's border, say); the edge stays as a ditch. */
export function prune(map: Subdivision, streets: Street[]): void {
	const ways = neighbours(map);
	const loose = [...ways].filter(([, to]) => to.length === 1).map(([node]) => node);
	for (let node = loose.pop(); node !== undefined; node = loose.pop()) {
		const next = ways.get(node)?.[0];
		const tag = next === undefined ? undefined : tagOf(map, node, next);
		if (next === undefined || tag?.kind !== 'path' || at(streets, tag.street).name) continue;
		setTag(map, node, next, { kind: 'none', street: -1 });
		const left = (ways.get(next) ?? []).filter((other) => other !== node);
		ways.set(node, []).set(next, left);
		if (left.length === 1) loose.push(next);
	}
}
