/** What the wall shows for a while. */
export type Turn<Scene> = { scene: Scene; seconds: number };

/** Which turn it is, and for how long it has been shown. */
export type Place = { index: number; elapsedMs: number };

/** The place after so much time; `over` where the next turn begins (with one turn only: where it begins anew). */
export function advance(
	turns: readonly Turn<unknown>[],
	{ index, elapsedMs }: Place,
	byMs: number
): Place & { over: boolean } {
	const turn = turns[index];
	const elapsed = elapsedMs + Math.max(0, byMs);
	if (turn && elapsed < turn.seconds * 1000) return { index, elapsedMs: elapsed, over: false };
	return { index: step(turns, index, 1), elapsedMs: 0, over: true };
}

/** The turn so many further on, round and round. */
export const step = (turns: readonly unknown[], index: number, by: number): number =>
	turns.length === 0 ? 0 : (index + by + turns.length) % turns.length;

/** How much of the turn is over, from 0 to 1. */
export const progressOf = (turns: readonly Turn<unknown>[], { index, elapsedMs }: Place): number =>
	Math.min(1, elapsedMs / ((turns[index]?.seconds ?? 1) * 1000));
