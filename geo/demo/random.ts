/** A seeded row of numbers. Every method takes exactly one number from the row (shuffle: one per item). */
export type Random = {
	/** A number in [low, high). */
	between(low: number, high: number): number;
	/** A whole number in [low, high], both included. */
	whole(low: number, high: number): number;
	chance(probability: number): boolean;
	pick<T>(list: readonly T[]): T;
	/** A new list in another order. */
	shuffle<T>(list: readonly T[]): T[];
};

/**
 * mulberry32: 32-bit integers only, so every platform gives the same row.
 * Each part of the generator draws from a `stream` of its own: a change in one part leaves the others as they were.
 */
export function random(seed: number, stream: string): Random {
	let state = Math.trunc(seed) >>> 0;
	for (const letter of stream) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
	function next(): number {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}
	const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	return {
		between: (low, high) => low + next() * (high - low),
		whole,
		chance: (probability) => next() < probability,
		pick: (list) => at(list, whole(0, list.length - 1)),
		shuffle(list) {
			const left = [...list];
			return list.map(() => at(left.splice(whole(0, left.length - 1), 1), 0));
		}
	};
}

/** The item at `index`, counted round the end in both directions (rings); throws only for an empty list. */
export function at<T>(list: readonly T[], index: number): T {
	const item = list[((index % list.length) + list.length) % list.length];
	if (item === undefined) throw new Error(`No item ${index} in a list of ${list.length}.`);
	return item;
}
