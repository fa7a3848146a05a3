import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { openLive, type Live } from '../../src/lib/server/live.ts';
import { find } from '../../src/lib/server/ticket-list.ts';
import { eachEngine } from '../support/databases.ts';
import { startWalk } from '../support/walk.ts';

eachEngine((engine) => {
	describe('the stream that everybody may hear', () => {
		let database: Database;
		let walk: Awaited<ReturnType<typeof startWalk>>;
		let live: Live;
		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			walk = await startWalk(database);
		});
		afterEach(() => {
			live.close();
			vi.useRealTimers();
		});
		afterAll(() => database.close());

		function listen() {
			live = openLive(database.restricted, () => {});
			live.begin();
			return live.subscribe('0-0').getReader();
		}
		const more = (events: number) => database.sql`
			insert into event (ticket_id, type, state)
			select id, 'urge', 'reported' from ticket, generate_series(1, ${events}::int) where code = ${walk.code}`;

		test('tells of what the staff say among themselves that something changed, and not what', async () => {
			const code = await walk.report();
			const inner = ['note', 'warn', 'escalate', 'supervise', 'ask_extension', 'ask_suspension', 'decline'];
			const types = ['accept', ...inner, 'urge', 'extend', 'echo'];
			await database.sql`
				insert into event (ticket_id, type, state)
				select t.id, u.type, 'reported' from ticket t, unnest(${types}::text[]) with ordinality u (type, n) where code = ${code} order by n`;
			const reader = listen();
			let heard = '';
			while (!heard.includes('"type":"echo"')) heard += new TextDecoder().decode((await reader.read()).value);
			const told = [...heard.matchAll(/^id: (\S+)\ndata: (.*)$/gm)].flatMap(([, id, data]) => {
				const event = JSON.parse(data ?? '') as { type: string; code: string };
				return event.code === code ? [{ id, type: event.type }] : [];
			});
			const updated = inner.map(() => 'updated');
			expect(told.map(({ type }) => type)).toEqual([
				'reported',
				'accept',
				...updated,
				'urge',
				'extend',
				'echo'
			]);
			expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
			const story = await find(database.restricted, code);
			expect(story?.events.map(({ type }) => type)).toEqual(['reported', 'accept', 'urge', 'extend']);
			await reader.cancel();
		});

		test('ends at the shutdown for those too who are still catching up', async () => {
			await walk.report();
			await more(7000);
			const [early, late] = [listen(), live.subscribe('0-0').getReader()];
			// One has taken a page, the other nothing yet.
			for (let bytes = 0; bytes < 10_000;) bytes += (await late.read()).value?.length ?? 0;
			live.close();
			for (const reader of [early, late, live.subscribe('0-0').getReader()])
				while (!(await reader.read()).done);
			expect(live.status().clients).toBe(0);
		});

		test('drops whoever is still catching up and takes nothing for a minute', async () => {
			await walk.report();
			await more(7000);
			vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
			const began = performance.now();
			let dropped: unknown;
			listen().closed.catch((problem: unknown) => (dropped = problem));
			while (!dropped) {
				vi.advanceTimersByTime(1000);
				await new Promise(setImmediate);
			}
			expect(dropped).toMatchObject({ message: 'the client is too slow' });
			expect(performance.now() - began).toBeGreaterThan(60_000);
		});
	});
});
