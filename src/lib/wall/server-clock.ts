/** Answers of the last minute count: a server whose own clock was set back is believed after that. */
const REMEMBER_MS = 60_000;

export type ServerClock = {
	/** Takes in what the server says the time is, in milliseconds since 1970. */
	hear(time: number): void;
	/** The server's time now; null before it was ever heard. */
	now(): number | null;
};

/**
 * The server's clock, kept by a steady one that nobody can set (`performance.now`). What arrives is late by its way
 * here, never early: of the last minute the sample with the least delay is right.
 */
export function createServerClock(steady: () => number): ServerClock {
	let samples: { at: number; offset: number }[] = [];

	function hear(time: number): void {
		const at = steady();
		const offset = time - at;
		// A later sample that is no worse makes those before it useless: few remain.
		samples = samples.filter((other) => at - other.at < REMEMBER_MS && other.offset > offset);
		samples.push({ at, offset });
	}

	const now = () => {
		const [best] = samples;
		return best ? steady() + best.offset : null;
	};

	return { hear, now };
}
