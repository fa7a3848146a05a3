import type { Locale } from '#geo/layer.ts';
import { languageOf } from '$lib/i18n/say.ts';
import type { Named } from './feed.ts';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 24 * 3600_000;

/** What stands where a number may not be shown: too few cases, or none. */
export const DASH = '—';

/** A whole number with a comma at each thousand. */
export const whole = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');

/** How much more or less than before: `+12`, `−3`, `±0`. */
export function delta(now: number, before: number): string {
	const difference = now - before;
	if (difference === 0) return '±0';
	return `${difference > 0 ? '+' : '−'}${whole(Math.abs(difference))}`;
}

/** A share from 0 to 1 as whole percent. 100 and 0 are said only of all and none. */
export function percent(share: number): string {
	if (share >= 1) return '100';
	if (share <= 0) return '0';
	return String(Math.min(99, Math.max(1, Math.round(share * 100))));
}

/** The name in the reader's language. */
export const nameOf = (locale: Locale, { name, nameEn }: Named): string =>
	locale === 'en' ? (nameEn ?? name) : name;

const format = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(languageOf(locale), { timeZone: ZONE, hourCycle: 'h23', ...options });

/** Hours and minutes, in the time of the place the map is about. */
export const timeOfDay = (locale: Locale, at: number): string =>
	format(locale, { hour: '2-digit', minute: '2-digit' }).format(at);

/** Hours, minutes and seconds. */
export const timeToTheSecond = (locale: Locale, at: number): string =>
	format(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(at);

/** The date with its year. */
export const dateOf = (locale: Locale, at: number): string =>
	format(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(at);

/** The day of the week. */
export const weekdayOf = (locale: Locale, at: number): string =>
	format(locale, { weekday: 'long' }).format(at);

/** Month and day, short. */
export const dayOf = (locale: Locale, at: number): string =>
	format(locale, { month: 'numeric', day: 'numeric' }).format(at);

const dayNumber = (at: number) => Math.floor((at + 8 * 3600_000) / DAY_MS);

/** The time something was true: hours and minutes, with the day where it was another one. */
export const asOf = (locale: Locale, at: number, now: number): string =>
	dayNumber(at) === dayNumber(now) ? timeOfDay(locale, at) : `${dayOf(locale, at)} ${timeOfDay(locale, at)}`;
