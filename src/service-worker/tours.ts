import { partOf } from '../lib/offline/byte-range.ts';
import { savedAs } from '../lib/offline/rules.ts';
import { networkFirst } from './keep.ts';

/** The caches that src/lib/tour/saved.ts fills, one for each tour: they outlive every version. */
export const isTour = (cache: string): boolean => cache.startsWith('tour-');

/** What a saved tour has for a question, in the reader's language where it has that. */
async function saved(url: URL): Promise<Response | undefined> {
	const address = savedAs(url);
	return (await caches.match(address)) ?? caches.match(address, { ignoreSearch: true });
}

/** A page or an answer of a tour: from the network, and where that is away, slow or unwell as it was saved. */
export async function tour(request: Request, url: URL): Promise<Response> {
	return networkFirst(await saved(url), fetch(request));
}

/** A picture or a recording, or the part of it that is asked for: what is saved does not change. */
export async function exhibit(request: Request, url: URL): Promise<Response> {
	const kept = await saved(url);
	return kept ? partOf(kept, request) : fetch(request);
}

/**
 * Asks for the pages of saved tours once more: those of an older version need files that go with it. A tour that is no longer published goes
 * too. Without a network the new version waits.
 */
export async function renewTours(): Promise<void> {
	for (const name of (await caches.keys()).filter(isTour)) {
		const cache = await caches.open(name);
		for (const { url } of await cache.keys()) {
			const { pathname } = new URL(url);
			if (!/^\/tours(\/|$)|^\/api\/tours\//.test(pathname)) continue;
			const got = await fetch(url, { credentials: 'omit', cache: 'no-cache' });
			if (got.status === 404) {
				await caches.delete(name);
				break;
			}
			if (!got.ok) throw new Error(`${pathname}: ${got.status}`);
			await cache.put(url, await unpacked(got));
		}
	}
}

async function unpacked(answer: Response): Promise<Response> {
	const headers = new Headers(answer.headers);
	headers.delete('content-encoding');
	headers.delete('content-length');
	return new Response(await answer.blob(), { headers });
}
