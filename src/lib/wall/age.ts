import type { Locale } from '#geo/layer.ts';
import { say } from '$lib/i18n/say.ts';
import type { Word } from '$lib/i18n/words.ts';

const words: Readonly<Record<number, Word>> = { 4: 'age_4', 24: 'age_24', 72: 'age_72', 168: 'age_168' };

/** How long something has been open, said by the upper bound in hours; null: longer than all bounds. */
export function ageName(locale: Locale, under: number | null): string {
	if (under === null) return say(locale, 'age_over');
	const word = words[under];
	return word ? say(locale, word) : `< ${say(locale, 'hour', { n: under })}`;
}
