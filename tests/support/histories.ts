import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Sql } from '../../src/lib/server/db.ts';
import { counted, rollUp } from '../../src/lib/server/tally.ts';
import { seededRandom } from './irregular-grids.ts';

export type Counted = (typeof counted)[number];

export type GivenTicket = {
	category?: string;
	title?: string;
	state?: string;
	lng?: number | null;
	lat?: number | null;
	reportedAt?: Date;
	dueAt?: Date | null;
	closedAt?: Date | null;
};

/**
 * Puts a ticket into the database with who answers for it, and without an event. Gives its id.
 * It is one of another system, for which the law of the loop does not hold: the figures must bear every history.
 */
export async function putTicket(sql: postgres.ISql, given: GivenTicket = {}): Promise<string> {
	const { category = 'road', title = '路灯不亮', state = 'reported', lng = 115.32, lat = 22.78 } = given;
	const [row] = await sql<[{ id: string }]>`
		insert into ticket (external_id, title, category, state, place, reported_at, due_at, closed_at, outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect)
		select gen_random_uuid(), ${title}, ${category}, ${state}, place,
			coalesce(${given.reportedAt ?? null}, now()), ${given.dueAt ?? null}::timestamptz, ${given.closedAt ?? null}::timestamptz, a.*
		from st_setsrid(st_point(${lng}, ${lat}), 4326) place cross join duty_decide(place, now(), '{}') a
		returning id`;
	return row.id;
}

const ended = ['closed', 'evaluated', 'void', 'duplicate'];

/** Brings a ticket into a state, as writers do: the ticket first, then the event. `at`: now, unless said. */
export async function step(
	sql: postgres.ISql,
	id: string,
	state: string,
	{ type = state, at, data }: { type?: string; at?: Date | undefined; data?: Record<string, boolean> } = {}
): Promise<void> {
	await sql`
		with moved as (
			update ticket set state = ${state}, closed_at = case when ${ended.includes(state)} then coalesce(closed_at, now()) end
			where id = ${id} returning id
		)
		insert into event (ticket_id, type, state, at, data)
		select id, ${type}, ${state}, coalesce(${at ?? null}, clock_timestamp()), ${data ? JSON.stringify(data) : null}::text::jsonb from moved`;
}

/** Where a ticket may go; every way of domain.md §4 and some that nobody thought of. */
const ways: Readonly<Record<string, readonly string[]>> = {
	reported: ['accepted', 'accepted', 'accepted', 'void', 'duplicate', 'dispatched'],
	accepted: ['dispatched', 'dispatched', 'accepted', 'void'],
	dispatched: ['in_progress', 'in_progress', 'in_progress', 'accepted', 'dispatched'],
	in_progress: ['handled', 'handled', 'suspended', 'in_progress', 'awaiting_acceptance', 'closed'],
	suspended: ['in_progress'],
	handled: ['awaiting_acceptance', 'awaiting_acceptance', 'in_progress', 'closed'],
	awaiting_acceptance: ['closed', 'closed', 'in_progress'],
	closed: ['evaluated', 'in_progress'],
	// Its file says when it was closed: reopened, nobody would know any more.
	imported: ['evaluated'],
	evaluated: [],
	void: [],
	duplicate: []
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So many tickets with their lives, one after the other: times of the last 45 days, transactions that are slow or fail. */
export async function writeHistory(
	sql: Sql,
	{ seed, tickets }: { seed: number; tickets: number }
): Promise<void> {
	const random = seededRandom(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const minutes = () => (random() < 0.5 ? random() * 8 : random() * 90) * MINUTE;
	for (let i = 0; i < tickets; i++) {
		let at = Date.now() - random() * 45 * DAY - 2 * DAY;
		const isImported = random() < 0.2;
		const closedAt = isImported && random() < 0.5 ? new Date(at + random() * DAY) : null;
		let state = closedAt ? 'closed' : 'reported';
		const id = await sql.begin(async (tx) => {
			const made = await putTicket(tx, {
				category: pick(['road', 'light', 'fire']),
				state,
				// Each somewhere else, some on no grid, some nowhere.
				lng: random() < 0.05 ? null : 115.3 + (seed * 1000 + i) * 1e-5,
				lat: 22.701 + random() * 0.01,
				reportedAt: new Date(at),
				dueAt: random() < 0.1 ? null : new Date(at + random() * 6 * 60 * MINUTE),
				closedAt
			});
			const type = isImported ? 'imported' : 'reported';
			await step(tx, made, state, { type, at: isImported ? undefined : new Date(at) });
			if (random() < 0.1) await sleep(random() * 20);
			return made;
		});
		if (closedAt) at = closedAt.getTime();
		for (let n = Math.floor(random() * 12); n > 0; n--) {
			const open = ways[closedAt && state === 'closed' ? 'imported' : state]!;
			if (open.length === 0) break;
			const next = pick(open);
			at += minutes();
			const data =
				next === 'evaluated' || next === 'closed'
					? pick([null, { solved: random() < 0.8, satisfied: random() < 0.5 }])
					: null;
			const moved = await sql
				.begin(async (tx) => {
					await step(tx, id, next, { type: pick([next, 'moved']), at: new Date(at), ...(data && { data }) });
					if (random() < 0.1) await sleep(random() * 20);
					if (random() < 0.05) throw new Error('thought better of it');
				})
				.then(
					() => true,
					() => false
				);
			if (moved) state = next;
		}
	}
}

/** Until all that is committed may be read as news: a transaction of another database of the server may hold the log back for a while. */
export async function settled(sql: Sql): Promise<void> {
	for (;;) {
		const held = await sql`select from event where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`;
		if (held.length === 0) return;
	}
}

/** Rolls up all that is committed. */
export async function rollUpAll(sql: Sql): Promise<void> {
	await settled(sql);
	await rollUp(sql);
}

export type Tallies = {
	tally: Map<string, Record<Counted, number>>;
	months: Map<string, Record<Counted, number>>;
};

export const zeros = () => Object.fromEntries(counted.map((name) => [name, 0])) as Record<Counted, number>;

/** What the tables hold. */
export async function storedTallies(sql: Sql): Promise<Tallies> {
	const snake = (row: Record<string, unknown>) =>
		Object.fromEntries(
			counted.map((name) => [name, row[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]])
		) as Record<Counted, number>;
	const tally = await sql`select *, extract(epoch from bucket)::int as key from tally`;
	const months = await sql`select *, month::text as key from area_month`;
	return {
		tally: new Map(tally.map((row) => [`${row.key} ${row.category}`, snake(row)])),
		months: new Map(months.map((row) => [`${row.key} ${row.area}`, snake(row)]))
	};
}

type EventRow = {
	ticketId: string;
	type: string;
	state: string;
	at: Date;
	data: { solved?: boolean; satisfied?: boolean } | null;
};
type TicketRow = {
	id: string;
	category: string;
	area: string;
	reportedAt: Date;
	dueAt: Date | null;
	closedAt: Date | null;
};

/** The same by reading the whole log, one ticket after the other, in plain TypeScript. */
export async function recount(sql: Sql): Promise<Tallies> {
	const tickets = await sql<TicketRow[]>`
		select t.id, t.category, t.reported_at, t.due_at, t.closed_at, case when d.outcome <> 'last_resort' then v.code else '' end as area
		from ticket t join duty_decision d on d.ticket_id = t.id left join area_version v on v.id = d.area_version_id`;
	const events = await sql<EventRow[]>`select ticket_id, type, state, at, data from event order by seq`;
	const result: Tallies = { tally: new Map(), months: new Map() };
	const oldest = Date.now() - 35 * DAY;
	const lives = new Map<string, EventRow[]>();
	for (const event of events) lives.set(event.ticketId, [...(lives.get(event.ticketId) ?? []), event]);

	for (const { id, category, area, reportedAt, dueAt, closedAt } of tickets) {
		const add = (at: Date, ...names: Counted[]) => {
			const bucket = `${Math.floor(at.getTime() / 300_000) * 300} ${category}`;
			const month = `${new Date(at.getTime() + 8 * 60 * MINUTE).toISOString().slice(0, 7)}-01 ${area}`;
			const keys: [Tallies['tally'], string][] = [[result.months, month]];
			if (at.getTime() >= oldest) keys.push([result.tally, bucket]);
			for (const [map, key] of keys) {
				const row = map.get(key) ?? zeros();
				for (const name of names) row[name]++;
				map.set(key, row);
			}
		};
		const inTime = (at: Date) => dueAt === null || at <= dueAt;
		let before: string | null = null;
		let sentAt = 0;
		for (const { type, state, at: written, data } of lives.get(id) ?? []) {
			// A newer file says when it was closed elsewhere.
			const at = state === 'closed' && closedAt !== null && closedAt < written ? closedAt : written;
			const isHandled = ['handled', 'awaiting_acceptance', 'closed', 'evaluated'].includes(state);
			if (before === null) {
				add(type === 'imported' ? reportedAt : at, 'reported');
				if (type === 'imported' && state === 'closed' && closedAt)
					add(closedAt, 'closed', ...(inTime(closedAt) ? (['closed_in_time'] as const) : []));
			}
			if (before === 'reported' && !['reported', 'void', 'duplicate', 'closed', 'evaluated'].includes(state))
				add(
					at,
					'accepted',
					...(at.getTime() - reportedAt.getTime() <= 5 * MINUTE ? (['accepted_promptly'] as const) : [])
				);
			if (before === 'dispatched' && state === 'in_progress')
				add(
					at,
					'responded',
					...(at.getTime() - sentAt <= 30 * MINUTE ? (['responded_promptly'] as const) : [])
				);
			if (before && ['accepted', 'dispatched', 'in_progress', 'suspended'].includes(before) && isHandled)
				add(at, 'handled', ...(inTime(at) ? (['handled_in_time'] as const) : []));
			if (before && !['closed', 'evaluated'].includes(before) && ['closed', 'evaluated'].includes(state))
				add(at, 'closed', ...(inTime(at) ? (['closed_in_time'] as const) : []));
			if (before && ['handled', 'awaiting_acceptance'].includes(before) && state === 'in_progress')
				add(at, 'reworked');
			if (data)
				add(
					at,
					'asked',
					...(data.solved ? (['solved'] as const) : []),
					...(data.satisfied ? (['satisfied'] as const) : [])
				);
			if (state === 'dispatched' && before !== 'dispatched') sentAt = at.getTime();
			before = state;
		}
	}
	return result;
}
