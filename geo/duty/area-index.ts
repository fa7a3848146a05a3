import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { findCandidates, type Candidates } from './candidates.ts';
import { rememberCells, type Box } from './cells.ts';
import { scaleAt } from './metres.ts';
import { layOut } from './lay-out.ts';

/** Areas in a spatial index, each addressed by its place in the given list. */
export type AreaIndex = {
	/** The first area of the list that covers the point, -1 if none does. */
	first(x: number, y: number): number;
	/** The two best areas that cover the point or lie within reach of it. */
	candidates(x: number, y: number): Candidates;
};

/** Indexes areas in the order in which they shall win. `reachM`: how many metres `candidates` looks around. */
export function indexAreas(
	areas: readonly { geometry: Polygon | MultiPolygon }[],
	reachM: number
): AreaIndex {
	const outlines = layOut(areas.map((area) => area.geometry));
	// Flatbush cannot be empty.
	const tree = areas.length > 0 ? new Flatbush(areas.length) : null;
	areas.forEach((_, area) => tree?.add(...outlines.box(area)));
	tree?.finish();
	const bounds: Box = tree
		? [tree.minX, tree.minY, tree.maxX, tree.maxY]
		: [Infinity, Infinity, -Infinity, -Infinity];
	const search = (...box: Box) => tree?.search(...box) ?? [];
	const over = rememberCells(bounds, search, 0);
	const around = rememberCells(bounds, search, reachM);

	function first(x: number, y: number): number {
		let found = -1;
		for (const area of over(x, y)) {
			if ((found === -1 || area < found) && outlines.covers(area, x, y)) found = area;
		}
		return found;
	}

	function candidates(x: number, y: number): Candidates {
		return findCandidates(outlines, around(x, y), x, y, scaleAt(y), reachM);
	}

	return { first, candidates };
}
