import { afterEach, expect, test } from 'vitest';
import { startServer, type Server } from '../support/server.ts';

let server: Server | undefined;
afterEach(() => server?.stop());

/** A screen that asks for its code: twenty times in ten minutes from one address. Gives the status. */
async function asks(forwarded: string | null): Promise<number> {
	const headers: Record<string, string> = forwarded === null ? {} : { 'x-forwarded-for': forwarded };
	return (await fetch(`${server?.url ?? ''}/pair`, { headers })).status;
}

test('addresses are counted apart as the proxy tells them, networks of IPv6 together, and who comes past it by their own', async () => {
	server = await startServer({
		env: { ADDRESS_HEADER: 'X-Forwarded-For', ORIGIN: 'https://minqing.example' }
	});
	expect(server.output()).not.toContain('ADDRESS_HEADER');
	// What stands further to the left anybody may have written.
	for (let i = 0; i < 20; i++) expect(await asks(`192.0.2.${i}, 198.51.100.7`)).toBe(200);
	expect(await asks('198.51.100.7')).toBe(429);
	expect(await asks('198.51.100.8')).toBe(200);

	for (let i = 0; i < 20; i++) expect(await asks(`2001:db8:0:7::${i}`)).toBe(200);
	expect(await asks('2001:db8:0:7:ffff::1')).toBe(429);
	expect(await asks('2001:db8:0:8::1')).toBe(200);

	for (let i = 0; i < 20; i++) expect(await asks(null)).toBe(200);
	expect(await asks(null)).toBe(429);
	expect(await asks('127.0.0.1')).toBe(429);
	expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
});

test('an https address without ADDRESS_HEADER is warned of at the start, in one line', async () => {
	server = await startServer({
		env: { ADDRESS_HEADER: ' ', XFF_DEPTH: '', ORIGIN: 'https://minqing.example' }
	});
	const lines = server.output().split('\n');
	expect(lines.filter((line) => line.includes('ADDRESS_HEADER'))).toEqual([
		expect.stringMatching(/所有访客会算作同一个地址.* \/ .*all visitors count as one address/)
	]);
	expect(await asks('198.51.100.7')).toBe(200);
});
