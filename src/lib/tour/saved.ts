import type { TourBytes } from '../server/tour-page.ts';
import type { Tour } from './tour.ts';

/** Saved tours lie in a cache each; src/service-worker/ answers from them where there is no network. */
const room = (slug: string): string => `tour-${slug}`;
/** Written last: a tour without it was not saved to its end. */
const whole = (slug: string): string => `/saved-tours/${slug}`;

/** In bytes, as it lies on the phone; map: 0 where it is there already. */
export type TourSize = TourBytes & { map: number };
export const sum = ({ texts, map, pictures, sound }: TourSize): number => texts + map + pictures + sound;

const can = (): boolean => 'caches' in globalThis && 'serviceWorker' in navigator && !import.meta.env.DEV;

/** A tour as it lies on this phone; edition: see TourPage, none where it was saved before editions were kept. */
export type SavedTour = { bytes: number; edition?: string };

const isBytes = (value: unknown): value is SavedTour =>
	typeof value === 'object' && value !== null && 'bytes' in value && typeof value.bytes === 'number';

async function bytesAt(path: string): Promise<number> {
	const told: unknown = await (await fetch(path)).json();
	if (!isBytes(told)) throw new TypeError(path);
	return told.bytes;
}

/** What saving a tour will take; null: this browser cannot. @throws TypeError without a network */
export async function sizeOf(tour: Tour, bytes: TourBytes): Promise<TourSize | null> {
	if (!can()) return null;
	const there = (await navigator.serviceWorker.getRegistration())?.active;
	const map = there ? [0] : await Promise.all(['/offline.json', '/basemap-bytes.json'].map(bytesAt));
	const streets = (await (await fetch(`/api/tours/${tour.slug}/streets`)).blob()).size;
	const texts = bytes.texts * TEXTS;
	return { ...bytes, texts, map: streets + map.reduce((all, one) => all + one, 0) };
}

/** How often the texts of a tour are kept: two pages in two languages, each with its texts to be read and as data. Measured. */
const TEXTS = 8.6;

/** Everything that a tour needs, by what answers it. */
function addresses({ slug, stops }: Tour): string[] {
	const pages = ['/tours', `/tours/${slug}`, `/tours/${slug}/walk`];
	const files = stops.flatMap(({ content: { pictures, sound } }) => [
		...pictures.map(({ hash }) => hash),
		...[sound.zh, sound.en].filter((hash) => hash !== null)
	]);
	return [
		...pages.flatMap((page) => [page, `${page}/__data.json`].flatMap((path) => [path, `${path}?lang=en`])),
		`/api/tours/${slug}`,
		`/api/tours/${slug}/streets`,
		`/api/tours/${slug}/around`,
		...[...new Set(files)].map((hash) => `/api/site-files/${hash}`)
	];
}

/** The codes of the tours that lie on this phone whole. */
export async function savedTours(): Promise<string[]> {
	if (!can()) return [];
	const names = (await caches.keys()).filter((name) => name.startsWith('tour-'));
	const slugs = await Promise.all(
		names.map(async (name) => {
			const slug = name.slice('tour-'.length);
			return (await caches.has(name)) && (await savedTour(slug)) !== null ? slug : null;
		})
	);
	return slugs.filter((slug) => slug !== null);
}

/** A tour on this phone; null: it was not saved. */
export async function savedTour(slug: string): Promise<SavedTour | null> {
	if (!can() || !(await caches.has(room(slug)))) return null;
	const told: unknown = await (await (await caches.open(room(slug))).match(whole(slug)))?.json();
	return isBytes(told) ? told : null;
}

/** An answer as a cache keeps it: unpacked, asked for as nobody. */
async function bring(path: string, signal: AbortSignal): Promise<{ kept: Response; bytes: number }> {
	const got = await fetch(path, { credentials: 'omit', signal });
	if (!got.ok || got.redirected) throw new TypeError(`${path}: ${got.status}`);
	const body = await got.blob();
	const headers = new Headers(got.headers);
	headers.delete('content-encoding');
	headers.delete('content-length');
	return { kept: new Response(body, { headers }), bytes: body.size };
}

/**
 * Saves a tour. What was saved of it before counts until the new is there whole.
 * @param told is called with the bytes that are on the phone
 * @throws TypeError without a network; DOMException without room
 */
export async function save(
	tour: Tour,
	edition: string,
	{ signal, told }: { signal: AbortSignal; told: (bytes: number) => void }
): Promise<void> {
	await navigator.serviceWorker.register('/service-worker.js');
	await navigator.serviceWorker.ready;
	// A browser that is short of room shall clear away something else.
	void navigator.storage.persist().catch(() => false);
	const brought = new Map<string, Response>();
	let bytes = 0;
	for (const path of addresses(tour)) {
		const { kept, bytes: more } = await bring(path, signal);
		brought.set(path, kept);
		told((bytes += more));
	}
	const cache = await caches.open(room(tour.slug));
	for (const [path, kept] of brought) await cache.put(path, kept);
	await cache.put(whole(tour.slug), Response.json({ bytes, edition } satisfies SavedTour));
}

/** Removes a tour from this phone. */
export const drop = (slug: string): Promise<boolean> => caches.delete(room(slug));
