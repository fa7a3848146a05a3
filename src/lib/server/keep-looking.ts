/** Somebody who looks again and again, until told to stop. */
export type Looking = {
	begin(): void;
	/** Resolves once the look that is under way has ended. */
	close(): Promise<void>;
};

/**
 * Looks every so many milliseconds, counted from the end of the last look: two looks never overlap.
 * @param failed hears what went wrong in a look, unless it was closed meanwhile; the next comes all the same
 */
export function keepLooking(
	look: () => Promise<unknown>,
	{ everyMs, failed }: { everyMs: number; failed: (problem: unknown) => void }
): Looking {
	let timer: NodeJS.Timeout | undefined;
	let looking: Promise<unknown> = Promise.resolve();
	let closed = false;

	function begin(): void {
		if (closed) return;
		timer = setTimeout(() => {
			looking = look()
				.catch((problem: unknown) => {
					if (!closed) failed(problem);
				})
				.finally(begin);
		}, everyMs);
		timer.unref();
	}

	return {
		begin,
		async close() {
			closed = true;
			clearTimeout(timer);
			await looking;
		}
	};
}
