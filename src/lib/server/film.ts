import { states } from '../ticket/states.ts';
import type { Sql } from './db.ts';

/** More events than this a display cannot play: the latest are kept. */
const MOST = 100_000;

export const spans = { '24h': 24, '30d': 720 } as const;
export type Span = keyof typeof spans;

/**
 * The event log of a span until now, to be played, as the text of WallFilm (lib/wall/feed.ts). With the tickets of the events
 * come those that were open all the time. An imported ticket was reported and closed when its file says so.
 */
export async function film(sql: Sql, span: Span, most = MOST): Promise<string> {
	const hours = sql.unsafe(`interval '${spans[span]} hours'`);
	const [row] = await sql<[{ text: string }]>`
		with clock as materialized (
			select now() as till, now() - ${hours} as since
		), happened as materialized (
			select e.ticket_id, m.at, e.seq, m.step, m.state
			from clock
				-- As a literal: the planner has to see how short a span it is.
				join event e on e.at >= now() - ${hours} and e.at <= now()
				cross join lateral (select t.reported_at, t.closed_at from ticket t where t.id = e.ticket_id and t.place is not null offset 0) t
				cross join lateral (
					select e.at, 1 as step, e.state where e.type <> 'imported'
					union all
					select t.reported_at, 1, case when e.state = 'closed' then 'reported' else e.state end where e.type = 'imported'
					union all
					select greatest(t.closed_at, t.reported_at), 2, e.state where e.type = 'imported' and e.state = 'closed'
				) m
			where m.at >= clock.since and m.at <= clock.till
			order by m.at desc, e.seq desc, m.step desc limit ${most + 1}
		), kept as materialized (
			select * from happened order by at desc, seq desc, step desc limit ${most}
		), shown as materialized (
			select case when c.cut then k.at else clock.since end as since, clock.till, c.cut
			from clock cross join (select count(*) > ${most} as cut from happened) c cross join (select min(at) as at from kept) k
		), seen as (
			select ticket_id as id from kept
			union
			select t.id from ticket t cross join shown s
			where t.closed_at is null and t.state not in ('void', 'duplicate') and t.place is not null and t.reported_at < s.since
		), role as materialized (
			select t.id, row_number() over (order by t.id) - 1 as n, t.place, t.due_at, coalesce(
				(
					select e.state from event e
					where e.ticket_id = t.id and e.at < s.since and e.type <> 'imported' order by e.seq desc limit 1
				),
				(
					select case when e.state = 'closed' and t.closed_at >= s.since then 'reported' else e.state end from event e
					where e.ticket_id = t.id and e.type = 'imported' and t.reported_at < s.since order by e.seq limit 1
				)
			) as first
			from seen cross join lateral (select id, place, due_at, reported_at, closed_at from ticket where ticket.id = seen.id offset 0) t cross join shown s
		), tickets as (
			select string_agg((round(st_x(place) * 1e6) / 1e6)::text, ',' order by n) as lng,
				string_agg((round(st_y(place) * 1e6) / 1e6)::text, ',' order by n) as lat,
				string_agg(coalesce(extract(epoch from due_at - s.since)::bigint::text, 'null'), ',' order by n) as due,
				string_agg(coalesce((array_position(${[...states]}::text[], first) - 1)::text, 'null'), ',' order by n) as first
			from role cross join shown s
		), events as (
			select string_agg(r.n::text, ',' order by k.at, k.seq, k.step) as ticket,
				string_agg(floor(extract(epoch from k.at - s.since))::bigint::text, ',' order by k.at, k.seq, k.step) as at,
				string_agg((array_position(${[...states]}::text[], k.state) - 1)::text, ',' order by k.at, k.seq, k.step) as state
			from kept k join role r on r.id = k.ticket_id cross join shown s
		)
		select json_build_object(
			'from', to_char(s.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
			'to', to_char(s.till at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'cut', s.cut,
			'lng', ('[' || coalesce(t.lng, '') || ']')::json, 'lat', ('[' || coalesce(t.lat, '') || ']')::json,
			'due', ('[' || coalesce(t.due, '') || ']')::json, 'first', ('[' || coalesce(t.first, '') || ']')::json,
			'ticket', ('[' || coalesce(e.ticket, '') || ']')::json, 'at', ('[' || coalesce(e.at, '') || ']')::json,
			'state', ('[' || coalesce(e.state, '') || ']')::json
		)::text as text
		from shown s cross join tickets t cross join events e`;
	return row.text;
}
