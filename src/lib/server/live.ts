import { openBell } from './bell.ts';
import type { Sql } from './db.ts';
import {
	formatPosition,
	isAfter,
	isOfThisLog,
	parsePosition,
	readAfter,
	settledPosition,
	type LoggedEvent,
	type Position
} from './event-log.ts';

/** Events are gathered for so long; the first after a quiet spell does not wait. */
const GATHER_MS = 50;
/** Behind the bell stands a slow poll: a lost ring costs a second, never an event. */
const POLL_MS = 1000;
/** A display that hears nothing for twice as long knows that the stream is broken. */
const HEARTBEAT_MS = 5000;
const PAGE = 2000;
/** A client that lets so many bytes pile up is dropped, and resumes from its last position. */
const PATIENCE_BYTES = 1 << 20;
/** So does one that is still catching up and takes nothing for so long. */
const PATIENCE_MS = 60_000;

export type Live = {
	/** Begins to read; to be called once the schema is there. */
	begin(): void;
	/** Server-sent events from a position in the log (`xid-seq`; null: from now on). Cancelling the stream ends it. */
	subscribe(after: string | null): ReadableStream<Uint8Array>;
	/** Says that something was written; to be called after the commit. */
	ring(): void;
	/** How many clients listen, how far the log was read, and since when an open transaction holds it back. */
	status(): { clients: number; position: string | null; waitingSince: Date | null };
	close(): void;
};

type Client = {
	controller: ReadableStreamDefaultController<Uint8Array>;
	from: Position;
	/** Ended, by whichever side. */
	gone: boolean;
	/** While it catches up and has no room for more: since when, and what goes on as soon as it has. */
	full: { since: number; goOn: () => void } | null;
};

const encoder = new TextEncoder();
/** The server's clock, beside the log: it has no `id:`, and a client's position stays where it was. */
const heartbeat = () => encoder.encode(`event: beat\ndata: ${JSON.stringify({ at: new Date() })}\n\n`);
const hello = encoder.encode('retry: 1000\n\n');
/** The client's position is not of this log: it takes a new snapshot and goes on from there. */
const reset = encoder.encode('event: reset\ndata: {}\n\n');

function encode(events: LoggedEvent[]): Uint8Array {
	const lines = events.map(
		({ position, ...data }) => `id: ${formatPosition(position)}\ndata: ${JSON.stringify(data)}\n\n`
	);
	return encoder.encode(lines.join(''));
}

/**
 * The one reader of the event log in this process: it reads on whenever the bell rings, encodes once, and fans out.
 * In order, nothing lost, nothing twice, whoever writes and whatever is killed.
 */
export function openLive(sql: Sql, warn: (message: string, problem: unknown) => void): Live {
	const clients = new Set<Client>();
	/** Those that are still catching up. */
	const joining = new Set<Client>();
	let origin: Promise<Position> | undefined;
	let position: Position | undefined;
	let waitingSince: Date | null = null;
	let lastRead = 0;
	let next: NodeJS.Timeout | undefined;
	let reading = false;
	let again = false;
	let failing = false;
	let begun = false;
	let closed = false;

	function wake(): void {
		if (!begun || closed || next) return;
		if (reading) again = true;
		else next = setTimeout(() => void read(), Math.max(0, lastRead + GATHER_MS - performance.now()));
	}

	async function read(): Promise<void> {
		next = undefined;
		reading = true;
		lastRead = performance.now();
		try {
			const { events, waiting } = await readAfter(sql, await standing(), PAGE);
			waitingSince = waiting ? (waitingSince ?? new Date()) : null;
			tell(events);
			again ||= waiting || events.length === PAGE;
			failing = false;
		} catch (problem) {
			if (!failing && !closed) warn('the event log cannot be read; trying again every second', problem);
			failing = true;
		}
		reading = false;
		if (again) {
			again = false;
			wake();
		}
	}

	/** Where the reader stands; at the first call, the end of what is settled. */
	async function standing(): Promise<Position> {
		if (position) return position;
		origin ??= settledPosition(sql);
		try {
			const start = await origin;
			return (position ??= start);
		} catch (problem) {
			origin = undefined;
			throw problem;
		}
	}

	function tell(events: LoggedEvent[]): void {
		const first = events[0];
		if (!first) return;
		position = events.at(-1)?.position;
		const chunk = encode(events);
		for (const client of clients) {
			// A client that comes from a process further on is told only what is new to it.
			const knowsSome = !isAfter(first.position, client.from);
			send(
				client,
				knowsSome ? encode(events.filter((event) => isAfter(event.position, client.from))) : chunk
			);
		}
	}

	function send(client: Client, chunk: Uint8Array): void {
		if ((client.controller.desiredSize ?? 0) < -PATIENCE_BYTES) drop(client);
		else if (chunk.length > 0) client.controller.enqueue(chunk);
	}

	function drop(client: Client): void {
		forget(client);
		client.controller.error(new Error('the client is too slow'));
	}

	function forget(client: Client): void {
		client.gone = true;
		clients.delete(client);
		joining.delete(client);
		goOn(client);
	}

	function goOn(client: Client): void {
		client.full?.goOn();
		client.full = null;
	}

	/** Until there is room for another page. */
	async function room(client: Client): Promise<void> {
		if (client.gone || (client.controller.desiredSize ?? 0) > 0) return;
		await new Promise<void>((resolve) => (client.full = { since: performance.now(), goOn: resolve }));
	}

	/** Brings a client up to the reader's position, page by page as it takes them, then lets it join. */
	async function admit(client: Client, after: Position | null): Promise<void> {
		const here = await standing();
		client.from = after ?? here;
		if (after && !(await isOfThisLog(sql, after)) && !client.gone) {
			client.controller.enqueue(reset);
			client.from = here;
		}
		// No await between this look at the reader's position and joining, or what is told in between would be missed.
		while (!client.gone && position && isAfter(position, client.from)) {
			const { events } = await readAfter(sql, client.from, PAGE);
			const last = events.at(-1);
			// It may have gone while the page was read.
			if (!last || !joining.has(client)) break;
			client.controller.enqueue(encode(events));
			client.from = last.position;
			await room(client);
		}
		if (joining.delete(client)) clients.add(client);
	}

	function subscribe(after: string | null): ReadableStream<Uint8Array> {
		let client: Client | undefined;
		return new ReadableStream<Uint8Array>(
			{
				start(controller) {
					controller.enqueue(hello);
					controller.enqueue(heartbeat());
					if (closed) return controller.close();
					const own: Client = { controller, from: { xid: 0n, seq: 0n }, gone: false, full: null };
					client = own;
					joining.add(own);
					// Not awaited: the stream flows while the client catches up.
					admit(own, after === null ? null : parsePosition(after)).catch((problem: unknown) => {
						if (own.gone) return;
						forget(own);
						controller.error(problem);
					});
				},
				pull: () => client && goOn(client),
				cancel: () => client && forget(client)
			},
			new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 })
		);
	}

	const bell = openBell(sql, wake);
	const poll = setInterval(wake, POLL_MS);
	const beat = setInterval(() => {
		const chunk = heartbeat();
		for (const client of clients) send(client, chunk);
		const longAgo = performance.now() - PATIENCE_MS;
		for (const client of joining) if (client.full && client.full.since < longAgo) drop(client);
	}, HEARTBEAT_MS);

	return {
		begin() {
			begun = true;
			wake();
		},
		subscribe,
		ring: bell.ring,
		status: () => ({
			clients: clients.size,
			position: position ? formatPosition(position) : null,
			waitingSince
		}),
		close() {
			closed = true;
			bell.close();
			clearInterval(poll);
			clearInterval(beat);
			clearTimeout(next);
			for (const client of [...clients, ...joining]) {
				forget(client);
				client.controller.close();
			}
		}
	};
}
