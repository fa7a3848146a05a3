import { createHash } from 'node:crypto';
import postgres from 'postgres';
import type { DutyAnswer } from '#geo/duty/answer.ts';
import type { Sql } from './db.ts';
import { answer, answerColumns, answerJoins, type AnswerRow, type GivenPlace } from './duty.ts';
import type { StandingAnswer, StandingDuty } from './standing-duty.ts';

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

type Options = {
	/** With a key that has been here before with the same request, the ticket of that time is the answer. */
	key?: string | undefined;
	/** Who knows the ground by heart; without it the database decides. */
	standing?: StandingDuty;
};
type Idempotency = { key: string; hash: string };

/**
 * Opens a ticket: one statement inserts it, keeps who answers, and writes the event. Who answers is known from memory
 * where the ground has not changed since; else the statement decides.
 * @throws {KeyReusedError} when the key was used for something else
 * @throws {UnknownCategoryError} when there is no such category
 */
export async function open(sql: Sql, ticket: NewTicket, { key, standing }: Options = {}): Promise<Opened> {
	if (key === undefined) return insert(sql, ticket, null, standing);
	const hash = createHash('sha256').update(JSON.stringify(ticket)).digest('hex');
	try {
		return await insert(sql, ticket, { key, hash }, standing);
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
	idempotency: Idempotency | null,
	standing: StandingDuty | undefined
): Promise<Opened> {
	const known = standing?.decide(ticket.place) ?? null;
	const opened = known && (await insertAs(sql, ticket, idempotency, known));
	if (opened) return opened;
	const decided = await insertAs(sql, ticket, idempotency, null);
	if (!decided) throw new UnknownCategoryError(ticket.category);
	// Only now is it certain that what was known is of old, and not that there is no such category.
	if (known) standing?.refresh();
	return decided;
}

/** Null where there is no such category, or where what was known is of old: then nothing was written. */
async function insertAs(
	sql: Sql,
	{ title, description, category, place, reporter }: NewTicket,
	idempotency: Idempotency | null,
	known: StandingAnswer | null
): Promise<Opened | null> {
	const [lng, lat] = place.at ?? [null, null];
	const hasReporter = Boolean(reporter?.name ?? reporter?.phone);
	const [row] = await sql<{ id: string; code: string; state: string }[]>`
		with point as materialized (
			select st_setsrid(st_point(${lng}::double precision, ${lat}::double precision), 4326) as geom
		), answer as materialized (
			${known ? inForce(sql, known) : sql`select a.* from point, duty_decide(point.geom, now(), ${place.suspect}::text[]) a`}
		), opened as (
			insert into ticket (title, description, category, place, given_lng, given_lat, given_crs, due_at)
			select ${title}, ${description ?? null}, c.code, point.geom, ${place.given.lng}, ${place.given.lat}, ${place.given.crs},
				now() + c.due_hours * interval '1 hour'
			from point, answer, category c where c.code = ${category}
			returning id, code, state
		), decided as (
			insert into duty_decision (
				ticket_id, outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect
			)
			select opened.id, a.outcome, a.rule, a.area_version_id, a.post_id, a.person_id, a.border_m, a.runner_up_id, a.suspect
			from opened, answer a
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
		select id, code, state from opened`;
	if (!row) return null;
	const { id, code, state } = row;
	return { code, state, duty: known?.answer ?? (await kept(sql, id, place)) };
}

/** What is known from memory, as a duty_answer; no row where the ground has changed since. */
const inForce = (sql: Sql, { revision, until, decision, post, person }: StandingAnswer) => sql`
	select ${decision.outcome}::text as outcome, ${decision.rule}::text as rule, ${decision.area?.id ?? null}::bigint as area_version_id,
		${post}::bigint as post_id, ${person}::bigint as person_id, ${decision.borderM}::double precision as border_m,
		${decision.runnerUp?.id ?? null}::bigint as runner_up_id, ${decision.suspect}::text[] as suspect
	from setting where duty_revision = ${revision} and now() < coalesce(${until}::timestamptz, 'infinity')`;

/** The decision that is kept with a ticket. */
async function kept(sql: Sql, id: string, { at }: GivenPlace): Promise<DutyAnswer> {
	const [row] = await sql<[AnswerRow]>`
		select ${answerColumns(sql)} from duty_decision d ${answerJoins(sql)} where d.ticket_id = ${id}`;
	return answer(row, at);
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
