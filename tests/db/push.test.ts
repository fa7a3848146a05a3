import { execFile } from 'node:child_process';
import { Agent } from 'node:https';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { pairOf } from '../../src/lib/server/push/keys.ts';
import { openPost } from '../../src/lib/server/push/post.ts';
import { openPushSender } from '../../src/lib/server/push/sender.ts';
import { subscribe, unsubscribe } from '../../src/lib/server/push/subscriptions.ts';
import { eachEngine } from '../support/databases.ts';
import { settled } from '../support/histories.ts';
import { startPushService } from '../support/push-service.ts';
import { startWalk } from '../support/walk.ts';

type Service = Awaited<ReturnType<typeof startPushService>>;
type Browser = ReturnType<Service['browser']>;

const run = promisify(execFile);
const pushProcess = fileURLToPath(new URL('../support/push-process.ts', import.meta.url));
const CANARY = '金丝雀路灯王小明13800138000';

eachEngine((engine) => {
	describe('web push', () => {
		let database: Database;
		let service: Service;
		let walk: Awaited<ReturnType<typeof startWalk>>;
		const warnings: string[] = [];
		beforeAll(async () => {
			[database, service] = await Promise.all([engine.open({ max: 8 }), startPushService()]);
			walk = await startWalk(database);
		});
		afterAll(() => Promise.all([database.close(), service.stop()]));

		const sender = () =>
			openPushSender(database.restricted, {
				post: openPost(pairOf('of the test'), 'mailto:test@example.org', new Agent({ ca: service.cert })),
				hosts: [service.host],
				warn: (message) => void warnings.push(message)
			});
		const look = async () => {
			await settled(database.sql);
			return sender().look();
		};
		const follow = async (topics: string[], locale: 'zh' | 'en' = 'zh'): Promise<Browser> => {
			const browser = service.browser();
			// What was written before is no news to whoever follows from now on.
			await settled(database.sql);
			await subscribe(database.restricted, { ...browser, topics, locale }, [service.host]);
			return browser;
		};
		const titles = ({ known }: Browser) => known.received.map(({ notice }) => notice.title);

		test('whoever follows a ticket hears of each new state, in their language, and of nothing else', async () => {
			await walk.report();
			await look();
			const code = await walk.report();
			const [mine, english, other] = [
				await follow([`ticket:${code}`]),
				await follow([`ticket:${code}`], 'en'),
				await follow([`ticket:${await walk.report()}`])
			];
			walk.code = code;
			// It was reported before anybody followed it.
			await look();
			for (const browser of [mine, english, other]) expect(titles(browser)).toEqual([]);
			await walk.step('county_operator', 'accept');
			await look();
			expect(titles(mine)).toEqual(['路灯照明：待签收']);
			await walk.step('grid_leader', 'sign');
			await walk.step('grid_leader', 'note', { note: CANARY });
			await walk.step('county_operator', 'urge');
			await look();
			expect(titles(mine)).toEqual(['路灯照明：待签收', '路灯照明：处置中']);
			expect(mine.known.received[1]?.notice).toEqual({
				title: '路灯照明：处置中',
				body: `工单 ${code} · 网格G1`,
				url: `/t/${code}`,
				code,
				state: 'in_progress'
			});
			expect(titles(english).at(-1)).toBe('Street lighting: In progress');
			expect(english.known.received.at(-1)?.notice.url).toBe(`/t/${code}?lang=en`);
			expect(titles(other)).toEqual([]);
			expect(await look()).toBe(0);
			expect(JSON.stringify([mine.known.received, english.known.received])).not.toMatch(
				/金丝雀|路灯不亮|演示/
			);
			expect(mine.known.received[0]?.headers).toMatchObject({
				'content-encoding': 'aes128gcm',
				ttl: '172800',
				authorization: expect.stringMatching(/^vapid t=.+, k=.+/) as string
			});
		});

		test('whoever follows a grid or a category hears of what is reported and what is closed there, once', async () => {
			await look();
			const [both, grid, elsewhere] = [
				await follow(['grid:G1', 'category:light']),
				await follow(['grid:G1']),
				await follow(['grid:G2', 'category:noise'])
			];
			await walk.report();
			await look();
			for (const [who, action, said] of [
				['county_operator', 'accept', {}],
				['grid_leader', 'sign', {}],
				['grid_leader', 'report_back', { note: CANARY }],
				['checker', 'pass', {}],
				['resident', 'satisfied', {}]
			] as const) {
				await walk.step(who, action, said);
				await look();
			}
			for (const browser of [both, grid])
				expect(titles(browser)).toEqual(['路灯照明：待受理', '路灯照明：已结案']);
			expect(titles(elsewhere)).toEqual([]);
		});

		test('a browser that is gone is forgotten; one whose service is away is tried again, later and later', async () => {
			const code = await walk.report();
			await look();
			const [gone, away, moved] = [
				await follow([`ticket:${code}`]),
				await follow([`ticket:${code}`]),
				await follow([`ticket:${code}`])
			];
			[gone.known.status, away.known.status, moved.known.status] = [410, 503, 301];
			await walk.step('county_operator', 'refuse', { reason: '不在本县' });
			expect(await look()).toBe(0);
			const left = () => database.sql<{ pause: number; tries: number }[]>`
				select round(extract(epoch from next_at - now()))::int as pause, tries from push_message`;
			const subscribed = await database.sql`select from push_subscription where endpoint = ${gone.endpoint}`;
			expect(subscribed).toHaveLength(0);
			// A redirect is not followed, and would be one again: that message is dropped, and said without the address.
			expect(warnings).toEqual(['a push service answered with 301']);
			const [first] = await left();
			expect(first?.tries).toBe(1);
			expect(first?.pause).toBeGreaterThan(5);
			expect(await look()).toBe(0);
			await database.sql`update push_message set next_at = now()`;
			await look();
			const [second] = await left();
			expect(second?.tries).toBe(2);
			expect(second?.pause).toBeGreaterThan(35);
			away.known.status = 201;
			await database.sql`update push_message set next_at = now()`;
			expect(await look()).toBe(1);
			expect(titles(away)).toEqual(['路灯照明：作废']);
			expect(await left()).toHaveLength(0);
		});

		test('what was left is told no more', async () => {
			const code = await walk.report();
			const browser = await follow([`ticket:${code}`, 'category:noise']);
			await unsubscribe(database.restricted, browser.endpoint, [`ticket:${code}`]);
			await walk.step('county_operator', 'refuse', { reason: '不在本县' });
			await look();
			expect(titles(browser)).toEqual([]);
			await unsubscribe(database.restricted, browser.endpoint);
			const [{ n }] = await database.sql<[{ n: number }]>`
				select count(*)::int as n from push_topic t join push_subscription s on s.id = t.subscription_id where s.endpoint = ${browser.endpoint}`;
			expect(n).toBe(0);
		});

		test.each([
			'http://localhost:1/x',
			'https://127.0.0.1/x',
			'https://fcm.googleapis.com.evil.example/x',
			'https://user:secret@localhost/x',
			'https://LOCALHOST:1/x',
			'https://fcm.googleapis.com:443/x',
			'https://localhost/x'
		])('%s is no push service', async (endpoint) => {
			const { keys } = service.browser();
			await expect(
				subscribe(database.restricted, { endpoint, keys, topics: ['category:light'], locale: 'zh' }, [
					'localhost:1',
					'fcm.googleapis.com'
				])
			).rejects.toMatchObject({ status: 422 });
		});

		test('topics of nothing, and more than anybody cares about, are refused with a sentence', async () => {
			for (const topic of ['ticket:20200101-000001', 'grid:C', 'category:gossip'])
				await expect(follow([topic])).rejects.toThrow(/没有「.+」 \/ there is no/);
			const codes = await Promise.all(Array.from({ length: 101 }, () => walk.report()));
			await expect(follow(codes.map((code) => `ticket:${code}`))).rejects.toThrow(/最多关注 100 项/);
		});

		test('an import is no news', async () => {
			await look();
			const browser = await follow(['category:light', 'grid:G1']);
			const code = await walk.ground.ticket('closed');
			await database.sql`update ticket set external_id = code where code = ${code}`;
			await database.sql`insert into event (ticket_id, type, state) select id, 'imported', 'closed' from ticket where code = ${code}`;
			browser.known.received.length = 0;
			await look();
			// Only its line as if reported, which the ground writes.
			expect(titles(browser)).toHaveLength(1);
		});

		if (engine.name === 'embedded') return;
		test('200 tickets followed by three browsers each, told by two processes: each exactly once', async () => {
			await look();
			const codes = await Promise.all(Array.from({ length: 200 }, () => walk.report()));
			await look();
			const browsers = await Promise.all(
				[0, 1, 2].map(async () => {
					const browser = service.browser();
					for (let i = 0; i < 200; i += 50)
						await database.sql`
							with s as (
								insert into push_subscription (endpoint, p256dh, auth, locale)
								values (${browser.endpoint}, ${browser.keys.p256dh}, ${browser.keys.auth}, 'zh')
								on conflict (endpoint_hash) do update set locale = 'zh' returning id
							)
							insert into push_topic (subscription_id, topic)
							select s.id, 'ticket:' || code from s, unnest(${codes.slice(i, i + 50)}::text[]) code`;
					return browser;
				})
			);
			const [here] = await database.sql<[{ name: string; last: string }]>`
				select current_database() as name, (select max(seq) from event) + 200 as last`;
			const url = inject('native')?.replace('{database}', here.name) ?? '';
			const env = { ...process.env, NODE_EXTRA_CA_CERTS: service.certFile };
			const processes = [1, 2].map(() =>
				run(process.execPath, ['--import', 'tsx', pushProcess, url, service.host, here.last], { env })
			);
			for (const code of codes) {
				walk.code = code;
				await walk.step('county_operator', 'refuse', { reason: '不在本县' });
			}
			const each = (await Promise.all(processes)).map(({ stdout }) => Number(stdout));
			console.log(`pushed by the two processes: ${each.join(' and ')}`);
			for (const { known } of browsers) {
				const told = known.received.map(({ notice }) => notice.code);
				expect(told).toHaveLength(200);
				expect(new Set(told)).toEqual(new Set(codes));
			}
			expect(each.reduce((sum, one) => sum + one, 0)).toBe(600);
			expect(Math.min(...each)).toBeGreaterThan(0);
		});
	});
});
