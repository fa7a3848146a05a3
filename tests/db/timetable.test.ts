import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dayNumber } from '#geo/beijing-day.ts';
import { timedSteps } from '../../src/lib/ticket/deadline.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { openTimetable, type Timetable } from '../../src/lib/server/timetable.ts';
import { eachEngine } from '../support/databases.ts';

const at = (text: string): Date => new Date(`${text}+08:00`);

eachEngine((engine) => {
	describe('the timetable', () => {
		let database: Database;
		let current: () => Promise<Timetable>;
		/** Ids by code: county K, its town T, the communities T1 and T2 of it, and T1's grid G. */
		let id: Record<string, string>;

		beforeAll(async () => {
			database = await engine.open();
			const rows = await database.sql<{ code: string; id: string }[]>`
				insert into area (code, level) values ('K', 'county'), ('T', 'town'), ('T1', 'community'), ('T2', 'community'), ('G', 'grid')
				returning code, id`;
			id = Object.fromEntries(rows.map((row) => [row.code, row.id]));
			await database.sql`
				update area set parent_id = (select id from area above where above.code = case area.code
					when 'T' then 'K' when 'G' then 'T1' else 'T' end)
				where code <> 'K'`;
			current = openTimetable(database.sql);
		});
		afterAll(() => database.close());

		/** Waits until the timetable says so: an edit is seen within a second, and not by chance. */
		const seen = async (look: (timetable: Timetable) => void): Promise<void> =>
			vi.waitFor(async () => look(await current()), { timeout: 10_000, interval: 50 });
		const hoursOf = (timetable: Timetable, code: string | null) =>
			timetable.calendarOf(code && id[code]!).hours.map(({ from, to }) => [from / 3_600_000, to / 3_600_000]);

		test('begins with limits for every category and step', async () => {
			const timetable = await current();
			const limits = Object.fromEntries(timedSteps.map((step) => [step, timetable.limitOf('fire', step)]));
			expect(limits).toEqual({
				accept: { amount: 5, unit: 'minutes' },
				dispatch: { amount: 10, unit: 'minutes' },
				respond: { amount: 30, unit: 'minutes' },
				handle: { amount: 240, unit: 'minutes' },
				check: { amount: 8, unit: 'working_hours' },
				confirm: { amount: 5, unit: 'working_days' }
			});
			expect(timetable.limitOf('rubbish', 'handle')).toEqual({ amount: 1, unit: 'working_days' });
			expect(timetable.limitOf('letter', 'handle')).toEqual({ amount: 7, unit: 'working_days' });
			expect(timetable.limitOf('came with an import', 'handle')).toEqual({ amount: 3, unit: 'working_days' });
			const [{ n }] = await database.sql<[{ n: number }]>`
				select count(*)::int as n from category c
				where not exists (select from step_limit l where l.category = c.code and l.step = 'handle')`;
			expect(n).toBe(0);
		});

		test('tells deadlines', async () => {
			const { deadlineOf } = await current();
			const saturday = at('2026-11-21T12:00');
			const ends = (step: 'accept' | 'handle' | 'check', category: string) =>
				deadlineOf(step, category, id.G!, saturday)?.at;
			expect(ends('accept', 'rubbish')).toEqual(at('2026-11-21T12:05'));
			expect(ends('handle', 'rubbish')).toEqual(at('2026-11-24T00:00'));
			expect(ends('check', 'rubbish')).toEqual(at('2026-11-24T10:00'));
			expect(deadlineOf('handle', 'rubbish', null, at('2026-12-31T12:00'))?.provisional).toEqual([2027]);
		});

		test('an area has its own working hours, or those of the nearest area above it', async () => {
			await database.sql`
				insert into working_span (area_id, from_minute, to_minute) values
					(${id.T!}, 540, 1020), (${id.T1!}, 900, 960), (${id.T1!}, 480, 720)`;
			await seen((timetable) => expect(hoursOf(timetable, 'T')).toEqual([[9, 17]]));
			const timetable = await current();
			for (const code of [null, 'K'])
				expect(hoursOf(timetable, code)).toEqual([
					[8.5, 12],
					[14.5, 17.5]
				]);
			expect(hoursOf(timetable, 'T2')).toEqual([[9, 17]]);
			for (const code of ['T1', 'G'])
				expect(hoursOf(timetable, code)).toEqual([
					[8, 12],
					[15, 16]
				]);
			expect(timetable.calendarOf(id.G!)).toBe(timetable.calendarOf(id.T1!));
			expect(timetable.calendarOf('999999')).toBe(timetable.calendarOf(null));
		});

		test('the days of an area come before those above it, and these before the public calendar', async () => {
			await database.sql`
				insert into calendar_day (area_id, day, working, name) values
					(null, '2026-11-20', false, '县庆'), (${id.T!}, '2026-11-20', true, '镇上照常'), (${id.T1!}, '2026-10-01', true, '值班')`;
			const works = (timetable: Timetable, code: string | null, day: string) =>
				timetable.calendarOf(code && id[code]!).isWorkingDay(dayNumber(day));
			await seen((timetable) => expect(works(timetable, 'K', '2026-11-20')).toBe(false));
			const timetable = await current();
			expect([null, 'K', 'T', 'T2', 'G'].map((code) => works(timetable, code, '2026-11-20'))).toEqual([
				false,
				false,
				true,
				true,
				true
			]);
			expect(['K', 'T', 'T1', 'G'].map((code) => works(timetable, code, '2026-10-01'))).toEqual([
				false,
				false,
				true,
				true
			]);
			expect(hoursOf(timetable, 'G')).toEqual([
				[8, 12],
				[15, 16]
			]);
		});

		test('a year that the county has entered is no longer provisional', async () => {
			await database.sql`insert into calendar_year (year, notice) values (2027, '2027 年放假通知')`;
			await seen(({ deadlineOf }) =>
				expect(deadlineOf('handle', 'rubbish', id.G!, at('2026-12-31T12:00'))?.provisional).toEqual([])
			);
		});

		test('edits are seen, by a process that did not make them too, and nothing is loaded without one', async () => {
			const elsewhere = openTimetable(database.sql);
			const before = await elsewhere();
			await database.sql`update step_limit set amount = 2 where category = 'rubbish' and step = 'handle'`;
			await seen(({ limitOf }) => expect(limitOf('rubbish', 'handle')?.amount).toBe(2));
			await vi.waitFor(async () => expect((await elsewhere()).limitOf('rubbish', 'handle')?.amount).toBe(2), {
				timeout: 10_000
			});
			expect(before.limitOf('rubbish', 'handle')?.amount).toBe(1);

			await database.sql`delete from step_limit where category = 'rubbish'`;
			await seen(({ limitOf }) => expect(limitOf('rubbish', 'handle')?.amount).toBe(3));
			await database.sql`update area set parent_id = ${id.K!} where code = 'G'`;
			await seen((timetable) =>
				expect(hoursOf(timetable, 'G')).toEqual([
					[8.5, 12],
					[14.5, 17.5]
				])
			);

			const now = await current();
			const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
			const later = await current();
			clock.mockRestore();
			expect(later).toBe(now);
		});
	});
});
