import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { dateReader } from './dates.ts';

const shanghai = dateReader({ zone: 'Asia/Shanghai' });

test.each([
	['2026-11-21', '2026-11-20T16:00:00.000Z'],
	['2026-11-21T08:30', '2026-11-21T00:30:00.000Z'],
	[' 2026-11-21 08:30:15.25 ', '2026-11-21T00:30:15.250Z'],
	['2026-11-21T08:30:00Z', '2026-11-21T08:30:00.000Z'],
	['2026-11-21T08:30:00-0530', '2026-11-21T14:00:00.000Z'],
	['2026-11-21 08:30:00+02', '2026-11-21T06:30:00.000Z'],
	['20261121T083000', '2026-11-21T00:30:00.000Z']
])('ISO: %s', (text, expected) => {
	expect(shanghai(text)?.toISOString()).toBe(expected);
});

test.each([
	'',
	'soon',
	'2026-02-30',
	'2026-13-01',
	'2026-11-21T25:00',
	'21/11/2026',
	'2026-11-21T08:30:00+99:00x'
])('no date: %s', (text) => {
	expect(shanghai(text)).toBeNull();
});

test('a pattern is read as local time of the zone, its own offset wins', () => {
	const read = dateReader({ zone: 'America/New_York', pattern: 'MM/dd/yyyy hh:mm:ss a' });
	expect(read('04/12/2018 11:11:26 AM')?.toISOString()).toBe('2018-04-12T15:11:26.000Z');
	expect(read('2018-04-12')).toBeNull();
	const withOffset = dateReader({ zone: 'America/New_York', pattern: 'dd.MM.yyyy HH:mm ZZ' });
	expect(withOffset('12.04.2018 11:11 +08:00')?.toISOString()).toBe('2018-04-12T03:11:00.000Z');
});

test('every half hour of a year is that local time, the two changes of the clocks included', () => {
	const zone = 'America/New_York';
	const read = dateReader({ zone });
	const moved: string[] = [];
	for (let half = 0; half < 365 * 48; half++) {
		const text = new Date(Date.UTC(2018, 0, 1, 0, half * 30)).toISOString().slice(0, 16);
		const local = DateTime.fromJSDate(read(text) ?? new Date(NaN), { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
		if (local !== text) moved.push(`${text} ${local}`);
	}
	expect(moved).toEqual(['2018-03-11T02:00 2018-03-11T03:00', '2018-03-11T02:30 2018-03-11T03:30']);
	expect(read('2018-11-04T01:30')?.toISOString()).toBe('2018-11-04T05:30:00.000Z');
});
