import { CELL_PX, gather, type Box, type Gathered, type Group, type Points } from './gather.ts';

/** What is drawn: groups and lone tickets; where they are too many to be told apart, warmth under a few large groups. */
export type Arranged = Gathered & { heat: Group[] };

/** So many groups with so many tickets each, on the average, would cover the town like a lattice. */
const MANY_GROUPS = 60;
const MANY_TICKETS = 12;
/** Pixels across of a speck of warmth, and of the ground that one of the few groups counts. */
const SPECK_PX = 22;
const WIDE_PX = 230;

/** Arranges the tickets within a box for a zoom. `scale`: how much larger than on a desk they are drawn. */
export function arrange(points: Points, zoom: number, box: Box, scale: number): Arranged {
	const plain = gather(points, zoom, box, CELL_PX * scale);
	const tickets = plain.groups.reduce((sum, { count }) => sum + count, 0);
	if (plain.groups.length < MANY_GROUPS || tickets < plain.groups.length * MANY_TICKETS)
		return { ...plain, heat: [] };
	const heat = gather(points, zoom, box, SPECK_PX * scale).groups;
	return { ...gather(points, zoom, box, WIDE_PX * scale), heat };
}
