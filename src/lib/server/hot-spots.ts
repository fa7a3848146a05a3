import type { HotSpot } from '../wall/feed.ts';
import { commonHours } from '../ticket/common-hours.ts';
import type { Sql } from './db.ts';

/** Open tickets belong together within so many metres of each other, where there are so many of them. */
const NEAR_M = 80;
const LEAST = 5;
/** The newest open tickets are looked at. */
const MOST = 20_000;
/** Hot spots told of, the largest first. */
const SPOTS = 12;

type Row = Omit<HotSpot, 'grid' | 'category' | 'hours' | 'first' | 'last'> & {
	grid: string | null;
	gridName: string | null;
	gridNameEn: string | null;
	category: string;
	categoryName: string;
	categoryNameEn: string;
	categoryCount: number;
	byHour: number[];
	first: Date;
	last: Date;
};

/**
 * Where open tickets gather, with what they have in common: ST_ClusterDBSCAN over metres, in the UTM zone of the tickets.
 * What lies more than three degrees from the middle of them all is a stray, and far outside the zone.
 */
export async function hotSpots(sql: Sql): Promise<{ asOf: string; spots: HotSpot[] }> {
	const [clock] = await sql<[{ now: Date }]>`select now()`;
	const rows = await sql<Row[]>`
		with o as materialized (
			select * from (
				select id, category, reported_at, coalesce(state <> 'suspended' and due_at < now(), false) as overdue, place,
					case when outcome <> 'last_resort' then area_version_id end as answering,
					st_x(place) as lng, st_y(place) as lat
				from ticket
				where closed_at is null and state not in ('void', 'duplicate') and place is not null
				-- By the index of what is open, and not from the newest ticket backwards.
				offset 0
			) all_open
			order by id desc limit ${MOST}
		), middle as materialized (
			select percentile_disc(0.5) within group (order by lng) as lng, percentile_disc(0.5) within group (order by lat) as lat from o
		), flat as materialized (
			select o.*, st_transform(o.place, case when middle.lat < 0 then 32700 else 32600 end + 1
				+ least(59, floor((middle.lng + 180) / 6)::int)) as spot
			from o join middle on abs(o.lng - middle.lng) <= 3 and abs(o.lat - middle.lat) <= 3
		), clustered as (
			select flat.*, st_clusterdbscan(spot, ${NEAR_M}, ${LEAST}) over () as cluster from flat
		), named as materialized (
			select c.*, extract(hour from c.reported_at at time zone 'Asia/Shanghai')::int as hour,
				coalesce(v.code, '') as grid
			from clustered c
				left join area_version v on v.id = c.answering
			where c.cluster is not null
		), spot as materialized (
			select cluster, count(*)::int as count, count(*) filter (where overdue)::int as overdue,
				st_centroid(st_collect(spot)) as middle, st_collect(spot) as spots,
				nullif(mode() within group (order by grid), '') as grid, mode() within group (order by category) as category,
				array_agg(hour) as hours, min(reported_at) as first, max(reported_at) as last
			from named group by cluster
			order by count(*) desc, cluster limit ${SPOTS}
		)
		select st_x(place.at) as lng, st_y(place.at) as lat, ceil(st_maxdistance(s.middle, s.spots)) as radius_m, s.count, s.overdue,
			s.grid, v.name as grid_name, v.name_en as grid_name_en, s.category, c.name as category_name, c.name_en as category_name_en,
			(select count(*)::int from named n where n.cluster = s.cluster and n.category = s.category) as category_count,
			(
				select array_agg((select count(*)::int from unnest(s.hours) u (h) where u.h = hour) order by hour) from generate_series(0, 23) hour
			) as by_hour,
			s.first, s.last
		from spot s
			cross join lateral (select st_transform(s.middle, 4326) as at) place
			join category c on c.code = s.category
			left join area a on a.code = s.grid
			left join area_version v on v.area_id = a.id and (v.valid @> now()) is true
		order by s.count desc, s.first`;
	return { asOf: clock.now.toISOString(), spots: rows.map(spotOf) };
}

function spotOf(row: Row): HotSpot {
	const { lng, lat, radiusM, count, overdue, grid, gridName, gridNameEn } = row;
	const isCommon = row.categoryCount * 5 >= count * 2;
	return {
		lng,
		lat,
		radiusM,
		count,
		overdue,
		grid: grid !== null && gridName !== null ? { code: grid, name: gridName, nameEn: gridNameEn } : null,
		category: isCommon
			? { code: row.category, name: row.categoryName, nameEn: row.categoryNameEn, n: row.categoryCount }
			: null,
		hours: commonHours(row.byHour),
		first: row.first.toISOString(),
		last: row.last.toISOString()
	};
}
