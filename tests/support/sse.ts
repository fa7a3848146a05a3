import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Heard = { id: string; data: { type: string; code: string; state: string }; at: number };

/** A client of `GET /api/live` that comes back by itself, with Last-Event-ID, as a browser does. */
export type LiveClient = {
	heard: readonly Heard[];
	/** How often it had to come back. */
	returns(): number;
	/** Breaks the connection, as a bad network does. */
	drop(): void;
	/** Waits until it has heard of so many events. */
	until(count: number, timeoutMs: number): Promise<void>;
	close(): void;
};

/** @param after the position to begin at; null for now */
export function listenLive(url: string, after: string | null): LiveClient {
	const heard: Heard[] = [];
	let request: ClientRequest | null = null;
	let closed = false;
	let connections = 0;

	async function stay(): Promise<void> {
		while (!closed) {
			await once().catch(() => undefined);
			await sleep(100);
		}
	}

	async function once(): Promise<void> {
		const last = heard.at(-1)?.id;
		const query = after === null || last ? '' : `?after=${after}`;
		const response = await new Promise<IncomingMessage>((resolve, reject) => {
			request = get(`${url}/api/live${query}`, { headers: last ? { 'last-event-id': last } : {} }, resolve);
			request.once('error', reject);
		});
		if (response.statusCode !== 200) {
			response.resume();
			return;
		}
		connections++;
		let rest = '';
		for await (const chunk of response.setEncoding('utf8')) {
			const blocks = (rest + String(chunk)).split('\n\n');
			rest = blocks.pop() ?? '';
			for (const block of blocks) hear(block);
		}
	}

	function hear(block: string): void {
		if (block.includes('event: reset')) throw new Error('the server did not know our position');
		const id = /^id: (.*)$/m.exec(block)?.[1];
		const data = /^data: (.*)$/m.exec(block)?.[1];
		if (id && data) heard.push({ id, data: JSON.parse(data) as Heard['data'], at: performance.now() });
	}

	void stay();
	return {
		heard,
		returns: () => connections - 1,
		drop: () => request?.destroy(),
		async until(count, timeoutMs) {
			const deadline = Date.now() + timeoutMs;
			while (heard.length < count) {
				if (Date.now() > deadline)
					throw new Error(
						`heard ${heard.length} of ${count} events, the last ${heard.at(-1)?.id ?? '-'}, after ${connections} connections`
					);
				await sleep(20);
			}
		},
		close() {
			closed = true;
			request?.destroy();
		}
	};
}
