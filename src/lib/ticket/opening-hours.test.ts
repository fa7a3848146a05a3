import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginOf, dayNumber, dayOf } from '#geo/beijing-day.ts';
import {
	DAYS_AHEAD,
	hoursInWords,
	openSpans,
	outlook,
	readHours,
	standing,
	type OpeningHours
} from '#geo/opening-hours.ts';
import { createCalendar } from './calendar.ts';
import { cases } from './opening-hours-cases.ts';

const calendar = createCalendar({ hours: [{ from: 540, to: 1020 }] });
const at = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);
const look = (hours: OpeningHours, now: number, { kindOf } = calendar) =>
	standing(outlook(hours, kindOf, dayOf(now)), now);

function read(value: unknown): OpeningHours {
	const hours = readHours(value);
	if (!hours) throw new Error('no hours');
	return hours;
}

describe('opening hours', () => {
	it(`agree with ${cases.length} cases worked by hand`, () => {
		expect(cases.length).toBeGreaterThanOrEqual(40);
		for (const [why, hours, moment, open, until] of cases) {
			const found = look(read(hours), at(moment));
			expect({ why, ...found }).toEqual({ why, open, until: until === null ? null : at(until) });
		}
	});

	it("take a day on the county's own list as a holiday", () => {
		const own = createCalendar({
			hours: [{ from: 540, to: 1020 }],
			listed: [{ day: '2026-11-24', working: false }]
		});
		const hours = read({ workday: ['09:00-17:00'], holiday: [] });
		expect(look(hours, at('2026-11-24 10:00'), own)).toEqual({ open: false, until: at('2026-11-25 09:00') });
	});

	const minute = fc.integer({ min: 0, max: 1439 });
	const clock = (m: number) =>
		`${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
	const span = fc.tuple(minute, minute).map(([a, b]) => `${clock(a)}-${clock(b)}`);
	const spans = fc.array(span, { maxLength: 3 });
	const anyHours = fc
		.record(
			{ daily: spans, workday: spans, weekend: spans, holiday: spans, mon: spans, sat: spans },
			{ requiredKeys: [] }
		)
		.map(read);
	const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-01') });

	it('are in order, never touch, and say the same from whichever day one looks', () => {
		fc.assert(
			fc.property(anyHours, anyDay, minute, (hours, day, m) => {
				const found = openSpans(hours, calendar.kindOf, { first: day, days: DAYS_AHEAD });
				for (const [i, { from, to }] of found.entries()) {
					expect(to).toBeGreaterThan(from);
					const next = found[i + 1];
					if (next) expect(next.from).toBeGreaterThan(to);
				}
				const now = beginOf(day) + m * 60_000;
				const [today, earlier] = [day, day - 3].map((first) => outlook(hours, calendar.kindOf, first));
				expect(standing(earlier!, now).open).toBe(standing(today!, now).open);
			})
		);
	});

	it('are not known beyond the days that were looked at, be it to close or to stay open', () => {
		const first = dayOf(at('2026-11-24 00:00'));
		const daily = outlook(read({ daily: ['09:00-17:00'] }), calendar.kindOf, first);
		expect(standing(daily, at('2026-12-09 16:59'))).toEqual({ open: true, until: at('2026-12-09 17:00') });
		expect(standing(daily, at('2026-12-09 23:59'))).toEqual({ open: false, until: null });
		expect(standing(daily, at('2026-12-10 10:00'))).toEqual({ open: null, until: null });
		const always = outlook(read({ daily: ['00:00-24:00'] }), calendar.kindOf, first);
		expect(standing(always, at('2026-12-09 23:59'))).toEqual({ open: true, until: null });
		expect(standing(always, at('2026-12-10 00:00'))).toEqual({ open: null, until: null });
		const late = outlook(read({ daily: ['18:00-02:00'] }), calendar.kindOf, first);
		expect(standing(late, at('2026-12-10 01:00'))).toEqual({ open: true, until: at('2026-12-10 02:00') });
	});

	it('read what was written and say what is wrong', () => {
		expect(readHours(undefined)).toBeNull();
		for (const wrong of [
			{ daily: ['9-17'] },
			{ daily: ['09:00-25:00'] },
			{ daily: ['24:00-02:00'] },
			{ daily: '09:00-17:00' },
			{ '2026-02-30': [] },
			{ someday: [] }
		])
			expect(() => readHours(wrong), JSON.stringify(wrong)).toThrow(RangeError);
	});

	it('are told as people say them', () => {
		const hours = read({
			workday: ['08:30-12:00', '14:00-02:00'],
			weekend: ['00:00-24:00'],
			mon: [],
			'2026-10-01': ['09:00-10:00']
		});
		expect(hoursInWords(hours, 'zh')).toBe(
			'工作日 08:30–12:00、14:00–次日 02:00；周末 全天；周一 不开放；2026-10-01 09:00–10:00'
		);
		expect(hoursInWords(hours, 'en')).toBe(
			'Working days 08:30–12:00, 14:00–02:00 (next day); Weekends all day; Mon closed; 2026-10-01 09:00–10:00'
		);
	});
});
