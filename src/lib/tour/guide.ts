import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { metresBetween, planeAt, onto } from '#geo/walking/plane.ts';
import type { Ways } from '#geo/walking/ways.ts';

/** A stop of a tour, in its order. */
export type TourStop = { code: string; at: LngLat };

/** Where the phone says it is: WGS 84, how far off at most, and when (milliseconds since 1970). It never leaves the phone. */
export type Fix = { at: LngLat; accuracyM: number; time: number };

/** What of a tour is done, as the phone keeps it. */
export type Progress = {
	/** Offered on arrival: once each. */
	offered: readonly string[];
	/** Stamped. */
	visited: readonly string[];
	skipped: readonly string[];
};
export const begun: Progress = { offered: [], visited: [], skipped: [] };

/** The way to the next stop, from where somebody stands. */
export type Leading = {
	stop: TourStop;
	/** Along the streets, to the door. */
	metres: number;
	/** Where to go first, in degrees clockwise from north. */
	bearing: number;
	line: LngLat[];
	/** Somebody has left the way that was laid out: this one is another. */
	rerouted: boolean;
};

/** How well the phone knows where it is. */
export type Reception = 'good' | 'poor' | 'lost';

/** Within so many metres of a stop one stands before it. */
const NEAR_M = 25;
/** A position that may be further off than this says nothing of a door. */
const TRUSTED_M = 50;
/** So near one stands before the door; a few metres more than from the street to the door is still its yard. */
const AT_DOOR_M = 30;
const YARD_M = 5;
/** Beside the laid-out way by more than this, it has been left. */
const ASTRAY_M = 40;
const LOST_AFTER_MS = 20_000;
/** The first steps count for the direction, not a corner two metres ahead. */
const AHEAD_M = 12;
const DEGREES = 180 / Math.PI;

/** The stop that comes next; null: all are done. */
export const nextStop = (stops: readonly TourStop[], { visited, skipped }: Progress): TourStop | null =>
	stops.find(({ code }) => !visited.includes(code) && !skipped.includes(code)) ?? null;

/**
 * The stop before which somebody now stands and that was not offered yet; null: none. Not before: a position that is off by more
 * than a street is wide offers nothing. Not twice: what was offered is in `progress`.
 */
export function arrivedAt(stops: readonly TourStop[], { offered }: Progress, fix: Fix): TourStop | null {
	if (fix.accuracyM > TRUSTED_M) return null;
	const near = stops
		.filter(({ code }) => !offered.includes(code))
		.map((stop) => ({ stop, metres: metresBetween(fix.at, stop.at) }))
		.filter(({ metres }) => metres <= NEAR_M)
		.sort((a, b) => a.metres - b.metres)[0];
	return near?.stop ?? null;
}

/** How well the position is known at a moment. */
export function receptionAt(fix: Fix | null, now: number): Reception {
	if (!fix || now - fix.time > LOST_AFTER_MS) return 'lost';
	return fix.accuracyM > TRUSTED_M ? 'poor' : 'good';
}

/**
 * Leads from where somebody stands to a stop, over the streets. The way is laid out anew with every position, so whoever takes another street is
 * simply led on from there.
 * @param planned the line that was laid out before, to tell whether it was left
 * @returns null where no street leads there
 */
export function lead(ways: Ways, here: LngLat, stop: TourStop, planned: readonly LngLat[]): Leading | null {
	const straight = metresBetween(here, stop.at);
	const rerouted = planned.length > 1 && besideM(planned, here) > ASTRAY_M;
	const [from, to] = [ways.nearest(here), ways.nearest(stop.at)];
	// From the street to the door one walks straight, and not back to the street first.
	const yard = (to?.offM ?? 0) + YARD_M;
	const inYard = to !== null && straight <= yard && metresBetween(here, to.at) <= yard;
	if (inYard || straight <= AT_DOOR_M) {
		const line = [here, stop.at];
		return { stop, metres: straight, bearing: bearingAlong(line), line, rerouted };
	}
	const route = from && to && ways.route(from, to);
	if (!route) return null;
	const line = [here, ...route.line, stop.at];
	return {
		stop,
		metres: from.offM + route.metres + to.offM,
		bearing: bearingAlong(line),
		line,
		rerouted
	};
}

/** How far a place is from a line, in metres. */
export function besideM(line: readonly LngLat[], here: LngLat): number {
	const { toMetres } = planeAt(here[1]);
	const p = toMetres(here);
	return Math.min(
		...line.slice(1).map((at, i) => {
			const before = line[i];
			return before ? onto(p, toMetres(before), toMetres(at)).offM : Infinity;
		})
	);
}

/** The direction of the first steps of a line, in degrees clockwise from north. */
export function bearingAlong(line: readonly LngLat[]): number {
	const [start] = line;
	if (!start) return 0;
	const ahead = line.find((at) => metresBetween(start, at) >= AHEAD_M) ?? line.at(-1) ?? start;
	const { toMetres } = planeAt(start[1]);
	const [[ax, ay], [bx, by]] = [toMetres(start), toMetres(ahead)];
	return (Math.atan2(bx - ax, by - ay) * DEGREES + 360) % 360;
}
