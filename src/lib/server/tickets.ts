import { createHash, createHmac, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { Suspicion } from '#geo/crs/suspect.ts';
import type { DutyAnswer } from '#geo/duty/answer.ts';
import type { Sql } from './db.ts';
import { answer, answerColumns, answerJoins, type AnswerRow, type GivenPlace } from './duty.ts';
import { sealReporter, type SealedReporter } from './reporter.ts';
import type { Sealer } from './seal.ts';
import type { StandingAnswer, StandingDuty } from './standing-duty.ts';
import { reportClock } from './step-clock.ts';
import { keyHash } from './ticket-inside.ts';
import type { Timetable } from './timetable.ts';

export type NewTicket = {
	title: string;
	description?: string | undefined;
	category: string;
	place: GivenPlace;
	reporter?: { name?: string | undefined; phone?: string | undefined } | undefined;
};

export type Opened = {
	code: string;
	state: string;
	duty: DutyAnswer;
	/** The secret of the reporter's link: only its hash is kept, and only this answer tells it. */
	key: string;
};

/** The same Idempotency-Key came with another request. */
export class KeyReusedError extends Error {}

/** There is no category of that code. */
export class UnknownCategoryError extends Error {}

type Options = {
	/** With a key that has been here before with the same request, the ticket of that time is the answer. */
	key?: string | undefined;
	/** Who knows the ground by heart; without it the database decides. */
	standing?: StandingDuty;
	/** The limits; without it the ticket has none. */
	timetable?: Timetable;
	/** Of this server: with it the same report sent again is told the same link. */
	secret?: string;
	/** For the person behind the report: their name and phone are never stored without it. */
	sealer?: Sealer;
	/** Whoever of the staff writes down what somebody told them: they collected it. */
	by?: string | undefined;
};
type Idempotency = { key: string; hash: string };
/** What the product adds to what was reported. */
type Added = {
	linkKey: string;
	idempotency: Idempotency | null;
	by: string | null;
	timetable: Timetable | undefined;
	behind: SealedReporter | null;
};

/**
 * Opens a ticket: one statement inserts it, keeps who answers, and writes the event. Who answers is known from memory
 * where the ground has not changed since; else the statement decides.
 * @throws {KeyReusedError} when the key was used for something else
 * @throws {UnknownCategoryError} when there is no such category
 */
export async function open(sql: Sql, ticket: NewTicket, options: Options = {}): Promise<Opened> {
	const { key, standing, timetable, secret, sealer, by = null } = options;
	const added = { by, timetable, behind: sealReporter(sealer, ticket.reporter ?? {}) };
	const linkKey =
		key !== undefined && secret !== undefined
			? createHmac('sha256', secret).update(`link ${key}`).digest('base64url')
			: randomBytes(24).toString('base64url');
	const idempotency = key === undefined ? null : { key, hash: requestHash(ticket, secret) };
	try {
		return await insert(sql, ticket, { ...added, linkKey, idempotency }, standing);
	} catch (problem) {
		const broken = problem instanceof postgres.PostgresError ? problem.constraint_name : undefined;
		if (broken === 'ticket_category_fkey') throw new UnknownCategoryError(ticket.category);
		if (broken !== 'idempotency_key_pkey' || !idempotency) throw problem;
		return { ...(await openedBefore(sql, idempotency)), key: linkKey };
	}
}

/** A plain hash would let whoever reads the table try out phone numbers. */
function requestHash(ticket: NewTicket, secret: string | undefined): string {
	const digest = secret === undefined ? createHash('sha256') : createHmac('sha256', secret);
	return digest.update(JSON.stringify(ticket)).digest('hex');
}

async function insert(
	sql: Sql,
	ticket: NewTicket,
	added: Added,
	standing: StandingDuty | undefined
): Promise<Opened> {
	const known = standing?.decide(ticket.place);
	const opened = known && (await insertAs(sql, ticket, added, known));
	if (opened) return opened;
	if (known) standing?.refresh();
	const decided = await insertAs(sql, ticket, added, null);
	if (!decided) throw new Error('the duty rule answered nothing, not even the owner of last resort');
	return decided;
}

/** Null where what was known is of old: then nothing was written. */
async function insertAs(
	sql: Sql,
	{ title, description, category, place }: NewTicket,
	{ linkKey, idempotency, by, timetable, behind }: Added,
	known: StandingAnswer | null
): Promise<Opened | null> {
	const [lng, lat] = place.at ?? [null, null];
	const { given } = place;
	const area = known || !timetable ? (known?.area ?? null) : await areaOf(sql, place);
	const clock = timetable ? reportClock(timetable, category, area, new Date()) : null;
	const values: postgres.ParameterOrJSON<never>[] = [
		title,
		description ?? null,
		category,
		lng,
		lat,
		given.lng,
		given.lat,
		given.crs
	];
	values.push(clock?.due ?? null, clock?.stepDue ?? null, clock?.notice ?? null, keyHash(linkKey), by);
	let text = known ? asKnown : asDecided;
	if (known) {
		const { decision, post, person, revision, until } = known;
		const { outcome, rule, area, borderM, runnerUp, suspect } = decision;
		values.push(outcome, rule, area?.id ?? null, post, person, borderM, runnerUp?.id ?? null, marks(suspect));
		values.push(revision, until?.toISOString() ?? null);
	} else {
		values.push(marks(place.suspect));
	}
	if (behind) {
		const at = values.push(behind.name, behind.phone, behind.phoneMasked);
		text += `, person_behind as (
			insert into reporter (ticket_id, name, phone, phone_masked) select id, $${at - 2}, $${at - 1}, $${at} from opened
		)`;
	}
	if (idempotency) {
		const at = values.push(idempotency.key, idempotency.hash);
		text += `, remembered as (
			insert into idempotency_key (key, request_hash, ticket_id) select $${at - 1}, $${at}, id from opened
		)`;
	}
	const [row] = await sql.unsafe<{ id: string; code: string; state: string }[]>(
		`${text} select id, code, state from opened`,
		values,
		{ prepare: true }
	);
	if (!row) return null;
	const { id, code, state } = row;
	return { code, state, duty: known?.answer ?? (await kept(sql, id, place)), key: linkKey };
}

/** The marks are plain words: an array's text needs no quotes. */
const marks = (suspect: readonly Suspicion[]): string => `{${suspect.join(',')}}`;

/**
 * A ticket and its event, with who answers from `from`. Constant text with flat parameters: fragments put together for each
 * ticket cost as much as the rule itself.
 */
const openedFrom = (answer: string, from: string): string => `
	with opened as (
		insert into ticket (
			title, description, category, place, given_lng, given_lat, given_crs, due_at, step_due_at, notice_at, key_hash,
			outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect
		)
		select $1, $2, $3, st_setsrid(st_point($4, $5), 4326), $6, $7, $8,
			$9::timestamptz, $10::timestamptz, $11::timestamptz, decode($12, 'hex'), ${answer}
		${from}
		returning id, code, state
	), told as (
		insert into event (ticket_id, type, state, person_id) select id, 'reported', state, $13::bigint from opened
	)`;

/** With what is known from memory; no row where the ground has changed since. */
const asKnown = openedFrom(
	'$14, $15, $16::bigint, $17::bigint, $18::bigint, $19::double precision, $20::bigint, $21::text[]',
	`from setting
		where duty_revision = case when now() < coalesce($23::timestamptz, 'infinity') then $22::bigint end`
);

/** As the statement itself decides. */
const asDecided = openedFrom(
	'a.outcome, a.rule, a.area_version_id, a.post_id, a.person_id, a.border_m, a.runner_up_id, a.suspect',
	'from duty_decide(st_setsrid(st_point($4, $5), 4326), now(), $14::text[]) a'
);

/** The decision that is kept with a ticket. */
async function kept(sql: Sql, id: string, { at }: GivenPlace): Promise<DutyAnswer> {
	const [row] = await sql<[AnswerRow]>`
		select ${answerColumns(sql)} from duty_decision d ${answerJoins(sql)} where d.ticket_id = ${id}`;
	return answer(row, at);
}

/** The area that will answer for a place, as far as its working hours go; null: the whole county's. */
async function areaOf(sql: Sql, { at, suspect }: GivenPlace): Promise<string | null> {
	const [row] = await sql<{ area: string | null }[]>`
		select v.area_id as area
		from duty_decide(
			st_setsrid(st_point(${at?.[0] ?? null}::double precision, ${at?.[1] ?? null}::double precision), 4326), now(), ${suspect}::text[]
		) d left join area_version v on v.id = d.area_version_id`;
	return row?.area ?? null;
}

async function openedBefore(sql: Sql, { key, hash }: Idempotency): Promise<Omit<Opened, 'key'>> {
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
