type Renewing = {
	everyMs: number;
	/** Reads what the page shows anew. */
	renew: () => Promise<void>;
	/** Whether the error page stands in its place. */
	lost: () => boolean;
	/** Told at every turn whether the server is away. */
	away?: (is: boolean) => void;
};

const answers = (): Promise<boolean> =>
	fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(10_000) }).then(
		({ ok }) => ok,
		() => false
	);

/**
 * Reads a page anew, again and again while somebody sees it. Kit puts its error page in the place of one that cannot be read: so the server is asked
 * first whether it is there, and until it is the page stays. Where the error page came all the same, the asking goes on until the page is back.
 * @returns its end
 */
export function renewing({ everyMs, renew, lost, away = () => {} }: Renewing): () => void {
	let ended = false;
	let timer: ReturnType<typeof setTimeout>;

	const over = (): boolean => ended && !lost();
	async function turn(): Promise<void> {
		if (document.visibilityState === 'visible') {
			const there = await answers();
			if (over()) return;
			away(!there);
			if (there) await renew().catch(() => {});
		}
		if (!over()) wait();
	}
	function wait(): void {
		timer = setTimeout(() => void turn(), everyMs);
	}

	wait();
	return () => {
		ended = true;
		clearTimeout(timer);
	};
}
