import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { rollUp } from '../../src/lib/server/tally.ts';
import { insertAreas, nameLeaders } from '../support/areas.ts';
import { eachEngine } from '../support/databases.ts';
import {
	type Counted,
	putTicket,
	recount,
	rollUpAll,
	step,
	storedTallies,
	writeHistory,
	zeros
} from '../support/histories.ts';
import { irregularGrids } from '../support/irregular-grids.ts';

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

eachEngine((engine) => {
	describe('the roll-up of the log', () => {
		let database: Database;
		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			await insertAreas(database.sql, irregularGrids({ columns: 4 }));
			await nameLeaders(database.sql);
		});
		afterAll(() => database.close());

		/** What one ticket adds to the figures. */
		async function added(live: () => Promise<void>): Promise<Partial<Record<Counted, number>>> {
			const { sql } = database;
			const sums = async () => {
				const total = zeros();
				for (const row of (await storedTallies(sql)).tally.values())
					for (const [name, n] of Object.entries(row)) total[name as Counted] += n;
				return total;
			};
			await rollUpAll(sql);
			const before = await sums();
			await live();
			await rollUpAll(sql);
			const after = await sums();
			return Object.fromEntries(
				Object.entries(after).flatMap(([name, n]) =>
					n === before[name as Counted] ? [] : [[name, n - before[name as Counted]]]
				)
			);
		}

		test('counts a quick ticket to its end', async () => {
			const { sql } = database;
			const counts = await added(async () => {
				const id = await putTicket(sql, { reportedAt: ago(3), dueAt: ago(-60) });
				for (const state of ['reported', 'accepted']) await step(sql, id, state);
				await step(sql, id, 'dispatched', { at: ago(29) });
				for (const state of ['in_progress', 'handled', 'awaiting_acceptance']) await step(sql, id, state);
				await step(sql, id, 'closed', { data: { solved: true, satisfied: false } });
				await step(sql, id, 'evaluated');
			});
			expect(counts).toEqual({
				reported: 1,
				accepted: 1,
				accepted_promptly: 1,
				responded: 1,
				responded_promptly: 1,
				handled: 1,
				handled_in_time: 1,
				closed: 1,
				closed_in_time: 1,
				asked: 1,
				solved: 1
			});
		});

		test('counts a slow one: an urge is no new dispatch, handled again after rework', async () => {
			const { sql } = database;
			const counts = await added(async () => {
				const id = await putTicket(sql, { reportedAt: ago(6), dueAt: ago(1) });
				for (const state of ['reported', 'accepted']) await step(sql, id, state);
				await step(sql, id, 'dispatched', { at: ago(31) });
				await step(sql, id, 'dispatched', { type: 'urged', at: ago(1) });
				for (const state of ['in_progress', 'suspended', 'in_progress', 'handled', 'in_progress', 'handled'])
					await step(sql, id, state);
			});
			expect(counts).toEqual({ reported: 1, accepted: 1, responded: 1, handled: 2, reworked: 1 });
		});

		test('counts an imported ticket when its file says so, and nobody here for it', async () => {
			const { sql } = database;
			const [reportedAt, dueAt, closedAt] = [ago(10 * 1440), ago(9.5 * 1440), ago(9 * 1440)];
			const counts = await added(async () => {
				const id = await putTicket(sql, { state: 'closed', reportedAt, dueAt, closedAt });
				await step(sql, id, 'closed', { type: 'imported' });
			});
			expect(counts).toEqual({ reported: 1, closed: 1 });
			const { tally } = await storedTallies(sql);
			const bucket = (at: Date) => `${Math.floor(at.getTime() / 300_000) * 300} road`;
			expect(tally.get(bucket(reportedAt))).toMatchObject({ reported: 1 });
			expect(tally.get(bucket(closedAt))).toMatchObject({ closed: 1, closed_in_time: 0 });
		});

		test('counts an imported ticket that a newer file closes when that file says so', async () => {
			const { sql } = database;
			const [reportedAt, dueAt, closedAt] = [ago(10 * 1440), ago(9 * 1440), ago(9.5 * 1440)];
			const counts = await added(async () => {
				const id = await putTicket(sql, { reportedAt, dueAt });
				await step(sql, id, 'reported', { type: 'imported' });
				await sql`update ticket set closed_at = ${closedAt}, state = 'closed' where id = ${id}`;
				await step(sql, id, 'closed');
			});
			expect(counts).toEqual({ reported: 1, closed: 1, closed_in_time: 1 });
		});

		test('counts refused and repeated reports as received only', async () => {
			const { sql } = database;
			const counts = await added(async () => {
				for (const state of ['void', 'duplicate']) {
					const id = await putTicket(sql);
					await step(sql, id, 'reported');
					await step(sql, id, state);
				}
			});
			expect(counts).toEqual({ reported: 2 });
		});

		test('equals a plain recount, with concurrent writers and two that roll up', async () => {
			const { sql } = database;
			let writing = true;
			let rolled = 0;
			const roller = async () => {
				while (writing) {
					const events = await rollUp(sql);
					rolled += events;
				}
			};
			const rollers = [roller(), roller()];
			await Promise.all([1, 2, 3, 4].map((seed) => writeHistory(sql, { seed, tickets: 60 })));
			writing = false;
			await Promise.all(rollers);
			// Most of it while it was written.
			expect(rolled).toBeGreaterThan(500);
			await rollUpAll(sql);
			const [stored, plain] = [await storedTallies(sql), await recount(sql)];
			expect(Object.fromEntries(stored.months)).toEqual(Object.fromEntries(plain.months));
			expect(Object.fromEntries(stored.tally)).toEqual(Object.fromEntries(plain.tally));
			expect(plain.tally.size).toBeGreaterThan(300);
			expect(await rollUp(sql)).toBe(0);
		});

		test('is made anew where the log came from another cluster', async () => {
			const { sql } = database;
			const id = await putTicket(sql);
			await sql`insert into event (xid, ticket_id, type, state) values ('99999999999', ${id}, 'reported', 'reported')`;
			const [row] = await sql<[{ restamped: boolean }]>`select restamp_restored_log() as restamped`;
			expect(row.restamped).toBe(true);
			await rollUpAll(sql);
			await step(sql, id, 'accepted');
			await rollUpAll(sql);
			const [stored, plain] = [await storedTallies(sql), await recount(sql)];
			expect(Object.fromEntries(stored.months)).toEqual(Object.fromEntries(plain.months));
			expect(Object.fromEntries(stored.tally)).toEqual(Object.fromEntries(plain.tally));
		});

		test('forgets five minutes that are 35 days old', async () => {
			const { sql } = database;
			await sql`update tally set bucket = bucket - interval '40 days' where bucket = (select min(bucket) from tally)`;
			const id = await putTicket(sql);
			await step(sql, id, 'reported');
			await rollUpAll(sql);
			const old = await sql`select from tally where bucket < now() - interval '35 days'`;
			expect(old).toHaveLength(0);
		});
	});
});
