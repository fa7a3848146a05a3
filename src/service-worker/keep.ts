/** When an answer was kept, in milliseconds since 1970: a page that is given one says how old it is. */
const KEPT_AT = 'x-kept-at';

/** What waits longer than this for the network is shown what is there. */
const PATIENCE_MS = 4000;

const isWhole = ({ status, redirected, type }: Response): boolean =>
	status === 200 && !redirected && type === 'basic';

async function marked(answer: Response): Promise<Response> {
	const headers = new Headers(answer.headers);
	headers.set(KEPT_AT, String(Date.now()));
	// The cache holds what was unpacked.
	headers.delete('content-encoding');
	headers.delete('content-length');
	return new Response(await answer.blob(), { headers });
}

/** Keeps a copy of an answer that is whole; the oldest give way. */
export async function keep(cache: Cache, address: string, answer: Response, most: number): Promise<void> {
	if (!isWhole(answer)) return;
	await cache.put(address, await marked(answer.clone()));
	const kept = await cache.keys();
	await Promise.all(kept.slice(0, -most).map((old) => cache.delete(old)));
}

const after = (milliseconds: number): Promise<null> =>
	new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));

/**
 * The network's answer, or the kept one where the network is away, slow or unwell.
 * @param fresh the network's answer, which is kept by whoever asks, also when it comes too late
 */
export async function networkFirst(kept: Response | undefined, fresh: Promise<Response>): Promise<Response> {
	if (!kept) return fresh;
	try {
		const answer = await Promise.race([fresh, after(PATIENCE_MS)]);
		return answer && answer.status < 500 ? answer : kept;
	} catch {
		return kept;
	}
}

/** A digest of a link's key: the key itself is not written beside what it opened. */
export async function digest(key: string): Promise<string> {
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
	return Array.from(new Uint8Array(bytes, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
