import type { Locale } from '#geo/layer.ts';
import * as law from './law-words.ts';
import { en, zh, type Word } from './words.ts';
import { wording } from './wording.ts';

export { clock, duration, languageOf, metres, moment } from './time.ts';

const words: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
	zh: { ...law.zhValues, ...zh },
	en: { ...law.enValues, ...en }
};

/** The word in the reader's language, with its values filled in. */
export const say = wording<Word>({ zh, en });

/** The word for a value that comes from outside, such as a ticket's state or somebody's role; the value itself where no word is known. */
export const sayValue = (
	locale: Locale,
	kind: 'state' | 'event' | 'action' | 'role' | 'actor' | 'what' | 'told',
	value: string
): string => words[locale][`${kind}_${value}`] ?? value;
