import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaLevel } from '../area.ts';
import { distrusted, onEarth, suspicions, type Suspicion } from '../crs/suspect.ts';
import { indexAreas } from './area-index.ts';
import { answers, byDepth, byPrecedence, isLastResort } from './rank.ts';

/** One version of an area, as the duty rule needs it; `id` is that of the version. */
export type DutyArea = {
	id: number;
	code: string;
	name: string;
	version: number;
	level: AreaLevel;
	areaM2: number;
	geometry: Polygon | MultiPolygon;
};

/** Who answers for a point, and why. */
export type Decision = {
	outcome: 'grid' | 'nearest' | 'last_resort';
	rule: 'dedicated' | 'covers' | 'nearest' | 'last_resort';
	/** The grid; for `last_resort` the deepest community, town or county over the point; null for the centre's duty desk. */
	area: DutyArea | null;
	/** Metres from the point to the border of the answering grid, to the centimetre; null for `last_resort`. */
	borderM: number | null;
	runnerUp: DutyArea | null;
	suspect: Suspicion[];
};

export type Duty = {
	/** The one answer for a WGS 84 point. `suspect` is what was suspect about it as it was given; without it, as it stands here. */
	decide(lng: number, lat: number, suspect?: readonly Suspicion[]): Decision;
	/** The grid that covers a point, and nothing else about it: for a pointer moving over the map. */
	covering(lng: number, lat: number): DutyArea | null;
	areas: readonly DutyArea[];
};

/**
 * The duty rule of design.md §3, points 2 to 4, over current versions of areas: the same as the SQL of the migrations.
 * Candidates are grids and dedicated grids that cover the point or lie within `nearestM` metres. One total order:
 * covering first; then distance in whole millimetres; then dedicated, smaller, lower code, lower id.
 */
export function createDuty(areas: readonly DutyArea[], { nearestM }: { nearestM: number }): Duty {
	const grids = areas.filter(answers).sort(byPrecedence);
	const grounds = areas.filter(isLastResort).sort(byDepth);
	// Beside each other: to look at one of a hundred thousand grids itself costs as much as to find it.
	const dedicated = grids.map(({ level }) => level === 'dedicated_grid');
	const gridIndex = indexAreas(grids, nearestM);
	const groundIndex = indexAreas(grounds, 0);

	const covering = (lng: number, lat: number): DutyArea | null => grids[gridIndex.first(lng, lat)] ?? null;

	const ground = (lng: number, lat: number): DutyArea | null => grounds[groundIndex.first(lng, lat)] ?? null;

	/** Whether exchanging longitude and latitude would bring the point home. */
	const swapped = (lng: number, lat: number): boolean =>
		(Math.abs(lat) > 90 && onEarth(lat, lng)) || covering(lat, lng) !== null || ground(lat, lng) !== null;

	function decide(lng: number, lat: number, given: readonly Suspicion[] = suspicions(lng, lat)): Decision {
		if (!Number.isFinite(lng) || !Number.isFinite(lat)) return lastResort(null, [...given, 'no_coordinates']);
		const { first, second, covered, borderM } = gridIndex.candidates(lng, lat);
		const area = grids[first];
		if (area && !distrusted(given) && onEarth(lng, lat)) {
			return {
				outcome: covered ? 'grid' : 'nearest',
				rule: !covered ? 'nearest' : dedicated[first] ? 'dedicated' : 'covers',
				area,
				borderM: Math.round(borderM * 100) / 100,
				runnerUp: grids[second] ?? null,
				suspect: [...given]
			};
		}
		const owner = ground(lng, lat);
		if (area || owner) return lastResort(owner, given);
		return lastResort(null, swapped(lng, lat) ? [...given, 'outside', 'swapped'] : [...given, 'outside']);
	}

	return { decide, covering, areas };
}

/** The centre's duty desk answers where `area` is null. */
const lastResort = (area: DutyArea | null, suspect: readonly Suspicion[]): Decision => ({
	outcome: 'last_resort',
	rule: 'last_resort',
	area,
	borderM: null,
	runnerUp: null,
	suspect: [...new Set(suspect)]
});
