import { describe, expect, it } from 'vitest';
import { states, type TicketState } from '$lib/ticket/states.ts';
import { createFilm, PLAY_MS } from './film.ts';
import type { WallFilm } from './feed.ts';
import { createTicketSlots, type TicketSlots } from './ticket-slots.ts';

const DAY = 24 * 3600;
const FROM = Date.parse('2026-11-21T00:00:00.000Z');
const place = (state: TicketState) => states.indexOf(state);

/** A log at random, and the tickets that are open when it ends. */
function randomLog(seed: number): { log: WallFilm; present: TicketSlots } {
	let x = seed;
	const random = () => (x = (x * 48_271) % 2_147_483_647) / 2_147_483_647;
	const count = 300;
	const numbers = Array.from({ length: count }, (_, i) => i);
	const log: WallFilm = {
		from: new Date(FROM).toISOString(),
		to: new Date(FROM + DAY * 1000).toISOString(),
		cut: false,
		lng: numbers.map(() => 115 + random()),
		lat: numbers.map(() => 22 + random()),
		due: numbers.map(() => (random() < 0.1 ? null : Math.round((random() * 3 - 1) * DAY))),
		first: numbers.map((i) => (i < 120 ? place('dispatched') : null)),
		ticket: [],
		at: [],
		state: []
	};
	const present = createTicketSlots({ epoch: FROM, fadeMs: 1 });
	const happened = numbers.flatMap((ticket) => {
		const steps: TicketState[] =
			ticket < 120 ? ['in_progress', 'closed'] : ['reported', 'suspended', 'closed'];
		const told = steps.slice(0, Math.floor(random() * (steps.length + 1)));
		const times = told.map(() => Math.floor(random() * DAY)).toSorted((a, b) => a - b);
		const last = told.at(-1) ?? (ticket < 120 ? 'dispatched' : null);
		if (last && last !== 'closed') {
			const due = log.due[ticket] ?? null;
			present.put(
				{
					code: String(ticket),
					lng: log.lng[ticket] ?? 0,
					lat: log.lat[ticket] ?? 0,
					reportedAt: ticket < 120 ? FROM : FROM + (times[0] ?? 0) * 1000,
					dueAt: due === null ? null : FROM + due * 1000,
					state: last
				},
				FROM
			);
		}
		return told.map((state, i) => ({ ticket, at: times[i] ?? 0, state: place(state) }));
	});
	for (const { ticket, at, state } of happened.toSorted((a, b) => a.at - b.at)) {
		log.ticket.push(ticket);
		log.at.push(at);
		log.state.push(state);
	}
	return { log, present };
}

const sorted = (slots: TicketSlots) =>
	slots.open(FROM + DAY * 1000).toSorted((a, b) => Number(a.code) - Number(b.code));

describe('a film', () => {
	it.each([1, 7, 42])('ends with the present state, whatever steps it is played in (seed %i)', (seed) => {
		const { log, present } = randomLog(seed);
		for (const frames of [1, 60, 3600]) {
			const film = createFilm(log);
			for (let i = 0; i <= frames; i++) film.playTo(film.from + ((film.to - film.from) * i) / frames);
			expect(sorted(film.slots)).toEqual(sorted(present));
		}
	});

	it('begins with what was open, and shows nothing before its time', () => {
		const { log } = randomLog(3);
		const film = createFilm(log);
		film.playTo(film.from - 1);
		expect(film.slots.size).toBe(120);
	});

	it('lets a closed ticket fade for the same time on the wall, however long the span', () => {
		const { log } = randomLog(5);
		const day = createFilm(log);
		const month = createFilm({ ...log, to: new Date(FROM + 30 * DAY * 1000).toISOString() });
		expect(day.fadeMs / (DAY * 1000)).toBeCloseTo(month.fadeMs / (30 * DAY * 1000));
		expect(day.fadeMs).toBe((1800 * DAY * 1000) / PLAY_MS);
	});
});
