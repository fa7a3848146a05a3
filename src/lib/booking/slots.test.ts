import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginOf, dayNumber } from '#geo/beijing-day.ts';
import { openSpans, readHours } from '#geo/opening-hours.ts';
import { offered, overlap, slotsOf, type Slot } from './slots.ts';

const MONDAY = dayNumber('2026-11-23');
const clock = ({ from, to }: Slot): string =>
	[from, to].map((at) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)).join('–');
const slotsAt = (written: object): string[] => {
	const hours = readHours(written);
	if (!hours) return [];
	return slotsOf(
		openSpans(hours, () => 'workday', { first: MONDAY, days: 1 }),
		MONDAY
	).map(clock);
};

describe('the hours of teaching', () => {
	test.each([
		['with a midday break', { daily: ['09:00-12:00', '14:00-17:00'] }, '09:00 10:00 11:00 14:00 15:00 16:00'],
		['counted from when it opens', { daily: ['08:30-11:00'] }, '08:30 09:30'],
		['closed on its day off', { daily: ['09:00-17:00'], mon: [] }, ''],
		['too short for an hour', { daily: ['09:00-09:50'] }, ''],
		[
			'not by night, where it never closes',
			{ daily: ['00:00-24:00'] },
			'08:00 09:00 10:00 11:00 12:00 13:00 14:00 15:00 16:00 17:00 18:00 19:00'
		],
		['not past midnight', { daily: ['18:30-02:00'] }, '18:30']
	])('%s', (_what, written, begins) => {
		expect(
			slotsAt(written)
				.map((slot) => slot.slice(0, 5))
				.join(' ')
		).toBe(begins);
	});
});

describe('what is free of them', () => {
	const nine = beginOf(MONDAY) + 9 * 3_600_000;
	const hour = (n: number): Slot => ({ from: nine + n * 3_600_000, to: nine + (n + 1) * 3_600_000 });
	const slots = [hour(0), hour(1), hour(2)];
	const freeOf = (...asked: Parameters<typeof offered>): Slot[] =>
		offered(...asked).flatMap(({ free, ...slot }) => (free ? [slot] : []));

	test('not where another group is, nor where every guide is elsewhere, nor what has begun', () => {
		const guides = ['1', '2'];
		expect(freeOf(slots, { guides, taken: [], after: 0 })).toEqual(slots);
		expect(freeOf(slots, { guides: [], taken: [], after: 0 })).toEqual([]);
		expect(freeOf(slots, { guides, taken: [], after: nine + 1 })).toEqual([hour(1), hour(2)]);
		const here = { ...hour(1), here: true, guide: '1' };
		expect(freeOf(slots, { guides, taken: [here], after: 0 })).toEqual([hour(0), hour(2)]);
		const elsewhere = guides.map((guide) => ({ ...hour(2), here: false, guide }));
		expect(freeOf(slots, { guides, taken: elsewhere.slice(1), after: 0 })).toEqual(slots);
		expect(freeOf(slots, { guides, taken: elsewhere, after: 0 })).toEqual([hour(0), hour(1)]);
	});

	test('never overlaps what is taken at the site, whatever is taken', () => {
		const taken = fc.record({
			from: fc.integer({ min: 0, max: 600 }),
			minutes: fc.integer({ min: 30, max: 240 }),
			here: fc.boolean(),
			guide: fc.constantFrom('1', '2')
		});
		fc.assert(
			fc.property(fc.array(taken, { maxLength: 8 }), (some) => {
				const all = some.map(({ from, minutes, ...rest }) => ({
					...rest,
					from: nine + from * 60_000,
					to: nine + (from + minutes) * 60_000
				}));
				for (const slot of freeOf(slots, { guides: ['1', '2'], taken: all, after: 0 })) {
					const meanwhile = all.filter((other) => overlap(slot, other));
					expect(meanwhile.every(({ here }) => !here)).toBe(true);
					expect(new Set(meanwhile.map(({ guide }) => guide)).size).toBeLessThan(2);
				}
			})
		);
	});
});
