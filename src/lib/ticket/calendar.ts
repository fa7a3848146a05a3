import notices from 'chinese-days/dist/chinese-days.json';
import { DAY_MS, dayNumber, weekdayOf } from '#geo/beijing-day.ts';
import type { DayKind } from '#geo/opening-hours.ts';

/** The notice of a year has moved days from 29 December of the year before on (2006, 2007, 2018). */
const NOTICE_REACHES_BACK_DAYS = 3;

/** Part of a working day, in minutes from its 00:00 in Beijing; `to` is exclusive, 1440 at most. */
export type Span = { from: number; to: number };

/** A day on the county's own list: off although others work, or worked although others do not. */
export type ListedDay = { day: string; working: boolean };

/** Where and when somebody works. Days are counted as numbers, see `dayOf`. */
export type Calendar = {
	isWorkingDay(day: number): boolean;
	/** A public holiday (or a day off on the county's list) is not the same as a Sunday: museums are open on the one and not on the other. */
	kindOf(day: number): DayKind;
	/** The hours of every working day, in order, in milliseconds from its 00:00. */
	hours: readonly Span[];
	/**
	 * The years whose public holidays are not known and on which the days `first` to `last` may depend: the last days of
	 * December belong to the next year's notice too.
	 */
	unpublished(first: number, last: number): number[];
};

const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/**
 * What the State Council's notices say, as chinese-days holds it (2004 to 2026 in version 1.5.7): days off and worked by date. Its functions
 * are not asked: they answer a year that has no notice by weekday without a word, and are a day off in time zones behind UTC.
 */
const daysOff = new Set(Object.keys(notices.holidays).map(dayNumber));
const daysWorked = new Set(Object.keys(notices.workdays).map(dayNumber));

/** Every notice has the National Day of its year. */
const isPublished = (year: number): boolean => daysOff.has(dayNumber(`${year}-10-01`));

const isWeekday = (day: number): boolean => weekdayOf(day) < 5;

/**
 * The calendar of an area.
 *
 * @param listed the county's own days off and extra working days; they overrule the public calendar
 * @param hours the working hours of a working day, swapped ones included; they may not overlap
 * @param entered years whose notice the county has put on its own list itself: no longer unpublished
 * @throws {RangeError} where hours do not lie within a day, overlap, or are none
 */
export function createCalendar({
	listed = [],
	hours,
	entered = []
}: {
	listed?: readonly ListedDay[];
	hours: readonly Span[];
	entered?: readonly number[];
}): Calendar {
	const own = new Map(listed.map(({ day, working }) => [dayNumber(day), working]));
	const known = new Set(entered);
	const isWorkingDay = (day: number): boolean =>
		own.get(day) ?? (daysWorked.has(day) || (isWeekday(day) && !daysOff.has(day)));
	return {
		isWorkingDay,
		kindOf(day) {
			if (isWorkingDay(day)) return 'workday';
			return daysOff.has(day) || own.has(day) ? 'holiday' : 'weekend';
		},
		hours: inOrder(hours),
		unpublished(first, last) {
			const found: number[] = [];
			for (let year = yearOf(first); year <= yearOf(last + NOTICE_REACHES_BACK_DAYS); year++) {
				if (!known.has(year) && !isPublished(year)) found.push(year);
			}
			return found;
		}
	};
}

function inOrder(hours: readonly Span[]): Span[] {
	const spans = [...hours].sort((a, b) => a.from - b.from);
	let end = 0;
	for (const { from, to } of spans) {
		if (!(from >= end && to > from && to <= 1440)) {
			throw new RangeError(
				`工作时间 ${from}–${to}(分钟)不在一天之内或互相重叠 / working hours ${from}–${to} (minutes) overlap or leave the day`
			);
		}
		end = to;
	}
	if (end === 0) throw new RangeError('没有工作时间，至少要一段 / there are no working hours: give one span');
	return spans.map(({ from, to }) => ({ from: from * 60_000, to: to * 60_000 }));
}
