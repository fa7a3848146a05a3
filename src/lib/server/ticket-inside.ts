import { hash } from 'node:crypto';
import type { Asker } from './asker.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';
import { possible, type Action, type Role } from '../ticket/law.ts';
import type { TicketState } from '../ticket/states.ts';
import type { Actor } from './ticket-actions.ts';

/** The header that carries the secret of a resident's link. */
export const TICKET_KEY = 'x-ticket-key';

/** What stands in a ticket for whoever has to do with it. Residents are told posts and no names. */
export type Inside = {
	title: string;
	description: string | null;
	/** Counts the steps; sent back with an action as `seen`. */
	step: number;
	roles: { role: Role; turn: boolean }[];
	collected: boolean;
	handled: boolean;
	owner: { post: string; title: string } | null;
	assists: { post: string; title: string }[];
	stepDueAt: string | null;
	reviewAt: string | null;
	asked: 'extension' | 'suspension' | null;
	supervisedAt: string | null;
	urged: number;
	reworked: number;
	extended: number;
	original: { code: string; state: TicketState } | null;
	partOf: string | null;
	parts: string[];
	/** For staff: whether there is a name, and the number as far as it may be shown. */
	reporter: { named: boolean; phone: string | null } | null;
	events: StoryEvent[];
};

export type StoryEvent = {
	type: string;
	state: TicketState;
	at: string;
	role?: Role;
	post?: string;
	/** The post it was sent to, that was told, or that is suggested. */
	to?: string;
	who?: string;
	reason?: string;
	data?: Record<string, unknown>;
};

/** SHA-256 of a link's secret, in hex, as the database keeps it. */
export const keyHash = (key: string): string => hash('sha256', key);

/** As whom somebody acts on a ticket: the reporter where the link's secret comes along, else as who they are; null: as nobody. */
export function actorOf(asker: Asker, key: string | null): Actor | null {
	if (key) return { kind: 'resident', key_hash: keyHash(key) };
	return asker.kind === 'staff' ? { kind: 'staff', person: asker.person } : null;
}

/** The same where nobody may not ask. @throws {RefusedError} 401 */
export function someone(asker: Asker, key: string | null): Actor {
	const actor = actorOf(asker, key);
	if (actor) return actor;
	throw new RefusedError(
		401,
		'请先登录，或用上报时给您的链接 / please sign in, or use the link you were given when you reported'
	);
}

/** What stands in a ticket, and what may be done with it now; null where it does not concern them. */
export async function inside(
	sql: Sql,
	code: string,
	state: TicketState,
	actor: Actor
): Promise<(Inside & { can: Action[] }) | null> {
	const [row] = await sql<[{ told: Inside | null }]>`
		select ticket_for(${code}, ${sql.json(actor)}, now()) as told`;
	if (!row.told) return null;
	// Echoes are counted, not told one by one.
	const events = row.told.events.filter(({ type }) => type !== 'echo');
	return { ...row.told, events, can: possible(state, row.told.roles, row.told) };
}

/** A post a ticket can be sent to, and why it is offered. */
export type Suggestion = {
	post: string;
	title: string;
	/** Who holds it now. */
	holder: string | null;
	why: 'suggested' | 'duty' | 'runner_up' | 'grid_worker' | 'above' | 'unit';
};

/** Who may send a ticket on, back, or call others in; each on their ground, or where it was sent to them. */
const senders: readonly Role[] = [
	'operator',
	'dispatcher',
	'supervisor',
	'grid_leader',
	'grid_worker',
	'unit'
];

/**
 * Whom a ticket can be sent to: first whom somebody suggested who sent it back, then whoever the duty rule says, the runner-up, those
 * above, the responsible units.
 * @throws {RefusedError} 404 where there is no such ticket, 403 where it is none of theirs
 */
export async function suggestions(sql: Sql, code: string, actor: Actor): Promise<Suggestion[]> {
	const [asked] = await sql<{ roles: Inside['roles'] | null }[]>`
		select ticket_for(code, ${sql.json(actor)}, now()) -> 'roles' as roles from ticket where code = ${code}`;
	if (!asked) throw new RefusedError(404, `没有编号为「${code}」的工单 / there is no ticket "${code}"`);
	if (!asked.roles?.some(({ role }) => senders.includes(role)))
		throw new RefusedError(403, '这件工单不归您派遣 / this ticket is not yours to send on');
	const rows = await sql<Suggestion[]>`
		with t as (select * from duty_decision where ticket_id = (select id from ticket where code = ${code})),
		offered as (
			select suggested_post(t.ticket_id) as id, 'suggested' as why, 0 as rank from t
			union all
			select t.post_id, 'duty', 1 from t
			union all
			select p.id, 'runner_up', 2 from t join area_version v on v.id = t.runner_up_id join post p on p.area_id = v.area_id and p.kind = 'grid_leader'
			union all
			select p.id, 'grid_worker', 3 from t join area_version v on v.id = t.area_version_id join post p on p.area_id = v.area_id and p.kind = 'grid_worker'
			union all
			select p.id, 'above', 4 from t join area_version v on v.id = t.area_version_id
				cross join lateral area_and_above(v.area_id) up join post p on p.area_id = up and p.kind = 'last_resort'
			union all
			select p.id, 'unit', 5 from t cross join post p where p.kind = 'unit'
		)
		select distinct on (o.rank, p.title, p.id) p.id as post, p.title, person.name as holder, o.why
		from offered o
			join post p on p.id = o.id
			left join post_holding h on h.post_id = p.id and h.valid @> now()
			left join person on person.id = h.person_id
		where not exists (select from offered before where before.id = o.id and before.rank < o.rank)
		order by o.rank, p.title, p.id
		limit 50`;
	return [...rows];
}

export type WorkTicket = {
	code: string;
	state: TicketState;
	step: number;
	category: string;
	title: string;
	lng: number | null;
	lat: number | null;
	reportedAt: Date;
	dueAt: Date | null;
	stepDueAt: Date | null;
	ownerPost: string | null;
	/** It was sent to a post of theirs. */
	mine: boolean;
	supervisedAt: Date | null;
	urged: number;
	reworked: number;
	asked: Inside['asked'];
	area: string | null;
	/** How many said 「我也遇到了」. */
	echoes: number;
};

/** The open tickets of somebody's posts, theirs first, the most pressing first. */
export async function ticketsOf(sql: Sql, person: string, limit: number): Promise<WorkTicket[]> {
	const rows = await sql<WorkTicket[]>`
		select w.*, (select echoes from ticket where ticket.code = w.code) from tickets_of(${person}, now(), ${limit}) w`;
	return [...rows];
}
