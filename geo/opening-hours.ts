import { beginOf, dateOf, DAY_MS, dayNumber, weekdayOf } from './beijing-day.ts';
import type { Locale, Properties, Words } from './layer.ts';

/** What the calendar makes of a day; a worked Sunday of a swapped week is a workday. */
export type DayKind = 'workday' | 'weekend' | 'holiday';

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const ruleNames = ['holiday', ...dayNames, 'workday', 'weekend', 'daily'] as const;
type RuleName = (typeof ruleNames)[number];

/** 「08:30–12:00」 in minutes from the day's 00:00; what goes on after midnight ends beyond 1440. */
export type Opening = { from: number; to: number };

/**
 * When a place is open, as its door says it: by kinds of days and single dates. Of a day counts the first that is said:
 * its date, public holidays, its name in the week, workday or weekend, every day. Nothing said is closed. OpenStreetMap's way of writing cannot
 * say 「工作日」 where Sundays are worked and Mondays are swapped, so this is our own.
 */
export type OpeningHours = {
	rules: Partial<Record<RuleName, readonly Opening[]>>;
	/** By day number, see beijing-day.ts. */
	dates: ReadonlyMap<number, readonly Opening[]>;
};

/** From when to when it is open: moments in milliseconds since 1970. */
export type OpenSpan = { from: number; to: number };

/** When a place is open on the days that were looked at, and when these end: of what comes after nothing is known. */
export type Outlook = { open: OpenSpan[]; openKnownTo: number };

/** Whether it is open at a moment, and when that changes. Open null: nobody looked so far ahead; until null: not within the days that were looked at. */
export type Standing = { open: boolean | null; until: number | null };

/** As far as the next days are looked at: longer than the longest holiday. */
export const DAYS_AHEAD = 16;
/** Who is open for longer than this on end is open round the clock. */
const WEEK_MS = 7 * DAY_MS;

const clock = /^([01]\d|2[0-4]):([0-5]\d)[-–]([01]\d|2[0-4]):([0-5]\d)$/;

/** @throws {RangeError} with what is wrong, for the one who wrote it down */
function openingOf(text: string): Opening {
	const [, h1, m1, h2, m2] = (clock.exec(text) ?? []).map(Number);
	const from = (h1 ?? NaN) * 60 + (m1 ?? NaN);
	const to = (h2 ?? NaN) * 60 + (m2 ?? NaN);
	if (!(from < 1440 && to <= 1440)) {
		throw new RangeError(`「${text}」不是 08:30-12:00 这样的时段 / “${text}” is not a span like 08:30-12:00`);
	}
	return { from, to: to > from ? to : to + 1440 };
}

function openingsOf(spans: unknown): Opening[] {
	if (!Array.isArray(spans) || !spans.every((span) => typeof span === 'string')) {
		throw new RangeError('开放时间要写成时段的列表 / opening hours are a list of spans');
	}
	return spans.map(openingOf).sort((a, b) => a.from - b.from);
}

const isRuleName = (name: string): name is RuleName => ruleNames.some((known) => known === name);

/**
 * Reads opening hours as they stand in a place's properties: `{"workday": ["08:30-12:00", "14:30-02:00"], "mon": [], "2026-10-01": []}`.
 * Null where there are none.
 * @throws {RangeError} with the sentence for whoever wrote them
 */
export function readHours(value: unknown): OpeningHours | null {
	if (typeof value !== 'object' || value === null) return null;
	const rules: OpeningHours['rules'] = {};
	const dates = new Map<number, Opening[]>();
	for (const [name, spans] of Object.entries(value)) {
		if (isRuleName(name)) rules[name] = openingsOf(spans);
		else dates.set(dayNumber(name), openingsOf(spans));
	}
	return { rules, dates };
}

/** The spans of one day; what began the evening before is that day's. */
function openingsOn({ rules, dates }: OpeningHours, day: number, kind: DayKind): readonly Opening[] {
	const name = dayNames[weekdayOf(day)] ?? 'mon';
	return (
		dates.get(day) ??
		(kind === 'holiday' ? rules.holiday : undefined) ??
		rules[name] ??
		(kind === 'workday' ? rules.workday : rules.weekend) ??
		rules.daily ??
		[]
	);
}

/**
 * When a place is open on so many days from `first` on, in order; spans that touch or overlap are one. The evening before `first` is looked at
 * too: at one o'clock it may still be open.
 */
export function openSpans(
	hours: OpeningHours,
	kindOf: (day: number) => DayKind,
	{ first, days }: { first: number; days: number }
): OpenSpan[] {
	const spans: OpenSpan[] = [];
	for (let day = first - 1; day < first + days; day++) {
		for (const { from, to } of openingsOn(hours, day, kindOf(day))) {
			const span = { from: beginOf(day) + from * 60_000, to: beginOf(day) + to * 60_000 };
			const last = spans.at(-1);
			if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
			else spans.push(span);
		}
	}
	return spans.filter(({ to }) => to > beginOf(first));
}

/** What is told of a place's next days, so that a phone without a network knows too: from the day `first` on. Hours null: nobody said any. */
export function outlook(
	hours: OpeningHours | null,
	kindOf: (day: number) => DayKind,
	first: number
): Outlook {
	return {
		open: hours ? openSpans(hours, kindOf, { first, days: DAYS_AHEAD }) : [],
		openKnownTo: beginOf(first + DAYS_AHEAD)
	};
}

/** Whether one of the spans holds the moment. At the minute of closing it is closed. */
export function standing({ open, openKnownTo }: Readonly<Outlook>, now: number): Standing {
	const next = open.find(({ to }) => to > now);
	if (next && next.from <= now) {
		// Open to the end of what was looked at is open all the time, as far as anybody knows.
		const always = next.to >= openKnownTo && next.to - next.from > WEEK_MS;
		return { open: true, until: always ? null : next.to };
	}
	if (now >= openKnownTo) return { open: null, until: null };
	return { open: false, until: next?.from ?? null };
}

const ruleWords: Readonly<Record<RuleName, Words>> = {
	daily: { zh: '每天', en: 'Daily' },
	workday: { zh: '工作日', en: 'Working days' },
	weekend: { zh: '周末', en: 'Weekends' },
	mon: { zh: '周一', en: 'Mon' },
	tue: { zh: '周二', en: 'Tue' },
	wed: { zh: '周三', en: 'Wed' },
	thu: { zh: '周四', en: 'Thu' },
	fri: { zh: '周五', en: 'Fri' },
	sat: { zh: '周六', en: 'Sat' },
	sun: { zh: '周日', en: 'Sun' },
	holiday: { zh: '法定节假日', en: 'Public holidays' }
};
const closed: Words = { zh: '不开放', en: 'closed' };
const roundTheClock: Words = { zh: '全天', en: 'all day' };

const minutes = (at: number): string =>
	`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

function spanWords({ from, to }: Opening, locale: Locale): string {
	if (from === 0 && to === 1440) return roundTheClock[locale];
	if (to <= 1440) return `${minutes(from)}–${minutes(to)}`;
	return `${minutes(from)}–${locale === 'zh' ? '次日 ' : ''}${minutes(to - 1440)}${locale === 'en' ? ' (next day)' : ''}`;
}

/** As a person reads it: 「工作日 08:30–12:00、14:30–次日 02:00；周一 不开放」. */
export function hoursInWords({ rules, dates }: OpeningHours, locale: Locale): string {
	const line = (name: string, spans: readonly Opening[]) =>
		`${name} ${spans.map((span) => spanWords(span, locale)).join(locale === 'zh' ? '、' : ', ') || closed[locale]}`;
	const general: RuleName[] = ['daily', 'workday', 'weekend', ...dayNames, 'holiday'];
	return [
		...general.flatMap((name) => (rules[name] ? [line(ruleWords[name][locale], rules[name])] : [])),
		...[...dates].sort(([a], [b]) => a - b).map(([day, spans]) => line(dateOf(day), spans))
	].join(locale === 'zh' ? '；' : '; ');
}

/** A place's properties with its hours in words as `openingHours`: what a card shows. Hours that cannot be read are left as they stand. */
export function withHours(properties: Properties, locale: Locale): Properties {
	try {
		const hours = readHours(properties.hours);
		return hours ? { ...properties, openingHours: hoursInWords(hours, locale) } : properties;
	} catch {
		return properties;
	}
}
