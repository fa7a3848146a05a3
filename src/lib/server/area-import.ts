import type { MultiPolygon, Polygon } from 'geojson';
import type postgres from 'postgres';
import type { AreaLevel } from '#geo/area.ts';
import { record } from './audit.ts';
import type { Sql } from './db.ts';
import { pinyinOf } from './pinyin.ts';

/** One area as it stands in a file; null says nothing about parent or leader, and what is there stays. */
export type AreaRow = {
	/** Number of the feature in its file, for the report. */
	feature: number;
	code: string;
	name: string;
	/** Code of the area it lies in. */
	parent: string | null;
	/** Name of the person who answers for it. */
	leader: string | null;
	/** WGS 84; rings closed, positions numbers and on earth. Rings may cross themselves. */
	geometry: Polygon | MultiPolygon;
};

/** What became of an area. `repair`: its rings crossed themselves, and its square metres before and after the repair. */
export type AreaVerdict = {
	feature: number;
	code: string;
	outcome: 'created' | 'versioned' | 'updated' | 'unchanged' | 'refused';
	reason: string | null;
	repair: { before: number; after: number } | null;
};

/** Which post the person named for an area takes, and what it is called. */
const leaderPost: Record<AreaLevel, { kind: string; title: string }> = {
	county: { kind: 'last_resort', title: '县区兜底责任人' },
	town: { kind: 'last_resort', title: '镇街兜底责任人' },
	community: { kind: 'last_resort', title: '社区兜底责任人' },
	grid: { kind: 'grid_leader', title: '网格长' },
	dedicated_grid: { kind: 'grid_leader', title: '专属网格长' },
	micro_grid: { kind: 'micro_grid_leader', title: '微网格长' }
};

/** Two imports of areas at once would take each other's version numbers: one waits. Any number no other lock uses. */
const AREA_IMPORT_LOCK = 7_306_532;

/**
 * Writes areas of one level, in one transaction. An area that is there already with another name or boundary gets a
 * new version from `asOf` on, and its old one ends then; another parent or leader makes no version.
 */
export async function importAreas(
	sql: Sql,
	rows: readonly AreaRow[],
	{ level, asOf }: { level: AreaLevel; asOf: Date }
): Promise<AreaVerdict[]> {
	return sql.begin(async (tx) => {
		await tx`select pg_advisory_xact_lock(${AREA_IMPORT_LOCK})`;
		await gather(tx, rows, level, asOf);
		await writeAreas(tx, level, asOf);
		await writeLeaders(tx, level, asOf);
		const verdicts = await tx<(Omit<AreaVerdict, 'repair'> & { before: number | null; after: number })[]>`
			select feature, code, reason, before_m2 as before, after_m2 as after,
				case when reason is not null then 'refused' when known is null then 'created' when redrawn then 'versioned'
					when moved or led then 'updated' else 'unchanged' end as outcome
			from incoming order by feature`;
		return verdicts.map(({ before, after, ...verdict }) => ({
			...verdict,
			repair: before === null || verdict.outcome === 'refused' ? null : { before, after }
		}));
	});
}

/** The moment by the database's clock, whose clock decides what is in force. */
export async function databaseNow(sql: Sql): Promise<Date> {
	const [row] = await sql<[{ now: Date }]>`select now()`;
	return row.now;
}

/** Tells the planner how many areas there are now: the embedded engine never does so by itself. */
export async function analyzeAreas(sql: Sql): Promise<void> {
	await sql`analyze area, area_version, post, post_holding, person`;
}

/** Lays the rows beside what is there, repairs what can be repaired, and says of each what is to be done. */
async function gather(
	sql: postgres.ISql,
	rows: readonly AreaRow[],
	level: AreaLevel,
	asOf: Date
): Promise<void> {
	await sql`
		create temporary table incoming (
			feature integer, code text, name text, pinyin text, leader text, geom geometry, before_m2 double precision,
			after_m2 double precision, known bigint, parent_id bigint, last_version integer, redrawn boolean, moved boolean,
			post_id bigint, led boolean, person_id bigint, reason text
		) on commit drop`;
	await sql`
		insert into incoming
		select u.feature, u.code, u.name, u.pinyin, u.leader, shape.geom,
			case when not shape.valid then st_area(shape.raw::geography) end,
			st_area(shape.geom::geography),
			a.id, parent.id, v.version, change.redrawn,
			u.parent is not null and parent.id is distinct from a.parent_id,
			p.id, change.led, null,
			case
				when st_isempty(shape.geom) or st_area(shape.geom::geography) = 0 then '没有面积 (it covers no ground)'
				when not st_isvalid(shape.geom) then '边界自相交，无法修复 (it crosses itself and cannot be repaired): ' || st_isvalidreason(shape.geom)
				when a.level <> ${level} then '编码 ' || u.code || ' 已属于另一层级 (the code belongs to another level already): ' || a.level
				when u.parent is not null and parent.id is null then '上级 ' || u.parent || ' 不存在 (the parent is unknown)'
				when array_position(levels.wide_first, parent.level) >= array_position(levels.wide_first, ${level})
					then '上级 ' || u.parent || ' 的层级不对 (an area of this level cannot lie in the parent): ' || parent.level
				when change.redrawn and (lower(v.valid) >= ${asOf} or upper(v.valid) > ${asOf})
					then '第 ' || v.version || ' 版在所给时间之后仍有效 (this version begins or ends after the given moment): ' || v.valid::text
				when change.led and (lower(h.valid) >= ${asOf} or upper(h.valid) > ${asOf})
					then h.name || ' 的任期在所给时间之后 (this leader came or went after the given moment): ' || h.valid::text
			end
		from unnest(
				${rows.map((row) => row.feature)}::integer[],
				${rows.map((row) => row.code)}::text[],
				${rows.map((row) => row.name)}::text[],
				${rows.map((row) => pinyinOf(row.name))}::text[],
				${rows.map((row) => row.parent)}::text[],
				${rows.map((row) => row.leader)}::text[],
				${rows.map((row) => JSON.stringify(row.geometry))}::text[]
			) u (feature, code, name, pinyin, parent, leader, geometry)
			cross join (values (array['county', 'town', 'community', 'grid', 'dedicated_grid', 'micro_grid'])) levels (wide_first)
			cross join lateral (select st_setsrid(st_geomfromgeojson(u.geometry), 4326) as raw offset 0) given
			cross join lateral (select given.raw, st_isvalid(given.raw) as valid offset 0) checked
			cross join lateral (
				select checked.raw, checked.valid, st_multi(
					case when checked.valid then checked.raw else st_collectionextract(st_makevalid(checked.raw, 'method=structure keepcollapsed=false'), 3) end
				) as geom offset 0
			) shape
			left join area a on a.code = u.code
			left join area parent on parent.code = u.parent
			left join lateral (
				select * from area_version where area_id = a.id order by version desc limit 1
			) v on true
			left join lateral (
				select id from post where area_id = a.id and kind = ${leaderPost[level].kind} order by id limit 1
			) p on true
			left join lateral (
				select h.valid, person.name from post_holding h join person on person.id = h.person_id
				where h.post_id = p.id order by lower(h.valid) desc limit 1
			) h on true
			cross join lateral (
				select
					a.id is not null and (
						v.version is null or not upper_inf(v.valid) or v.name <> u.name
						or not (v.geom = shape.geom or st_equals(v.geom, shape.geom))
					) as redrawn,
					u.leader is not null and (h.name is distinct from u.leader or not upper_inf(h.valid)) as led
			) change`;
}

async function writeAreas(sql: postgres.ISql, level: AreaLevel, asOf: Date): Promise<void> {
	await sql`
		insert into area (code, level, parent_id)
		select code, ${level}, parent_id from incoming where known is null and reason is null order by feature`;
	await sql`
		update area set parent_id = i.parent_id from incoming i where area.id = i.known and i.moved and i.reason is null`;
	await sql`
		update area_version v set valid = tstzrange(lower(v.valid), ${asOf})
		from incoming i
		where v.area_id = i.known and v.version = i.last_version and upper_inf(v.valid) and i.redrawn and i.reason is null`;
	await sql`
		insert into area_version (area_id, code, level, version, name, pinyin, geom, valid)
		select a.id, a.code, a.level, coalesce(i.last_version, 0) + 1, i.name, i.pinyin, i.geom, tstzrange(${asOf}, null)
		from incoming i join area a on a.code = i.code
		where i.reason is null and (i.known is null or i.redrawn)
		order by i.feature`;
}

async function writeLeaders(sql: postgres.ISql, level: AreaLevel, asOf: Date): Promise<void> {
	const { kind, title } = leaderPost[level];
	await sql`
		with made as (
			insert into post (kind, title, area_id)
			select ${kind}, ${title}, a.id
			from incoming i join area a on a.code = i.code
			where i.led and i.reason is null and i.post_id is null
			returning id, area_id
		)
		update incoming i set post_id = made.id from made join area a on a.id = made.area_id where a.code = i.code`;
	const ended = await sql`
		update post_holding h set valid = tstzrange(lower(h.valid), ${asOf})
		from incoming i
		where h.post_id = i.post_id and upper_inf(h.valid) and i.led and i.reason is null`;
	// Two leaders of one name may be two people: a person is made for each post, never joined by the name.
	await sql`update incoming set person_id = nextval('person_id_seq') where led and reason is null`;
	await sql`
		insert into person (id, name) overriding system value
		select person_id, leader from incoming where person_id is not null`;
	await sql`
		insert into post_holding (post_id, person_id, valid)
		select post_id, person_id, tstzrange(${asOf}, null) from incoming where person_id is not null`;
	const [led] = await sql<[{ count: number; areas: string }]>`
		select count(*)::int as count, string_agg(code, ' ' order by feature) as areas from incoming where person_id is not null`;
	if (led.count === 0) return;
	await record(sql, 'system', {
		what: 'post.imported',
		subject: `areas:${level}`,
		data: { count: led.count, ended: ended.count, area: led.areas }
	});
}
