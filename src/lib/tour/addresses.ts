import type { Locale } from '#geo/layer.ts';

/** The page of a tour; with a stop, opened at it. */
export const tourPath = (slug: string, stop?: string): string =>
	`/tours/${encodeURIComponent(slug)}${stop === undefined ? '' : `?stop=${encodeURIComponent(stop)}`}`;

/** A stop with its whole text, on the page of its tour. */
export const stopPath = (slug: string, stop: string, locale: Locale): string =>
	`${tourPath(slug, stop)}${locale === 'en' ? '&lang=en' : ''}#${encodeURIComponent(stop)}`;

/** The sheet with the code of a stop. */
export const posterPath = (slug: string, stop: string): string =>
	`/tours/${encodeURIComponent(slug)}/stops/${encodeURIComponent(stop)}/poster`;

/** The tour on one sheet. */
export const mapPath = (slug: string): string => `${tourPath(slug)}/map`;
