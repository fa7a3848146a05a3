import { beginOf, dayOf } from '#geo/beijing-day.ts';
import { type Calendar } from './calendar.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Who works on no day in so many will never be done: a calendar in which everything is off. */
const MOST_IDLE_DAYS = 3660;

/** In what a limit is counted: minutes run round the clock, 工作时 and 工作日 do not. */
export const units = ['minutes', 'working_hours', 'working_days'] as const;
export type Unit = (typeof units)[number];

/** What has a limit: the steps of the law, and `confirm`, the silence after "handled" that closes. */
export const timedSteps = ['accept', 'dispatch', 'respond', 'handle', 'check', 'confirm'] as const;
export type TimedStep = (typeof timedSteps)[number];

export type Limit = { amount: number; unit: Unit };

/** `provisional` are the years touched whose public holidays are not known yet: counted by weekday and the county's own list. */
export type Deadline = { at: Date; provisional: number[] };

/**
 * Until when something is to be done.
 *
 * - Minutes run round the clock.
 * - Working hours run only within the working hours of working days; the end is the moment at which the last of it has run,
 *   so that it may be closing time, but not the opening of the next day.
 * - Working days: the day on which it starts does not count, whatever it is. The clock starts at 00:00 of the next working day and
 *   ends at 24:00 of the last one counted: Saturday 12:00 + 1 working day ends Tuesday 00:00, Monday 10:00 + 1 ends Wednesday 00:00.
 *
 * @throws {RangeError} where the amount is not above zero (and whole, for working days), or nobody ever works
 */
export function deadline(start: Date, limit: Limit, calendar: Calendar): Deadline {
	return run(start.getTime(), limit, calendar, dayOf(start.getTime()) + 1);
}

/**
 * A deadline put off (延期) by so much: what is left of a day that has begun is given, too, so that two limits one after the
 * other end where one of their sum does.
 *
 * @throws {RangeError} as `deadline` does
 */
export function extend(due: Date, limit: Limit, calendar: Calendar): Deadline {
	// 00:00 is the end of the day before: the day that it begins counts in full.
	return run(due.getTime(), limit, calendar, dayOf(due.getTime() - 1) + 1);
}

/**
 * The working time between two moments, in the unit; 0 where `to` is not after `from`. Minutes and working hours are exact to the
 * millisecond; of working days the whole ones count that lie between, without the day of `from`. Hence
 * `between(start, deadline(start, limit).at, …)` is the limit.
 */
export function between(from: Date, to: Date, unit: Unit, calendar: Calendar): number {
	const [a, b] = [from.getTime(), to.getTime()];
	switch (unit) {
		case 'minutes':
			return Math.max(0, b - a) / MINUTE_MS;
		case 'working_hours':
			return worked(a, b, calendar) / HOUR_MS;
		case 'working_days':
			return countDays(dayOf(a) + 1, dayOf(b), calendar);
	}
}

/** A clock that runs: since when, until when, and in what it counts. */
export type Clock = { start: Date; due: Date; unit: Unit };
/** The clock stands still from one moment to the other (挂账, 解挂). */
export type Suspension = { from: Date; to: Date };

/**
 * How much working time a clock stood still, in its unit. Of working days the one on which it was suspended stood still, the one
 * on which it was resumed runs: resumed on the same day is no day.
 */
export function stoodStill({ start, unit }: Clock, { from, to }: Suspension, calendar: Calendar): number {
	if (unit !== 'working_days') return between(from, to, unit, calendar);
	return countDays(firstCounted(start, from), dayOf(to.getTime()), calendar);
}

/**
 * The deadline of a clock that was suspended: what was left of its working time when it was, from when it was resumed. It adds exactly
 * the working time that the clock stood still: `between(start, resumed)` is `between(start, due) + stoodStill(…)`. A clock that had
 * run out before it was suspended stays run out. `provisional` speaks of the time from the suspension on.
 *
 * @throws {RangeError} where nobody ever works
 */
export function resume(clock: Clock, suspension: Suspension, calendar: Calendar): Deadline {
	const [from, to, due] = [suspension.from.getTime(), suspension.to.getTime(), clock.due.getTime()];
	if (from >= due || to <= from) return until(due, from, clock.unit, calendar);
	switch (clock.unit) {
		case 'minutes':
			return until(due + to - from, from, 'minutes', calendar);
		case 'working_hours': {
			const left = worked(from, due, calendar);
			// Set by hand beyond all working hours: nothing is left, and it stays where it is.
			const at = left === 0 ? to : afterHours(to, left, calendar);
			return until(Math.max(due, at), from, clock.unit, calendar);
		}
		case 'working_days': {
			const last = dayOf(due - 1);
			const left = countDays(firstCounted(clock.start, suspension.from), last + 1, calendar);
			const day =
				left === 0 ? dayOf(to) : afterDays(firstCounted(clock.start, suspension.to), left, calendar);
			// As far into its last day as before: all of it, unless it was set by hand.
			return until(Math.max(due, beginOf(day) + due - beginOf(last)), from, clock.unit, calendar);
		}
	}
}

/** The first day that can count for a clock from this moment of it on: never the one on which it started. */
const firstCounted = (start: Date, moment: Date): number =>
	Math.max(dayOf(start.getTime()) + 1, dayOf(moment.getTime()));

function run(start: number, { amount, unit }: Limit, calendar: Calendar, firstDay: number): Deadline {
	if (!(amount > 0) || (unit === 'working_days' && !Number.isInteger(amount))) {
		throw new RangeError(
			`时限“${amount} ${unit}”不能用：必须大于零，工作日必须是整数 / the limit “${amount} ${unit}” cannot be used: it must be above zero, and whole for working days`
		);
	}
	switch (unit) {
		case 'minutes':
			return until(start + amount * MINUTE_MS, start, unit, calendar);
		case 'working_hours':
			return until(afterHours(start, amount * HOUR_MS, calendar), start, unit, calendar);
		case 'working_days':
			return until(beginOf(afterDays(firstDay, amount, calendar) + 1), start, unit, calendar);
	}
}

/** A deadline and the unknown years that it stands on; minutes stand on none. */
function until(at: number, from: number, unit: Unit, calendar: Calendar): Deadline {
	const provisional = unit === 'minutes' ? [] : calendar.unpublished(dayOf(from), dayOf(at - 1));
	return { at: new Date(at), provisional };
}

/** The moment at which so many milliseconds (above zero) of working time have run. */
function afterHours(start: number, work: number, calendar: Calendar): number {
	let left = work;
	for (let day = dayOf(start); ; day = nextWorkingDay(day + 1, calendar)) {
		if (!calendar.isWorkingDay(day)) continue;
		const begin = beginOf(day);
		for (const span of calendar.hours) {
			const from = Math.max(start, begin + span.from);
			const here = Math.max(0, begin + span.to - from);
			if (here > 0 && left <= here) return from + left;
			left -= here;
		}
	}
}

/** The working time between two moments in milliseconds. */
function worked(from: number, to: number, calendar: Calendar): number {
	let sum = 0;
	for (let day = dayOf(from); day <= dayOf(to); day++) {
		if (!calendar.isWorkingDay(day)) continue;
		const begin = beginOf(day);
		for (const span of calendar.hours) {
			sum += Math.max(0, Math.min(to, begin + span.to) - Math.max(from, begin + span.from));
		}
	}
	return sum;
}

/** The working day that is the `count`th from `first` on, itself included. */
function afterDays(first: number, count: number, calendar: Calendar): number {
	let day = nextWorkingDay(first, calendar);
	for (let n = 1; n < count; n++) day = nextWorkingDay(day + 1, calendar);
	return day;
}

function countDays(first: number, end: number, calendar: Calendar): number {
	let count = 0;
	for (let day = first; day < end; day++) if (calendar.isWorkingDay(day)) count++;
	return count;
}

function nextWorkingDay(first: number, calendar: Calendar): number {
	for (let day = first; day < first + MOST_IDLE_DAYS; day++) if (calendar.isWorkingDay(day)) return day;
	throw new RangeError(
		'工作日历里十年没有一个工作日，请检查自定义日期 / the calendar has no working day in ten years: check its own list'
	);
}
