import type { LngLat } from '../crs/to-wgs84.ts';
import type { Suspicion } from '../crs/suspect.ts';

/** Who answers for a point and why, as `GET /api/duty` says it and a ticket keeps it. */
export type Answer = {
	outcome: 'grid' | 'nearest' | 'last_resort';
	rule: 'dedicated' | 'covers' | 'nearest' | 'last_resort';
	grid: { code: string; name: string; version: number } | null;
	leader: { name: string; post: string } | null;
	/** Metres to the nearest border of the grid; null where no grid answers. */
	border_m: number | null;
	runner_up: { code: string; name: string } | null;
	suspect: Suspicion[];
	/** WGS 84; null where what was given is no place on earth. */
	at: LngLat | null;
};
