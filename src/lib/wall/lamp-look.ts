type Known = {
	/** Tickets in all. */
	count: number;
	zoom: number;
	/** The zoom at which they are all in the picture. */
	wholeZoom: number;
	/** Pixels of the picture. */
	area: number;
};

/**
 * How large lamps are drawn: as large as the room lets them, so that 120 tickets are seen from across the hall and
 * 100,000 are a pattern and no carpet. Nearer by, each has more room.
 * @returns `core` the radius in pixels, `reach` how many times as far the light of a lamp goes, `presence` how bright
 * those are that are not overdue: in a crowd they are a haze that tells where it is dense, and the overdue stand out of it
 */
export function lampLook({ count, zoom, wholeZoom, area }: Known): {
	core: number;
	reach: number;
	presence: number;
} {
	const room = Math.sqrt(area / Math.max(1, count)) * 2 ** (zoom - wholeZoom);
	const core = Math.min(7.5, Math.max(1.1, room * 0.105));
	const reach = 1.5 + 1.9 * Math.min(1, Math.max(0, (core - 1.5) / 5));
	return { core, reach, presence: Math.min(1, Math.max(0.6, room / 8)) };
}
