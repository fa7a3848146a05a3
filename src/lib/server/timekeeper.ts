import postgres from 'postgres';
import { deadline } from '../ticket/deadline.ts';
import type { TicketState } from '../ticket/states.ts';
import type { Sql } from './db.ts';
import { keepLooking } from './keep-looking.ts';
import { RUNS_LIKE } from './step-clock.ts';
import type { Timetable } from './timetable.ts';

/** Any number that no other lock uses: one process keeps the time, whichever is first; the others look again later. */
const TIMEKEEPER_LOCK = 7_306_536;
/** How often somebody looks at the clock. */
const EVERY_MS = 5000;
/** Tickets at a time. */
const PAGE = 500;
/** Of the notices: 1 warns whoever has the ticket, 2 to 4 tell community, town and county (told_post in 0024). */
const LAST_LEVEL = 4;

type Due = {
	code: string;
	state: TicketState;
	category: string;
	area: string | null;
	noticeLevel: number;
	noticeAt: Date;
	stepDueAt: Date | null;
	/** The post that is told where this notice is no warning. */
	toldPost: string;
};

export type Timekeeper = {
	begin(): void;
	/** Gives every warning and escalation whose time has come, and closes after silence; gives how many were given here. */
	look(): Promise<number>;
	close(): Promise<void>;
};

/**
 * The clock of the law: warns before a limit, tells level after level after it (grid, community, town, county), and closes after
 * silence. Each exactly once although several processes run: act() refuses a notice whose time was moved on by another.
 * @param now the time; another one in tests
 */
export function openTimekeeper(
	sql: Sql,
	timetable: () => Promise<Timetable>,
	{
		ring,
		warn,
		now = () => new Date()
	}: { ring: () => void; warn: (message: string, problem: unknown) => void; now?: () => Date }
): Timekeeper {
	async function look(): Promise<number> {
		const moment = now();
		const table = await timetable();
		let given = 0;
		for (;;) {
			const page = await due(sql, moment);
			const each = await Promise.all(page.map((ticket) => give(table, ticket, moment)));
			const here = each.filter(Boolean).length;
			given += here;
			if (here > 0) ring();
			// Where another process is at the same tickets, it goes on with them.
			if (page.length < PAGE || here === 0) return given;
		}
	}

	/** Whether it was given here: another process may have been first, or somebody took a step just now. */
	async function give(table: Timetable, ticket: Due, moment: Date): Promise<boolean> {
		const { action, to, next } = noticeOf(table, ticket);
		const asker = { kind: 'system', at: moment.toISOString() };
		try {
			await sql`select act(${ticket.code}, ${action}, ${sql.json(asker)}, ${sql.json({
				level: ticket.noticeLevel,
				...(to && { to }),
				...(next && { notice_at: next.toISOString() })
			})})`;
			return true;
		} catch (problem) {
			if (problem instanceof postgres.PostgresError && problem.code === 'MQ409') return false;
			throw problem;
		}
	}

	const looking = keepLooking(look, {
		everyMs: EVERY_MS,
		failed: (problem) => warn('the clock of the tickets could not be kept; trying again soon', problem)
	});
	return { ...looking, look };
}

/** What the clock says about a ticket now, to whom, and when it speaks next. */
function noticeOf(table: Timetable, ticket: Due): { action: string; to?: string; next: Date | null } {
	const { state, stepDueAt, noticeLevel, noticeAt, toldPost: to } = ticket;
	if (state === 'awaiting_acceptance') {
		const isEarly = stepDueAt !== null && noticeAt < stepDueAt;
		return isEarly ? { action: 'warn', next: stepDueAt } : { action: 'silence', next: null };
	}
	if (noticeLevel === 0) return { action: 'warn', next: stepDueAt };
	const next = noticeLevel + 1 < LAST_LEVEL ? anotherLimit(table, ticket) : null;
	return { action: 'escalate', to, next };
}

/** The next level is told after the same time again. */
function anotherLimit(table: Timetable, { state, category, area, noticeAt }: Due): Date | null {
	const step = RUNS_LIKE[state] ?? 'handle';
	const limit = table.limitOf(category, step);
	return limit && deadline(noticeAt, limit, table.calendarOf(area)).at;
}

/** The tickets whose notice has come, the oldest first; none where another process is reading them. */
const due = (sql: Sql, moment: Date): Promise<Due[]> =>
	sql.begin(async (tx) => {
		const [turn] = await tx<
			[{ mine: boolean }]
		>`select pg_try_advisory_xact_lock(${TIMEKEEPER_LOCK}) as mine`;
		if (!turn.mine) return new Array<Due>();
		const tickets = await tx<Due[]>`
			select t.code, t.state, t.category, v.area_id as area, t.notice_level, t.notice_at, t.step_due_at,
				told_post(v.area_id, t.notice_level + 1, ${moment}) as told_post
			from ticket t left join area_version v on v.id = t.area_version_id
			where t.notice_at <= ${moment} and t.state not in ('closed', 'evaluated', 'void', 'duplicate')
			order by t.notice_at, t.id limit ${PAGE}`;
		return [...tickets];
	});
