import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf, beginOf } from '#geo/beijing-day.ts';
import { createCalendar } from './calendar.ts';

const hours = [{ from: 540, to: 1020 }];
const calendar = createCalendar({ hours });
const first = (year: number): number => dayNumber(`${year}-01-01`);

describe('the public calendar', () => {
	test('is known for 2004 to 2026 at least, and no year is unknown between known ones', () => {
		const known = Array.from({ length: 50 }, (_, n) => 2000 + n).filter(
			(year) => calendar.unpublished(first(year), first(year)).length === 0
		);
		expect(known.slice(0, 23)).toEqual(Array.from({ length: 23 }, (_, n) => 2004 + n));
		expect(known).toEqual(known.map((_, n) => 2004 + n));
		expect(known.length).toBeLessThan(40);
	});

	test('the last days of December belong to the next notice too', () => {
		const years = (from: string, to: string) => calendar.unpublished(dayNumber(from), dayNumber(to));
		const next = Math.max(2027, ...years('2027-01-01', '2049-12-31').slice(0, 1));
		expect(years(`${next - 1}-12-28`, `${next - 1}-12-28`)).toEqual([]);
		expect(years(`${next - 1}-12-29`, `${next - 1}-12-29`)).toEqual([next]);
		expect(years(`${next - 1}-06-01`, `${next + 1}-06-01`)).toEqual([next, next + 1]);
	});

	test('is the same wherever the machine believes to be', () => {
		const script = `
			import { dayNumber } from './geo/beijing-day.ts';
			import { createCalendar } from './src/lib/ticket/calendar.ts';
			const { isWorkingDay } = createCalendar({ hours: [{ from: 0, to: 1 }] });
			const first = dayNumber('2025-01-01');
			process.stdout.write(Array.from({ length: 730 }, (_, n) => (isWorkingDay(first + n) ? 1 : 0)).join(''));`;
		const here = Array.from({ length: 730 }, (_, n) => (calendar.isWorkingDay(first(2025) + n) ? 1 : 0)).join(
			''
		);
		for (const TZ of ['America/Los_Angeles', 'Pacific/Apia']) {
			const there = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', script], {
				env: { ...process.env, TZ },
				encoding: 'utf8'
			});
			expect(there, TZ).toBe(here);
		}
		// 2025: 365 days, 104 of them at weekends, of which 5 were worked; 18 weekdays off.
		expect(here.slice(0, 365).replaceAll('0', '')).toHaveLength(248);
	});
});

describe('days', () => {
	test('begin at 00:00 in Beijing', () => {
		const day = dayNumber('2026-11-21');
		expect(new Date(beginOf(day)).toISOString()).toBe('2026-11-20T16:00:00.000Z');
		expect([dayOf(beginOf(day) - 1), dayOf(beginOf(day))]).toEqual([day - 1, day]);
	});

	test.each(['2026-02-29', '2026-13-01', '21.11.2026', ''])('“%s” is no date', (text) => {
		expect(() => dayNumber(text)).toThrow(RangeError);
	});
});

test.each([
	[[], '没有工作时间'],
	[[{ from: 600, to: 600 }], '600–600'],
	[[{ from: 600, to: 1441 }], '600–1441'],
	[[{ from: -1, to: 10 }], '-1–10'],
	[
		[
			{ from: 600, to: 720 },
			{ from: 540, to: 601 }
		],
		'600–720'
	]
])('hours %j are refused', (spans, message) => {
	expect(() => createCalendar({ hours: spans })).toThrow(message);
});
