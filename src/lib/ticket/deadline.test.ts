import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginOf, DAY_MS, dayNumber, dayOf } from '#geo/beijing-day.ts';
import { createCalendar, type Calendar, type Span } from './calendar.ts';
import { cases } from './deadline-cases.ts';
import {
	between,
	deadline,
	extend,
	resume,
	stoodStill,
	type Clock,
	type Limit,
	type Unit
} from './deadline.ts';

const officeHours: Span[] = [
	{ from: 8 * 60 + 30, to: 12 * 60 },
	{ from: 14 * 60 + 30, to: 17 * 60 + 30 }
];
const ordinary = createCalendar({ hours: officeHours });

const moment = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const beijing = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'Asia/Shanghai' });
const write = (at: Date): string => {
	const text = new Date(at.getTime() + 8 * 3_600_000).toISOString();
	return `${beijing.format(at)} ${text.slice(0, 10)} ${text.slice(11, 16)}`;
};
const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const unitOf: Record<string, Unit> = { min: 'minutes', h: 'working_hours', d: 'working_days' };

/** The rules in square brackets: `2028-02-29 off`, `2026-11-21 worked`, `2028 entered`, `00:00-24:00`. */
function calendarBy(rules: string): Calendar {
	const given = rules.split(', ').filter(Boolean);
	const of = (pattern: RegExp) => given.flatMap((rule) => pattern.exec(rule) ?? []).filter((_, n) => n % 3);
	const pairs = (flat: string[]) => flat.flatMap((one, n) => (n % 2 ? [] : [[one, flat[n + 1]!] as const]));
	const listed = pairs(of(/^(\d{4}-\d\d-\d\d) (off|worked)$/));
	const hours = pairs(of(/^(\d\d:\d\d)-(\d\d:\d\d)$/));
	const entered = pairs(of(/^(\d{4}) (entered)$/));
	expect(listed.length + hours.length + entered.length, rules).toBe(given.length);
	return createCalendar({
		listed: listed.map(([day, what]) => ({ day, working: what === 'worked' })),
		hours: hours.length ? hours.map(([from, to]) => ({ from: minutes(from), to: minutes(to) })) : officeHours,
		entered: entered.map(([year]) => Number(year))
	});
}

const line =
	/^(周. [\d-]+ [\d:]+) \+ ([\d.]+) (min|h|d)(?: \[(.+?)\])?((?: \{.+?\})*) = (周. [\d-]+ [\d:]+)(?: \?([\d ]+?))? # (.+)$/;
const worked = cases.split('\n').filter((text) => text.startsWith('周'));

describe('worked out by hand', () => {
	test('at least sixty cases, each of which is read', () => {
		expect(worked.length).toBeGreaterThanOrEqual(60);
		expect(worked.filter((text) => !line.test(text))).toEqual([]);
		expect(new Set(worked).size).toBe(worked.length);
	});

	test.each(worked)('%s', (text) => {
		const [, from, amount, unitName, rules, suspensions, due, years] = line.exec(text)!;
		const calendar = calendarBy(rules ?? '');
		const unit = unitOf[unitName!]!;
		const start = moment(from!.slice(3));
		expect(write(start)).toBe(from);
		let end = deadline(start, { amount: Number(amount), unit }, calendar);
		for (const [, suspended, resumed] of suspensions!.matchAll(/\{(.+?) > (.+?)\}/g)) {
			const suspension = { from: moment(suspended!), to: moment(resumed!) };
			end = resume({ start, due: end.at, unit }, suspension, calendar);
		}
		expect(write(end.at)).toBe(due);
		expect(end.provisional).toEqual(years?.split(' ').map(Number) ?? []);
	});
});

/** A calendar that some county might have: own days, own hours. */
const calendars = fc
	.record({
		listed: fc.array(fc.record({ day: fc.integer({ min: 0, max: 1500 }), working: fc.boolean() }), {
			maxLength: 40
		}),
		edges: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
	})
	.map(({ listed, edges }) => {
		const sorted = edges.sort((a, b) => a - b);
		const first = dayNumber('2024-06-01');
		return createCalendar({
			listed: listed.map(({ day, working }) => ({
				day: new Date((first + day) * DAY_MS).toISOString().slice(0, 10),
				working
			})),
			hours: sorted.flatMap((from, n) =>
				n % 2 || n + 1 === sorted.length ? [] : [{ from, to: sorted[n + 1]! }]
			)
		});
	});
const moments = fc.oneof(
	fc.date({ min: new Date('2024-06-01'), max: new Date('2028-06-01'), noInvalidDate: true }),
	// Midnights and half hours, where mistakes live.
	fc.integer({ min: 0, max: 1460 * 48 }).map((n) => new Date(Date.UTC(2024, 5, 1) + n * 1_800_000))
);
const limits: fc.Arbitrary<Limit> = fc.record({
	amount: fc.integer({ min: 1, max: 60 }),
	unit: fc.constantFrom<Unit>('minutes', 'working_hours', 'working_days')
});
const runs = { numRuns: 2000 };

describe('whatever the county, the moment and the limit', () => {
	test('it never ends in a holiday, and working hours never end outside of them', () => {
		fc.assert(
			fc.property(calendars, moments, limits, (calendar, start, limit) => {
				fc.pre(limit.unit !== 'minutes');
				const last = deadline(start, limit, calendar).at.getTime() - 1;
				expect(calendar.isWorkingDay(dayOf(last))).toBe(true);
				const into = last - beginOf(dayOf(last));
				if (limit.unit === 'working_hours')
					expect(calendar.hours.some(({ from, to }) => into >= from && into < to)).toBe(true);
				else expect(into).toBe(DAY_MS - 1);
			})
		);
	});

	test('who starts later or has more ends no sooner', () => {
		fc.assert(
			fc.property(calendars, moments, moments, limits, fc.nat(20), (calendar, a, b, limit, more) => {
				const [early, late] = a <= b ? [a, b] : [b, a];
				const end = deadline(early, limit, calendar).at.getTime();
				expect(end).toBeGreaterThan(early.getTime());
				expect(deadline(late, limit, calendar).at.getTime()).toBeGreaterThanOrEqual(end);
				const longer = { ...limit, amount: limit.amount + more };
				expect(deadline(early, longer, calendar).at.getTime()).toBeGreaterThanOrEqual(end);
			})
		);
	});

	test('the working time until the deadline is the limit', () => {
		fc.assert(
			fc.property(calendars, moments, limits, (calendar, start, limit) => {
				expect(between(start, deadline(start, limit, calendar).at, limit.unit, calendar)).toBe(limit.amount);
			})
		);
	});

	test('put off by so much it ends where a limit of the sum does', () => {
		fc.assert(
			fc.property(
				calendars,
				moments,
				limits,
				fc.integer({ min: 1, max: 30 }),
				(calendar, start, limit, more) => {
					const first = deadline(start, limit, calendar).at;
					const sum = { ...limit, amount: limit.amount + more };
					expect(extend(first, { ...limit, amount: more }, calendar)).toMatchObject({
						at: deadline(start, sum, calendar).at
					});
				}
			),
			runs
		);
	});

	test('each suspension adds exactly its working time', () => {
		const lengths = fc.integer({ min: 1, max: 20 * DAY_MS });
		fc.assert(
			fc.property(
				calendars,
				moments,
				limits,
				fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), lengths), {
					minLength: 1,
					maxLength: 3
				}),
				(calendar, start, limit, suspensions) => {
					let clock: Clock = { start, due: deadline(start, limit, calendar).at, unit: limit.unit };
					let running = start.getTime();
					let still = 0;
					for (const [share, length] of suspensions) {
						const from = new Date(Math.floor(running + (clock.due.getTime() - running) * share));
						const suspension = { from, to: new Date(from.getTime() + length) };
						const { at } = resume(clock, suspension, calendar);
						expect(at.getTime()).toBeGreaterThanOrEqual(clock.due.getTime());
						expect(at.getTime()).toBeGreaterThan(suspension.to.getTime());
						still += stoodStill(clock, suspension, calendar);
						clock = { ...clock, due: at };
						running = suspension.to.getTime();
					}
					expect(between(start, clock.due, limit.unit, calendar)).toBeCloseTo(limit.amount + still, 9);
				}
			),
			runs
		);
	});

	test('minute by minute, as slow as can be, it is the same', () => {
		const short = fc.record({
			amount: fc.integer({ min: 1, max: 20 }),
			unit: fc.constant<Unit>('working_hours')
		});
		fc.assert(
			fc.property(calendars, moments, short, (calendar, given, limit) => {
				const start = new Date(Math.floor(given.getTime() / 60_000) * 60_000);
				fc.pre(calendar.hours.reduce((sum, { from, to }) => sum + to - from, 0) >= 3_600_000);
				let at = start.getTime();
				for (let left = limit.amount * 60; left > 0; at += 60_000) {
					const local = new Date(at + 8 * 3_600_000);
					const into = (local.getUTCHours() * 60 + local.getUTCMinutes()) * 60_000;
					const day = Math.floor(local.getTime() / DAY_MS);
					if (calendar.isWorkingDay(day) && calendar.hours.some(({ from, to }) => into >= from && into < to))
						left--;
				}
				expect(deadline(start, limit, calendar).at).toEqual(new Date(at));
			}),
			{ numRuns: 100 }
		);
	});
});

describe('what cannot be', () => {
	test('a limit of nothing, or of half a working day, is refused', () => {
		const start = moment('2026-11-23 10:00');
		expect(() => deadline(start, { amount: 0, unit: 'minutes' }, ordinary)).toThrow('0 minutes');
		expect(() => deadline(start, { amount: NaN, unit: 'working_hours' }, ordinary)).toThrow(RangeError);
		expect(() => deadline(start, { amount: 0.5, unit: 'working_days' }, ordinary)).toThrow('whole');
	});
});
