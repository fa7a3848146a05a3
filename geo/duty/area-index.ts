import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { findCandidates, type Candidates } from './candidates.ts';
import { CROSSED, INSIDE, rememberCells } from './cells.ts';
import { scaleAt } from './metres.ts';
import { layOut } from './outlines.ts';

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
	const cellAt = rememberCells(outlines, (...box) => tree?.search(...box) ?? [], reachM);

	function first(x: number, y: number): number {
		const cell = cellAt(x, y);
		let found = -1;
		for (let at = 0; at < cell.length; at = cell[at + 2]!) {
			const area = cell[at]!;
			const lies = cell[at + 1]!;
			if (found !== -1 && area > found) continue;
			if (lies === INSIDE || (lies === CROSSED && outlines.covers(area, x, y))) found = area;
		}
		return found;
	}

	const candidates = (x: number, y: number): Candidates =>
		findCandidates(outlines, cellAt(x, y), x, y, scaleAt(y), reachM);

	return { first, candidates };
}
