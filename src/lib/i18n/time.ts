import type { Locale } from '#geo/layer.ts';
import { en, zh } from './time-words.ts';
import { wording } from './wording.ts';

const say = wording({ zh, en });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its two largest units: 「2 天 3 小时」. */
export function duration(locale: Locale, milliseconds: number): string {
	const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / MINUTE));
	const ms = minutes * MINUTE;
	const days = Math.floor(ms / DAY);
	const hours = Math.floor((ms % DAY) / HOUR);
	const parts = [
		days > 0 ? say(locale, 'day', { n: days }) : '',
		hours > 0 && days < 10 ? say(locale, 'hour', { n: hours }) : '',
		days === 0 && hours < 6 && minutes % 60 > 0 ? say(locale, 'minute', { n: minutes % 60 }) : ''
	];
	return parts.filter(Boolean).slice(0, 2).join(say(locale, 'and'));
}

const languages = { zh: 'zh-CN', en: 'en-GB' } as const;

/** The language as a browser wants it named. */
export const languageOf = (locale: Locale): string => languages[locale];

/** Hours and minutes on the reader's clock. */
export const clock = (locale: Locale, at: number): string =>
	new Intl.DateTimeFormat(languages[locale], { hour: '2-digit', minute: '2-digit', hour12: false }).format(
		at
	);

/** Day and time, in the time of the place the map is about. */
export const moment = (locale: Locale, at: number): string =>
	new Intl.DateTimeFormat(languages[locale], {
		dateStyle: 'medium',
		timeStyle: 'short',
		hour12: false,
		timeZone: 'Asia/Shanghai'
	}).format(at);

/** Metres as people say them: one decimal below ten, whole ones above. */
export const metres = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
