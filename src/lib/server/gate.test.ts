import { describe, expect, it } from 'vitest';
import { PUBLIC, type Asker } from './asker.ts';
import { admitted, foreign, ofAnother, seal } from './gate.ts';

const post = (headers: Record<string, string>) =>
	new Request('http://10.0.0.5:3000/account', {
		method: 'POST',
		headers: { host: '10.0.0.5:3000', ...headers }
	});

describe('requests that change something', () => {
	it.each([
		['a form of our own', { origin: 'http://10.0.0.5:3000' }, false],
		['a form of our own behind TLS', { origin: 'https://10.0.0.5:3000' }, false],
		['a script', {}, false],
		['a form of another website', { origin: 'https://evil.example' }, true],
		['a form in a frame without an origin', { origin: 'null' }, true],
		[
			'what a browser calls cross-site',
			{ 'sec-fetch-site': 'cross-site', origin: 'http://10.0.0.5:3000' },
			true
		],
		['what a browser calls same-site', { 'sec-fetch-site': 'same-site' }, true],
		['what a browser calls its own', { 'sec-fetch-site': 'same-origin', origin: 'null' }, false]
	])('%s', (_name, headers, refused) => {
		expect(foreign(post(headers), undefined)).toBe(refused);
	});

	it('come from the address that was set, whatever the proxy calls the host', () => {
		expect(foreign(post({ origin: 'https://minqing.example.cn' }), 'https://minqing.example.cn')).toBe(false);
		expect(foreign(post({ origin: 'https://minqing.example.cn' }), undefined)).toBe(true);
	});

	it('are not concerned when they change nothing', () => {
		expect(
			foreign(new Request('http://x/', { headers: { origin: 'https://evil.example' } }), undefined)
		).toBe(false);
	});
});

describe('pages', () => {
	const display: Asker = { kind: 'display', id: '1', name: '一楼' };
	const staff: Asker = { kind: 'staff', account: '1', person: '1', name: '试', session: '1', duties: [] };
	const at = (asker: Asker, route: string, wallOpen = false) =>
		admitted(asker, route, new URL(`http://x${route}`), { wallOpen })?.to ?? null;

	it.each(['/wall', '/wall/print', '/api/wall', '/api/wall/tickets', '/api/wall/film'])('%s', (route) => {
		expect(at(PUBLIC, route)).toBe('/pair');
		expect(at(PUBLIC, route, true)).toBeNull();
		for (const asker of [display, staff]) expect(at(asker, route)).toBeNull();
	});

	it('of accounts are for people who signed in', () => {
		for (const asker of [PUBLIC, display]) {
			expect(at(asker, '/(staff)/account')).toMatch(/^\/sign-in\?next=/);
			expect(at(asker, '/(staff)/admin/audit')).toMatch(/^\/sign-in\?next=/);
		}
		expect(at(staff, '/(staff)/account')).toBeNull();
		expect(at(PUBLIC, '/(staff)/sign-in')).toBeNull();
		expect(at(PUBLIC, '/(public)/t/[code]')).toBeNull();
	});

	it('of accounts are kept by no browser and shown in no frame', () => {
		const headers = new Headers();
		seal(headers, '/(staff)/welcome/[token]');
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
		const open = new Headers();
		seal(open, '/wall');
		expect([...open]).toEqual([]);
	});
});

describe('what was written on a device', () => {
	const staff: Asker = { kind: 'staff', account: '12', person: '3', name: '试', session: '1', duties: [] };
	it.each([
		['by whoever is signed in', '12', staff, false],
		['by another account', '13', staff, true],
		['by somebody who is signed out', '12', PUBLIC, true],
		['by nobody, or sent at once', null, staff, false]
	])('%s', (_name, account, asker, refused) => {
		expect(ofAnother(post(account === null ? {} : { 'x-written-by': account }), asker)).toBe(refused);
	});
});
