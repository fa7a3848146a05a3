import { isLiveEvent } from './api.ts';
import type { LiveEvent } from './ticket-table.ts';

/** Events that come within so many milliseconds are handed on together: one drawing for all of them. */
const GATHER_MS = 80;
const TRY_AGAIN_MS = 3000;

type Options = {
	/** The position in the log that the snapshot was taken at. */
	after: string;
	events(batch: LiveEvent[]): void;
	connected(on: boolean): void;
	/** The log is another one: take a new snapshot. */
	reset(): void;
};

/**
 * Listens to GET /api/live. The browser itself comes back after a lost connection, with Last-Event-ID; where it gives up
 * (an answer that is no stream, 503 say) this tries again from the last position.
 * @returns how to stop
 */
export function listen({ after, events, connected, reset }: Options): () => void {
	let position = after;
	let source: EventSource;
	let waiting: LiveEvent[] = [];
	let gathering: ReturnType<typeof setTimeout> | undefined;
	let again: ReturnType<typeof setTimeout> | undefined;

	function hand(): void {
		gathering = undefined;
		const batch = waiting;
		waiting = [];
		events(batch);
	}

	function open(): void {
		source = new EventSource(`/api/live?after=${encodeURIComponent(position)}`);
		source.onopen = () => connected(true);
		source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
			position = lastEventId || position;
			const event: unknown = JSON.parse(data);
			if (isLiveEvent(event)) waiting.push(event);
			gathering ??= setTimeout(hand, GATHER_MS);
		};
		source.addEventListener('reset', reset);
		source.onerror = () => {
			connected(false);
			if (source.readyState === EventSource.CLOSED) again = setTimeout(open, TRY_AGAIN_MS);
		};
	}

	open();
	return () => {
		clearTimeout(gathering);
		clearTimeout(again);
		source.close();
	};
}
