import type { Sql } from '../db.ts';

/** What a feed is about. */
export type Subject = { kind: 'grids' | 'categories'; code: string };

/** A ticket that was reported or closed, as the public may know it. */
export type Happened = {
	code: string;
	what: 'reported' | 'closed';
	at: Date;
	category: { zh: string; en: string };
	grid: string | null;
	/** Null until somebody released it. */
	title: string | null;
};

export type Told = { name: { zh: string; en: string }; happened: Happened[] };

const MOST = 50;

/** The last that was reported and closed in a grid, or of a category; null where there is no such grid or category. */
export async function happenedIn(sql: Sql, { kind, code }: Subject): Promise<Told | null> {
	const [subject] = await sql<{ name: Told['name'] }[]>`
		select json_build_object('zh', name, 'en', name_en) as name from category where ${kind} = 'categories' and code = ${code}
		union all
		select json_build_object('zh', name, 'en', name) from area_version
		where ${kind} = 'grids' and code = ${code} and level in ('grid', 'dedicated_grid') and valid @> now()`;
	if (!subject) return null;
	const ofSubject =
		kind === 'categories'
			? sql`t.category = ${code}`
			: sql`t.outcome <> 'last_resort' and t.area_version_id in (select id from area_version where code = ${code})`;
	const happened = await sql<Happened[]>`
		select t.code, h.what, h.at, json_build_object('zh', c.name, 'en', c.name_en) as category, w.title,
			case when t.outcome <> 'last_resort' then v.name end as grid
		from (
			select t.id, 'reported' as what, t.reported_at as at from ticket t where ${ofSubject}
			union all
			select t.id, 'closed', t.closed_at from ticket t where ${ofSubject} and t.closed_at is not null
			order by 3 desc, 1 desc limit ${MOST}
		) h
			join ticket t on t.id = h.id
			join category c on c.code = t.category
			left join area_version v on v.id = t.area_version_id
			left join released_text w on w.id = t.id
		order by h.at desc, h.id desc`;
	return { name: subject.name, happened: [...happened] };
}
