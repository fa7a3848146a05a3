import type { TimedStep } from '../ticket/deadline.ts';
import type { TicketState } from '../ticket/states.ts';
import type { Timetable } from './timetable.ts';

/** Which limit runs while a ticket is in a state. */
export const RUNS_LIKE: Partial<Record<TicketState, TimedStep>> = {
	reported: 'accept',
	accepted: 'dispatch',
	dispatched: 'respond',
	in_progress: 'handle',
	handled: 'check',
	awaiting_acceptance: 'confirm'
};

/** A warning comes when four fifths of the time are over. */
const WARNED_AT = 0.8;

/** The clock of a step as act() takes it (migrations/0009_law.sql): its limit, and when the clock speaks first. */
export type StepClock = { step_due_at?: string; notice_at?: string; due_at?: string };

/** Nobody waits: the ticket is closed, or its clock goes on as it did. */
export const withoutClock: StepClock = {};

/**
 * The clock of a step that begins now.
 * @param due until when; null: it has no limit
 * @param whole the new limit for the whole ticket; null: it stays
 */
export function clockOf(now: Date, due: Date | null, whole: Date | null): StepClock {
	if (!due) return withoutClock;
	const left = Math.max(0, due.getTime() - now.getTime());
	return {
		step_due_at: due.toISOString(),
		notice_at: new Date(now.getTime() + left * WARNED_AT).toISOString(),
		...(whole && { due_at: whole.toISOString() })
	};
}

/** The limits of a report that comes in now: of the whole ticket, and of its being accepted. */
export function reportClock(
	timetable: Timetable,
	category: string,
	area: string | null,
	now: Date
): { due: string | null; stepDue: string | null; notice: string | null } {
	const due = timetable.deadlineOf('handle', category, area, now)?.at;
	const clock = clockOf(now, timetable.deadlineOf('accept', category, area, now)?.at ?? null, null);
	return {
		due: due?.toISOString() ?? null,
		stepDue: clock.step_due_at ?? null,
		notice: clock.notice_at ?? null
	};
}
