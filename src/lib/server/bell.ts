import type { Sql } from './db.ts';

/** The bell rings at most this often; a NOTIFY inside each writing transaction costs half of the throughput. */
const BELL_MS = 15;
const LISTEN_AGAIN_MS = 1000;
const CHANNEL = 'minqing_event';

export type Bell = { ring(): void; close(): void };

/**
 * A doorbell between processes, by LISTEN and NOTIFY: a hint that the event log has grown, nothing more.
 * `onRing` is called at each ring, and each time listening begins anew: rings in the gap are gone, the log is not.
 */
export function openBell(sql: Sql, onRing: () => void): Bell {
	let waiting: NodeJS.Timeout | undefined;
	let lastRing = 0;
	let closed = false;
	let unlisten: (() => Promise<void>) | undefined;

	async function listen(): Promise<void> {
		while (!closed) {
			try {
				// postgres.js listens again by itself after a drop.
				({ unlisten } = await sql.listen(CHANNEL, onRing, onRing));
				return;
			} catch {
				await new Promise((resolve) => setTimeout(resolve, LISTEN_AGAIN_MS).unref());
			}
		}
	}
	void listen();

	return {
		ring() {
			if (waiting || closed) return;
			const pause = Math.max(0, lastRing + BELL_MS - performance.now());
			waiting = setTimeout(() => {
				waiting = undefined;
				lastRing = performance.now();
				sql.notify(CHANNEL, '').catch(onRing);
			}, pause);
		},
		close() {
			closed = true;
			clearTimeout(waiting);
			void unlisten?.().catch(() => undefined);
		}
	};
}
