import type { WallFilm } from './feed.ts';
import { createTicketSlots, stateAt, type TicketSlots } from './ticket-slots.ts';

/** A film is played in so long. */
export const PLAY_MS = 60_000;
/** For so long of the player's time a closed ticket fades, and a new one shines. */
const FADE_MS = 1800;
const YOUNG_MS = 900;

export type Film = {
	slots: TicketSlots;
	/** Times in milliseconds. */
	from: number;
	to: number;
	/** Earlier events were left out. */
	cut: boolean;
	/** In the film's own time. */
	fadeMs: number;
	youngMs: number;
	/** Plays on to a time; going back is not possible. */
	playTo(time: number): void;
};

/** The log of a span, ready to be played: tickets appear, turn and close in slots of its own. */
export function createFilm(log: WallFilm): Film {
	const from = Date.parse(log.from);
	const to = Date.parse(log.to);
	const speed = Math.max(1, (to - from) / PLAY_MS);
	const fadeMs = FADE_MS * speed;
	const slots = createTicketSlots({ epoch: from, fadeMs });
	const time = (seconds: number) => from + seconds * 1000;
	let next = 0;

	const ticket = (i: number) => {
		const due = log.due[i];
		return {
			code: String(i),
			lng: log.lng[i] ?? 0,
			lat: log.lat[i] ?? 0,
			dueAt: due === null || due === undefined ? null : time(due)
		};
	};

	log.first.forEach((state, i) => {
		// The log does not say when it was reported: before the film began.
		if (state !== null) slots.put({ ...ticket(i), reportedAt: from, state: stateAt(state) }, from);
	});

	function playTo(now: number): void {
		for (; next < log.at.length; next++) {
			const at = time(log.at[next] ?? 0);
			if (at > now) break;
			const which = log.ticket[next] ?? 0;
			const state = stateAt(log.state[next] ?? 0);
			const type = slots.has(String(which)) ? 'changed' : 'reported';
			slots.apply({ ...ticket(which), type, state, at }, at);
		}
		slots.sweep(now);
	}

	return { slots, from, to, cut: log.cut, fadeMs, youngMs: YOUNG_MS * speed, playTo };
}
