import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { findCandidates, type Candidates } from './candidates.ts';
import { rememberCells, type Box } from './cells.ts';
import { scaleAt } from './metres.ts';
import { boxOf, layOut } from './lay-out.ts';

/** Areas in a spatial index, each addressed by its place in the given list. */
export type AreaIndex = {
	/** The first area of the list that covers the point, -1 if none does. */
	first(x: number, y: number): number;
	/** The two best areas that cover the point or lie within reach of it. */
	candidates(x: number, y: number): Candidates;
};

/**
 * Indexes areas in the order in which they shall win. `reachM`: how many metres `candidates` looks around.
 *
 * A lookup costs what it has to fetch from memory, so within, the areas lie as the tree has them, neighbours side by side, and what
 * is known of a cell stands in the order in which it shall win.
 */
export function indexAreas(
	areas: readonly { geometry: Polygon | MultiPolygon }[],
	reachM: number
): AreaIndex {
	// Flatbush cannot be empty.
	const tree = areas.length > 0 ? new Flatbush(areas.length) : null;
	for (const { geometry } of areas) tree?.add(...boxOf(geometry));
	tree?.finish();
	const bounds: Box = tree
		? [tree.minX, tree.minY, tree.maxX, tree.maxY]
		: [Infinity, Infinity, -Infinity, -Infinity];
	const search = (...box: Box) => tree?.search(...box) ?? [];

	const lying = Uint32Array.from(search(...bounds));
	const places = new Uint32Array(areas.length);
	lying.forEach((area, place) => (places[area] = place));
	const outlines = layOut(Array.from(lying, (area) => areas[area]!.geometry));
	const inOrder = (...box: Box) =>
		search(...box)
			.sort((a, b) => a - b)
			.map((area) => places[area]!);
	const over = rememberCells(bounds, inOrder, 0);
	const around = rememberCells(bounds, inOrder, reachM);
	const areaAt = (place: number): number => (place === -1 ? -1 : lying[place]!);

	function first(x: number, y: number): number {
		return areaAt(over(x, y).find((place) => outlines.covers(place, x, y)) ?? -1);
	}

	function candidates(x: number, y: number): Candidates {
		const at = findCandidates(outlines, around(x, y), x, y, scaleAt(y), reachM);
		return { first: areaAt(at.first), second: areaAt(at.second), covered: at.covered, borderM: at.borderM };
	}

	return { first, candidates };
}
