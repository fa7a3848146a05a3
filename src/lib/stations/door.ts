import { dayOf } from '#geo/beijing-day.ts';
import type { Locale } from '#geo/layer.ts';
import { standing, type Outlook } from '#geo/opening-hours.ts';
import { sayStation } from '../i18n/station-words.ts';
import { languageOf, moment } from '../i18n/time.ts';

/** What the door says at a moment: whether it is open (null: nobody looked so far ahead), and until when or from when on; `mark` is that without words. */
export type Door = { open: boolean | null; mark: string; says: string; changes: string };

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

export function door(place: Readonly<Outlook>, now: number, locale: Locale): Door {
	const { open, until } = standing(place, now);
	if (open === null) return { open, mark: '？', says: sayStation(locale, 'openUnknown'), changes: '' };
	const known = { open, mark: open ? '✓' : '✕', says: sayStation(locale, open ? 'openNow' : 'closedNow') };
	if (until === null) return { ...known, changes: open ? sayStation(locale, 'always') : '' };
	const time = when(until, now, locale);
	return { ...known, changes: sayStation(locale, open ? 'until' : 'from', { time }) };
}

/** As people say a way: 「350 米」, 「1.2 公里」. */
export const distance = (metres: number, locale: Locale): string =>
	metres < 950
		? sayStation(locale, 'metres', { m: Math.round(metres / 10) * 10 })
		: sayStation(locale, 'kilometres', { km: (metres / 1000).toFixed(1) });
