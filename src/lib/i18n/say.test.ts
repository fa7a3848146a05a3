import { describe, expect, it } from 'vitest';
import * as report from './report-words.ts';
import { duration, metres, say, sayValue } from './say.ts';
import { en, zh } from './words.ts';

const HOUR = 3600_000;

describe('words', () => {
	it('say the same values in both languages', () => {
		const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
		for (const words of [{ zh, en }, report]) {
			const english: Readonly<Record<string, string>> = words.en;
			for (const [word, text] of Object.entries(words.zh))
				expect(values(english[word] ?? ''), word).toEqual(values(text));
		}
	});

	it('fill in values and leave unknown ones readable', () => {
		expect(say('zh', 'metres', { m: 12 })).toBe('12 米');
		expect(say('en', 'metres')).toBe('{m} m');
		expect(sayValue('zh', 'state', 'in_progress')).toBe('处置中');
		expect(sayValue('zh', 'event', 'updated')).toBe('有更新');
		expect(sayValue('en', 'event', 'something_new')).toBe('something_new');
	});
});

describe('durations', () => {
	it('take the two largest units', () => {
		expect(duration('zh', 51 * HOUR)).toBe('2 天 3 小时');
		expect(duration('zh', 90 * 60_000)).toBe('1 小时 30 分钟');
		expect(duration('en', 20 * HOUR)).toBe('20 h');
		expect(duration('zh', 0)).toBe('1 分钟');
		expect(duration('zh', 40 * 24 * HOUR + HOUR)).toBe('40 天');
	});
});

it('rounds metres as people say them', () => {
	expect(metres(3.456)).toBe('3.5');
	expect(metres(37.4)).toBe('37');
});
