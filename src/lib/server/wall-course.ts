import type { Course, WallFigures } from '../wall/feed.ts';
import type { Sql } from './db.ts';

const MINUTE = 60_000;

/** Counts of today so far, and of the same weekday a week ago up to the same time of day (to five minutes). */
export async function today(sql: Sql): Promise<Pick<WallFigures, 'asOf' | 'today' | 'promptness'>> {
	type Kind = 'now' | 'before';
	type Row = Record<'reported' | 'accepted' | 'handled' | 'closed', number> &
		Record<'acceptedPromptly' | 'responded' | 'respondedPromptly', number> & { kind: Kind; asOf: Date };
	// A row of zeros for each day, so that there is one where nothing happened.
	const rows = await sql<Row[]>`
		with clock as materialized (
			select date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' as midnight
		), day as (
			select 'now' as kind, midnight as since, 'infinity'::timestamptz as until from clock
			union all
			select 'before', midnight - interval '7 days', now() - interval '7 days' from clock
		)
		select day.kind, now() as as_of, coalesce(sum(t.reported), 0)::int as reported, coalesce(sum(t.accepted), 0)::int as accepted,
			coalesce(sum(t.handled), 0)::int as handled, coalesce(sum(t.closed), 0)::int as closed,
			coalesce(sum(t.accepted_promptly), 0)::int as accepted_promptly, coalesce(sum(t.responded), 0)::int as responded,
			coalesce(sum(t.responded_promptly), 0)::int as responded_promptly
		from day left join tally t on t.bucket >= day.since and t.bucket < day.until
		group by day.kind
		order by day.kind desc`;
	const [now, before] = rows;
	if (!now || !before) throw new Error('a statement without rows to group gave none');
	const both = (of: 'reported' | 'accepted' | 'handled' | 'closed') => ({ now: now[of], before: before[of] });
	return {
		asOf: now.asOf.toISOString(),
		today: {
			reported: both('reported'),
			accepted: both('accepted'),
			handled: both('handled'),
			closed: both('closed')
		},
		promptness: {
			accepted: { hits: now.acceptedPromptly, n: now.accepted },
			responded: { hits: now.respondedPromptly, n: now.responded }
		}
	};
}

/** Reported and closed tickets in so many steps, which begin at midnight, Beijing time; the last one is still running. */
async function course(sql: Sql, stepMinutes: number, steps: number): Promise<Course> {
	const rows = await sql<{ start: Date; step: number | null; reported: number; closed: number }[]>`
		with clock as materialized (
			select date_bin(${stepMinutes} * interval '1 minute', now(), '2000-01-01T00:00:00+08')
				- ${(steps - 1) * stepMinutes} * interval '1 minute' as start
		)
		select clock.start, floor(extract(epoch from t.bucket - clock.start) / ${stepMinutes * 60})::int as step,
			coalesce(sum(t.reported), 0)::int as reported, coalesce(sum(t.closed), 0)::int as closed
		from clock left join tally t on t.bucket >= clock.start
		group by 1, 2`;
	const reported = new Array<number>(steps).fill(0);
	const closed = new Array<number>(steps).fill(0);
	for (const row of rows) {
		if (row.step === null || row.step >= steps) continue;
		reported[row.step] = row.reported;
		closed[row.step] = row.closed;
	}
	const start = rows[0]?.start ?? new Date(Date.now() - steps * stepMinutes * MINUTE);
	return { start: start.toISOString(), stepMinutes, reported, closed };
}

/** A day by the hour, a week by six hours, thirty days by the day. */
export async function courses(sql: Sql): Promise<WallFigures['course']> {
	const [day, week, month] = await Promise.all([
		course(sql, 60, 24),
		course(sql, 360, 28),
		course(sql, 1440, 30)
	]);
	return { day, week, month };
}
