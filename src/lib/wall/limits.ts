import * as api from '$lib/map/api.ts';

/** So many questions at a time, and so many waiting; what comes beyond that is known with the next snapshot. */
const MOST_ASKED = 3;
const MOST_WAITING = 400;

/**
 * Asks for the limits of tickets whose event did not bring one, a few at a time.
 * @param tell the limit in milliseconds, null where there is none
 */
export function createLimits(tell: (code: string, dueAt: number | null) => void): {
	ask(code: string): void;
} {
	const waiting = new Set<string>();
	let asked = 0;

	async function next(): Promise<void> {
		const [code] = waiting;
		if (code === undefined || asked >= MOST_ASKED) return;
		waiting.delete(code);
		asked++;
		try {
			const { dueAt } = await api.ticket(code);
			tell(code, dueAt === null ? null : Date.parse(dueAt));
		} catch {
			// It is drawn as one without a limit.
		} finally {
			asked--;
			void next();
		}
	}

	return {
		ask(code) {
			if (waiting.size < MOST_WAITING) waiting.add(code);
			void next();
		}
	};
}
