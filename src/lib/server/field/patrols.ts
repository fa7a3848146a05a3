import type { z } from 'zod';
import type { ISql, Sql } from '../db.ts';
import { RefusedError } from '../refused.ts';
import { gridInDuty, once } from './once.ts';
import type { findingBody, patrolBody, patrolEnd } from './requests.ts';

type By = { person: string; key: string };
type Patrol = { id: string; endedAt: Date | null };

/** A patrol as whoever walked it sees it. */
export type OwnPatrol = {
	id: string;
	grid: { code: string; name: string };
	startedAt: Date;
	endedAt: Date | null;
	/** Whether where they walked was kept. */
	tracked: boolean;
	findings: { category: string | null; note: string | null; ticket: string | null; at: Date }[];
};

/** Begins a round through a grid. A phone's clock that is ahead is not believed. */
export const begin = (sql: Sql, { person, key }: By, body: z.infer<typeof patrolBody>) =>
	once(sql, { person, key, request: ['patrol', body] }, async (tx) => {
		const area = await gridInDuty(tx, person, body.grid);
		const [begun] = await tx`
			insert into patrol (id, area_id, person_id, started_at) values (${body.id}, ${area}, ${person}, least(${body.startedAt}, now()))
			on conflict do nothing returning id`;
		if (begun) return { id: body.id };
		// Sent again under another key, it is there already; of somebody else it cannot be.
		return { id: (await patrolOf(tx, person, body.id)).id };
	});

/** Something that was found: solved on the spot, or reported as a ticket. */
export const find = (sql: Sql, { person, key }: By, id: string, body: z.infer<typeof findingBody>) =>
	once(sql, { person, key, request: ['finding', id, body] }, async (tx) => {
		const patrol = await patrolOf(tx, person, id);
		if (patrol.endedAt !== null)
			throw new RefusedError(409, '这次巡查已经结束 / this patrol has ended already');
		const { category = null, note = null, ticket = null, place, at } = body;
		const [lng, lat] = place ?? [null, null];
		const [found] = await tx<{ id: string }[]>`
			insert into patrol_finding (patrol_id, category, note, ticket_id, place, at)
			select ${id}, ${category}, ${note || null}, t.id, st_setsrid(st_point(${lng}, ${lat}), 4326), least(${at}, now())
			from (select 1) one left join ticket t on t.code = ${ticket}
			where (${ticket}::text is null or t.id is not null) and (${category}::text is null or exists (select from category where code = ${category}))
			returning id`;
		if (found) return { id: found.id };
		throw new RefusedError(422, '没有这件工单或这个类别 / there is no such ticket or category');
	});

/** Ends a round; where it went is kept only where it is sent along. */
export const end = (sql: Sql, { person, key }: By, id: string, body: z.infer<typeof patrolEnd>) =>
	once(sql, { person, key, request: ['end', id, body] }, async (tx) => {
		const patrol = await patrolOf(tx, person, id);
		if (patrol.endedAt !== null) return { id, endedAt: patrol.endedAt.toISOString() };
		const track = body.track ? JSON.stringify({ type: 'LineString', coordinates: body.track }) : null;
		const [ended] = await tx<[{ endedAt: Date }]>`
			update patrol set ended_at = greatest(started_at, least(${body.endedAt}, now())),
				track = st_setsrid(st_geomfromgeojson(${track}::text), 4326)
			where id = ${id} returning ended_at`;
		return { id, endedAt: ended.endedAt.toISOString() };
	});

/** Somebody's own patrol, of a grid that they still have a duty over. @throws {RefusedError} 403 where it is none */
async function patrolOf(sql: ISql, person: string, id: string): Promise<Patrol> {
	const [patrol] = await sql<Patrol[]>`
		select p.id, p.ended_at from patrol p join area a on a.id = p.area_id
		where p.id = ${id} and p.person_id = ${person} and grid_in_duty(${person}, a.code, now()) is not null
		for update of p`;
	if (patrol) return patrol;
	throw new RefusedError(
		403,
		'这不是您的巡查，或这个网格不再由您负责 / this is no patrol of yours, or you no longer answer for its grid'
	);
}

/** Somebody's own patrols, the last first. */
export async function patrolsOf(sql: Sql, person: string): Promise<OwnPatrol[]> {
	const patrols = await sql<OwnPatrol[]>`
		select p.id, json_build_object('code', a.code, 'name', coalesce(v.name, a.code)) as grid, p.started_at, p.ended_at, p.track is not null as tracked, (
			select coalesce(json_agg(json_build_object('category', f.category, 'note', f.note, 'ticket', t.code, 'at', f.at) order by f.at, f.id), '[]')
			from patrol_finding f left join ticket t on t.id = f.ticket_id where f.patrol_id = p.id
		) as findings
		from patrol p join area a on a.id = p.area_id left join area_version v on v.area_id = a.id and v.valid @> now()
		where p.person_id = ${person} order by p.started_at desc, p.id limit 100`;
	return [...patrols];
}
