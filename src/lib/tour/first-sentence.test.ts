import { expect, test } from 'vitest';
import { SITE_TEXTS } from '#geo/demo/tours/site-texts.ts';
import { firstSentence } from './first-sentence.ts';

test('The first sentence ends with its mark', () => {
	expect(firstSentence('先闻一闻，有墨味。再看。', 'zh')).toBe('先闻一闻，有墨味。');
	expect(firstSentence('Mind the 3.5 m wall. Then look.', 'en')).toBe('Mind the 3.5 m wall.');
	expect(firstSentence('没有句号', 'zh')).toBe('没有句号');
});

test('Every site of the demonstration has one that fits on a poster', () => {
	for (const { short } of Object.values(SITE_TEXTS)) {
		expect(firstSentence(short.zh, 'zh').length).toBeLessThan(90);
		expect(firstSentence(short.en, 'en').length).toBeLessThan(200);
	}
});
