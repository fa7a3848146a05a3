import { onEarth, suspicions, type Suspicion } from '#geo/crs/suspect.ts';
import { toWgs84, type Crs, type LngLat } from '#geo/crs/to-wgs84.ts';
import type { DutyArea } from '#geo/duty/decide.ts';
import type { DutyAnswer } from '#geo/duty/answer.ts';
import type { ISql, Sql } from './db.ts';

/** A place as somebody gave it, and what became of it: WGS 84 (null where it is no place on earth) and what was suspect. */
export type GivenPlace = {
	given: { lng: string; lat: string; crs: Crs };
	at: LngLat | null;
	suspect: Suspicion[];
};

/**
 * Judges a coordinate as it was given, then converts it to WGS 84.
 * Texts keep their decimals; a number has lost its trailing zeros, and is judged more gently.
 */
export function place(lng: number | string, lat: number | string, crs: Crs): GivenPlace {
	const suspect = suspicions(lng, lat);
	const given = { lng: String(lng), lat: String(lat), crs };
	const point: LngLat = [Number(lng), Number(lat)];
	if (suspect.includes('no_coordinates')) return { given, at: null, suspect };
	if (!onEarth(...point))
		return { given, at: null, suspect: [...new Set<Suspicion>([...suspect, 'outside'])] };
	return { given, at: toWgs84(point, crs), suspect };
}

/** The columns of a duty decision as people are told it; joined onto `d`, a duty_decision or a duty_answer. */
export type AnswerRow = {
	outcome: DutyAnswer['outcome'];
	rule: DutyAnswer['rule'];
	areaCode: string | null;
	areaName: string | null;
	areaVersion: number | null;
	leaderName: string;
	leaderPost: string;
	borderM: number | null;
	runnerUpCode: string | null;
	runnerUpName: string | null;
	suspect: Suspicion[];
	lng: number | null;
	lat: number | null;
};

export const answerColumns = (sql: Sql) => sql`
	d.outcome, d.rule, v.code as area_code, v.name as area_name, v.version as area_version,
	coalesce(person.name, post.title) as leader_name, post.title as leader_post,
	d.border_m, r.code as runner_up_code, r.name as runner_up_name, d.suspect`;

export const answerJoins = (sql: Sql) => sql`
	left join area_version v on v.id = d.area_version_id
	left join area_version r on r.id = d.runner_up_id
	join post on post.id = d.post_id
	left join person on person.id = d.person_id`;

/** What `GET /api/duty` says, from a row. */
export function answer(row: AnswerRow, at: LngLat | null): DutyAnswer {
	const { outcome, rule, areaCode, areaName, areaVersion, runnerUpCode, runnerUpName } = row;
	const isGrid = outcome !== 'last_resort' && areaCode !== null && areaName !== null && areaVersion !== null;
	return {
		outcome,
		rule,
		grid: isGrid ? { code: areaCode, name: areaName, version: areaVersion } : null,
		leader: { name: row.leaderName, post: row.leaderPost },
		border_m: row.borderM,
		runner_up:
			runnerUpCode !== null && runnerUpName !== null ? { code: runnerUpCode, name: runnerUpName } : null,
		suspect: row.suspect,
		at
	};
}

/**
 * Who answers for each of the points, in their order, by the boundaries and posts of a moment (now, unless said).
 * One set-based statement for all of them.
 */
export async function decide(sql: Sql, places: readonly GivenPlace[], moment?: Date): Promise<DutyAnswer[]> {
	const rows = await sql<AnswerRow[]>`
		select ${answerColumns(sql)}
		from duty_decide_many(
			${places.map((p) => p.at?.[0] ?? null)}::double precision[],
			${places.map((p) => p.at?.[1] ?? null)}::double precision[],
			${places.map((p) => p.suspect.join(','))}::text[],
			${moment ?? sql`now()`}
		) m
			cross join lateral (select (m.answer).*) d
			${answerJoins(sql)}
		order by m.n`;
	return rows.map((row, i) => answer(row, places[i]?.at ?? null));
}

/** The same for one point, by the one-point statement. */
export async function decideOne(sql: Sql, { at, suspect }: GivenPlace, moment?: Date): Promise<DutyAnswer> {
	const [row] = await sql<[AnswerRow]>`
		select ${answerColumns(sql)}
		from duty_decide(
			st_setsrid(st_point(${at?.[0] ?? null}::double precision, ${at?.[1] ?? null}::double precision), 4326),
			${moment ?? sql`now()`}, ${suspect}::text[]
		) d ${answerJoins(sql)}`;
	return answer(row, at);
}

/** Every area in force at a moment (now, unless said), and the set distance: what `createDuty` of geo/duty needs. */
export async function loadAreas(sql: ISql, moment?: Date): Promise<{ areas: DutyArea[]; nearestM: number }> {
	const areas = await sql<DutyArea[]>`
		select id::int, code, name, version, level, area_m2, st_asgeojson(geom, 15)::json as geometry
		from area_version
		where valid @> ${moment ?? sql`now()`} and level <> 'micro_grid'
		order by id`;
	const [setting] = await sql<[{ nearestM: number }]>`select nearest_m from setting`;
	return { areas, nearestM: setting.nearestM };
}
