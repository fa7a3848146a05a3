import { createHash } from 'node:crypto';
import postgres from 'postgres';
import type { DutyAnswer } from '#geo/duty/answer.ts';
import type { Sql } from './db.ts';
import { answer, answerColumns, answerJoins, type AnswerRow, type GivenPlace } from './duty.ts';

export type NewTicket = {
	title: string;
	description?: string | undefined;
	category: string;
	place: GivenPlace;
	reporter?: { name?: string | undefined; phone?: string | undefined } | undefined;
};

export type Opened = { code: string; state: string; duty: DutyAnswer };

/** The same Idempotency-Key came with another request. */
export class KeyReusedError extends Error {}

/** There is no category of that code. */
export class UnknownCategoryError extends Error {}

/**
 * Opens a ticket: one statement inserts it, decides who answers, and writes the event.
 * With a key that has been here before with the same request, the ticket of that time is the answer.
 * @throws {KeyReusedError} when the key was used for something else
 * @throws {UnknownCategoryError} when there is no such category
 */
export async function open(sql: Sql, ticket: NewTicket, key?: string): Promise<Opened> {
	if (key === undefined) return insert(sql, ticket, null);
	const hash = createHash('sha256').update(JSON.stringify(ticket)).digest('hex');
	try {
		return await insert(sql, ticket, { key, hash });
	} catch (problem) {
		const known =
			problem instanceof postgres.PostgresError && problem.constraint_name === 'idempotency_key_pkey';
		if (!known) throw problem;
		return openedBefore(sql, key, hash);
	}
}

async function insert(
	sql: Sql,
	ticket: NewTicket,
	idempotency: { key: string; hash: string } | null
): Promise<Opened> {
	const { title, description = null, category, place, reporter } = ticket;
	const [lng, lat] = place.at ?? [null, null];
	const hasReporter = Boolean(reporter?.name ?? reporter?.phone);
	const [row] = await sql<(AnswerRow & { code: string; state: string })[]>`
		with point as (
			select st_setsrid(st_point(${lng}::double precision, ${lat}::double precision), 4326) as geom
		), opened as (
			insert into ticket (title, description, category, place, given_lng, given_lat, given_crs, due_at)
			select ${title}, ${description}, c.code, point.geom, ${place.given.lng}, ${place.given.lat}, ${place.given.crs},
				now() + c.due_hours * interval '1 hour'
			from point, category c where c.code = ${category}
			returning id, code, state, place
		), decided as (
			insert into duty_decision (
				ticket_id, outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect
			)
			select opened.id, a.outcome, a.rule, a.area_version_id, a.post_id, a.person_id, a.border_m, a.runner_up_id, a.suspect
			from opened, lateral duty_decide(opened.place, now(), ${place.suspect}::text[]) a
			returning *
		), told as (
			insert into event (ticket_id, type, state) select id, 'reported', state from opened
		)
		${
			hasReporter
				? sql`, person_behind as (
					insert into reporter (ticket_id, name, phone)
					select id, ${reporter?.name ?? null}, ${reporter?.phone ?? null} from opened)`
				: sql``
		}
		${
			idempotency
				? sql`, remembered as (
					insert into idempotency_key (key, request_hash, ticket_id)
					select ${idempotency.key}, ${idempotency.hash}, id from opened)`
				: sql``
		}
		select opened.code, opened.state, ${answerColumns(sql)}
		from opened cross join decided d ${answerJoins(sql)}`;
	if (!row) throw new UnknownCategoryError(category);
	return { code: row.code, state: row.state, duty: answer(row, place.at) };
}

async function openedBefore(sql: Sql, key: string, hash: string): Promise<Opened> {
	const [row] = await sql<[AnswerRow & { code: string; state: string; requestHash: string }]>`
		select k.request_hash, t.code, t.state, st_x(t.place) as lng, st_y(t.place) as lat, ${answerColumns(sql)}
		from idempotency_key k
			join ticket t on t.id = k.ticket_id
			join duty_decision d on d.ticket_id = t.id
			${answerJoins(sql)}
		where k.key = ${key}`;
	if (row.requestHash !== hash) throw new KeyReusedError(key);
	return {
		code: row.code,
		state: row.state,
		duty: answer(row, row.lng === null || row.lat === null ? null : [row.lng, row.lat])
	};
}
