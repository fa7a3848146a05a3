import type { Sql } from '../db.ts';

/** What is looked at today. */
export type Theme = {
	title: string;
	titleEn: string | null;
	look: string;
	lookEn: string | null;
	/** Whose theme it is; null: everybody's. */
	area: { code: string; name: string } | null;
};
/** The day as it is in the county, and its theme; 1 is Monday. */
export type Today = { day: string; weekday: number; theme: Theme | null };

/** Today's theme of somebody's posts: that of their grid, else of what it lies in, else of all. */
export async function themeOf(sql: Sql, person: string, now = new Date()): Promise<Today> {
	const [today] = await sql<[Today]>`
		with recursive clock as (
			select (${now}::timestamptz at time zone 'Asia/Shanghai')::date as day
		), up (id, parent_id, steps) as (
			select a.id, a.parent_id, 0
			from post_holding h join post p on p.id = h.post_id join area a on a.id = p.area_id
			where h.person_id = ${person} and h.valid @> ${now}::timestamptz
			union all
			select a.id, a.parent_id, up.steps + 1 from area a join up on a.id = up.parent_id
		), nearest as (
			select t.*, up.steps from theme t cross join clock left join up on up.id = t.area_id
			where t.weekday = extract(isodow from clock.day) and (t.area_id is null or up.id is not null)
			order by up.steps nulls last, t.area_id limit 1
		)
		select to_char(clock.day, 'YYYY-MM-DD') as day, extract(isodow from clock.day)::int as weekday, (
			select json_build_object('title', n.title, 'titleEn', n.title_en, 'look', n.look, 'lookEn', n.look_en, 'area', (
				select json_build_object('code', v.code, 'name', v.name) from area_version v
				where v.area_id = n.area_id and v.valid @> ${now}::timestamptz
			)) from nearest n
		) as theme
		from clock`;
	return today;
}
