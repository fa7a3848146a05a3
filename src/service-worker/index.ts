import { files, prerendered, version } from '$service-worker';
import { elseKeptAs, keptAs, wayOf, wholeOf, type Way } from '../lib/offline/rules.ts';
import { digest, keep, networkFirst } from './keep.ts';
import { openWhatItSays, show } from './notify.ts';
import { exhibit, isTour, refresh, renewTours, tour } from './tours.ts';

declare const self: ServiceWorkerGlobalScope;

/** What belongs to this version, and the pages that were visited with it: old ones go only when these are whole. */
const FILES = `files-${version}`;
const PAGES = `pages-${version}`;
const PUBLIC = 'public';
const MINE = 'mine';
/** So many answers are kept: a grid with its layers; of sixty tickets (src/lib/field/field.svelte.ts) three answers and six pictures each, with room for those of yesterday. */
const MOST = { [PAGES]: 30, [PUBLIC]: 80, [MINE]: 700 };

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== self.location.origin) return;
	const navigates = request.mode === 'navigate';
	const way = wayOf({ method: request.method, url, navigates });
	if (way === 'forget') event.waitUntil(forget());
	else if (way === 'file' || (way === 'leave' && files.includes(url.pathname)))
		event.respondWith(file(request));
	else if (way === 'shell') event.respondWith(shell(request, url));
	else if (way === 'tour') {
		const answered = tour(request, url);
		event.respondWith(answered);
		event.waitUntil(answered.then(() => refresh(url)).catch(() => {}));
	} else if (way === 'exhibit') event.respondWith(exhibit(request, url));
	else if (way !== 'leave') event.respondWith(answer(event, way));
});
self.addEventListener('message', (event) => {
	const asked: unknown = event.data;
	if (asked === 'take over') void self.skipWaiting();
	else if (Array.isArray(asked)) event.waitUntil(keepThese(asked));
});
self.addEventListener('push', (event) => event.waitUntil(show(self, event.data)));
self.addEventListener('notificationclick', (event) =>
	event.waitUntil(openWhatItSays(self, event.notification))
);

type Listed = { files: string[]; shells: string[] };
const isListed = (value: unknown): value is Listed =>
	typeof value === 'object' && value !== null && 'files' in value && 'shells' in value;

/** Brings this version to the device, all of it or nothing; what an older one has of it already is not fetched again. */
async function install(): Promise<void> {
	const cache = await caches.open(FILES);
	const listed: unknown = await (await fetch('/offline.json', { cache: 'no-cache' })).json();
	if (!isListed(listed)) throw new TypeError('/offline.json');
	const basemap = prerendered.filter((path) => path.startsWith('/basemap/'));
	const bring = async (path: string, more: RequestInit = {}): Promise<void> => {
		const known = path.startsWith('/_app/immutable/') ? await caches.match(path) : undefined;
		const got = known ?? (await fetch(path, more));
		if (!got.ok || got.redirected) throw new Error(`${path}: ${got.status}`);
		await cache.put(path, got);
	};
	await Promise.all([...listed.files, ...basemap, ...files].map((path) => bring(path)));
	// As nobody: a frame says nothing of whoever opens it.
	await Promise.all(listed.shells.map((path) => bring(path, { credentials: 'omit', cache: 'no-cache' })));
	await renewPages();
	await renewTours();
}

/** Pages that were visited with an older version need its files: they are asked for once more, with those of this one. */
async function renewPages(): Promise<void> {
	const pages = await caches.open(PAGES);
	const names = (await caches.keys()).filter((name) => name.startsWith('pages-') && name !== PAGES);
	for (const name of names) {
		const old = await caches.open(name);
		for (const { url } of await old.keys()) {
			const got = await fetch(url).catch(() => null);
			if (got) await keep(pages, url, got, MOST[PAGES] ?? 30);
		}
	}
}

async function activate(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => ![FILES, PAGES, PUBLIC, MINE].includes(name) && !isTour(name));
	await Promise.all(old.map((name) => caches.delete(name)));
	await self.clients.claim();
}

/** Signed in or out: what was told to whoever was here before is gone from the device. What they wrote and did not send yet stays. */
async function forget(): Promise<void> {
	const pages = (await caches.keys()).filter((name) => name.startsWith('pages-'));
	await Promise.all([MINE, ...pages].map((name) => caches.delete(name)));
}

async function file(request: Request): Promise<Response> {
	const cache = await caches.open(FILES);
	// A saved tour is renewed before the version that it comes with takes over: its files lie in the room of that one.
	const kept =
		(await cache.match(request.url, { ignoreSearch: true })) ??
		(await caches.match(request.url, { ignoreSearch: true }));
	if (kept) return kept;
	const got = await fetch(request);
	if (got.ok && new URL(request.url).pathname.startsWith('/_app/immutable/'))
		await cache.put(request.url, got.clone());
	return got;
}

async function shell(request: Request, { pathname }: URL): Promise<Response> {
	const cache = await caches.open(FILES);
	return networkFirst(await cache.match(pathname), fetch(request));
}

const roomOf = (way: Way): string => (way === 'page' ? PAGES : way === 'public' ? PUBLIC : MINE);

async function answer(event: FetchEvent, way: Way): Promise<Response> {
	const { request } = event;
	const url = new URL(request.url);
	const key = request.headers.get('x-ticket-key');
	const room = roomOf(way);
	const cache = await caches.open(room);
	const address = keptAs(url, key === null ? null : await digest(key));
	const whole = wholeOf(url);
	const fresh = fetch(whole.href === url.href ? request : new Request(whole, request)).then(async (got) => {
		if (got.status === 401 && url.pathname.startsWith('/api/my/')) await forget();
		else await keep(cache, address, got, MOST[room] ?? 30);
		return got;
	});
	event.waitUntil(fresh.catch(() => {}));
	const kept = await cache.match(address, { ignoreSearch: way === 'page' });
	return kept ? networkFirst(kept, fresh) : orElse(cache, { url, fresh });
}

/** The network's answer; where there is none, what may stand in its place. */
async function orElse(
	cache: Cache,
	{ url, fresh }: { url: URL; fresh: Promise<Response> }
): Promise<Response> {
	try {
		return await fresh;
	} catch (problem) {
		const address = elseKeptAs(url);
		const kept = address === null ? undefined : await cache.match(address);
		if (!kept) throw problem;
		return kept;
	}
}

/** What the page had asked for before there was anybody to keep it. */
async function keepThese(addresses: unknown[]): Promise<void> {
	await Promise.all(
		addresses.map(async (address) => {
			if (typeof address !== 'string' || !URL.canParse(address)) return;
			const url = new URL(address);
			if (url.origin !== self.location.origin) return;
			const page = wayOf({ method: 'GET', url, navigates: true });
			const way = page === 'page' ? page : wayOf({ method: 'GET', url, navigates: false });
			if (way !== 'page' && way !== 'public' && way !== 'mine') return;
			const room = roomOf(way);
			const got = await fetch(address).catch(() => null);
			if (got) await keep(await caches.open(room), keptAs(url, null), got, MOST[room] ?? 30);
		})
	);
}
