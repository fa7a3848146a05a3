import { isLiveEvent } from './api.ts';
import type { LiveEvent } from './ticket-table.ts';

/** Events that come within so many milliseconds are handed on together: one drawing for all of them. */
const GATHER_MS = 80;
const TRY_AGAIN_MS = 3000;
/** How often it is looked whether the stream has fallen silent. */
const LOOK_MS = 1000;

type Options = {
	/** The position in the log that the snapshot was taken at. */
	after: string;
	events(batch: LiveEvent[]): void;
	connected(on: boolean): void;
	/** The log is another one: take a new snapshot. */
	reset(): void;
	/** The server says every few seconds what time it is, in ISO 8601. */
	beat?(at: string): void;
	/**
	 * A stream that says nothing for so long is lost, however open it looks: it is closed and opened again. Without it
	 * a silent stream is believed. Longer than the server's pause between two beats.
	 */
	silenceMs?: number;
};

const isBeat = (value: unknown): value is { at: string } =>
	typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string';

/**
 * Listens to GET /api/live. The browser itself comes back after a lost connection, with Last-Event-ID; where it gives up
 * (an answer that is no stream, 503 say) this tries again from the last position.
 * @returns how to stop
 */
export function listen({ after, events, connected, reset, beat, silenceMs = Infinity }: Options): () => void {
	let position = after;
	let source: EventSource | null = null;
	let waiting: LiveEvent[] = [];
	let gathering: ReturnType<typeof setTimeout> | undefined;
	let again: ReturnType<typeof setTimeout> | undefined;
	let heardAt = performance.now();
	const looking = silenceMs < Infinity ? setInterval(look, LOOK_MS) : undefined;

	function hand(): void {
		gathering = undefined;
		const batch = waiting;
		waiting = [];
		events(batch);
	}

	function hear(): void {
		heardAt = performance.now();
	}

	/** Of a clock that nobody can set. */
	function look(): void {
		if (!source || performance.now() - heardAt < silenceMs) return;
		source.close();
		connected(false);
		open();
	}

	function open(): void {
		clearTimeout(again);
		hear();
		const opened = new EventSource(`/api/live?after=${encodeURIComponent(position)}`);
		source = opened;
		opened.onopen = () => {
			hear();
			connected(true);
		};
		opened.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
			hear();
			position = lastEventId || position;
			const event: unknown = JSON.parse(data);
			if (isLiveEvent(event)) waiting.push(event);
			gathering ??= setTimeout(hand, GATHER_MS);
		};
		opened.addEventListener('beat', ({ data }: MessageEvent<string>) => {
			hear();
			const told: unknown = JSON.parse(data);
			if (isBeat(told)) beat?.(told.at);
		});
		opened.addEventListener('reset', reset);
		opened.onerror = () => {
			connected(false);
			if (opened.readyState !== EventSource.CLOSED) return;
			source = null;
			again = setTimeout(open, TRY_AGAIN_MS);
		};
	}

	open();
	return () => {
		clearTimeout(gathering);
		clearTimeout(again);
		clearInterval(looking);
		source?.close();
	};
}
