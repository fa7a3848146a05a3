import type { Locale } from '#geo/layer.ts';

const ENDS: Record<Locale, RegExp> = { zh: /^.+?[。！？]/su, en: /^.+?[.!?](?=\s|$)/su };

/** The first sentence of a text; the text itself where it has no end. */
export const firstSentence = (text: string, locale: Locale): string =>
	ENDS[locale].exec(text.trim())?.[0] ?? text.trim();
