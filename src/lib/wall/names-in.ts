import type { Named, WallFigures } from './feed.ts';

export type Names = { grids: ReadonlyMap<string, Named>; categories: ReadonlyMap<string, Named> };

/** All names of grids and categories that the figures happen to say, by their codes. */
export function namesIn({ grids, late, hotSpots, open }: WallFigures): Names {
	const byCode = (named: readonly (Named | null)[]) =>
		new Map(named.flatMap((each) => (each ? [[each.code, each]] : [])));
	return {
		grids: byCode([...late.map(({ grid }) => grid), ...hotSpots.spots.map(({ grid }) => grid), ...grids]),
		categories: byCode([...late.map(({ category }) => category), ...open.byCategory])
	};
}
