import { describe, expect, test } from 'vitest';
import { SITE_TEXTS } from '#geo/demo/tours/site-texts.ts';
import { pieces, voiceFor } from './spoken.ts';

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
	lang,
	localService,
	default: false,
	name: lang,
	voiceURI: lang
});

describe('pieces', () => {
	test('hold the whole text in its order, and none takes a voice fifteen seconds', () => {
		for (const { short, long } of Object.values(SITE_TEXTS)) {
			for (const text of [short, long]) {
				expect(pieces(text.zh, 'zh').join('')).toBe(text.zh.replace(/\n/g, ''));
				expect(pieces(text.en, 'en').join(' ')).toBe(text.en.replace(/\s+/g, ' '));
				// Four characters, or 13 letters, a second.
				for (const piece of pieces(text.zh, 'zh')) expect(piece.length).toBeLessThan(60);
				for (const piece of pieces(text.en, 'en')) expect(piece.length).toBeLessThan(200);
			}
		}
	});
});

describe('the voice', () => {
	test('is one of the mainland, on the device before over the network', () => {
		expect(
			voiceFor([voice('zh-HK'), voice('zh-TW'), voice('zh-CN', false), voice('zh_CN')], 'zh')?.lang
		).toBe('zh_CN');
		expect(voiceFor([voice('cmn-Hans-CN')], 'zh')?.lang).toBe('cmn-Hans-CN');
		expect(voiceFor([voice('zh-CN'), voice('en-GB')], 'en')?.lang).toBe('en-GB');
		expect(voiceFor([voice('zh-CN')], 'en')).toBeNull();
	});
});
