import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY } from '../support/picture-bytes.ts';
import { held, plain } from '../support/pictures.ts';
import { startServer, type Server } from '../support/server.ts';

const adminToken = 'a-token-for-scripts-0123456789';
const script = { authorization: `Bearer ${adminToken}` };

/** What goes through the built server: its own worker file, its limit on bodies, the headers. */
describe('photographs over HTTP', () => {
	let server: Server;
	let code: string;
	beforeAll(async () => {
		server = await startServer({ env: { SEED: 'demo', ADMIN_TOKEN: adminToken } });
		const opened = await fetch(`${server.url}/api/tickets`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ title: '路灯不亮', lng: 115.33512, lat: 22.96512 })
		});
		({ code } = (await opened.json()) as { code: string });
	});
	afterAll(() => server.stop());

	const send = (body: BodyInit, headers: Record<string, string> = {}) =>
		fetch(`${server.url}/api/tickets/${code}/photographs?kind=before`, {
			method: 'POST',
			headers: { 'content-type': 'image/jpeg', ...script, ...headers },
			body
		});

	it('a photograph comes in, is seen by staff alone, is released, and is kept by every cache', async () => {
		const sent = await send(new Uint8Array(await held(6)));
		expect(sent.status).toBe(201);
		const added = (await sent.json()) as { hash: string };
		expect(added).toMatchObject({ width: 80, height: 40, place: null });
		const address = `${server.url}/api/photographs/${added.hash}`;

		expect((await fetch(`${address}/full`)).status).toBe(404);
		const staff = await fetch(`${address}/small`, { headers: script });
		expect(staff.headers.get('cache-control')).toBe('private, no-store');
		expect((await fetch(`${address}/release`, { method: 'POST' })).status).toBe(404);

		expect((await fetch(`${address}/release`, { method: 'POST', headers: script })).status).toBe(204);
		const seen = await fetch(`${address}/full`);
		expect(seen.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(seen.headers.get('content-type')).toBe('image/jpeg');
		expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
		expect(Buffer.from(await seen.arrayBuffer()).includes(CANARY)).toBe(false);
		const again = await fetch(`${address}/full`, {
			headers: { 'if-none-match': seen.headers.get('etag') ?? '' }
		});
		expect(again.status).toBe(304);
	});

	it('a form from our own page is taken, whatever its file is called', async () => {
		const form = new FormData();
		form.set('photo', new Blob([new Uint8Array(await plain(50, 40).png().toBuffer())]), '路灯.exe');
		const sent = await fetch(`${server.url}/api/tickets/${code}/photographs?kind=after`, {
			method: 'POST',
			headers: { ...script, origin: server.url },
			body: form
		});
		expect(sent.status).toBe(201);
	});

	it.each([
		['15 MB and a byte', 15 * 2 ** 20 + 1],
		['40 MB', 40 * 2 ** 20]
	])('%s are refused in words, and the connection goes on', async (_name, length) => {
		const refused = await send(new Uint8Array(length));
		expect(refused.status).toBe(413);
		expect(refused.headers.get('content-type')).toMatch('application/problem+json');
		expect(((await refused.json()) as { title: string }).title).toMatch(/15 MB/);
		expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
	});

	it('what does not say its length is refused all the same', async () => {
		const piece = new Uint8Array(2 ** 20);
		let pieces = 0;
		const endless = new ReadableStream<Uint8Array>({
			pull(controller) {
				if (++pieces > 30) controller.close();
				else controller.enqueue(piece);
			}
		});
		const refused = await fetch(`${server.url}/api/tickets/${code}/photographs`, {
			method: 'POST',
			headers: { 'content-type': 'image/jpeg', ...script },
			body: endless,
			duplex: 'half'
		} as RequestInit);
		expect(refused.status).toBe(413);
	});

	it('what breaks off half way leaves nothing, and takes no room from others', async () => {
		const before = await list();
		const jpeg = await plain(300, 200).jpeg().toBuffer();
		const head = `POST /api/tickets/${code}/photographs HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${adminToken}\r\ncontent-type: image/jpeg\r\ncontent-length: ${jpeg.length}\r\n\r\n`;
		// More than there is room for at once.
		for (let i = 0; i < 20; i += 1) {
			const socket = connect(server.port, '127.0.0.1');
			await once(socket, 'connect');
			socket.end(Buffer.concat([Buffer.from(head), jpeg.subarray(0, 500)]));
			await once(socket.resume(), 'close');
		}
		const another = new Uint8Array(await plain(31, 21).jpeg().toBuffer());
		await expect.poll(async () => (await send(another)).status, { timeout: 30_000 }).toBe(201);
		expect(await list()).toHaveLength(before.length + 1);
	});

	it('a JSON body of more than 4 MB is refused in words', async () => {
		const refused = await fetch(`${server.url}/api/tickets`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ title: 'x'.repeat(5 * 2 ** 20) })
		});
		expect(refused.status).toBe(413);
	});

	it('20 phones at once: each is served or told to come again', async () => {
		const jpeg = new Uint8Array(await plain(4000, 3000).jpeg().toBuffer());
		const answers = await Promise.all(Array.from({ length: 20 }, () => send(jpeg)));
		for (const answer of answers) {
			expect([201, 503]).toContain(answer.status);
			if (answer.status === 503) expect(answer.headers.get('retry-after')).toBe('2');
		}
		expect(answers.some(({ status }) => status === 201)).toBe(true);
	});

	const list = async () => {
		const answer = await fetch(`${server.url}/api/tickets/${code}/photographs`, { headers: script });
		return ((await answer.json()) as { photographs: object[] }).photographs;
	};
});
