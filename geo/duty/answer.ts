import type { LngLat } from '../crs/to-wgs84.ts';
import type { Suspicion } from '../crs/suspect.ts';

/** Who answers for a point, as `GET /api/duty` says it. */
export type DutyAnswer = {
	outcome: 'grid' | 'nearest' | 'last_resort';
	rule: 'dedicated' | 'covers' | 'nearest' | 'last_resort';
	grid: { code: string; name: string; version: number } | null;
	leader: { name: string | null; post: string } | null;
	/** Metres to the border of the grid. */
	border_m: number | null;
	runner_up: { code: string; name: string } | null;
	suspect: readonly Suspicion[];
	/** WGS 84; null where no usable coordinate was given. */
	at: LngLat | null;
};
