import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { writeNews } from '../../src/lib/server/push/news.ts';
import { subscribe } from '../../src/lib/server/push/subscriptions.ts';
import { eachEngine } from '../support/databases.ts';
import { settled } from '../support/histories.ts';
import { startWalk } from '../support/walk.ts';

const HOST = 'push.example.org';

eachEngine((engine) => {
	describe('news of what was merged', () => {
		let database: Database;
		let walk: Awaited<ReturnType<typeof startWalk>>;
		beforeAll(async () => {
			database = await engine.open();
			walk = await startWalk(database);
		});
		afterAll(() => database.close());

		async function follow(name: string, codes: string[]): Promise<string> {
			const endpoint = `https://${HOST}/${name}`;
			const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
			const topics = codes.map((code) => `ticket:${code}`);
			await subscribe(database.restricted, { endpoint, keys, topics, locale: 'zh' }, [HOST]);
			return endpoint;
		}
		/** What is new since the last time, for whoever follows by this address. */
		async function news(endpoint: string): Promise<string[]> {
			await settled(database.sql);
			await writeNews(database.restricted);
			const rows = await database.sql<{ code: string; state: string }[]>`
				with told as (
					delete from push_message m using push_subscription s
					where s.id = m.subscription_id and s.endpoint = ${endpoint} returning m.*
				)
				select t.code, m.state from told m join ticket t on t.id = m.ticket_id order by m.id`;
			return rows.map(({ code, state }) => `${code} ${state}`);
		}

		test('whoever follows a duplicate hears of its original, after a second merge too, and of each state once', async () => {
			const [last, middle, first] = [await walk.report(), await walk.report(), await walk.report()];
			const mine = await follow('mine', [first]);
			const all = await follow('all', [first, middle, last]);
			for (const endpoint of [mine, all]) await news(endpoint);
			const each = async (expected: string) => {
				expect([await news(mine), await news(all)]).toEqual([[expected], [expected]]);
			};
			await walk.step('county_operator', 'merge', { original: middle });
			await each(`${first} duplicate`);
			await walk.step('county_operator', 'merge', { original: last }, { code: middle });
			await each(`${middle} duplicate`);
			await walk.step('county_operator', 'accept', {}, { code: last });
			await each(`${last} dispatched`);
		});

		test('whoever follows an original does not hear of what is merged into it', async () => {
			const [original, duplicate] = [await walk.report(), await walk.report()];
			const endpoint = await follow('original', [original]);
			await news(endpoint);
			await walk.step('county_operator', 'merge', { original }, { code: duplicate });
			expect(await news(endpoint)).toEqual([]);
		});
	});
});
