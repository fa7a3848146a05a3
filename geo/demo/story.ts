import { random, type Random } from './random.ts';
import type { Ticket, TicketState } from './tickets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What happened with a ticket: the state it came into, and what the resident said where one was asked. */
export type Step = { state: TicketState; at: Date; said: { solved: boolean; satisfied: boolean } | null };

/**
 * The steps of a ticket so far, in their order, from its report to now or its end. Most are accepted within five minutes
 * and signed for within thirty; one in fourteen comes back once. The same for the same seed and times.
 */
export function story(seed: number, ticket: Ticket, now: Date): Step[] {
	const chance = random(seed, `story ${ticket.externalId}`);
	const { state, reportedAt, closedAt } = ticket;
	const start = reportedAt.getTime();
	const end = closedAt?.getTime() ?? now.getTime() - MINUTE / 2;
	const done: Step = { state, at: new Date(end), said: null };
	const first: Step = { state: 'reported', at: reportedAt, said: null };
	switch (state) {
		case 'reported':
			return [first];
		case 'void':
		case 'duplicate':
			return [first, done];
	}
	const isClosed = state === 'closed' || state === 'evaluated';
	const steps = [
		first,
		...fit(towards(isClosed ? 'awaiting_acceptance' : state, end - start, chance), start, end)
	];
	if (!isClosed) return steps;
	const said = chance.chance(0.75) ? answer(chance) : null;
	steps.push({ state: 'closed', at: new Date(end), said: state === 'closed' ? said : null });
	if (state === 'evaluated') {
		const evaluated = Math.min(now.getTime() - MINUTE / 2, end + chance.between(0.5, 16) * HOUR);
		steps.push({ state, at: new Date(Math.max(end, evaluated)), said: answer(chance) });
	}
	return steps;
}

function answer(chance: Random): { solved: boolean; satisfied: boolean } {
	const solved = chance.chance(0.95);
	return { solved, satisfied: chance.chance(solved ? 0.96 : 0.2) };
}

type Wish = { state: TicketState; after: number };

/** The steps after the report, with milliseconds since it, of a ticket that has so much time. */
function towards(state: TicketState, time: number, chance: Random): Wish[] {
	const wishes: Wish[] = [];
	let after = 0;
	const then = (next: TicketState, wait: number) => {
		after += wait;
		wishes.push({ state: next, after });
		return next === state;
	};
	if (then('accepted', (chance.chance(0.94) ? chance.between(0.4, 4.6) : chance.between(6, 25)) * MINUTE))
		return wishes;
	if (then('dispatched', chance.between(0.3, 4) * MINUTE)) return wishes;
	const signed = (chance.chance(0.9) ? chance.between(3, 27) : chance.between(34, 110)) * MINUTE;
	if (then('in_progress', signed)) return wishes;
	if (state === 'suspended') {
		then(state, chance.between(0.4, 3) * HOUR);
		return wishes;
	}
	const left = Math.max(0, time - after);
	const work = left * chance.between(0.45, 0.8);
	if (chance.chance(0.07)) {
		then('handled', work * 0.6);
		then('in_progress', work * 0.1);
		if (then('handled', work * 0.3)) return wishes;
	} else if (then('handled', work)) return wishes;
	then('awaiting_acceptance', Math.min(left * 0.1, chance.between(4, 45) * MINUTE));
	return wishes;
}

/** The steps between start and end: where they would take longer than there is time, all are quicker. */
function fit(wishes: Wish[], start: number, end: number): Step[] {
	const last = wishes.at(-1)?.after ?? 0;
	const pace = last > (end - start) * 0.95 ? ((end - start) * 0.95) / last : 1;
	return wishes.map(({ state, after }) => ({
		state,
		at: new Date(Math.round(start + after * pace)),
		said: null
	}));
}
