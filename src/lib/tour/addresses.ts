import type { Locale } from '#geo/layer.ts';

/** The page of a tour; with a stop, opened at it. */
export const tourPath = (slug: string, stop?: string): string =>
	`/tours/${encodeURIComponent(slug)}${stop === undefined ? '' : `?stop=${encodeURIComponent(stop)}`}`;

/** A stop with its whole text, on the page of its tour. */
export const stopPath = (slug: string, stop: string, locale: Locale): string =>
	`${tourPath(slug, stop)}${locale === 'en' ? '&lang=en' : ''}#${encodeURIComponent(stop)}`;

/** The page of a site by itself. */
export const sitePath = (code: string): string => `/sites/${encodeURIComponent(code)}`;

/** The sheet with the code of a stop, or of a site by itself. */
export const posterPath = (code: string, slug?: string): string =>
	slug === undefined
		? `${sitePath(code)}/poster`
		: `/tours/${encodeURIComponent(slug)}/stops/${encodeURIComponent(code)}/poster`;

/** The tour on one sheet. */
export const mapPath = (slug: string): string => `${tourPath(slug)}/map`;
