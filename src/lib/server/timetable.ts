import { createCalendar, type Calendar, type Span } from '../ticket/calendar.ts';
import { deadline, type Deadline, type Limit, type TimedStep, type Unit } from '../ticket/deadline.ts';
import type { ISql, Sql } from './db.ts';
import { remember } from './remember.ts';

/** An edit, in this process or another, is seen after so many milliseconds at the latest. */
const LOOK_AGAIN_MS = 1000;

/** Limits and calendars as they were at one moment; it asks the database nothing. */
export type Timetable = {
	/** The limit of a step: the category's own, else the one for every category; null: it has none. */
	limitOf(category: string, step: TimedStep): Limit | null;
	/**
	 * The calendar of an area (by id; null: the whole county): its own working hours or those of the nearest area above it; its own days off and
	 * worked, before those of the areas above it, before the county's.
	 */
	calendarOf(area: string | null): Calendar;
	/** Until when a step is to be taken that begins at `start`; null: it has no limit. */
	deadlineOf(step: TimedStep, category: string, area: string | null, start: Date): Deadline | null;
};

/**
 * Gives the timetable in force. It is kept in memory: once a second, when somebody asks, one short query compares its revision, which
 * triggers count, and only after a change is it loaded anew. Rejects where the database does not answer.
 */
export function openTimetable(sql: Sql): () => Promise<Timetable> {
	let known: { revision: string; timetable: Timetable } | null = null;
	return remember(
		async () => {
			const revision = await revisionIn(sql);
			if (known?.revision !== revision) known = await load(sql);
			return known.timetable;
		},
		{ forMs: LOOK_AGAIN_MS }
	);
}

async function revisionIn(sql: ISql): Promise<string> {
	const [row] = await sql<[{ revision: string }]>`select calendar_revision as revision from setting`;
	return row.revision;
}

type AreaRow = { id: string; parent: string | null };
type DayRow = { area: string | null; day: string; working: boolean };
type SpanRow = Span & { area: string | null };
type LimitRow = { category: string | null; step: TimedStep; amount: number; unit: Unit };

/** All of it from one snapshot. */
const load = (sql: Sql): Promise<{ revision: string; timetable: Timetable }> =>
	sql.begin('isolation level repeatable read read only', async (tx) => {
		const revision = await revisionIn(tx);
		const areas = await tx<AreaRow[]>`select id, parent_id as parent from area where parent_id is not null`;
		const days = await tx<DayRow[]>`select area_id as area, day::text, working from calendar_day`;
		const spans = await tx<
			SpanRow[]
		>`select area_id as area, from_minute as "from", to_minute as "to" from working_span`;
		const limits = await tx<LimitRow[]>`select category, step, amount, unit from step_limit`;
		const years = await tx<{ year: number }[]>`select year from calendar_year`;
		const entered = years.map(({ year }) => year);
		return { revision, timetable: arrange({ areas, days, spans, limits, entered }) };
	});

function arrange(rows: {
	areas: readonly AreaRow[];
	days: readonly DayRow[];
	spans: readonly SpanRow[];
	limits: readonly LimitRow[];
	entered: readonly number[];
}): Timetable {
	const parents = new Map(rows.areas.map(({ id, parent }) => [id, parent]));
	const days = byArea(rows.days);
	const spans = byArea(rows.spans);
	const limits = new Map(
		rows.limits.map(({ category, step, amount, unit }) => [`${category ?? ''} ${step}`, { amount, unit }])
	);
	const calendars = new Map<string | null, Calendar>();

	/** An area without anything of its own shares the calendar of the one above it. */
	function calendarOf(area: string | null): Calendar {
		const known = calendars.get(area);
		if (known) return known;
		const owner = wayUp(area, parents).find((one) => days.has(one) || spans.has(one)) ?? null;
		const calendar = owner === area ? make(area) : calendarOf(owner);
		calendars.set(area, calendar);
		return calendar;
	}

	function make(area: string | null): Calendar {
		const chain = wayUp(area, parents);
		const hours = chain.map((one) => spans.get(one)).find((found) => found !== undefined);
		// Of the same day the last one counts: the nearest area's.
		const listed = chain.toReversed().flatMap((one) => days.get(one) ?? []);
		return createCalendar({ listed, hours: hours ?? [], entered: rows.entered });
	}

	const limitOf = (category: string, step: TimedStep): Limit | null =>
		limits.get(`${category} ${step}`) ?? limits.get(` ${step}`) ?? null;

	return {
		limitOf,
		calendarOf,
		deadlineOf(step, category, area, start) {
			const limit = limitOf(category, step);
			return limit && deadline(start, limit, calendarOf(area));
		}
	};
}

function byArea<Row extends { area: string | null }>(rows: readonly Row[]): Map<string | null, Row[]> {
	const groups = new Map<string | null, Row[]>();
	for (const row of rows) groups.set(row.area, [...(groups.get(row.area) ?? []), row]);
	return groups;
}

/** An area, the areas above it, and at the end the whole county (null). */
function wayUp(area: string | null, parents: ReadonlyMap<string, string | null>): (string | null)[] {
	const way: (string | null)[] = [];
	for (let here = area; here !== null && !way.includes(here); here = parents.get(here) ?? null)
		way.push(here);
	return [...way, null];
}
