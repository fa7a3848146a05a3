/** Of two hundred moments at most one is spent on it: of a hundred events not one has to wait for it. */
const REST = 200;
const AT_MOST_MS = 180_000;

/** How seldom something costly is done: dear things seldom, cheap ones often. */
export type Pace = {
	/** It took so long. */
	took(ms: number): void;
	/** Milliseconds until it may be done again; 0: now. */
	wait(): number;
};

/** @param steady a clock that only goes forward, in milliseconds */
export function createPace(steady: () => number = () => performance.now()): Pace {
	let next = -Infinity;
	return {
		took: (ms) => (next = steady() + Math.min(AT_MOST_MS, ms * REST)),
		wait: () => Math.max(0, next - steady())
	};
}
