import { at } from './random.ts';
import { distance, plus, minus, unit, type Point } from './plane.ts';
import { edges } from './across.ts';
import { halfWidth } from './block.ts';
import { collection, feature, lineString } from './geojson.ts';
import type { Ground } from './ground.ts';
import { isWay } from './prune.ts';
import { pointOf, side, tagOf, type Kind } from './subdivision.ts';

/** Streets as a graph: nodes where something meets or bends, edges between them. Walking routes are computed on it. */
export type Network = {
	/** [lng, lat], the same numbers as in the areas' borders. */
	nodes: [number, number][];
	edges: { from: number; to: number; kind: Kind; name: string; metres: number }[];
};

/** The ways of the subdivision (not rails, not ditches) as one connected graph. */
export function network({ map, streets }: Ground): Network {
	const numbers = new Map<number, number>();
	const nodes: [number, number][] = [];
	const number = (node: number) => {
		const known = numbers.get(node) ?? nodes.push(at(map.nodes, node).lngLat) - 1;
		numbers.set(node, known);
		return known;
	};
	const list: Network['edges'] = [];
	for (const [a, b] of edges(map)) {
		const tag = tagOf(map, a, b);
		if (!tag || !isWay(tag.kind)) continue;
		const metres = Math.round(distance(pointOf(map, a), pointOf(map, b)) * 10) / 10;
		list.push({ from: number(a), to: number(b), kind: tag.kind, name: at(streets, tag.street).name, metres });
	}
	return { nodes, edges: list };
}

/** Every street as lines of node numbers, each as long as it goes without a fork of the same street. */
export function chains({ map, streets }: Ground): number[][][] {
	const links = streets.map(() => new Map<number, number[]>());
	for (const [a, b] of edges(map)) {
		const own = links[tagOf(map, a, b)?.street ?? -1];
		own?.set(a, [...(own.get(a) ?? []), b]).set(b, [...(own.get(b) ?? []), a]);
	}
	return links.map((own) => {
		const lines: number[][] = [];
		// Ends first, then (rings) what is no bridge: nodes of the river were made first and have the low numbers.
		const starts = [...own.keys()].sort((a, b) => even(own, a) - even(own, b) || b - a);
		for (const start of starts)
			for (let line = walk(own, start); line.length > 1; line = walk(own, start)) lines.push(line);
		return lines;
	});
}

const even = (own: Map<number, number[]>, node: number) => ((own.get(node) ?? []).length === 2 ? 1 : 0);

/** Walks from a node until there is no way on, taking away what it walked. */
function walk(own: Map<number, number[]>, start: number): number[] {
	const line = [start];
	for (let node = start; ;) {
		const next = own.get(node)?.pop();
		if (next === undefined) return line;
		own.set(
			next,
			(own.get(next) ?? []).filter((other) => other !== node)
		);
		line.push(next);
		node = next;
	}
}

const BRIDGES: Record<string, [string, string]> = {
	人民路: ['人民桥', 'Renmin Bridge'],
	解放路: ['解放桥', 'Jiefang Bridge'],
	红宫文化街: ['红宫桥', 'Honggong Bridge'],
	南门街: ['南门桥', 'Nanmen Bridge'],
	环城路: ['环城大桥', 'Huancheng Bridge'],
	红津铁路: ['红津铁路桥', 'Hongjin Railway Bridge']
};
/** Half the length of a bridge, metres: over the water and a little of both banks. */
const SPAN = 56;

/** The streets' lines, and the bridges cut out of them where they cross the river. */
export function roads(ground: Ground) {
	const { map, streets } = ground;
	const wet = new Set(edges(map).flatMap(([a, b]) => (tagOf(map, a, b)?.kind === 'river' ? [a, b] : [])));
	const [lines, bridges]: ReturnType<typeof feature>[][] = [[], []];
	chains(ground).forEach((parts, i) => {
		const { kind, name, nameEn } = at(streets, i);
		for (const part of parts) {
			const line = part.map((node) => pointOf(map, node));
			const zone = map.sides.get(side(at(part, 0), at(part, 1)))?.zone;
			const width = kind === 'rail' ? 8 : Math.round(halfWidth(kind, zone) * 20) / 10;
			lines?.push(feature(lineString(line), { class: kind, name, nameEn, width }));
			part.forEach((node, k) => {
				if (!wet.has(node) || k === 0 || k === part.length - 1) return;
				const [bridge, bridgeEn] = BRIDGES[name] ?? [name, nameEn];
				const over = [...reach(line, k, -1).toReversed(), at(line, k), ...reach(line, k, 1)];
				bridges?.push(feature(lineString(over), { class: kind, name: bridge, nameEn: bridgeEn, width }));
			});
		}
	});
	return { roads: collection(lines ?? []), bridges: collection(bridges ?? []) };
}

/** The points of a line from its k-th on, one way, for SPAN metres. */
function reach(line: Point[], k: number, step: 1 | -1): Point[] {
	const points: Point[] = [];
	let left = SPAN;
	for (let i = k; left > 0 && line[i + step]; i += step) {
		const [here, next] = [at(line, i), at(line, i + step)];
		const metres = distance(here, next);
		points.push(metres < left ? next : plus(here, unit(minus(next, here)), left));
		left -= metres;
	}
	return points;
}
