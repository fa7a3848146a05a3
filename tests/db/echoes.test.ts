import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { echo } from '../../src/lib/server/echoes.ts';
import { film } from '../../src/lib/server/film.ts';
import { openLive } from '../../src/lib/server/live.ts';
import { RefusedError } from '../../src/lib/server/refused.ts';
import { inside, ticketsOf } from '../../src/lib/server/ticket-inside.ts';
import { find, list } from '../../src/lib/server/ticket-list.ts';
import { eachEngine } from '../support/databases.ts';
import { rollUpAll, storedTallies } from '../support/histories.ts';
import { startWalk } from '../support/walk.ts';

let phones = 0;
/** Every phone of its own address, unless a test says so. */
const phone = (address = `10.0.${phones >> 8}.${phones & 255}`) => ({ device: `phone-${++phones}`, address });

eachEngine((engine) => {
	describe('「我也遇到了」', () => {
		let database: Database;
		let walk: Awaited<ReturnType<typeof startWalk>>;
		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			walk = await startWalk(database);
		});
		afterAll(() => database.close());
		const say = (code: string, from = phone()) => echo(database.restricted, { code, ...from });

		test('counts a phone once, however often it says so, and many at once each once', async () => {
			const code = await walk.report();
			const mine = phone();
			expect(await say(code, mine)).toBe(1);
			expect(await say(code, mine)).toBe(1);
			const others = Array.from({ length: 12 }, () => phone());
			await Promise.all([...others, ...others].map((from) => say(code, from)));
			expect(await find(database.restricted, code)).toMatchObject({ echoes: 13 });
			const { features } = await list(database.restricted, { limit: 1 });
			expect(features[0]?.properties).toMatchObject({ code, echoes: 13 });
			const leader = walk.ground.people.grid_leader ?? '';
			expect(await ticketsOf(database.restricted, leader, 10)).toContainEqual(
				expect.objectContaining({ code, echoes: 13 })
			);
			const [kept] = await database.sql<[{ rows: number; events: number }]>`
				select (select count(*)::int from echo) as rows, (select count(*)::int from event where type = 'echo') as events`;
			expect(kept).toEqual({ rows: 13, events: 13 });
		});

		test('the story stays short: it is counted there, not told one by one', async () => {
			const code = await walk.report();
			await say(code);
			const staff = walk.staff('grid_leader');
			const told = await inside(database.restricted, code, 'reported', staff);
			expect(told?.events.map(({ type }) => type)).toEqual(['reported']);
			expect((await find(database.restricted, code))?.events.map(({ type }) => type)).toEqual(['reported']);
		});

		test('two rows of one phone cannot be told to be of one phone', async () => {
			const from = phone();
			for (const code of [await walk.report(), await walk.report()]) await say(code, from);
			const rows = await database.sql<{ hash: string }[]>`
				select encode(device_hash, 'hex') as hash from echo order by at desc limit 2`;
			expect(rows[0]?.hash).not.toBe(rows[1]?.hash);
		});

		test('is told to whoever listens, and no figure of the wall moves', async () => {
			const { restricted: sql } = database;
			const code = await walk.report();
			await walk.step('county_operator', 'accept');
			await rollUpAll(sql);
			const before = await storedTallies(database.sql);
			const first = JSON.parse(await film(sql, '24h')) as { state: number[] };
			const live = openLive(sql, () => {});
			live.begin();
			const reader = live.subscribe(null).getReader();
			try {
				await new Promise((resolve) => setTimeout(resolve, 200));
				await say(code);
				live.ring();
				let heard = '';
				while (!heard.includes('"type":"echo"')) {
					const { value } = await reader.read();
					heard += new TextDecoder().decode(value);
				}
				expect(heard).toMatch(new RegExp(`"type":"echo","code":"${code}","state":"dispatched"`));
			} finally {
				await reader.cancel();
				live.close();
			}
			await rollUpAll(sql);
			expect(await storedTallies(database.sql)).toEqual(before);
			const played = JSON.parse(await film(sql, '24h')) as { state: number[] };
			expect(played.state.at(-1)).toBe(first.state.at(-1));
			// What comes after an echo means what it would have meant without.
			await walk.step('grid_leader', 'sign');
			await say(code);
			await walk.step('grid_leader', 'report_back', { note: '灯已修好' });
			await rollUpAll(sql);
			const after = await storedTallies(database.sql);
			const sum = (name: 'responded' | 'responded_promptly' | 'handled', of: typeof after) =>
				[...of.months.values()].reduce((all, row) => all + row[name], 0);
			for (const name of ['responded', 'responded_promptly', 'handled'] as const)
				expect(sum(name, after) - sum(name, before), name).toBe(1);
		});

		test('whoever comes too late to a step is told who took it, and not who met it too', async () => {
			const code = await walk.report();
			await walk.step('county_operator', 'accept');
			await walk.step('grid_leader', 'sign');
			await say(code);
			await expect(walk.step('grid_worker', 'sign')).rejects.toThrow(/演示 grid_leader已于.*「签收」/);
		});

		test.each([
			['closed', /已于\d\d月\d\d日 \d\d:\d\d结案.*另报一件 \/ this was closed at .*report it anew/],
			['void', /已是「作废」.* \/ this report is void/],
			['duplicate', /与 \d{8}-\d{6} 是同一件事.* \/ this is the same as/]
		] as const)('a ticket that is %s takes none, and says where to turn', async (state, sentence) => {
			const code = await walk.ground.ticket(state);
			await expect(say(code)).rejects.toMatchObject({
				code: 'MQ409',
				message: expect.stringMatching(sentence) as string
			});
		});

		test('who said so before the end may say so again and is answered as then', async () => {
			const code = await walk.report();
			const from = phone();
			await say(code, from);
			await walk.step('county_operator', 'refuse', { reason: '不在本县' });
			expect(await say(code, from)).toBe(1);
			await expect(say('nothing')).rejects.toMatchObject({ code: 'MQ404' });
		});

		test('one address is stopped at a number, the others are not', async () => {
			const code = await walk.report();
			const flood = async () => {
				for (let i = 0; i < 30; i++) await say(code, phone('203.0.113.7'));
			};
			await expect(flood()).rejects.toMatchObject({ status: 429 });
			await expect(flood()).rejects.toBeInstanceOf(RefusedError);
			expect(await say(code)).toBe(21);
		});
	});
});
