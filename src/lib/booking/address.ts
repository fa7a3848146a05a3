import type { Locale } from '#geo/layer.ts';

/** The page of booking with a day and a language of teaching chosen, as the rest of an address: `?day=2026-11-24&for=zh`. */
export function chosenAt(locale: Locale, chosen: { day: string; for: 'zh' | 'en' }): string {
	const query = new URLSearchParams(chosen);
	if (locale === 'en') query.set('lang', 'en');
	return `?${query}`;
}
