import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layLawGround } from '../support/law-ground.ts';
import { eachServer, type Prepared } from '../support/prepared-server.ts';
import { startPushService } from '../support/push-service.ts';

eachServer((prepare) => {
	describe('joining and following, without an account', () => {
		let service: Awaited<ReturnType<typeof startPushService>>;
		let running: Prepared<unknown>;
		beforeAll(async () => {
			service = await startPushService();
			const env = { PUSH_HOSTS: service.host, NODE_EXTRA_CA_CERTS: service.certFile };
			running = await prepare(({ sql }) => layLawGround(sql), env);
		});
		afterAll(async () => {
			await running.stop();
			await service.stop();
		});
		const ask = (path: string, init: RequestInit = {}) => fetch(running.server.url + path, init);
		const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
			ask(path, {
				method,
				headers: { 'content-type': 'application/json', ...headers },
				...(body !== undefined && { body: JSON.stringify(body) })
			});
		async function report(): Promise<string> {
			const answer = await send('POST', '/api/tickets', {
				title: '三巷口路灯不亮',
				category: 'light',
				lng: 115.305,
				lat: 22.705
			});
			return ((await answer.json()) as { code: string }).code;
		}

		test('「我也遇到了」 counts a device once, is told in every answer, and needs its key', async () => {
			const code = await report();
			const echo = (headers: Record<string, string>) =>
				send('POST', `/api/tickets/${code}/echo`, undefined, headers);
			expect((await echo({})).status).toBe(400);
			const mine = { 'idempotency-key': randomUUID() };
			for (const headers of [mine, mine]) {
				const answer = await echo(headers);
				expect(answer.status).toBe(201);
				expect(await answer.json()).toEqual({ code, echoes: 1 });
			}
			expect(await (await echo({ 'idempotency-key': randomUUID() })).json()).toEqual({ code, echoes: 2 });
			expect(await (await ask(`/api/tickets/${code}`)).json()).toMatchObject({ echoes: 2 });
			const page = (await (await ask('/api/tickets?limit=1')).json()) as {
				features: { properties: { code: string; echoes: number } }[];
			};
			expect(page.features[0]?.properties).toMatchObject({ code, echoes: 2 });
		});

		test('a browser that follows a category hears of a report within seconds, and of none after it left', async () => {
			const { publicKey } = (await (await ask('/api/push')).json()) as { publicKey: string };
			expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65);
			const { endpoint, keys, known } = service.browser();
			const topics = ['category:light'];
			const followed = await send('POST', '/api/push', { endpoint, keys, topics, locale: 'en' });
			expect([followed.status, await followed.json()]).toEqual([201, { topics }]);
			const code = await report();
			const began = performance.now();
			await expect
				.poll(() => known.received.map(({ notice }) => notice.code), { timeout: 20_000, interval: 100 })
				.toEqual([code]);
			console.log(`from the report to the notice: ${Math.round(performance.now() - began)} ms`);
			expect(known.received[0]?.notice.title).toBe('Street lighting: Reported');
			const signed = known.received[0]?.headers.authorization ?? '';
			expect(signed).toContain(`k=${publicKey}`);
			expect((await send('DELETE', '/api/push', { endpoint })).status).toBe(204);
			await report();
			await new Promise((resolve) => setTimeout(resolve, 5000));
			expect(known.received).toHaveLength(1);
			const elsewhere = { endpoint: 'https://127.0.0.1/x', keys, topics };
			expect((await send('POST', '/api/push', elsewhere)).status).toBe(422);
		});

		test('a feed says that nothing is new, and is not there for what there is not', async () => {
			const code = await report();
			const first = await ask('/feeds/grids/G1.xml?lang=en');
			expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
			const xml = await first.text();
			expect(xml).toContain(`${running.server.url}/t/${code}?lang=en`);
			expect(xml).not.toContain('三巷口');
			const etag = first.headers.get('etag') ?? '';
			const again = await ask('/feeds/grids/G1.xml?lang=en', { headers: { 'if-none-match': etag } });
			expect(again.status).toBe(304);
			for (const path of ['/feeds/grids/G9.xml', '/feeds/people/G1.xml', '/feeds/categories/gossip.xml'])
				expect([path, (await ask(path)).status]).toEqual([path, 404]);
		});
	});
});
