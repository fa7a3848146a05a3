import type { z } from 'zod';
import type { Brought, Visited } from '../../visit/kinds.ts';
import type { Sql } from '../db.ts';
import { RefusedError } from '../refused.ts';
import { gridInDuty, once } from './once.ts';
import type { visitBody } from './requests.ts';

/** A visit as whoever made it sees it: numbers and kinds, and nothing that anybody said. */
export type OwnVisit = {
	grid: { code: string; name: string };
	building: { code: string; name: string } | null;
	household: string | null;
	visited: Visited;
	brought: Brought[];
	on: string;
	againOn: string | null;
};

/** Notes a visit. */
export const note = (
	sql: Sql,
	{ person, key }: { person: string; key: string },
	body: z.infer<typeof visitBody>
) =>
	once(sql, { person, key, request: ['visit', body] }, async (tx) => {
		const area = await gridInDuty(tx, person, body.grid);
		const { building = null, household = null, visited, brought, on, againOn = null } = body;
		const [noted] = await tx<{ id: string }[]>`
			insert into visit (area_id, person_id, place_id, household, visited, brought, visited_on, again_on)
			select ${area}, ${person}, p.id, ${household}, ${visited}, ${[...new Set(brought)]}::text[], least(${on}::date, today), ${againOn}
			from (select (now() at time zone 'Asia/Shanghai')::date as today) clock
				left join place p on p.layer = 'leaders' and p.code = ${building} and geometrytype(p.geom) like '%POLYGON'
			where ${building}::text is null or p.id is not null
			returning id`;
		if (noted) return { id: noted.id };
		throw new RefusedError(422, `没有楼栋「${building ?? ''}」 / there is no building "${building ?? ''}"`);
	});

/** Somebody's own visits: those to be made again first, by their day, then the last. */
export async function visitsOf(sql: Sql, person: string): Promise<OwnVisit[]> {
	const visits = await sql<OwnVisit[]>`
		select json_build_object('code', a.code, 'name', coalesce(v.name, a.code)) as grid,
			case when p.id is not null then json_build_object('code', p.code, 'name', p.name) end as building,
			s.household, s.visited, s.brought, to_char(s.visited_on, 'YYYY-MM-DD') as "on", to_char(s.again_on, 'YYYY-MM-DD') as again_on
		from visit s
			join area a on a.id = s.area_id
			left join area_version v on v.area_id = a.id and v.valid @> now()
			left join place p on p.id = s.place_id
		where s.person_id = ${person}
		order by s.again_on, s.visited_on desc, s.id desc limit 200`;
	return [...visits];
}
