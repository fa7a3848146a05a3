import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { openTimekeeper } from '../../src/lib/server/timekeeper.ts';
import { openTimetable } from '../../src/lib/server/timetable.ts';
import { eachEngine } from '../support/databases.ts';
import { layLawGround, type LawGround } from '../support/law-ground.ts';

const YEAR = 365 * 86_400_000;
const run = promisify(execFile);
const keeperProcess = fileURLToPath(new URL('../support/timekeeper-process.ts', import.meta.url));

/** So many tickets of a state whose limit has just begun. */
async function fill({ sql }: Database, ground: LawGround, state: string, count: number): Promise<void> {
	await sql`
		with made as (
			insert into ticket (
				external_id, title, category, place, state, owner_post_id, due_at, step_due_at, notice_at,
				outcome, rule, area_version_id, post_id, border_m
			)
			select ${state} || n, '路灯不亮', 'light', 'SRID=4326;POINT(115.305 22.705)', ${state}, ${ground.posts.grid_leader ?? ''},
				now() + interval '3 days', now() + interval '1 hour', now() + interval '48 minutes',
				'grid', 'covers', (select id from area_version where code = 'G1'), ${ground.posts.grid_leader ?? ''}, 3
			from generate_series(1, ${count}) n
			returning id, state
		)
		insert into event (ticket_id, type, state) select id, 'reported', state from made`;
	await sql`update ticket set external_id = null`;
}

/** How often each notice was given to each ticket, at most and at least. */
const notices = (sql: Database['sql']) => sql<{ notice: string; tickets: number; most: number }[]>`
	select notice, count(*)::int as tickets, max(times)::int as most
	from (
		select ticket_id, concat_ws(' ', type, data ->> 'level', data ->> 'post') as notice, count(*) as times
		from event where type in ('warn', 'escalate', 'silence') group by 1, 2
	) each group by notice order by notice`;

eachEngine((engine) => {
	describe('the clock of the law', () => {
		let database: Database;
		let ground: LawGround;
		beforeAll(async () => {
			database = await engine.open();
			ground = await layLawGround(database.sql);
		});
		afterAll(() => database.close());

		test('says nothing before the time, warns, tells level after level, each once', async () => {
			await fill(database, ground, 'reported', 3);
			const { sql } = database;
			const at = (minutes: number) =>
				openTimekeeper(sql, openTimetable(sql), {
					ring() {},
					warn() {},
					now: () => new Date(Date.now() + minutes * 60_000)
				}).look();
			expect(await at(47)).toBe(0);
			expect(await at(49)).toBe(3);
			expect(await at(49)).toBe(0);
			expect(await at(59)).toBe(0);
			expect(await at(61)).toBe(3);
			// The limit of "accept" is five minutes: after as long again the next level is told.
			expect(await at(64)).toBe(0);
			expect(await at(66)).toBe(3);
			expect(await at(99)).toBe(3);
			expect(await at(9999)).toBe(0);
			const { community, town, county } = ground.posts;
			expect([...(await notices(sql))]).toEqual(
				['warn 1', `escalate 2 ${community}`, `escalate 3 ${town}`, `escalate 4 ${county}`]
					.sort()
					.map((notice) => ({ notice, tickets: 3, most: 1 }))
			);
		});

		test('a level without a post, or with one that nobody holds, tells the next that has; at last the duty desk is told', async () => {
			const { sql } = database;
			const { community, county } = ground.posts;
			const year = () => new Date(Date.now() + YEAR);
			const keeper = openTimekeeper(sql, openTimetable(sql), { ring() {}, warn() {}, now: year });
			const told = async () => {
				await sql`update ticket set notice_at = null`;
				await fill(database, ground, 'reported', 1);
				while ((await keeper.look()) > 0);
				const rows = await sql<{ post: string }[]>`
					select data ->> 'post' as post from event
					where ticket_id = (select max(id) from ticket) and type = 'escalate' order by seq`;
				return rows.map(({ post }) => post);
			};
			await sql`update post_holding set valid = tstzrange(lower(valid), now()) where post_id = ${ground.posts.town ?? ''}`;
			expect(await told()).toEqual([community, county, county]);
			// A grid that lies in nothing.
			const [desk] = await sql<[{ id: string }]>`select id from post where kind = 'duty_desk'`;
			const [{ parent }] = await sql<
				[{ parent: string }]
			>`select parent_id as parent from area where code = 'G1'`;
			await sql`update area set parent_id = null where code = 'G1'`;
			expect(await told()).toEqual([desk.id, desk.id, desk.id]);
			await sql`update area set parent_id = ${parent} where code = 'G1'`;
		});

		test('tickets that have ended hold nobody up, whatever their clocks say', async () => {
			const { sql } = database;
			// As many as are looked at in one go.
			await fill(database, ground, 'reported', 500);
			await sql`update ticket set notice_at = now() - interval '1 year', state = 'void', closed_at = now()`;
			await fill(database, ground, 'reported', 1);
			const warnings = await sql`select count(*)::int as n from event where type = 'warn'`;
			const now = () => new Date(Date.now() + 49 * 60_000);
			expect(await openTimekeeper(sql, openTimetable(sql), { ring() {}, warn() {}, now }).look()).toBe(1);
			expect(await sql`select count(*)::int - 1 as n from event where type = 'warn'`).toEqual(warnings);
			await sql`update ticket set notice_at = null`;
		});

		test('the application cannot move it', async () => {
			await fill(database, ground, 'accepted', 1);
			const keeper = openTimekeeper(database.restricted, openTimetable(database.restricted), {
				ring() {},
				warn() {},
				now: () => new Date(Date.now() + YEAR)
			});
			expect(await keeper.look()).toBe(0);
		});
	});

	// Only a server has several processes.
	if (engine.name === 'embedded') return;
	describe('the clock, kept by two processes', () => {
		let database: Database;
		beforeAll(async () => {
			database = await engine.open();
		});
		afterAll(() => database.close());

		test('5,000 tickets run past every limit: each warning and escalation exactly once', async () => {
			const ground = await layLawGround(database.sql);
			const counts = {
				reported: 1000,
				accepted: 1000,
				dispatched: 1000,
				in_progress: 1000,
				handled: 500,
				awaiting_acceptance: 500
			};
			for (const [state, count] of Object.entries(counts)) await fill(database, ground, state, count);
			const [here] = await database.sql<[{ name: string }]>`select current_database() as name`;
			const url = inject('native')?.replace('{database}', here.name) ?? '';
			const later = new Date(Date.now() + YEAR).toISOString();
			const given = await Promise.all(
				[1, 2].map(() => run(process.execPath, ['--import', 'tsx', keeperProcess, url, later]))
			);
			const each = given.map(({ stdout }) => Number(stdout));
			const { community, town, county } = ground.posts;
			const told = await notices(database.sql);
			console.log(`notices given by the two processes: ${each.join(' and ')}`);
			expect([...told]).toEqual(
				[
					{ notice: 'warn 1', tickets: 5000, most: 1 },
					{ notice: `escalate 2 ${community}`, tickets: 4500, most: 1 },
					{ notice: `escalate 3 ${town}`, tickets: 4500, most: 1 },
					{ notice: `escalate 4 ${county}`, tickets: 4500, most: 1 },
					{ notice: 'silence', tickets: 500, most: 1 }
				].sort((a, b) => (a.notice < b.notice ? -1 : 1))
			);
			expect(each.reduce((sum, one) => sum + one, 0)).toBe(5000 + 3 * 4500 + 500);
			expect(Math.min(...each)).toBeGreaterThan(0);
		}, 300_000);
	});
});
