import type { LiveEvent } from '$lib/map/ticket-table.ts';

/** Marks named like this tell a benchmark when an event was on the screen; `detail` holds `code`, `state`, `at`, `heard`. */
export const SEEN_MARK = 'wall:seen';

type Waiting = { code: string; state: string; at: string; heard: number };

/** Counts the events that a frame has shown; where it is asked to measure, says when each of them was. */
export function createProbe(measured: boolean): {
	took(batch: readonly LiveEvent[]): void;
	/** All that was taken so far went to the graphics card: the next frame shows it. */
	sent(): void;
	/** That frame was drawn. @returns how many events have been shown in all */
	drawn(): number;
} {
	let taken = 0;
	let shown = 0;
	let waiting: Waiting[] = [];
	let coming: Waiting[] = [];
	return {
		took(batch) {
			taken += batch.length;
			if (!measured) return;
			const heard = performance.now();
			for (const { code, state, at } of batch) waiting.push({ code, state, at, heard });
		},
		sent() {
			shown = taken;
			coming.push(...waiting);
			waiting = [];
		},
		drawn() {
			for (const detail of coming) performance.mark(SEEN_MARK, { detail });
			coming = [];
			return shown;
		}
	};
}
