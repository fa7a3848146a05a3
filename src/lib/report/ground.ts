import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { createDuty, type Duty } from '#geo/duty/decide.ts';
import { dutyAreas } from '$lib/map/hover.ts';
import { coarseBox, holds, type Box } from './box.ts';

type Area = Polygon | MultiPolygon;
type Named = { name: string; nameEn: string };

/** Who answers for a spot, as far as the phone can tell. */
export type Here = {
	outcome: 'grid' | 'nearest' | 'last_resort';
	grid: (Named & { code: string; geometry: Area }) | null;
	/** The grid leader; null where nobody holds the post, or no grid answers. */
	leader: string | null;
	/** Metres to the border of the grid. */
	borderM: number | null;
	neighbour: Named | null;
	/** The grids around, for a sketch. */
	around: Area[];
};

type Ask = (layer: 'grids', box: Box) => Promise<FeatureCollection>;
type Known = { box: Box; grids: FeatureCollection; duty: Duty };

/** A grid that touches the spot's is in the sketch; beyond that nobody looks. */
const AROUND_M = 150;

/**
 * Who answers where, decided on the phone by the duty rule. The server is asked for the grids of a box of whole hundredths of a degree,
 * each once, and never for the spot.
 * @param nearestM how far a grid may be that answers for ground that none covers
 */
export function openGround(
	nearestM: number,
	ask: Ask
): (spot: { lng: number; lat: number }) => Promise<Here> {
	const asked: { box: Box; known: Promise<Known> }[] = [];

	function boxAround(spot: { lng: number; lat: number }): Promise<Known> {
		const wanted = coarseBox(spot, Math.max(nearestM, AROUND_M));
		const before = asked.find(({ box }) => holds(box, wanted));
		if (before) return before.known;
		const known = ask('grids', wanted).then((grids) => ({
			box: wanted,
			grids,
			duty: createDuty(dutyAreas(grids), { nearestM })
		}));
		const entry = { box: wanted, known };
		asked.push(entry);
		// What could not be had is asked for again.
		known.catch(() => asked.splice(asked.indexOf(entry), 1));
		return known;
	}

	return async (spot) => {
		const { grids, duty } = await boxAround(spot);
		const { outcome, area, borderM, runnerUp } = duty.decide(spot.lng, spot.lat);
		const properties = (code: string) => grids.features.find(({ id }) => id === code)?.properties ?? {};
		const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
		const named = ({ code, name }: { code: string; name: string }): Named => ({
			name,
			nameEn: text(properties(code).nameEn) ?? name
		});
		return {
			outcome,
			grid: area && { ...named(area), code: area.code, geometry: area.geometry },
			leader: area && text(properties(area.code).leader),
			borderM,
			neighbour: runnerUp && named(runnerUp),
			around: duty.areas.filter(({ id }) => id !== area?.id).map(({ geometry }) => geometry)
		};
	};
}
