import type { Locale } from '#geo/layer.ts';
import type { Opened } from './letter.ts';

/** The reporter's own page: the secret stands behind the #, where no server log sees it. */
export const linkPath = ({ code, key }: Opened, locale: Locale): string =>
	`/t/${encodeURIComponent(code)}${locale === 'en' ? '?lang=en' : ''}#k=${encodeURIComponent(key)}`;
