import { states } from '../ticket/states.ts';
import type { Sql } from './db.ts';
import { formatPosition, settledPosition } from './event-log.ts';

/**
 * All open tickets that have a place, as the text of WallTickets (lib/wall/feed.ts). The database writes the columns:
 * a hundred thousand rows never become objects here.
 */
export async function wallTickets(sql: Sql): Promise<string> {
	// Read before the tickets: an event in between is told twice rather than never.
	const position = formatPosition(await settledPosition(sql));
	const [row] = await sql<[{ text: string }]>`
		with o as materialized (
			select t.code, round(st_x(t.place) * 1e6) / 1e6 as lng, round(st_y(t.place) * 1e6) / 1e6 as lat, t.reported_at, t.due_at,
				array_position(${[...states]}::text[], t.state) - 1 as state, t.category
			from ticket t
			where t.closed_at is null and t.state not in ('void', 'duplicate') and t.place is not null
		), clock as materialized (
			select date_trunc('second', coalesce(least(min(reported_at), min(due_at)), now())) as epoch from o
		), c as materialized (
			select code, name, name_en, row_number() over (order by code) - 1 as n from category
		), columns as (
			select json_agg(o.code) as code, string_agg(o.lng::text, ',') as lng, string_agg(o.lat::text, ',') as lat,
				string_agg(extract(epoch from o.reported_at - clock.epoch)::bigint::text, ',') as reported,
				string_agg(coalesce(extract(epoch from o.due_at - clock.epoch)::bigint, -1)::text, ',') as due,
				string_agg(o.state::text, ',') as state, string_agg(c.n::text, ',') as category
			from o cross join clock join c on c.code = o.category
		)
		select json_build_object(
			'position', ${position}::text, 'epoch', to_char(clock.epoch at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
			'code', coalesce(k.code, '[]'), 'lng', ('[' || coalesce(k.lng, '') || ']')::json, 'lat', ('[' || coalesce(k.lat, '') || ']')::json,
			'reported', ('[' || coalesce(k.reported, '') || ']')::json, 'due', ('[' || coalesce(k.due, '') || ']')::json,
			'state', ('[' || coalesce(k.state, '') || ']')::json, 'category', ('[' || coalesce(k.category, '') || ']')::json,
			'categories', (select json_agg(json_build_object('code', code, 'name', name, 'nameEn', name_en) order by n) from c)
		)::text as text
		from columns k cross join clock`;
	return row.text;
}
