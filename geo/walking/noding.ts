import type { LngLat } from '../crs/to-wgs84.ts';
import type { StreetEdge, StreetNetwork } from './streets.ts';

/** A street as maps have it: a line that bends, WGS 84. */
export type StreetLine = Pick<StreetEdge, 'kind' | 'name'> & { line: readonly LngLat[]; steps: boolean };

/** One centimetre: what is nearer is the same crossing. */
const DECIMALS = 7;

/**
 * Makes a network of lines: they meet where they share a point, be it an end or a bend, as the ways of OpenStreetMap do. Lines that merely cross do
 * not meet: one may be a bridge. What lies twice on each other is one street, and has steps only if both have.
 */
export function networkOf(lines: Iterable<StreetLine>): StreetNetwork {
	const places = new Map<string, number>();
	const nodes: LngLat[] = [];
	const edges = new Map<string, StreetEdge>();

	function nodeAt([lng, lat]: LngLat): number {
		const key = `${lng.toFixed(DECIMALS)} ${lat.toFixed(DECIMALS)}`;
		const known =
			places.get(key) ?? nodes.push([Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]) - 1;
		places.set(key, known);
		return known;
	}

	for (const { line, kind, name, steps } of lines) {
		const along = line.map(nodeAt);
		for (const [i, to] of along.entries()) {
			const from = along[i - 1];
			if (from === undefined || from === to) continue;
			const key = from < to ? `${from} ${to}` : `${to} ${from}`;
			const known = edges.get(key);
			if (known === undefined) edges.set(key, { from, to, kind, name, ...(steps && { steps }) });
			else if (known.steps && !steps) edges.set(key, { from, to, kind, name });
		}
	}
	return { nodes, edges: [...edges.values()] };
}

/** What hangs together: of each node the number of its part, and how many nodes each part has. */
function partsOf({ nodes, edges }: StreetNetwork): { of: number[]; sizes: number[] } {
	const beside = nodes.map((): number[] => []);
	for (const { from, to } of edges) {
		beside[from]?.push(to);
		beside[to]?.push(from);
	}
	const of = nodes.map(() => -1);
	const sizes: number[] = [];
	for (const start of nodes.keys()) {
		if (of[start] !== -1) continue;
		const part = sizes.push(0) - 1;
		const waiting = [start];
		for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
			if (of[node] !== -1) continue;
			of[node] = part;
			sizes[part] = (sizes[part] ?? 0) + 1;
			waiting.push(...(beside[node] ?? []));
		}
	}
	return { of, sizes };
}

/** A part of less than a twentieth of the largest is a crumb: the largest crumb of Shanghai's and Wuhan's centres has a sixtieth. */
const CRUMB = 1 / 20;

/**
 * A network without its crumbs, pieces that nothing leads to: from the one beside its door nobody would come to a site.
 * @returns how many parts stay, and how many crumbs were left out
 */
export function withoutCrumbs(network: StreetNetwork): {
	network: StreetNetwork;
	parts: number;
	crumbs: number;
} {
	const { of, sizes } = partsOf(network);
	const least = sizes.reduce((most, size) => Math.max(most, size), 0) * CRUMB;
	const stays = sizes.map((size) => size >= least);
	const parts = stays.filter(Boolean).length;
	const edges = network.edges.filter(({ from }) => stays[of[from] ?? -1]);
	return { network: renumbered({ ...network, edges }), parts, crumbs: sizes.length - parts };
}

/** Only the nodes that something leads to, numbered anew. */
function renumbered({ nodes, edges }: StreetNetwork): StreetNetwork {
	const used = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
	const place = new Map(used.map((node, i) => [node, i]));
	return {
		nodes: used.flatMap((node) => nodes.slice(node, node + 1)),
		edges: edges.map((edge) => ({ ...edge, from: place.get(edge.from) ?? 0, to: place.get(edge.to) ?? 0 }))
	};
}
