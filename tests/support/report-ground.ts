import { fromWgs84, type LngLat } from '../../geo/crs/to-wgs84.ts';
import type { DutyAnswer } from '../../geo/duty/answer.ts';

const DAY_MS = 86_400_000;

type OpenTicket = {
	geometry: { coordinates: LngLat } | null;
	properties: { category: string; reportedAt: string; rule: string; grid: { name: string } | null };
};
/** Where somebody stands, and the name of the grid that it lies in. */
export type Spot = { at: LngLat; grid: string };

async function openTickets(server: string): Promise<OpenTicket[]> {
	const answer = await fetch(`${server}/api/tickets?state=open&limit=300`);
	return ((await answer.json()) as { features: OpenTicket[] }).features;
}

/** The spots of open tickets that lie in a grid. */
export async function spotsInGrids(server: string): Promise<Spot[]> {
	return (await openTickets(server)).flatMap(({ geometry, properties: { rule, grid } }) =>
		geometry && grid && rule === 'covers' ? [{ at: geometry.coordinates, grid: grid.name }] : []
	);
}

/** `n` of these spots where GCJ-02 taken for WGS 84 names another grid, so that the right one shows that the page was told. */
export async function misled(
	server: string,
	spots: readonly Spot[],
	n: number
): Promise<(Spot & { given: LngLat })[]> {
	const found: (Spot & { given: LngLat })[] = [];
	for (const spot of spots) {
		if (found.length === n) return found;
		const given = fromWgs84(spot.at, 'gcj02');
		const answer = await fetch(`${server}/api/duty?lng=${given[0]}&lat=${given[1]}`);
		const { grid } = (await answer.json()) as DutyAnswer;
		if (grid?.name !== spot.grid) found.push({ ...spot, given });
	}
	throw new Error(`only ${found.length} of ${n} spots are misled`);
}

/** The spot of an open ticket of a category that was reported within a day. */
export async function reportedToday(server: string, category: string): Promise<LngLat> {
	const recent = (await openTickets(server)).find(
		({ geometry, properties }) =>
			geometry && properties.category === category && Date.parse(properties.reportedAt) > Date.now() - DAY_MS
	);
	if (!recent?.geometry) throw new Error(`nothing of ${category} was reported within a day`);
	return recent.geometry.coordinates;
}
