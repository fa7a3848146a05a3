import type { Late, Turn, WallFigures } from '../wall/feed.ts';
import type { Sql } from './db.ts';
import { counted } from './tally.ts';

/** Grids told of, and late tickets. */
const GRIDS = 200;
const LATE = 40;

/** As JSON of the wall has it. */
const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const countsOf = (row: string) =>
	counted.map((column) => `'${camel(column)}', coalesce(${row}.${column}, 0)`).join(', ');
const sums = counted.map((column) => `coalesce(sum(${column}), 0)::int as ${column}`).join(', ');

/**
 * What is open now, by age, category and grid, beside the month's counts. It reads the open tickets by their own index:
 * how many are closed makes no difference. A suspended ticket's clock stands still: it is never overdue.
 */
const statement = `
	with o as materialized (
		select t.category, t.state, t.reported_at, case when t.outcome <> 'last_resort' then v.code else '' end as area,
			c.overdue, c.overdue and t.state not in ('handled', 'awaiting_acceptance') as unhandled_late,
			not c.overdue and t.state <> 'suspended' and t.due_at - now() < (t.due_at - t.reported_at) / 4 as soon
		from ticket t
			left join area_version v on v.id = t.area_version_id
			cross join lateral (select coalesce(t.state <> 'suspended' and t.due_at < now(), false) as overdue) c
		where t.closed_at is null and t.state not in ('void', 'duplicate')
	), by_area as materialized (
		select area, count(*)::int as open, count(*) filter (where overdue)::int as overdue,
			count(*) filter (where unhandled_late)::int as unhandled_late
		from o group by area
	), month as materialized (
		select * from area_month where month = date_trunc('month', now() at time zone 'Asia/Shanghai')::date
	), grid as materialized (
		select area, ${counted.map((column) => `m.${column}`).join(', ')},
			coalesce(b.open, 0) as open, coalesce(b.overdue, 0) as overdue, coalesce(b.unhandled_late, 0) as unhandled_late
		from month m full join by_area b using (area)
		where area <> ''
		order by coalesce(m.reported, 0) desc, b.open desc nulls last, area
		limit ${GRIDS}
	)
	select json_build_object(
		'total', (select count(*) from o),
		'overdue', (select count(*) from o where overdue),
		'soon', (select count(*) from o where soon),
		'suspended', (select count(*) from o where state = 'suspended'),
		'byAge', (
			select json_agg(json_build_object('under', age.under, 'n', coalesce(a.n, 0), 'overdue', coalesce(a.overdue, 0)) order by age.place)
			from (values (1, 4), (2, 24), (3, 72), (4, 168), (5, null)) age (place, under)
				left join (
					select width_bucket(extract(epoch from now() - reported_at)::float8 / 3600, array[4, 24, 72, 168]::float8[]) + 1 as place,
						count(*) as n, count(*) filter (where overdue) as overdue
					from o group by 1
				) a using (place)
		),
		'byCategory', (
			select coalesce(json_agg(json_build_object('code', c.code, 'name', c.name, 'nameEn', c.name_en, 'n', a.n, 'overdue', a.overdue)
				order by a.n desc, c.code), '[]')
			from (select category, count(*) as n, count(*) filter (where overdue) as overdue from o group by category) a
				join category c on c.code = a.category
		)
	) as open,
	(
		select json_build_object(${countsOf('m')}, 'unhandledLate', l.unhandled_late, 'openLate', l.overdue)
		from (select ${sums} from month) m,
			(select coalesce(sum(unhandled_late), 0)::int as unhandled_late, coalesce(sum(overdue), 0)::int as overdue from by_area) l
	) as month,
	(
		select coalesce(json_agg(json_build_object('code', g.area, 'name', v.name, 'nameEn', v.name_en,
			'month', json_build_object(${countsOf('g')}, 'unhandledLate', g.unhandled_late, 'openLate', g.overdue),
			'open', g.open, 'overdue', g.overdue) order by coalesce(g.reported, 0) desc, g.open desc, g.area), '[]')
		from grid g join area a on a.code = g.area join area_version v on v.area_id = a.id and (v.valid @> now()) is true
	) as grids`;

export type OpenFigures = Pick<WallFigures, 'open' | 'month' | 'grids'>;

export async function openFigures(sql: Sql): Promise<OpenFigures> {
	const [row] = await sql.unsafe<[OpenFigures]>(statement);
	return row;
}

/** Whose turn it is in a state that is open. */
const turns: Readonly<Record<string, Turn>> = {
	reported: 'operator',
	accepted: 'dispatcher',
	handled: 'checker',
	awaiting_acceptance: 'resident'
};

/** The tickets past their limit, the longest first. The post that answers is told by its title, never by who holds it. */
export async function late(sql: Sql): Promise<Late[]> {
	type Row = Omit<Late, 'category' | 'grid' | 'turn' | 'reportedAt' | 'dueAt'> & {
		category: string;
		categoryName: string;
		categoryNameEn: string;
		grid: string | null;
		gridName: string;
		gridNameEn: string | null;
		reportedAt: Date;
		dueAt: Date;
	};
	const rows = await sql<Row[]>`
		select t.code, t.category, c.name as category_name, c.name_en as category_name_en, t.state, t.reported_at, t.due_at,
			case when t.outcome <> 'last_resort' then v.code end as grid, v.name as grid_name, v.name_en as grid_name_en,
			coalesce(p.title, '') as post, st_x(t.place) as lng, st_y(t.place) as lat
		from (
			-- Not every column: whoever serves the wall may not read people's words.
			select id, code, category, state, reported_at, due_at, place, outcome, area_version_id, post_id from ticket
			where closed_at is null and state not in ('void', 'duplicate') and state <> 'suspended' and due_at < now()
			order by due_at limit ${LATE}
		) t
			join category c on c.code = t.category
			left join area_version v on v.id = t.area_version_id
			left join post p on p.id = t.post_id
		order by t.due_at, t.id`;
	return rows.map((row) => ({
		code: row.code,
		category: { code: row.category, name: row.categoryName, nameEn: row.categoryNameEn },
		grid: row.grid === null ? null : { code: row.grid, name: row.gridName, nameEn: row.gridNameEn },
		state: row.state,
		reportedAt: row.reportedAt.toISOString(),
		dueAt: row.dueAt.toISOString(),
		turn: turns[row.state] ?? 'post',
		post: row.post,
		lng: row.lng,
		lat: row.lat
	}));
}
