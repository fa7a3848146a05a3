import Flatbush from 'flatbush';
import createGraph from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import type { LngLat } from '../crs/to-wgs84.ts';
import { apart, onto, planeAt, type Point } from './plane.ts';
import type { StreetEdge, StreetNetwork } from './streets.ts';

/** A place on a street: on which edge, how far along it from its first node (0 to 1), and how far it is from where somebody stands. */
export type Spot = { at: LngLat; edge: number; part: number; offM: number };

/** From where to where on a way, in metres from its beginning. */
export type Stretch = { fromM: number; toM: number };

/** A way to walk: every piece of the line lies on a street. And where it goes over steps. */
export type Route = { line: LngLat[]; metres: number; steps: Stretch[] };

export type Ways = {
	/** The nearest place on a street; null where there are no streets. */
	nearest(at: LngLat): Spot | null;
	/** The shortest way from one spot to another; null where none leads there. */
	route(from: Spot, to: Spot): Route | null;
};

/** So many streets are looked at around a place: its nearest box need not hold the nearest street. */
const LOOK_AT = 24;

const none: readonly number[] = [];

type End = { node: number; metres: number };

/**
 * The walkable streets of a town, for shortest ways (A*, ngraph.path). It runs on the server, where a tour is laid out, and on the phone, where somebody
 * has left it.
 * @param wheels leaves out what has steps
 */
export function createWays({ nodes, edges }: StreetNetwork, { wheels = false } = {}): Ways {
	const { toMetres, toLngLat } = planeAt(middle(nodes.map(([, lat]) => lat)));
	const points = nodes.map(toMetres);
	const pointOf = (node: number): Point => points[node] ?? [NaN, NaN];
	const walkable = edges.flatMap((edge, id) => (wheels && edge.steps ? [] : [{ ...edge, id }]));
	const lengthOf = ({ from, to }: StreetEdge): number => apart(pointOf(from), pointOf(to));
	const graph = createGraph<Point, { metres: number; steps: boolean }>();
	for (const edge of walkable) {
		graph.addNode(edge.from, pointOf(edge.from));
		graph.addNode(edge.to, pointOf(edge.to));
		graph.addLink(edge.from, edge.to, { metres: lengthOf(edge), steps: edge.steps ?? false });
	}
	const finder = aStar(graph, {
		distance: (_, __, link) => link.data.metres,
		heuristic: (a, b) => apart(a.data, b.data)
	});
	const index =
		walkable.length === 0 ? null : indexed(walkable.map(({ from, to }) => [pointOf(from), pointOf(to)]));

	function nearest(at: LngLat): Spot | null {
		const p = toMetres(at);
		let best: Spot | null = null;
		for (const i of index?.neighbors(p[0], p[1], LOOK_AT) ?? []) {
			const edge = walkable[i];
			if (!edge) continue;
			const found = onto(p, pointOf(edge.from), pointOf(edge.to));
			if (best && best.offM <= found.offM) continue;
			best = { at: toLngLat(found.at), edge: edge.id, part: found.part, offM: found.offM };
		}
		return best;
	}

	/** The two nodes between which a spot lies, and how far it is to them. */
	function endsOf({ edge: id, part }: Spot): [End, End] | null {
		const edge = edges[id];
		if (!edge) return null;
		const length = lengthOf(edge);
		return [
			{ node: edge.from, metres: part * length },
			{ node: edge.to, metres: (1 - part) * length }
		];
	}

	function between(a: End, b: End): { nodes: readonly number[]; metres: number } | null {
		const found = finder.find(a.node, b.node).map(({ id }) => Number(id));
		if (found.length === 0) return null;
		const inOrder = found[0] === a.node ? found : found.toReversed();
		const walked = inOrder.reduce((sum, node, i) => {
			const before = inOrder[i - 1];
			return before === undefined ? 0 : sum + apart(pointOf(before), pointOf(node));
		}, 0);
		return { nodes: inOrder, metres: a.metres + walked + b.metres };
	}

	function route(from: Spot, to: Spot): Route | null {
		const [starts, goals] = [endsOf(from), endsOf(to)];
		if (!starts || !goals) return null;
		const edge = edges[from.edge];
		const straight =
			from.edge === to.edge && edge
				? [{ nodes: none, metres: Math.abs(from.part - to.part) * lengthOf(edge) }]
				: [];
		const around = starts.flatMap((start) => goals.flatMap((goal) => between(start, goal) ?? []));
		const best = [...straight, ...around].sort((a, b) => a.metres - b.metres)[0];
		if (!best) return null;
		const line = [from.at, ...best.nodes.map((node) => nodes[node] ?? from.at), to.at];
		// The first piece lies on the street of the one spot, the last on that of the other.
		const last = best.nodes.length > 0 ? [stepsAt(to)] : [];
		const over = [
			stepsAt(from),
			...best.nodes.slice(1).map((node, i) => stepsFrom(best.nodes[i], node)),
			...last
		];
		const steps = stretches(line.map(toMetres), over);
		return { line: line.filter((at, i) => !same(at, line[i - 1])), metres: best.metres, steps };
	}

	const stepsAt = ({ edge }: Spot): boolean => edges[edge]?.steps ?? false;
	function stepsFrom(a: number | undefined, b: number): boolean {
		if (a === undefined) return false;
		return (graph.getLink(a, b) ?? graph.getLink(b, a))?.data.steps ?? false;
	}

	return { nearest, route };
}

/** Where a line is marked, piece by piece; pieces that follow one another are one stretch. */
function stretches(points: readonly Point[], marked: readonly boolean[]): Stretch[] {
	const found: Stretch[] = [];
	let fromM = 0;
	for (const [i, is] of marked.entries()) {
		const toM = fromM + apart(points[i] ?? [NaN, NaN], points[i + 1] ?? [NaN, NaN]);
		const last = found.at(-1);
		if (is && last?.toM === fromM) last.toM = toM;
		else if (is && toM > fromM) found.push({ fromM, toM });
		fromM = toM;
	}
	return found;
}

const middle = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value / values.length, 0);

const same = (a: LngLat, b: LngLat | undefined): boolean => b !== undefined && a[0] === b[0] && a[1] === b[1];

function indexed(lines: readonly (readonly [Point, Point])[]): Flatbush {
	const index = new Flatbush(lines.length);
	for (const [[ax, ay], [bx, by]] of lines)
		index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
	index.finish();
	return index;
}
