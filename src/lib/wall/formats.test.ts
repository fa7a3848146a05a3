import { describe, expect, it } from 'vitest';
import { asOf, delta, nameOf, percent, timeOfDay, timeToTheSecond, weekdayOf, whole } from './formats.ts';

const at = Date.parse('2026-11-22T06:32:05Z');

describe('numbers', () => {
	it('keep thousands apart', () => {
		expect([whole(0), whole(999), whole(1234), whole(1234567)]).toEqual(['0', '999', '1,234', '1,234,567']);
	});

	it('say how they changed', () => {
		expect([delta(12, 0), delta(3, 6), delta(4, 4), delta(2000, 1)]).toEqual(['+12', '−3', '±0', '+1,999']);
	});

	it('are hundred percent only when all are', () => {
		expect([1, 0.999, 0.921, 0.004, 0].map(percent)).toEqual(['100', '99', '92', '1', '0']);
	});
});

describe('times', () => {
	it('are those of the place, whatever the display is set to', () => {
		expect(timeOfDay('zh', at)).toBe('14:32');
		expect(timeToTheSecond('en', at)).toBe('14:32:05');
		expect(timeOfDay('zh', Date.parse('2026-11-21T16:00:00Z'))).toBe('00:00');
		expect(weekdayOf('zh', at)).toBe('星期日');
	});

	it('name the day where it is another one', () => {
		expect(asOf('zh', at, at + 3600_000)).toBe('14:32');
		expect(asOf('zh', at, at + 24 * 3600_000)).toMatch(/^11\/22 14:32$/);
		expect(asOf('zh', Date.parse('2026-11-21T15:59:00Z'), Date.parse('2026-11-21T16:01:00Z'))).toBe(
			'11/21 23:59'
		);
	});
});

it('names things in the language of the reader, in Chinese where nothing else is known', () => {
	expect(nameOf('en', { code: 'a', name: '路灯', nameEn: null })).toBe('路灯');
	expect(nameOf('zh', { code: 'a', name: '路灯', nameEn: 'Light' })).toBe('路灯');
});
