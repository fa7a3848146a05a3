import { listen } from '$lib/map/live.ts';
import type { LiveEvent } from '$lib/map/ticket-table.ts';
import type { WallTickets } from './feed.ts';
import { createTicketSlots, stateAt, type TicketSlots } from './ticket-slots.ts';

/** The pause before a snapshot is asked for again grows from the first of these to the last. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000];
/** The server beats every five seconds. */
const SILENCE_MS = 8000;
/** An answer that takes longer is given up. */
const PATIENCE_MS = 60_000;
/** A closed ticket stays so long, fading. */
export const FADE_MS = 60_000;

type Options = {
	/** The server's time in milliseconds; null where it is not known yet. */
	now(): number | null;
	/** A snapshot is there: other slots from now on. */
	begun(slots: TicketSlots): void;
	/** Events in their order, already in the slots or not. */
	events(batch: LiveEvent[]): void;
	/** The stream was heard; `at`: the server's time, if it said. */
	heard(at?: string): void;
	lost(): void;
};

const isSnapshot = (value: unknown): value is WallTickets =>
	typeof value === 'object' &&
	value !== null &&
	['position', 'epoch', 'code', 'lng', 'lat', 'due', 'state'].every((key) => key in value);

/** The slots of a snapshot. */
export function slotsOf(snapshot: WallTickets, now: number | null): TicketSlots {
	const { code, lng, lat, reported, due, state } = snapshot;
	const from = Date.parse(snapshot.epoch);
	const time = (seconds: number | undefined) => from + (seconds ?? 0) * 1000;
	// The zero of the clock lies near now, where 32 bits tell a fraction of a second apart.
	const latest = now ?? reported.reduce((last, seconds) => Math.max(last, time(seconds)), from);
	const slots = createTicketSlots({ epoch: latest, fadeMs: FADE_MS });
	code.forEach((name, i) => {
		const ticket = { code: name, lng: lng[i] ?? 0, lat: lat[i] ?? 0, state: stateAt(state[i] ?? 0) };
		const limit = due[i] ?? -1;
		slots.put({ ...ticket, reportedAt: time(reported[i]), dueAt: limit === -1 ? null : time(limit) }, latest);
	});
	return slots;
}

/**
 * Follows the open tickets: a snapshot, then the log from there. Whatever fails is tried again for ever.
 * @returns how to stop
 */
export function follow({ now, begun, events, heard, lost }: Options): () => void {
	let stopListening = () => {};
	let failures = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asking: AbortController | null = null;

	async function begin(): Promise<void> {
		stopListening();
		asking?.abort();
		const mine = new AbortController();
		asking = mine;
		const patience = setTimeout(() => mine.abort(), PATIENCE_MS);
		try {
			const response = await fetch('/api/wall/tickets', { signal: mine.signal });
			const snapshot: unknown = response.ok ? await response.json() : null;
			if (asking !== mine) return;
			if (!isSnapshot(snapshot)) throw new TypeError('/api/wall/tickets: not the answer that was expected');
			failures = 0;
			begun(slotsOf(snapshot, now()));
			listenFrom(snapshot.position);
		} catch {
			if (asking !== mine) return;
			lost();
			timer = setTimeout(() => void begin(), PAUSES_MS[Math.min(failures++, PAUSES_MS.length - 1)]);
		} finally {
			clearTimeout(patience);
		}
	}

	function listenFrom(after: string): void {
		stopListening = listen({
			after,
			silenceMs: SILENCE_MS,
			events(batch) {
				heard();
				events(batch);
			},
			connected: (on) => (on ? heard() : lost()),
			beat: (at) => heard(at),
			reset: () => void begin()
		});
	}

	void begin();
	return () => {
		asking?.abort();
		asking = null;
		clearTimeout(timer);
		stopListening();
	};
}
