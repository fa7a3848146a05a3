import type { Locale } from '#geo/layer.ts';

/** Browsers stop a voice after some 15 seconds: a piece is over before that. */
const MOST: Record<Locale, number> = { zh: 55, en: 170 };
const ENDS: Record<Locale, RegExp> = { zh: /(?<=[。！？；])/u, en: /(?<=[.!?;])\s+/u };
const PAUSES: Record<Locale, RegExp> = { zh: /(?<=[，、：])/u, en: /(?<=[,:])\s+/u };

/** A text in pieces that a voice reads one after another: sentences, and parts of long ones. */
export const pieces = (text: string, locale: Locale): string[] =>
	text
		.split(/\n+/)
		.flatMap((paragraph) => packed(paragraph.trim().split(ENDS[locale]), locale))
		.flatMap((sentence) =>
			sentence.length <= MOST[locale] ? sentence : packed(sentence.split(PAUSES[locale]), locale)
		)
		.filter((piece) => piece !== '');

/** Parts put together again as long as they are short enough. */
function packed(parts: readonly string[], locale: Locale): string[] {
	const gap = locale === 'en' ? ' ' : '';
	return parts.reduce<string[]>((done, part) => {
		const last = done.at(-1);
		const joined = last === undefined ? part : `${last}${gap}${part}`;
		return last !== undefined && joined.length <= MOST[locale]
			? [...done.slice(0, -1), joined]
			: [...done, part];
	}, []);
}

/** The voice for a language: one that lies on the device before one that needs a network; null: none. */
export function voiceFor(
	voices: readonly SpeechSynthesisVoice[],
	locale: Locale
): SpeechSynthesisVoice | null {
	const tag = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();
	const mine = voices.filter((voice) =>
		locale === 'en' ? tag(voice).startsWith('en') : /^(zh|cmn)(-hans)?(-cn|$)/.test(tag(voice))
	);
	return mine.find(({ localService }) => localService) ?? mine[0] ?? null;
}
