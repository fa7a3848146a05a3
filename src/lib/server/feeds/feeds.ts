import { Feed } from 'feed';
import type { Locale } from '#geo/layer.ts';
import { languageOf, say, sayValue } from '../../i18n/say.ts';
import { inXml } from '../../xml-text.ts';
import type { Sql } from '../db.ts';
import { remember, type Remembered } from '../remember.ts';
import { happenedIn, type Subject, type Told } from './happened.ts';

/** A reader of feeds comes every few minutes at most. */
const REMEMBERED_MS = 30_000;
/** More are not kept at a time: there are not so many grids that people follow. */
const MOST_KEPT = 2000;

export type Asked = Subject & { locale: Locale; home: string };
export type Feeds = { read(asked: Asked): Promise<string | null> };

/** The feeds of grids and categories, each computed once for all that read it. */
export function openFeeds(sql: Sql): Feeds {
	const told = new Map<string, Remembered<Told | null>>();
	return {
		async read(asked) {
			const { kind, code } = asked;
			const key = `${kind} ${code}`;
			const known =
				told.get(key) ?? remember(() => happenedIn(sql, { kind, code }), { forMs: REMEMBERED_MS });
			if (told.size >= MOST_KEPT) told.clear();
			told.set(key, known);
			const answer = await known();
			return answer && atom(asked, answer);
		}
	};
}

/** Atom (RFC 4287). The same as long as nothing happens: a reader that comes again is told so by its ETag. */
function atom({ kind, code, locale, home }: Asked, { name, happened }: Told): string {
	const lang = locale === 'en' ? '?lang=en' : '';
	const here = `${home}/feeds/${kind}/${encodeURIComponent(code)}.xml`;
	const values = { name: name[locale] };
	const feed = new Feed({
		id: here,
		title: say(locale, 'feedTitle', values),
		description: say(locale, 'feedSubtitle', values),
		link: `${home}/${lang}`,
		feedLinks: { atom: here + lang },
		language: languageOf(locale),
		generator: say(locale, 'title'),
		author: { name: say(locale, 'title') },
		updated: happened[0]?.at ?? new Date(0)
	});
	for (const { code, what, at, category, grid, title } of happened) {
		const page = `${home}/t/${encodeURIComponent(code)}`;
		const values = { category: category[locale], state: sayValue(locale, 'state', what) };
		const parts = [title ?? say(locale, 'ticketUnreleased'), say(locale, 'pushNumber', { code }), grid];
		feed.addItem({
			id: `${page}#${what}`,
			title: asHtml(say(locale, 'pushTitle', values)),
			link: page + lang,
			date: at,
			published: at,
			description: asHtml(parts.filter((part) => part !== null).join(' · '))
		});
	}
	// Imported titles and names keep every character that the database takes.
	return inXml(feed.atom1());
}

/** The library says of titles and descriptions that they are HTML; ours are plain words. */
const asHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
