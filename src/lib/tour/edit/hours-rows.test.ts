import { expect, test } from 'vitest';
import { hoursOf, newRow, rowsOf, saidTwice } from './hours-rows.ts';

test('lines of hours and back', () => {
	const hours = { workday: ['08:30-12:00', '14:30-02:00'], mon: [], '2026-10-01': ['00:00-00:00'] };
	expect(rowsOf(hours).map(({ kind, date, closed }) => [kind, date, closed])).toEqual([
		['workday', '', false],
		['mon', '', true],
		['date', '2026-10-01', false]
	]);
	expect(hoursOf(rowsOf(hours))).toEqual(hours);
	expect(hoursOf(rowsOf({ daily: ['00:00-24:00'] }))).toEqual({ daily: ['00:00-00:00'] });
	expect(hoursOf(rowsOf(null))).toBeNull();
});

test('a day that is said twice is found', () => {
	expect(saidTwice([newRow(), { ...newRow(), kind: 'mon' }])).toBeNull();
	expect(saidTwice([newRow(), newRow()])?.kind).toBe('daily');
});
