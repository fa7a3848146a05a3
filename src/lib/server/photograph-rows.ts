import type { TicketState } from '../ticket/states.ts';
import type { Sql } from './db.ts';
import type { Ground } from './photographs/rights.ts';
import { RefusedError } from './refused.ts';

export const kinds = ['before', 'after'] as const;
export type Kind = (typeof kinds)[number];

/** Twelve photographs are enough for one ticket: the schema says so (photograph_twelve_at_most). */
export const tooMany = (): RefusedError =>
	new RefusedError(409, '这件工单已有 12 张照片，不能再加 / this ticket has its 12 photographs already');

const otherKind = (kind: Kind): RefusedError =>
	new RefusedError(
		409,
		kind === 'before'
			? '这张照片已是处置前照片，请另拍一张 / this picture is here already, as one of before; please take another one'
			: '这张照片已是处置后照片，请另拍一张 / this picture is here already, as one of after; please take another one'
	);

/** A ticket, by whoever wants to do something with its photographs. */
export type TicketGround = Ground & { id: string; state: TicketState; full: boolean };

type GroundRow = { id: string; areas: string[]; posts: string[]; withKey: boolean };

/** What decides who has to do with a ticket; `secret` is SHA-256 of what came as the reporter's key. */
const ground = (sql: Sql, secret: Uint8Array | null) => sql`
	t.id,
	array(
		select area_and_above(v.area_id)::text from area_version v where v.id = t.area_version_id
		union
		select area_and_above(p.area_id)::text from post p where p.id = t.owner_post_id
	) as areas,
	array(
		select t.owner_post_id::text where t.owner_post_id is not null
		union
		select a.post_id::text from ticket_assist a where a.ticket_id = t.id
	) as posts,
	shows_ticket_key(t.id, ${secret}::bytea) as with_key`;

/** The ticket of a code; null where there is none. */
export async function ticketGround(
	sql: Sql,
	code: string,
	secret: Uint8Array | null
): Promise<TicketGround | null> {
	const [row] = await sql<TicketGround[]>`
		select ${ground(sql, secret)}, t.state, (select count(*) from photograph p where p.ticket_id = t.id) >= 12 as full
		from ticket t where t.code = ${code}`;
	return row ?? null;
}

/** One photograph with its ticket. The same picture may belong to several tickets. */
export type Held = Ground & { ticket: string; released: boolean };

/** Every ticket that has this picture. */
export async function holders(sql: Sql, hash: string, secret: Uint8Array | null): Promise<Held[]> {
	const rows = await sql<(GroundRow & { released: boolean })[]>`
		select ${ground(sql, secret)}, p.released_at is not null as released
		from photograph p join ticket t on t.id = p.ticket_id where p.hash = ${hash}`;
	return rows.map(({ id, ...row }) => ({ ticket: id, ...row }));
}

/** Whether a ticket has this picture. */
export async function has(sql: Sql, ticket: string, hash: string): Promise<boolean> {
	const [row] = await sql`select from photograph where ticket_id = ${ticket} and hash = ${hash}`;
	return row !== undefined;
}

export type NewPhotograph = {
	ticket: string;
	hash: string;
	kind: Kind;
	width: number;
	height: number;
	bytes: number;
	/** Where the picture says it was taken, WGS 84. */
	place: { lng: number; lat: number } | null;
	addedBy: 'resident' | 'staff' | 'script';
	/** Only of staff. */
	person: string | null;
};

/**
 * Adds a photograph to its ticket under the first free number. The same picture again is no second one.
 * @throws {RefusedError} 409
 */
export async function insert(sql: Sql, photograph: NewPhotograph): Promise<void> {
	const { ticket, hash, kind, width, height, bytes, place, addedBy, person } = photograph;
	// Whoever loses the race for a number takes the next: after twelve rounds there is none left.
	for (let round = 0; round <= 12; round += 1) {
		const [added] = await sql`
			insert into photograph (ticket_id, number, hash, kind, width, height, bytes, given_place, added_by, person_id)
			select ${ticket}, min(n), ${hash}, ${kind}, ${width}, ${height}, ${bytes},
				st_setsrid(st_point(${place?.lng ?? null}::double precision, ${place?.lat ?? null}::double precision), 4326),
				${addedBy}, ${person}
			from generate_series(1, 12) n
			where not exists (select from photograph p where p.ticket_id = ${ticket} and p.number = n)
			having min(n) is not null
			on conflict do nothing
			returning id`;
		if (added) return;
		const [there] = await sql<{ kind: Kind }[]>`
			select kind from photograph where ticket_id = ${ticket} and hash = ${hash}`;
		if (there && there.kind !== kind) throw otherKind(there.kind);
		if (there) return;
	}
	throw tooMany();
}

export type Photograph = {
	hash: string;
	kind: Kind;
	width: number;
	height: number;
	addedAt: Date;
	released: boolean;
};

/** The photographs of a ticket in their order; only the released ones, or all. */
export async function list(sql: Sql, ticket: string, all: boolean): Promise<Photograph[]> {
	return sql<Photograph[]>`
		select hash, kind, width, height, added_at, released_at is not null as released
		from photograph where ticket_id = ${ticket} ${all ? sql`` : sql`and released_at is not null`}
		order by number`;
}

/** Lets the public see a picture, on each of these tickets; who released it first, and when, stays. */
export async function release(
	sql: Sql,
	hash: string,
	tickets: readonly string[],
	person: string | null
): Promise<void> {
	await sql`
		update photograph set released_at = now(), released_by = ${person}
		where hash = ${hash} and ticket_id = any(${[...tickets]}::bigint[]) and released_at is null`;
}
