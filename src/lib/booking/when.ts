import type { Locale } from '#geo/layer.ts';
import { languageOf } from '../i18n/time.ts';

/** On the clock at the door, wherever the reader is. */
const beijing = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
	new Intl.DateTimeFormat(languageOf(locale), { ...options, timeZone: 'Asia/Shanghai' });

/** 「11月24日 周二」 */
export const dayName = (locale: Locale, at: Date): string =>
	beijing(locale, { month: 'short', day: 'numeric', weekday: 'short' }).format(at);

/** 「09:00–10:00」 */
export function hoursName(locale: Locale, { from, to }: { from: Date; to: Date }): string {
	const clock = beijing(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	return `${clock.format(from)}–${clock.format(to)}`;
}

/** A day written `2026-11-24`, at its noon. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`);
