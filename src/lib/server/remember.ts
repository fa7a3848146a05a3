/** An answer that is computed once for everybody who asks. */
export type Remembered<T> = () => Promise<T>;

/**
 * One computation for everybody who asks meanwhile, remembered for `forMs`; ten times as long as it took where that is
 * longer, but never more than `atMostMs`. A failed one is not remembered.
 */
export function remember<T>(
	compute: () => Promise<T>,
	{ forMs, atMostMs = forMs }: { forMs: number; atMostMs?: number }
): Remembered<T> {
	let current: Promise<T> | undefined;
	let until = Infinity;
	return () => {
		if (current && performance.now() < until) return current;
		const began = performance.now();
		until = Infinity;
		const started = compute();
		current = started;
		started.then(
			() => {
				const took = performance.now() - began;
				until = began + Math.min(atMostMs, Math.max(forMs, took * 10));
			},
			() => (current = undefined)
		);
		return started;
	};
}
