import { createHash } from 'node:crypto';
import { resume } from '../ticket/deadline.ts';
import { isAction, stepOf, type Action } from '../ticket/law.ts';
import type { TicketState } from '../ticket/states.ts';
import { clockOf, reportClock, RUNS_LIKE, withoutClock, type StepClock } from './step-clock.ts';
import type { ISql, Sql } from './db.ts';
import type { Timetable } from './timetable.ts';

/** Who takes a step, as the database asks: somebody of the staff, the reporter by the secret of their link, or the clock. */
export type Actor =
	{ kind: 'staff'; person: string } | { kind: 'resident'; key_hash: string } | { kind: 'system'; at: string };

/** What is said with a step; which of it a step needs stands in the law. */
export type Said = {
	reason?: string | undefined;
	note?: string | undefined;
	/** A post, by its id. */
	to?: string | undefined;
	/** The code of another ticket. */
	original?: string | undefined;
	title?: string | undefined;
	category?: string | undefined;
	reviewAt?: Date | undefined;
	dueAt?: Date | undefined;
	/** The step that whoever asks saw last: if there has been another since, they are told instead. */
	seen?: number | undefined;
};

export type Taken = {
	code: string;
	state: TicketState;
	step: number;
	at: string;
	/** The ticket that was split off. */
	part?: string;
	dueAt?: string;
};

type Request = {
	code: string;
	action: string;
	actor: Actor;
	said: Said;
	/** Sent with the same key again, the step is not taken again: the answer is that of the first time. */
	key?: string | undefined;
};

/** A ticket as far as its clock goes. */
type Clocked = {
	category: string;
	area: string | null;
	/** Since when its limit runs: from the report, or from when it was last sent back to be done again. */
	runsSince: Date;
	dueAt: Date | null;
	suspendedAt: Date | null;
	outcome: string;
};

/**
 * Takes one step of the law (lib/ticket/law.ts); the database refuses what is not one. After "accept" the duty rule dispatches at
 * once where it found a grid; where it did not, a dispatcher chooses.
 * @throws PostgresError MQ401, MQ403, MQ404, MQ409, MQ422 with the sentence for whoever asked
 */
export async function take(sql: Sql, timetable: Timetable, request: Request): Promise<Taken> {
	const { action, actor, code, key } = request;
	const ticket = isAction(action) ? await clocked(sql, code) : null;
	const now = actor.kind === 'system' ? new Date(actor.at) : new Date();
	const clock =
		ticket && isAction(action) ? clockAfter(timetable, ticket, action, now, request.said) : withoutClock;
	const taken = await act(sql, request, clock);
	if (taken.part !== undefined && ticket)
		await startClock(
			sql,
			timetable,
			taken.part,
			{ category: request.said.category ?? ticket.category, area: ticket.area },
			new Date(taken.at)
		);
	if (action !== 'accept' || !ticket || ticket.outcome === 'last_resort') return taken;
	return take(sql, timetable, {
		code,
		action: 'dispatch',
		// Of the same moment: by an earlier one the film would play the two the other way round.
		actor: { kind: 'system', at: taken.at },
		said: {},
		// "Accept" sent again is answered by what it led to the first time, and finishes what a broken connection left half done.
		key: key && `after ${actor.kind === 'staff' ? actor.person : actor.kind} ${key}`
	});
}

/** A part that was split off waits to be accepted like any report. Done twice, it is done once. */
async function startClock(
	sql: Sql,
	timetable: Timetable,
	part: string,
	{ category, area }: { category: string; area: string | null },
	now: Date
): Promise<void> {
	const { stepDue, notice } = reportClock(timetable, category, area, now);
	await sql`select start_clock_of_part(${part}, ${stepDue}, ${notice})`;
}

async function clocked(sql: Sql, code: string): Promise<Clocked | null> {
	const [ticket] = await sql<Clocked[]>`
		select t.category, v.area_id as area, t.due_at, t.suspended_at, t.outcome, coalesce((
			select max(e.at) from event e where e.ticket_id = t.id and e.type in ('fail', 'not_satisfied', 'reopen')
		), t.reported_at) as runs_since
		from ticket t left join area_version v on v.id = t.area_version_id
		where t.code = ${code}`;
	return ticket ?? null;
}

/** The clock of the state that the ticket comes into. */
function clockAfter(timetable: Timetable, ticket: Clocked, action: Action, now: Date, said: Said): StepClock {
	const { category, area } = ticket;
	const { to } = stepOf(action);
	if (action === 'extend') return clockOf(now, said.dueAt ?? null, said.dueAt ?? null);
	if (action === 'suspend') return clockOf(now, said.reviewAt ?? null, null);
	if (to === null) return withoutClock;
	const step = RUNS_LIKE[to];
	if (step === undefined) return withoutClock;
	const fresh = timetable.deadlineOf(step, category, area, now)?.at ?? null;
	if (step !== 'handle') return clockOf(now, fresh, null);
	if (action === 'resume') {
		const due = resumed(timetable, ticket, now);
		return clockOf(now, due, due);
	}
	// Rework has its own clock; the first time the one that began with the report runs on.
	return action === 'sign' ? clockOf(now, ticket.dueAt, null) : clockOf(now, fresh, fresh);
}

/** The limit after a suspension: the clock stood still, in working time. */
function resumed(timetable: Timetable, ticket: Clocked, now: Date): Date | null {
	const { category, area, runsSince, dueAt, suspendedAt } = ticket;
	const unit = timetable.limitOf(category, 'handle')?.unit ?? 'minutes';
	if (!dueAt || !suspendedAt) return dueAt;
	return resume(
		{ start: runsSince, due: dueAt, unit },
		{ from: suspendedAt, to: now },
		timetable.calendarOf(area)
	).at;
}

async function act(sql: Sql, { code, action, actor, said, key }: Request, clock: StepClock): Promise<Taken> {
	const told = {
		...(said.reason !== undefined && { reason: said.reason }),
		...(said.note !== undefined && { note: said.note }),
		...(said.to !== undefined && { to: said.to }),
		...(said.original !== undefined && { original: said.original }),
		...(said.title !== undefined && { title: said.title }),
		...(said.category !== undefined && { category: said.category }),
		...(said.reviewAt && { review_at: said.reviewAt.toISOString() }),
		...(said.seen !== undefined && { seen: said.seen }),
		...(said.dueAt && { due_at: said.dueAt.toISOString() })
	};
	const once = key !== undefined && {
		// Two people who happen to use the same key are two.
		key: `${actor.kind === 'staff' ? actor.person : actor.kind} ${key}`,
		request_hash: createHash('sha256')
			.update(JSON.stringify([code, action, told]))
			.digest('hex')
	};
	const step = async (within: ISql): Promise<Taken> => {
		const [row] = await within<[{ taken: Taken }]>`
			select act(${code}, ${action}, ${sql.json(actor)}, ${sql.json({ ...told, ...clock, ...(once || {}) })}) as taken`;
		return row.taken;
	};
	if (said.original === undefined) return step(sql);
	const both = [code, said.original];
	return sql.begin(async (tx) => {
		await tx`select hold_tickets(${both})`;
		return step(tx);
	});
}
