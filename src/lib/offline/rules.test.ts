import { expect, test } from 'vitest';
import { keptAs, wayOf } from './rules.ts';

const at = (path: string) => new URL(path, 'https://minqing.example');

test.each([
	['/field?lang=en', 'shell'],
	['/report', 'shell'],
	['/t/20261122-000042', 'page'],
	['/stations/s1', 'page'],
	['/', 'leave'],
	['/wall', 'leave'],
	['/admin/accounts', 'leave'],
	['/account', 'leave'],
	['/sign-in?next=/field', 'leave'],
	['/welcome/abc', 'leave']
])('the page %s: %s', (path, way) => {
	expect(wayOf({ method: 'GET', url: at(path), navigates: true })).toBe(way);
});

test.each([
	['/_app/immutable/chunks/a.js', 'file'],
	['/basemap/roads.json', 'file'],
	['/api/layers', 'public'],
	['/api/layers/red-sites.geojson?bbox=1,2,3,4', 'public'],
	['/api/categories', 'public'],
	['/api/my/tickets', 'mine'],
	['/api/my/grids', 'mine'],
	['/field/__data.json?x-sveltekit-invalidated=01', 'mine'],
	['/api/tickets/20261122-000042', 'mine'],
	['/api/tickets/20261122-000042/posts', 'mine'],
	[`/api/photographs/${'a'.repeat(64)}/small`, 'mine'],
	['/api/tickets/20261122-000042/reporter', 'leave'],
	['/api/tickets', 'leave'],
	['/api/live', 'leave'],
	['/api/wall', 'leave'],
	['/api/accounts', 'leave'],
	['/api/auth/callback/county', 'leave'],
	['/api/push', 'leave'],
	['/wall/__data.json', 'leave'],
	['/account/__data.json', 'leave'],
	['/_app/version.json', 'leave']
])('what %s answers: %s', (path, way) => {
	expect(wayOf({ method: 'GET', url: at(path), navigates: false })).toBe(way);
});

test.each([
	['/account?/signOut', 'forget'],
	['/sign-in?/password', 'forget'],
	['/welcome/abc?/invited', 'forget'],
	['/account?/password', 'leave'],
	['/api/tickets', 'leave'],
	['/api/tickets/20261122-000042/actions/sign', 'leave']
])('what is sent to %s: %s', (path, way) => {
	expect(wayOf({ method: 'POST', url: at(path), navigates: false })).toBe(way);
});

test("an answer is kept under its question, and one to a link's holder apart", () => {
	const url = at('/field/__data.json?x-sveltekit-invalidated=01&lang=en#k=secret');
	expect(keptAs(url, null)).toBe('https://minqing.example/field/__data.json');
	expect(keptAs(at('/api/layers/grids.geojson?bbox=1,2,3,4'), null)).toContain('?bbox=1,2,3,4');
	expect(keptAs(at('/api/tickets/1'), 'd1')).toBe('https://minqing.example/api/tickets/1?kept-for=d1');
});
