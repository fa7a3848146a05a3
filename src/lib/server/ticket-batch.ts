import type postgres from 'postgres';
import type { Decision } from '#geo/duty/decide.ts';
import { plainArray, quotedArray } from './array-text.ts';
import type { GivenPlace } from './duty.ts';

/** A ticket that is there already, as far as a file can change it; `id` is null for one of the batch being written. */
export type Stored = {
	id: string | null;
	title: string;
	category: string;
	/** These two as the file said them last. */
	dueAt: Date | null;
	closedAt: Date | null;
	/** Whether steps of the law were taken here, and whether they have ended it. */
	here: 'untouched' | 'open' | 'over';
	outcome: Decision['outcome'];
};

/** A ticket to be written, with who answers for it. */
export type NewTicket = {
	externalId: string;
	title: string;
	description: string | null;
	category: string;
	place: GivenPlace;
	reportedAt: Date | null;
	dueAt: Date | null;
	closedAt: Date | null;
	decision: Decision;
};

type Answering = { post: string; person: string | null };

/** Who answers for an area, asked once for each. */
export type Posts = {
	/** @param versions of areas; null is the duty desk. */
	load(sql: postgres.ISql, versions: Iterable<number | null>): Promise<void>;
	of(version: number | null): Answering | undefined;
};

export function openPosts(): Posts {
	const known = new Map<number | null, Answering>();
	return {
		async load(sql, versions) {
			const missing = [...new Set(versions)].filter((version) => !known.has(version));
			if (missing.length === 0) return;
			const rows = await sql<{ version: number | null; post: string; person: string | null }[]>`
				select u.version, p.post_id as post, p.person_id as person
				from unnest(${missing}::int[]) u (version)
					left join area_version v on v.id = u.version
					cross join lateral answering_post(v.area_id, now()) p`;
			for (const { version, ...answering } of rows) known.set(version, answering);
		},
		of: (version) => known.get(version)
	};
}

/** Whether a source has any tickets yet. */
export async function hasTickets(sql: postgres.ISql, source: string): Promise<boolean> {
	const rows = await sql`select from ticket where source = ${source} limit 1`;
	return rows.length > 0;
}

/** The tickets of a source that are there already, by their number in that source. Nobody takes a step on them before the transaction ends. */
export async function knownTickets(
	sql: postgres.ISql,
	source: string,
	rows: readonly { externalId: string }[]
): Promise<Map<string, Stored>> {
	const found = await sql<(Stored & { externalId: string })[]>`
		select id, external_id, title, category, said_due_at as due_at, said_closed_at as closed_at, outcome,
			case when step = 0 then 'untouched' when state in ('closed', 'evaluated', 'void', 'duplicate') then 'over' else 'open' end as here
		from ticket
		where source = ${source} and external_id = any(${quotedArray(rows, (row) => row.externalId)}::text[])
		-- In the order in which steps hold several tickets.
		order by id for no key update`;
	return new Map(found.map(({ externalId, ...row }) => [externalId, row]));
}

/** Writes tickets with who answers, and their first events, in one statement; they come released. */
export async function insertTickets(
	sql: postgres.ISql,
	source: string,
	rows: readonly NewTicket[],
	posts: Posts
): Promise<void> {
	if (rows.length === 0) return;
	const plain = (of: (row: NewTicket) => number | string | null): string => plainArray(rows, of);
	const quoted = (of: (row: NewTicket) => string | null): string => quotedArray(rows, of);
	const post = ({ decision }: NewTicket) => posts.of(decision.area?.id ?? null);
	await sql`
		with incoming as materialized (
			select nextval('ticket_id_seq') as id, case when closed_at is null then 'reported' else 'closed' end as state, u.*
			from unnest(
				${quoted((row) => row.externalId)}::text[],
				${quoted((row) => row.title)}::text[],
				${quoted((row) => row.description)}::text[],
				${plain((row) => row.category)}::text[],
				${plain((row) => row.place.at?.[0] ?? null)}::double precision[],
				${plain((row) => row.place.at?.[1] ?? null)}::double precision[],
				${quoted((row) => row.place.given.lng)}::text[],
				${quoted((row) => row.place.given.lat)}::text[],
				${plain((row) => row.place.given.crs)}::text[],
				${plain((row) => iso(row.reportedAt))}::timestamptz[],
				${plain((row) => iso(row.dueAt))}::timestamptz[],
				${plain((row) => iso(row.closedAt))}::timestamptz[],
				${plain((row) => row.decision.outcome)}::text[],
				${plain((row) => row.decision.rule)}::text[],
				${plain((row) => row.decision.area?.id ?? null)}::bigint[],
				${plain((row) => post(row)?.post ?? null)}::bigint[],
				${plain((row) => post(row)?.person ?? null)}::bigint[],
				${plain((row) => row.decision.borderM)}::double precision[],
				${plain((row) => row.decision.runnerUp?.id ?? null)}::bigint[],
				${plain((row) => row.decision.suspect.join(' ') || null)}::text[]
			) u (
				external_id, title, description, category, lng, lat, given_lng, given_lat, given_crs, reported_at, due_at, closed_at,
				outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect
			)
		), imported as (
			insert into ticket (
				id, source, external_id, title, description, category, state, place,
				given_lng, given_lat, given_crs, reported_at, due_at, closed_at, said_due_at, said_closed_at, released_at,
				outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect
			)
			overriding system value
			select id, ${source}, external_id, title, description, category, state, st_setsrid(st_point(lng, lat), 4326),
				given_lng, given_lat, given_crs, coalesce(reported_at, now()), due_at, closed_at, due_at, closed_at, now(),
				outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, coalesce(string_to_array(suspect, ' '), '{}')
			from incoming
		)
		insert into event (ticket_id, type, state) select id, 'imported', state from incoming`;
}

/**
 * Changes what a newer file says otherwise; a closing date closes a ticket that is still open. One event each. When it is due and whether
 * it is closed are left alone where steps were taken here.
 */
export async function updateTickets(sql: postgres.ISql, rows: readonly Stored[]): Promise<void> {
	if (rows.length === 0) return;
	await sql`
		with changed as (
			update ticket t
			set title = u.title, category = u.category, updated_at = now(),
				due_at = case when t.step = 0 then u.due_at else t.due_at end, said_due_at = u.due_at,
				closed_at = case when t.step = 0 then u.closed_at else t.closed_at end, said_closed_at = u.closed_at,
				state = case when closes then 'closed' else t.state end,
				-- Nobody is waited for any more.
				step_due_at = case when not closes then t.step_due_at end, notice_at = case when not closes then t.notice_at end
			from unnest(
				${rows.map((row) => row.id)}::bigint[],
				${rows.map((row) => row.title)}::text[],
				${rows.map((row) => row.category)}::text[],
				${rows.map((row) => iso(row.dueAt))}::timestamptz[],
				${rows.map((row) => iso(row.closedAt))}::timestamptz[]
			) u (id, title, category, due_at, closed_at)
				join lateral (
					select step = 0 and u.closed_at is not null and state not in ('closed', 'evaluated', 'void', 'duplicate') as closes
					from ticket where ticket.id = u.id
				) before on true
			where t.id = u.id
			returning t.id, t.state, closes
		)
		insert into event (ticket_id, type, state)
		select id, case when closes then 'closed' else 'updated' end, state from changed`;
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
