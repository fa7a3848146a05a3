import { version } from '$service-worker';
import { partOf } from '../lib/offline/byte-range.ts';
import { savedAs } from '../lib/offline/rules.ts';
import { networkFirst } from './keep.ts';

/** The caches that src/lib/tour/saved.ts fills, one for each tour: they outlive every version. */
export const isTour = (cache: string): boolean => cache.startsWith('tour-');

/** With a network a saved tour is asked for anew when it is older than this: it knows when places are open for some days only. */
const FRESH_MS = 12 * 3_600_000;

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
	for (const name of (await caches.keys()).filter(isTour)) await renew(name);
}

/**
 * Somebody with a network opens a page of a tour: where that is saved and has grown old, the copy is renewed. Not where the server is of another
 * version, whose pages need other files, nor where the tour is of another edition, whose pictures are not here: of that its page tells.
 */
export async function refresh({ pathname }: URL): Promise<void> {
	const slug = /^\/tours\/([a-z0-9-]+)(\/walk)?(\/__data\.json)?$/.exec(pathname)?.[1];
	const name = `tour-${slug}`;
	if (slug === undefined || !(await caches.has(name))) return;
	await navigator.locks.request(name, { ifAvailable: true }, async (free) => {
		const cache = await caches.open(name);
		const [page, whole] = [await cache.match(`/tours/${slug}`), await cache.match(`/saved-tours/${slug}`)];
		const at = Date.parse(page?.headers.get('date') ?? '');
		if (!free || !whole || Date.now() - at < FRESH_MS) return;
		const saved: unknown = await whole.json();
		const edition =
			typeof saved === 'object' && saved !== null && 'edition' in saved ? saved.edition : undefined;
		const running = await (await asNobody('/_app/version.json')).text();
		if (edition === undefined || !running.includes(JSON.stringify(version))) return;
		const told = await (await asNobody(`/tours/${slug}/__data.json`)).text();
		if (told.includes(JSON.stringify(edition))) await renew(name);
	});
}

const asNobody = (address: string): Promise<Response> =>
	fetch(address, { credentials: 'omit', cache: 'no-cache' });

/** All pages and answers of a saved tour, or none of them. @throws without a network */
async function renew(name: string): Promise<void> {
	const cache = await caches.open(name);
	const brought = new Map<string, Response>();
	for (const { url } of await cache.keys()) {
		const { pathname } = new URL(url);
		if (!/^\/tours(\/|$)|^\/api\/tours\//.test(pathname)) continue;
		const got = await asNobody(url);
		if (got.status === 404) {
			await caches.delete(name);
			return;
		}
		if (!got.ok) throw new Error(`${pathname}: ${got.status}`);
		brought.set(url, await unpacked(got));
	}
	for (const [url, kept] of brought) await cache.put(url, kept);
}

async function unpacked(answer: Response): Promise<Response> {
	const headers = new Headers(answer.headers);
	headers.delete('content-encoding');
	headers.delete('content-length');
	return new Response(await answer.blob(), { headers });
}
