import { createHash } from 'node:crypto';
import type { Sql } from '../../src/lib/server/db.ts';
import type { Role } from '../../src/lib/ticket/law.ts';
import type { TicketState } from '../../src/lib/ticket/states.ts';

/** The secret of every ticket's link here, and its hash as a request carries it. */
export const KEY = 'a-secret-that-nobody-guesses';
export const KEY_HASH = createHash('sha256').update(KEY).digest('hex');

/** Posts by name, with who holds them; numbers as the database gave them. */
export type LawGround = {
	posts: Record<string, string>;
	people: Record<string, string>;
	/** A new ticket in a state, as if it had come there by the steps of the law; gives its code. */
	ticket(state: TicketState): Promise<string>;
};

const named = [
	['county_operator', 'operator', null],
	['dispatcher', 'dispatcher', 'C'],
	['grid_leader', 'grid_leader', 'G1'],
	['grid_worker', 'grid_worker', 'G1'],
	['unit', 'unit', null],
	['checker', 'checker', 'T'],
	['supervisor', 'supervisor', 'X'],
	['administrator', 'administrator', null],
	['other_leader', 'grid_leader', 'G2'],
	['other_dispatcher', 'dispatcher', 'C2'],
	['second_operator', 'operator', 'X'],
	['community', 'last_resort', 'C'],
	['town', 'last_resort', 'T'],
	['county', 'last_resort', 'X']
] as const;

/** Who stands for a role in the table of the law. */
export const holderOf: Partial<Record<Role, string>> = {
	operator: 'county_operator',
	dispatcher: 'dispatcher',
	grid_leader: 'grid_leader',
	grid_worker: 'grid_worker',
	unit: 'unit',
	checker: 'checker',
	supervisor: 'supervisor',
	administrator: 'administrator'
};

/**
 * A county with a town, two communities and a grid in each, and somebody in every role. What was sent to somebody was sent to
 * the leader of the first grid; the unit was called in there and has the turn where a ticket is `sentTo` it.
 */
export async function layLawGround(sql: Sql): Promise<LawGround> {
	await sql.unsafe(`
		insert into area (code, level) values ('X', 'county');
		insert into area (code, level, parent_id) select 'T', 'town', id from area where code = 'X';
		insert into area (code, level, parent_id) select c, 'community', id from area, unnest(array['C', 'C2']) c where code = 'T';
		insert into area (code, level, parent_id) select 'G1', 'grid', id from area where code = 'C';
		insert into area (code, level, parent_id) select 'G2', 'grid', id from area where code = 'C2';
		insert into area_version (area_id, code, level, version, name, geom, valid)
		select id, code, level, 1, '网格' || code,
			st_multi(st_makeenvelope(case code when 'G2' then 115.31 else 115.30 end, 22.70, case code when 'G1' then 115.31 when 'C' then 115.31 else 115.32 end, 22.71, 4326)),
			tstzrange('2020-01-01', null)
		from area`);
	const posts: Record<string, string> = {};
	const people: Record<string, string> = {};
	for (const [name, kind, area] of named) {
		const [row] = await sql<[{ post: string; person: string }]>`
			with held as (
				insert into post (kind, title, area_id)
				values (${kind}, ${`岗位 ${name}`}, (select id from area where code = ${area})) returning id
			), holder as (
				insert into person (name) values (${`演示 ${name}`}) returning id
			), holding as (
				insert into post_holding (post_id, person_id, valid) select held.id, holder.id, tstzrange('2020-01-01', null) from held, holder
			)
			select held.id as post, holder.id as person from held, holder`;
		posts[name] = row.post;
		people[name] = row.person;
	}
	const [original] = await sql<[{ id: string }]>`
		insert into ticket (title, outcome, rule, post_id) select '原件', 'last_resort', 'last_resort', id from post where kind = 'duty_desk' returning id`;

	async function ticket(state: TicketState): Promise<string> {
		const over = ['closed', 'evaluated'].includes(state);
		const sent = !['reported', 'accepted', 'void', 'duplicate'].includes(state);
		const [row] = await sql<[{ id: string; code: string }]>`
			insert into ticket (
				external_id, title, category, place, state, closed_at, key_hash, owner_post_id, review_at, suspended_at, original_id, due_at,
				outcome, rule, area_version_id, post_id, border_m
			)
			select 'x' || nextval('ticket_number'), '路灯不亮', 'light', 'SRID=4326;POINT(115.305 22.705)', ${state}, ${over ? new Date() : null},
				decode(${KEY_HASH}, 'hex'), ${sent ? (posts.grid_leader ?? null) : null}, ${state === 'suspended' ? inDays(7) : null},
				${state === 'suspended' ? new Date() : null}, ${state === 'duplicate' ? original.id : null}, ${inDays(1)},
				'grid', 'covers', v.id, ${posts.grid_leader ?? null}, 3
			from area_version v where v.code = 'G1'
			returning id, code`;
		// From now on it is one of ours, and the law holds for it.
		await sql`update ticket set external_id = null where id = ${row.id}`;
		await sql`insert into event (ticket_id, type, state) values (${row.id}, 'reported', ${state})`;
		await sql`insert into ticket_assist (ticket_id, post_id) values (${row.id}, ${posts.unit ?? null})`;
		return row.code;
	}

	return { posts, people, ticket };
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
