import type { Sql } from './db.ts';

/** Any number that no other lock uses; restamp_restored_log() (migrations/) takes the same. */
const TALLY_LOCK = 7_306_534;
/** Events rolled up at a time. */
const PAGE = 5000;

/** What is counted, by the names of the columns of `tally` and `area_month`. */
export const counted = [
	'reported',
	'accepted',
	'accepted_promptly',
	'responded',
	'responded_promptly',
	'handled',
	'handled_in_time',
	'closed',
	'closed_in_time',
	'reworked',
	'asked',
	'solved',
	'satisfied'
] as const;

/** A list over all that is counted, as text of a statement. */
const each = (expression: (column: string) => string): string => counted.map(expression).join(', ');

/**
 * What each event means, by the states before and after it and not by its type, so that it stands whatever types there will be.
 * - The event before it is the one with the lower number: writers lock the ticket first, so its numbers are in their order.
 * - An imported ticket was reported, and perhaps closed, when its file says so; nobody here accepted or handled it. So was one that a newer
 *   file closes.
 * - `sent` is when the ticket was dispatched: an urge in between is no new dispatch.
 * - A ticket without a limit is always in time; a limit counts as it stands when the event is counted.
 *
 * OFFSET 0 looks tickets up one by one: guessing that a page is five thousand events, the planner would read all tickets
 * and decisions there ever were for the three of the last seconds.
 */
export const meanings = (events: string): string => `
	select m.at, t.category, coalesce(answering.code, '') as area,
		m.reported, m.accepted, m.accepted and m.at <= t.reported_at + interval '5 minutes' as accepted_promptly,
		m.responded, m.responded and m.at <= sent.at + interval '30 minutes' as responded_promptly,
		m.handled, m.handled and m.at <= coalesce(t.due_at, 'infinity') as handled_in_time,
		m.closed, m.closed and m.at <= coalesce(t.due_at, 'infinity') as closed_in_time,
		m.reworked, m.asked,
		m.asked and coalesce(e.data ->> 'solved', '') = 'true' as solved,
		m.asked and coalesce(e.data ->> 'satisfied', '') = 'true' as satisfied
	from (${events}) e
		cross join lateral (
			select t.category, t.reported_at, t.due_at, t.closed_at, case when t.outcome <> 'last_resort' then t.area_version_id end as answering
			from ticket t where t.id = e.ticket_id offset 0
		) t
		left join lateral (
			select v.code from area_version v where v.id = t.answering offset 0
		) answering on true
		left join lateral (
			select b.state from event b where b.ticket_id = e.ticket_id and b.seq < e.seq order by b.seq desc limit 1
		) before on true
		left join lateral (
			select min(s.at) as at from event s
			where s.ticket_id = e.ticket_id and s.seq < e.seq and s.state = 'dispatched' and s.seq > coalesce((
				select max(o.seq) from event o where o.ticket_id = e.ticket_id and o.seq < e.seq and o.state <> 'dispatched'
			), 0)
		) sent on before.state = 'dispatched' and e.state = 'in_progress'
		cross join lateral (
			select case
					when before.state is null and e.type = 'imported' then t.reported_at
					when e.state = 'closed' then least(e.at, t.closed_at)
					else e.at end as at,
				before.state is null as reported,
				before.state = 'reported' and e.state in ('accepted', 'dispatched', 'in_progress', 'suspended', 'handled', 'awaiting_acceptance')
					as accepted,
				before.state = 'dispatched' and e.state = 'in_progress' as responded,
				before.state in ('accepted', 'dispatched', 'in_progress', 'suspended')
					and e.state in ('handled', 'awaiting_acceptance', 'closed', 'evaluated') as handled,
				coalesce(before.state, case when e.type = 'imported' then e.state end, '') not in ('closed', 'evaluated')
					and e.state in ('closed', 'evaluated') as closed,
				before.state in ('handled', 'awaiting_acceptance') and e.state = 'in_progress' as reworked,
				jsonb_typeof(e.data) = 'object' and (e.data ? 'solved' or e.data ? 'satisfied') as asked
			union all
			select t.closed_at, false, false, false, false, true, false, false
			where before.state is null and e.type = 'imported' and e.state in ('closed', 'evaluated') and t.closed_at is not null
		) m`;

/** One page, in one statement: read what is settled after the watermark, count it, move the watermark. */
const rollPage = `
	with page as materialized (
		select e.xid, e.seq, e.ticket_id, e.type, e.state, e.at, e.data from event e
		where (e.xid, e.seq) > (select w.xid, w.seq from tally_watermark w) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
		order by e.xid, e.seq limit ${PAGE}
	), meant as materialized (
		select m.at, m.category, m.area, ${each((column) => `coalesce(m.${column}, false)::int as ${column}`)}
		from (${meanings('select * from page')}) m
		where m.reported or m.accepted or m.responded or m.handled or m.closed or m.reworked or m.asked
	), moved as (
		update tally_watermark w set xid = last.xid, seq = last.seq
		from (select xid, seq from page order by xid desc, seq desc limit 1) last
	), forgotten as (
		delete from tally where bucket < now() - interval '35 days' and exists (select from page)
	), tallied as (
		insert into tally (bucket, category, ${each((column) => column)})
		select date_bin('5 minutes', at, 'epoch') as bucket, category, ${each((column) => `sum(${column})`)}
		from meant where at >= now() - interval '35 days'
		group by 1, 2 order by 1, 2
		on conflict (bucket, category) do update set ${each((column) => `${column} = tally.${column} + excluded.${column}`)}
	), by_month as (
		insert into area_month (month, area, ${each((column) => column)})
		select date_trunc('month', at at time zone 'Asia/Shanghai')::date as month, area, ${each((column) => `sum(${column})`)}
		from meant
		group by 1, 2 order by 1, 2
		on conflict (month, area) do update set ${each((column) => `${column} = area_month.${column} + excluded.${column}`)}
	)
	select count(*)::int as events from page`;

/**
 * Rolls the event log up to where it is settled. Each event is counted once, however many processes roll: they take turns,
 * page by page, and none returns before the end is reached, or figures would be told of half a log. Gives how many were counted here.
 *
 * The turn is an advisory lock and not the watermark's row: locking a row takes a transaction number at once, and the fence
 * of the log (live.ts) would stand still while a page is read.
 */
export async function rollUp(sql: Sql): Promise<number> {
	let all = 0;
	for (;;) {
		const events = await sql.begin(async (tx) => {
			await tx`select pg_advisory_xact_lock(${TALLY_LOCK})`;
			const [page] = await tx.unsafe<[{ events: number }]>(rollPage);
			return page.events;
		});
		all += events;
		if (events < PAGE) return all;
	}
}
