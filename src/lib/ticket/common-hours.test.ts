import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonHours } from './common-hours.ts';

const day = (hours: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => hours[hour] ?? 0);

describe('the hours that tickets have in common', () => {
	it.each([
		['one hour', day({ 8: 5 }), { from: 8, to: 9, n: 5 }],
		['the shortest stretch', day({ 7: 3, 8: 4, 20: 2 }), { from: 7, to: 9, n: 7 }],
		['past midnight', day({ 23: 3, 0: 3 }), { from: 23, to: 1, n: 6 }],
		['up to midnight', day({ 22: 1, 23: 1 }), { from: 22, to: 24, n: 2 }],
		['all day', day(Object.fromEntries(Array.from({ length: 24 }, (_, i) => [i, 1]))), null],
		['nothing', day({}), null]
	])('%s', (_, byHour, expected) => {
		expect(commonHours(byHour)).toEqual(expected);
	});

	it('hold two in three, and no more than are there', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(9), { minLength: 24, maxLength: 24 }), (byHour) => {
				const all = byHour.reduce((sum, n) => sum + n, 0);
				const found = commonHours(byHour);
				if (!found) return;
				expect(found.n * 3).toBeGreaterThanOrEqual(all * 2);
				expect(found.n).toBeLessThanOrEqual(all);
				expect((found.to - found.from + 24) % 24).toBeLessThanOrEqual(6);
			})
		);
	});
});
