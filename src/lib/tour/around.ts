import type { LngLat } from '#geo/crs/to-wgs84.ts';
import type { Words } from '#geo/layer.ts';
import { standing, type Outlook } from '#geo/opening-hours.ts';
import { metresBetween } from '#geo/walking/plane.ts';

/** What somebody on the way looks for. */
export const needs = ['toilets', 'water', 'seats'] as const;
export type Need = (typeof needs)[number];

/** A place by the way that has some of it: a riders' station, a service centre, another site. WGS 84. */
export type Resting = Outlook & {
	kind: 'stations' | 'service-centres' | 'red-sites';
	code: string;
	name: Words;
	at: LngLat;
	has: Need[];
	hours: Words | null;
};

/** One of them, with the metres as the crow flies. */
export type Near = Resting & { metres: number };

/**
 * Where the nearest of it is: up to `most` that are open at this moment, nearest first; where nobody knows what is, the nearest; where none is, the
 * nearest that opens again.
 * @param now in milliseconds since 1970
 */
export function nearest(places: readonly Resting[], here: LngLat, need: Need, now: number, most = 3): Near[] {
	const sorted = places
		.filter(({ has }) => has.includes(need))
		.map((place): Near => ({ ...place, metres: metresBetween(here, place.at) }))
		.sort((a, b) => a.metres - b.metres || (a.code < b.code ? -1 : 1));
	const that = (is: boolean | null) => sorted.filter((place) => standing(place, now).open === is);
	const [open, unknown] = [that(true), that(null)];
	if (open.length > 0) return open.slice(0, most);
	return unknown.length > 0 ? unknown.slice(0, most) : sorted.slice(0, 1);
}

/** What the server told of them. @throws TypeError where it is something else */
export function read(told: unknown): Resting[] {
	if (!isList(told)) throw new TypeError('around');
	return told;
}
const isList = (told: unknown): told is Resting[] => Array.isArray(told);
