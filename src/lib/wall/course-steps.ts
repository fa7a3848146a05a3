import type { Locale } from '#geo/layer.ts';
import type { Course } from './feed.ts';
import { dayOf, timeOfDay } from './formats.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** The names of a course's steps: hours of the day, or days. */
export function stepNames(locale: Locale, { start, stepMinutes, reported }: Course): string[] {
	const from = Date.parse(start);
	const name =
		stepMinutes < DAY_MINUTES && reported.length * stepMinutes <= 2 * DAY_MINUTES ? timeOfDay : dayOf;
	return reported.map((_, i) => name(locale, from + i * stepMinutes * MINUTE));
}

/** Every how many steps one is named, so that about six names stand below a chart. */
export function nameEvery({ stepMinutes, reported }: Course): number {
	const perDay = DAY_MINUTES / stepMinutes;
	// Steps of hours over days: one name a day.
	if (perDay > 1 && reported.length > 2 * perDay) return perDay;
	return Math.max(1, Math.ceil(reported.length / 6));
}
