import { expect, test } from 'vitest';
import { elseKeptAs, keptAs, savedAs, wayOf, wholeOf } from './rules.ts';

const at = (path: string) => new URL(path, 'https://minqing.example');

test.each([
	['/field?lang=en', 'shell'],
	['/report', 'shell'],
	['/t/20261122-000042', 'page'],
	['/stations/s1', 'page'],
	['/tours?time=hour', 'tour'],
	['/tours/whole-street?stop=red-03&lang=en', 'tour'],
	['/tours/whole-street/walk', 'tour'],
	['/tours/whole-street/map', 'leave'],
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
	['/tours/__data.json', 'tour'],
	['/tours/whole-street/walk/__data.json?x-sveltekit-invalidated=01', 'tour'],
	['/api/tours', 'tour'],
	['/api/tours/whole-street/streets', 'tour'],
	['/api/tours/whole-street/around', 'tour'],
	['/api/tours/whole-street.gpx', 'leave'],
	['/api/tours/whole-street/counts', 'leave'],
	[`/api/site-files/${'a'.repeat(64)}?size=small`, 'exhibit'],
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

test('a report that begins at a door is kept for that door; without a network and never opened there, it begins nowhere', () => {
	const door = at('/report/__data.json?x-sveltekit-invalidated=01&station=rider-02&lang=en');
	expect(keptAs(door, null)).toBe('https://minqing.example/report/__data.json?station=rider-02');
	const plain = keptAs(at('/report/__data.json?lang=en'), null);
	expect(plain).toBe('https://minqing.example/report/__data.json');
	expect(elseKeptAs(door)).toBe(plain);
	expect(elseKeptAs(at('/report/__data.json'))).toBe(null);
	expect(keptAs(at('/field/__data.json?station=rider-02'), null)).not.toContain('rider-02');
});

test('what a page begins with is asked for whole, other questions as they are', () => {
	const whole = (path: string) => wholeOf(at(path)).href.slice('https://minqing.example'.length);
	expect(whole('/report/__data.json?x-sveltekit-invalidated=01&station=rider-02')).toBe(
		'/report/__data.json?station=rider-02'
	);
	expect(whole('/api/layers/grids.geojson?bbox=1,2')).toBe('/api/layers/grids.geojson?bbox=1,2');
});

test('a saved tour answers for its stop, its language, and every size of a picture', () => {
	const saved = (path: string) => savedAs(at(path)).slice('https://minqing.example'.length);
	expect(saved('/tours/no-steps?stop=red-05&time=hour#red-05')).toBe('/tours/no-steps');
	expect(saved('/tours/no-steps/walk?stop=red-05&lang=en')).toBe('/tours/no-steps/walk?lang=en');
	expect(saved('/tours/no-steps/__data.json?lang=en&x-sveltekit-invalidated=01')).toBe(
		'/tours/no-steps/__data.json?lang=en'
	);
	expect(saved('/api/tours/no-steps/streets?lang=en')).toBe('/api/tours/no-steps/streets');
	expect(saved(`/api/site-files/${'a'.repeat(64)}?size=small`)).toBe(`/api/site-files/${'a'.repeat(64)}`);
});
