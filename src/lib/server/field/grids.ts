import type { MultiPolygon } from 'geojson';
import type { Sql } from '../db.ts';

type Leader = { name: string | null; post: string };
/** A grid, and who leads it: a name and a post, no number to call. */
export type LedGrid = {
	code: string;
	name: string;
	nameEn: string | null;
	leader: Leader | null;
	geometry: MultiPolygon;
};
export type OwnGrid = LedGrid & {
	/** As what it is theirs. */
	post: string;
	counts: { open: number; overdue: number; places: Record<string, number> };
};
export type MyGrids = { grids: OwnGrid[]; neighbours: LedGrid[] };

/** More than somebody walks; who is over a whole county has the map. */
const MOST = 60;
/** What files leave between two grids that touch. */
const TOUCHING_M = 5;
/** More than that in degrees, so that the index finds them. */
const NEARBY_DEGREES = 0.0002;

const leaderOf = (sql: Sql) => sql`(
	select json_build_object('post', p.title, 'name', person.name)
	from post p
		left join post_holding h on h.post_id = p.id and h.valid @> now()
		left join person on person.id = h.person_id
	where p.area_id = v.area_id and p.kind = 'grid_leader'
) as leader`;

/** The grids that somebody's posts are over, with what is in them, and the grids beside these with who leads them. */
export async function gridsOf(sql: Sql, person: string): Promise<MyGrids> {
	const grids = await sql<OwnGrid[]>`
		with recursive held as materialized (
			select p.area_id, min(p.title) as post
			from post_holding h join post p on p.id = h.post_id join post_role r on r.kind = p.kind
			where h.person_id = ${person} and h.valid @> now() and p.area_id is not null and reads_tickets(r.role) and r.role <> 'unit'
			group by p.area_id
		), below (id, post) as (
			select area_id, post from held
			union all
			select a.id, b.post from area a join below b on a.parent_id = b.id
		)
		select distinct on (v.code) v.code, v.name, v.name_en, b.post, st_asgeojson(v.geom, 7)::json as geometry, ${leaderOf(sql)},
			json_build_object(
				'open', (select count(*) from ticket t where ${openIn(sql)}),
				'overdue', (select count(*) from ticket t where ${openIn(sql)} and coalesce(t.step_due_at, t.due_at) < now()),
				'places', (
					select coalesce(json_object_agg(layer, n), '{}')
					from (select layer, count(*) as n from place where public and place.geom && v.geom and st_covers(v.geom, st_pointonsurface(place.geom)) group by layer) l
				)
			) as counts
		from below b join area_version v on v.area_id = b.id and v.valid @> now() and v.level in ('grid', 'dedicated_grid')
		order by v.code limit ${MOST}`;
	const codes = grids.map(({ code }) => code);
	const neighbours = await sql<LedGrid[]>`
		select distinct on (v.code) v.code, v.name, v.name_en, st_asgeojson(v.geom, 7)::json as geometry, ${leaderOf(sql)}
		from area_version mine
			join area_version v on v.level in ('grid', 'dedicated_grid') and v.valid @> now()
				and v.geom && st_expand(mine.geom, ${NEARBY_DEGREES}) and st_distance(v.geom::geography, mine.geom::geography) <= ${TOUCHING_M}
		where mine.code = any (${codes}::text[]) and mine.valid @> now() and v.code <> all (${codes}::text[])
		order by v.code`;
	return { grids: [...grids], neighbours: [...neighbours] };
}

/** Whatever version of its boundary they were assigned by. */
const openIn = (sql: Sql) => sql`
	t.area_version_id in (select id from area_version where area_id = v.area_id) and t.outcome <> 'last_resort'
	and t.closed_at is null and t.state not in ('void', 'duplicate')`;
