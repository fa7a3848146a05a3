import { createHash } from 'node:crypto';
import type { Locale } from '#geo/layer.ts';
import { inLanguage } from '../tour/in-language.ts';
import type { Tour } from '../tour/tour.ts';
import type { App } from './app.ts';
import type { Sql } from './db.ts';
import { publicAddress } from './public-address.ts';
import { tourAt } from './tours.ts';

/** What a tour weighs, in bytes as they lie on the phone. */
export type TourBytes = { texts: number; pictures: number; sound: number };

/**
 * What the pages of a tour begin with; `edition` is another one as soon as anything in the tour is, `base` the address under which people reach the
 * product.
 */
export type TourPage = { tour: Tour; now: number; edition: string; bytes: TourBytes; base: string };

/** A tour for readers of the language that the address says; null where there is none that is published. */
export async function tourPage(app: App, slug: string, url: URL): Promise<TourPage | null> {
	const locale: Locale = url.searchParams.get('lang') === 'en' ? 'en' : 'zh';
	const now = Date.now();
	const tour = await tourAt(app.db.sql, slug, { timetable: await app.timetable(), now });
	if (!tour) return null;
	const texts = Buffer.byteLength(JSON.stringify(tour));
	const bytes = { texts, ...(await fileBytes(app.db.sql, tour)) };
	const edition = editionOf(tour);
	return { tour: inLanguage(tour, locale), now, edition, bytes, base: publicAddress(app.env, url) };
}

/** The hours of the coming days move on with the clock: they make no other edition, what stands on the door does. */
function editionOf(tour: Tour): string {
	const stops = tour.stops.map((stop) => ({ ...stop, open: [], openKnownTo: 0, provisional: [] }));
	return createHash('sha256')
		.update(JSON.stringify({ ...tour, stops }))
		.digest('base64url')
		.slice(0, 12);
}

async function fileBytes(sql: Sql, { stops }: Tour): Promise<Omit<TourBytes, 'texts'>> {
	const hashes = stops.flatMap(({ content: { pictures, sound } }) => [
		...pictures.map(({ hash }) => hash),
		...[sound.zh, sound.en].filter((hash) => hash !== null)
	]);
	const [sums] = await sql<[Omit<TourBytes, 'texts'>]>`
		select coalesce(sum(bytes) filter (where kind = 'picture'), 0)::int as pictures,
			coalesce(sum(bytes) filter (where kind = 'sound'), 0)::int as sound
		from site_file where hash = any(${hashes})`;
	return sums;
}
