import { dayOf } from '#geo/beijing-day.ts';
import type { Locale } from '#geo/layer.ts';
import { standing, type OpenSpan } from '#geo/opening-hours.ts';
import { sayStation } from '../i18n/station-words.ts';
import { languageOf, moment } from '../i18n/time.ts';

/** What the door says at a moment: whether it is open, and until when or from when on. */
export type Door = { open: boolean; says: string; changes: string };

/** On the clock at the door, wherever the phone believes to be. */
const clock = (at: number, locale: Locale): string =>
	new Intl.DateTimeFormat(languageOf(locale), {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: 'Asia/Shanghai'
	}).format(at);

/** 「今天 23:00」, 「明天 07:00」, else the whole date. */
function when(at: number, now: number, locale: Locale): string {
	const days = dayOf(at) - dayOf(now);
	if (days > 1 || days < 0) return moment(locale, at);
	return sayStation(locale, days === 0 ? 'today' : 'tomorrow', { time: clock(at, locale) });
}

export function door(open: readonly OpenSpan[], now: number, locale: Locale): Door {
	const { open: isOpen, until } = standing(open, now);
	const says = sayStation(locale, isOpen ? 'openNow' : 'closedNow');
	if (until === null) return { open: isOpen, says, changes: isOpen ? sayStation(locale, 'always') : '' };
	return {
		open: isOpen,
		says,
		changes: sayStation(locale, isOpen ? 'until' : 'from', { time: when(until, now, locale) })
	};
}

/** As people say a way: 「350 米」, 「1.2 公里」. */
export const distance = (metres: number, locale: Locale): string =>
	metres < 950
		? sayStation(locale, 'metres', { m: Math.round(metres / 10) * 10 })
		: sayStation(locale, 'kilometres', { km: (metres / 1000).toFixed(1) });
