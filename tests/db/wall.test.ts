import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { place } from '../../src/lib/server/duty.ts';
import { openSealer } from '../../src/lib/server/seal.ts';
import { open } from '../../src/lib/server/tickets.ts';
import { computeFigures, openWall, type Figures } from '../../src/lib/server/wall.ts';
import { wallTickets } from '../../src/lib/server/wall-tickets.ts';
import { states } from '../../src/lib/ticket/states.ts';
import type { WallTickets } from '../../src/lib/wall/feed.ts';
import { insertAreas, nameLeaders } from '../support/areas.ts';
import { eachEngine } from '../support/databases.ts';
import { type GivenTicket, putTicket, rollUpAll, step } from '../support/histories.ts';

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

const box = (west: number, south: number, side: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, south],
			[west + side, south],
			[west + side, south + side],
			[west, south + side],
			[west, south]
		]
	]
});

eachEngine((engine) => {
	describe('what the wall is told', () => {
		let database: Database;
		let figures: Figures;

		async function life(given: GivenTicket, ...way: string[]): Promise<void> {
			const id = await putTicket(database.sql, given);
			for (const state of way) await step(database.sql, id, state);
		}

		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			const { sql } = database;
			await insertAreas(sql, [
				{ code: 'T1', level: 'town', geometry: box(115.2, 22.6, 0.4) },
				{ code: 'G1', geometry: box(115.3, 22.7, 0.01) },
				{ code: 'G2', geometry: box(115.31, 22.7, 0.01) }
			]);
			await nameLeaders(sql);
			await sql`update person set name = 'Canary 金丝雀'`;
			const base = { lng: 115.315, lat: 22.705 };
			await life(
				{ ...base, reportedAt: ago(2), dueAt: ago(-60) },
				'reported',
				'accepted',
				'dispatched',
				'in_progress',
				'handled'
			);
			await life(
				{ ...base, reportedAt: ago(400), dueAt: ago(100) },
				'reported',
				'accepted',
				'dispatched',
				'in_progress'
			);
			await life({ ...base, reportedAt: ago(400), dueAt: ago(50) }, 'reported', 'accepted', 'handled');
			await life(
				{ ...base, reportedAt: ago(400), dueAt: ago(200) },
				'reported',
				'accepted',
				'in_progress',
				'suspended'
			);
			await life({ ...base, lng: null, reportedAt: ago(90), dueAt: ago(-10), category: 'fire' }, 'reported');
			await life(
				{ ...base, reportedAt: ago(300), dueAt: ago(90) },
				'reported',
				'accepted',
				'in_progress',
				'closed'
			);
			await rollUpAll(sql);
			figures = await computeFigures(sql);
		});
		afterAll(() => database.close());

		test('today, with the same weekday of last week', async () => {
			expect(figures.today).toEqual({
				reported: { now: 6, before: 0 },
				accepted: { now: 5, before: 0 },
				handled: { now: 3, before: 0 },
				closed: { now: 1, before: 0 }
			});
			expect(figures.promptness).toEqual({ accepted: { hits: 1, n: 5 }, responded: { hits: 2, n: 2 } });
			expect(Math.abs(Date.now() - Date.parse(figures.asOf))).toBeLessThan(60_000);
			await database.sql`insert into tally select date_bin('5 minutes', now() - interval '7 days 10 minutes', 'epoch'), 'fire', ${7}, ${6}, 0, 0, 0, ${5}, 0, ${4}, 0, 0, 0, 0, 0`;
			const { today } = await computeFigures(database.restricted);
			const isNextDay =
				new Date(Date.now() + 8 * 60 * MINUTE - 10 * MINUTE).getUTCDate() !==
				new Date(Date.now() + 8 * 60 * MINUTE).getUTCDate();
			if (!isNextDay)
				expect([
					today.reported.before,
					today.accepted.before,
					today.handled.before,
					today.closed.before
				]).toEqual([7, 6, 5, 4]);
			await database.sql`delete from tally where bucket < now() - interval '1 day'`;
		});

		test('what is open and what is late; a suspended clock stands still', () => {
			const { open: now, late, month, grids, scope } = figures;
			expect(now).toMatchObject({ total: 5, overdue: 2, soon: 1, suspended: 1 });
			expect(now.byAge.map(({ under, n, overdue }) => [under, n, overdue])).toEqual([
				[4, 2, 0],
				[24, 3, 2],
				[72, 0, 0],
				[168, 0, 0],
				[null, 0, 0]
			]);
			expect(now.byCategory.map(({ code, n, overdue }) => [code, n, overdue])).toEqual([
				['road', 4, 2],
				['fire', 1, 0]
			]);
			expect(late.map(({ state, turn, post, grid }) => [state, turn, post, grid?.code])).toEqual([
				['in_progress', 'post', 'G2', 'G2'],
				['handled', 'checker', 'G2', 'G2']
			]);
			expect(month).toMatchObject({
				reported: 6,
				handled: 3,
				handledInTime: 1,
				closed: 1,
				closedInTime: 0,
				unhandledLate: 1,
				openLate: 2
			});
			expect(grids).toHaveLength(1);
			expect(grids[0]).toMatchObject({
				code: 'G2',
				name: 'G2',
				open: 4,
				overdue: 2,
				month: { reported: 5, unhandledLate: 1 }
			});
			expect(scope?.code).toBe('T1');
		});

		test('courses whose last step holds what has just happened', () => {
			for (const [span, steps] of [
				['day', 24],
				['week', 28],
				['month', 30]
			] as const) {
				const { reported, closed, start, stepMinutes } = figures.course[span];
				expect(reported).toHaveLength(steps);
				expect(reported.at(-1)).toBe(6);
				expect(closed.reduce((sum, n) => sum + n, 0)).toBe(1);
				const end = Date.parse(start) + steps * stepMinutes * MINUTE;
				expect(end).toBeGreaterThan(Date.now());
				expect(end - stepMinutes * MINUTE).toBeLessThanOrEqual(Date.now());
			}
		});

		test('a hot spot, named by its grid and what its tickets have in common', async () => {
			const at = (i: number) => ({ lng: 115.305 + i * 2e-4, lat: 22.705 });
			const morning = (i: number) => new Date(Date.UTC(2026, 10, 18, 23, i * 12));
			for (let i = 0; i < 6; i++)
				await life({ ...at(i), category: i < 4 ? 'rubbish' : 'noise', reportedAt: morning(i) }, 'reported');
			// Not enough of them; and one in the wrong place altogether.
			for (let i = 0; i < 4; i++) await life({ lng: 115.3002 + i * 1e-5, lat: 22.7002 }, 'reported');
			await life({ lng: 0, lat: 0 }, 'reported');
			const { hotSpots } = await computeFigures(database.restricted);
			expect(hotSpots.spots).toHaveLength(1);
			const [spot] = hotSpots.spots;
			expect(spot).toMatchObject({
				count: 6,
				overdue: 0,
				grid: { code: 'G1' },
				category: { code: 'rubbish', n: 4 },
				hours: { from: 7, to: 8, n: 5 },
				first: morning(0).toISOString(),
				last: morning(5).toISOString()
			});
			// Six in a row, 20.5 m from one to the next.
			expect(spot?.lng).toBeCloseTo(115.3055, 5);
			expect(spot?.lat).toBeCloseTo(22.705, 5);
			expect(spot?.radiusM).toBeGreaterThanOrEqual(51);
			expect(spot?.radiusM).toBeLessThanOrEqual(53);
		});

		test('every open ticket that has a place, in columns', async () => {
			const { sql } = database;
			const told = JSON.parse(await wallTickets(sql)) as WallTickets;
			const rows = await sql`
				select code, st_x(place) as lng, st_y(place) as lat, state, category, reported_at, due_at from ticket
				where closed_at is null and place is not null`;
			expect(told.code.length).toBe(rows.length);
			const time = (seconds: number) => Date.parse(told.epoch) + seconds * 1000;
			for (const row of rows) {
				const i = told.code.indexOf(row.code as string);
				expect(told.lng[i]).toBeCloseTo(row.lng as number, 6);
				expect(told.lat[i]).toBeCloseTo(row.lat as number, 6);
				expect(states[told.state[i]!]).toBe(row.state);
				expect(told.categories[told.category[i]!]?.code).toBe(row.category);
				expect(Math.abs(time(told.reported[i]!) - (row.reportedAt as Date).getTime())).toBeLessThanOrEqual(
					1000
				);
				const due = row.dueAt as Date | null;
				if (due === null) expect(told.due[i]).toBe(-1);
				else expect(Math.abs(time(told.due[i]!) - due.getTime())).toBeLessThanOrEqual(1000);
			}
			expect(told.position).toMatch(/^\d+-\d+$/);
		});

		test('nothing personal, whatever people write', async () => {
			const { sql } = database;
			await open(
				sql,
				{
					title: '金丝雀 13912345678',
					description: '金丝雀住在三楼 13912345678',
					category: 'fire',
					place: place('115.3051234', '22.7051234', 'wgs84'),
					reporter: { name: '金丝雀', phone: '13912345678' }
				},
				{ sealer: openSealer('one key of the test, as long as it has to be') }
			);
			await sql`update ticket set due_at = now() - interval '1 minute', released_at = null where state = 'reported'`;
			const wall = openWall(database.restricted, () => {});
			const all = [
				JSON.stringify(await wall.figures()),
				await wall.tickets(),
				await wall.film('24h'),
				await wall.film('30d')
			];
			wall.close();
			for (const text of all) {
				expect(text.length).toBeGreaterThan(500);
				expect(text).not.toMatch(/金丝雀|canary|1391234/i);
			}
		});
	});
});
