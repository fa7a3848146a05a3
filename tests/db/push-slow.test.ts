import { Agent } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { pairOf } from '../../src/lib/server/push/keys.ts';
import { openPost } from '../../src/lib/server/push/post.ts';
import { openPushSender, type PushSender } from '../../src/lib/server/push/sender.ts';
import { subscribe } from '../../src/lib/server/push/subscriptions.ts';
import { eachEngine } from '../support/databases.ts';
import { settled } from '../support/histories.ts';
import { startPushService } from '../support/push-service.ts';
import { startWalk } from '../support/walk.ts';

type Service = Awaited<ReturnType<typeof startPushService>>;
type Browser = ReturnType<Service['browser']>;

eachEngine((engine) => {
	describe('web push to a push service that never answers, and to another', () => {
		let database: Database;
		let silent: Service;
		let lively: Service;
		let walk: Awaited<ReturnType<typeof startWalk>>;
		let sender: PushSender;
		const hosts: string[] = [];
		beforeAll(async () => {
			[database, silent, lively] = await Promise.all([
				engine.open({ max: 8 }),
				startPushService(),
				startPushService()
			]);
			walk = await startWalk(database);
			hosts.push(silent.host, lively.host);
			const agent = new Agent({ ca: [silent.cert, lively.cert] });
			sender = openPushSender(database.restricted, {
				post: openPost(pairOf('of the test'), 'mailto:test@example.org', agent),
				hosts,
				warn(message, problem) {
					throw new Error(message, { cause: problem });
				}
			});
		});
		afterAll(() => Promise.all([database.close(), silent.stop(), lively.stop()]));

		async function follow(at: Service, status: number): Promise<Browser> {
			const browser = at.browser();
			browser.known.status = status;
			const { restricted } = database;
			await subscribe(restricted, { ...browser, topics: ['category:light'], locale: 'zh' }, hosts);
			return browser;
		}
		const report = async () => {
			await walk.report();
			await settled(database.sql);
		};
		const left = () => database.sql<{ tries: number; pause: number }[]>`
			select tries, round(extract(epoch from next_at - now()))::int as pause from push_message order by id`;

		test('who is at the other is told at once, and of what comes meanwhile', async () => {
			for (let i = 0; i < 30; i += 1) await follow(silent, 0);
			const { known } = await follow(lively, 201);
			await report();
			let over = false;
			const look = sender.look().finally(() => (over = true));
			await expect.poll(() => known.received.length, { timeout: 5000 }).toBe(1);
			await report();
			await expect.poll(() => known.received.length, { timeout: 8000 }).toBe(2);
			expect(over).toBe(false);
			expect(await look).toBe(2);
		});

		test('one message asks whether it is there again; the others wait as if they had been tried', async () => {
			const asked = silent.asked();
			expect(asked).toBeLessThan(5);
			const waiting = await left();
			expect(waiting).toHaveLength(60);
			for (const { tries, pause } of waiting) {
				expect(tries).toBe(1);
				expect(pause).toBeGreaterThan(0);
			}
			expect(await sender.look()).toBe(0);
			expect(silent.asked()).toBe(asked);
		});

		test('after the last try an endpoint that never answered is forgotten, one that did is not', async () => {
			const [{ id }] = await database.sql<[{ id: string }]>`
				update push_subscription set answered = true
				where id = (select min(subscription_id) from push_message) returning id`;
			await silent.stop();
			await database.sql`update push_message set tries = 6, next_at = now()`;
			expect(await sender.look()).toBe(0);
			expect(await left()).toHaveLength(0);
			const known = await database.sql<{ id: string; host: string }[]>`
				select id, split_part(endpoint, '/', 3) as host from push_subscription`;
			expect(known.filter(({ host }) => host === silent.host)).toEqual([{ id, host: silent.host }]);
			expect(known.filter(({ host }) => host === lively.host)).toHaveLength(1);
		});
	});
});
