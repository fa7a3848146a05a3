/** A place's hours, a moment in Beijing, and what stands on its door then; worked by hand with the notices for 2024 to 2026. */
export type OpeningCase = readonly [
	why: string,
	hours: Readonly<Record<string, readonly string[]>>,
	moment: string,
	open: boolean,
	until: string | null
];

const museum = { daily: ['09:00-12:00', '14:00-17:00'], mon: [], holiday: ['09:00-17:00'] };
const room = { workday: ['08:30-12:00', '14:00-21:00'], weekend: ['09:00-17:00'], holiday: [] };
const late = { daily: ['07:00-02:00'] };
const bar = { fri: ['18:00-03:00'], sat: ['18:00-03:00'] };
const dated = { daily: ['09:00-17:00'], '2026-11-24': [], '2026-11-25': ['22:00-04:00'] };
const feast = { workday: ['09:00-18:00'], holiday: ['20:00-01:00'] };

export const cases: readonly OpeningCase[] = [
	['before it opens', museum, '2026-11-24 08:59', false, '2026-11-24 09:00'],
	['the minute it opens', museum, '2026-11-24 09:00', true, '2026-11-24 12:00'],
	['the last minute of the morning', museum, '2026-11-24 11:59', true, '2026-11-24 12:00'],
	['the minute it closes at midday', museum, '2026-11-24 12:00', false, '2026-11-24 14:00'],
	['the midday break', museum, '2026-11-24 13:30', false, '2026-11-24 14:00'],
	['the last minute of the day', museum, '2026-11-24 16:59', true, '2026-11-24 17:00'],
	['Sunday evening, closed on Mondays', museum, '2026-11-22 17:00', false, '2026-11-24 09:00'],
	['the closed Monday', museum, '2026-11-23 10:00', false, '2026-11-24 09:00'],
	['a Monday in the National Day holiday', museum, '2026-10-05 12:30', true, '2026-10-05 17:00'],
	['a Monday in the Spring Festival', museum, '2026-02-16 09:00', true, '2026-02-16 17:00'],
	['the first morning of a holiday', museum, '2026-10-01 08:00', false, '2026-10-01 09:00'],
	['the last afternoon of a holiday', museum, '2026-10-07 16:00', true, '2026-10-07 17:00'],
	['the evening a holiday ends', museum, '2026-10-07 17:30', false, '2026-10-08 09:00'],
	['a Saturday at midday', room, '2026-11-21 12:30', true, '2026-11-21 17:00'],
	['a worked Saturday has its midday break', room, '2026-02-28 12:30', false, '2026-02-28 14:00'],
	['a worked Sunday is open in the evening', room, '2026-09-20 20:00', true, '2026-09-20 21:00'],
	['a worked Saturday after the holiday', room, '2026-10-10 08:45', true, '2026-10-10 12:00'],
	['Labour Day, five days closed', room, '2026-05-01 10:00', false, '2026-05-06 08:30'],
	['the first day of nine', room, '2026-02-15 10:00', false, '2026-02-24 08:30'],
	['the worked Saturday before them', room, '2026-02-14 20:59', true, '2026-02-14 21:00'],
	['its evening', room, '2026-02-14 21:00', false, '2026-02-24 08:30'],
	['the worked Sunday of the New Year', room, '2026-01-04 09:00', true, '2026-01-04 12:00'],
	['New Year on a Thursday', room, '2026-01-01 09:00', false, '2026-01-04 08:30'],
	['Friday before a free weekend', room, '2026-11-20 21:00', false, '2026-11-21 09:00'],
	['after midnight, of the evening before', late, '2026-11-24 01:59', true, '2026-11-24 02:00'],
	['the minute it closes at night', late, '2026-11-24 02:00', false, '2026-11-24 07:00'],
	['a minute before midnight', late, '2026-11-23 23:59', true, '2026-11-24 02:00'],
	['midnight', late, '2026-11-24 00:00', true, '2026-11-24 02:00'],
	['over the end of a year', late, '2025-12-31 23:00', true, '2026-01-01 02:00'],
	['over the end of February', late, '2026-02-28 23:30', true, '2026-03-01 02:00'],
	['into the 29th of February', late, '2024-02-28 23:30', true, '2024-02-29 02:00'],
	['out of the 29th of February', late, '2024-02-29 23:30', true, '2024-03-01 02:00'],
	['round the clock', { daily: ['00:00-24:00'] }, '2026-11-24 03:00', true, null],
	['Saturday morning, of Friday night', bar, '2026-11-21 02:30', true, '2026-11-21 03:00'],
	['Sunday morning, of Saturday night', bar, '2026-11-22 02:59', true, '2026-11-22 03:00'],
	['Monday morning: Sunday has no night', bar, '2026-11-23 02:00', false, '2026-11-27 18:00'],
	['a single day off', dated, '2026-11-24 10:00', false, '2026-11-25 22:00'],
	['a single night', dated, '2026-11-26 03:00', true, '2026-11-26 04:00'],
	['the morning after it', dated, '2026-11-26 04:00', false, '2026-11-26 09:00'],
	['the night of a holiday reaches into a workday', feast, '2026-10-08 00:30', true, '2026-10-08 01:00'],
	['the same after the Spring Festival', feast, '2026-02-24 00:59', true, '2026-02-24 01:00'],
	['a workday evening before a holiday', feast, '2026-09-30 19:00', false, '2026-10-01 20:00'],
	[
		'spans that touch at midnight are one',
		{ fri: ['18:00-24:00'], sat: ['00:00-06:00'] },
		'2026-11-20 23:00',
		true,
		'2026-11-21 06:00'
	],
	[
		'a night that overlaps the next day’s',
		{ mon: ['20:00-04:00'], tue: ['02:00-05:00'] },
		'2026-11-24 03:00',
		true,
		'2026-11-24 05:00'
	],
	['nothing said is closed', {}, '2026-11-24 10:00', false, null],
	[
		'a holiday without a rule is like a weekend',
		{ weekend: ['10:00-16:00'] },
		'2026-10-01 11:00',
		true,
		'2026-10-01 16:00'
	],
	['a worked Sunday is none', { weekend: ['10:00-16:00'] }, '2026-09-20 11:00', false, '2026-09-25 10:00'],
	['until midnight exactly', { daily: ['09:00-24:00'] }, '2026-11-24 23:59', true, '2026-11-25 00:00']
];
