import type { Locale } from '#geo/layer.ts';

/** Says a word of one area of the interface in the reader's language, with its values filled in. */
export type Say<Word extends string> = (
	locale: Locale,
	word: Word,
	values?: Readonly<Record<string, string | number>>
) => string;

/**
 * A way to say these words and no others: a page that is opened over a bad network brings only its own words along.
 * `{name}` in a word stands for a value.
 */
export const wording =
	<Word extends string>(words: Readonly<Record<Locale, Readonly<Record<Word, string>>>>): Say<Word> =>
	(locale, word, values = {}) =>
		words[locale][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
