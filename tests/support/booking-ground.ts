import { expect } from 'vitest';
import { beginOf, dayOf } from '#geo/beijing-day.ts';
import type { Asker } from '../../src/lib/server/asker.ts';
import { book, TakenError, type Booked } from '../../src/lib/server/bookings/book.ts';
import { add } from '../../src/lib/server/bookings/guides.ts';
import { free } from '../../src/lib/server/bookings/hours.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { openSealer } from '../../src/lib/server/seal.ts';
import { openTimetable } from '../../src/lib/server/timetable.ts';
import { script, staffOf } from './staff.ts';

const HOUR = 3_600_000;
export const sealer = openSealer('a key of the test');
export const phone = '13800138000';
export const TOMORROW = dayOf(Date.now()) + 1;
export const at = (hour: number): Date => new Date(beginOf(TOMORROW) + hour * HOUR);
let sent = 0;

type Staff = Extract<Asker, { kind: 'staff' }>;

/** Sites that are open 09–12 and 14–17, guides who teach there, an administrator and an operator; and ways to book. */
export async function layBookings(database: Database) {
	const timetable = await openTimetable(database.sql)();
	const house = staffOf(database);
	const signedIn = async (role: 'administrator' | 'operator'): Promise<Staff> =>
		house.staff((await house.somebody([{ role, area: null }])).login);
	await database.sql.unsafe(`
		insert into place (layer, code, name, name_en, geom, properties)
		select 'red-sites', c, '红宫' || c, 'Red ' || c, 'SRID=4326;POINT(115 22)', '{"hours": {"daily": ["09:00-12:00", "14:00-17:00"]}}'
		from unnest(array['shared-1', 'shared-2', 'two-1', 'two-2', 'hours', 'link', 'english', 'many-1', 'many-2', 'many-3', 'raw-1', 'raw-2']) c`);
	for (const [name, english, ...sites] of [
		['演示讲解员甲', false, 'shared-1', 'shared-2', 'raw-1', 'raw-2'],
		['演示讲解员乙', false, 'two-1', 'two-2'],
		['演示讲解员丙', true, 'two-1', 'two-2'],
		['演示讲解员丁', false, 'hours', 'link', 'english'],
		['演示讲解员戊', true, 'english'],
		['演示讲解员己', true, 'many-1', 'many-2', 'many-3'],
		['演示讲解员庚', false, 'many-2', 'many-3']
	] as const)
		await add(database.restricted, script, { name, english, sites });

	const ask = (site: string, hour: number, changes: { key?: string; language?: 'zh' | 'en' } = {}) => {
		const { key = `booking-${++sent}`, language = 'zh' } = changes;
		const body = { from: at(hour), group: '红旗小学三年级', size: 40, language, phone };
		const address = `10.1.${sent >> 8}.${sent & 255}`;
		const by = { key, address, sealer, secret: 'a secret', timetable, now: Date.now() };
		return book(database.restricted, site, body, by);
	};
	/** The hours of tomorrow that are free. */
	const freeAt = async (site: string, language: 'zh' | 'en' = 'zh') => {
		const asked = { from: TOMORROW, language, timetable, now: Date.now() };
		const hours = await free(database.restricted, site, asked);
		return hours?.days[0]?.hours
			.filter((hour) => hour.free)
			.map(({ from }) => (from.getTime() - beginOf(TOMORROW)) / HOUR);
	};
	/** Live bookings of one site or of one guide that overlap: there are none, whatever happens. */
	const overlapping = async (): Promise<number> => {
		const [row] = await database.sql<[{ n: number }]>`
			select count(*)::int as n from booking a join booking b on a.id < b.id and a.during && b.during
				and (a.place_id = b.place_id or a.guide_id = b.guide_id)
			where a.cancelled_at is null and b.cancelled_at is null`;
		return row.n;
	};
	return {
		timetable,
		administrator: await signedIn('administrator'),
		operator: await signedIn('operator'),
		ask,
		freeAt,
		overlapping
	};
}

/** What became of bookings that were asked for at once: made, or taken by others. */
export async function atOnce(asked: readonly Promise<Booked>[]) {
	const outcomes = await Promise.allSettled(asked);
	const done = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	const taken = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
	for (const reason of taken) expect(reason).toBeInstanceOf(TakenError);
	return { done, taken: taken as TakenError[] };
}
