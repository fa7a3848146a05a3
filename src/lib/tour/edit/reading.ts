import type { Locale } from '#geo/layer.ts';

/** Read quietly, by people of all ages. */
const CHARACTERS_A_MINUTE = 350;
const WORDS_A_MINUTE = 200;

/** Minutes to read a text, at least one where there is any. */
export function readingMinutes(text: string, locale: Locale): number {
	const amount =
		locale === 'zh'
			? (text.match(/[\p{sc=Han}\p{N}]/gu) ?? []).length / CHARACTERS_A_MINUTE
			: (text.match(/\S+/g) ?? []).length / WORDS_A_MINUTE;
	return amount === 0 ? 0 : Math.max(1, Math.round(amount));
}
