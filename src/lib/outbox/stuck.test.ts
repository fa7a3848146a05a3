import { expect, test } from 'vitest';
import { boxOf, no, ok, serverOf } from '../../../tests/support/letter-box.ts';
import { settle } from './settle.ts';

test('a letter over which the server breaks does not hold up the others; what is about the same thing waits for it', async () => {
	const about = (code: string, rest: string) => ({ path: `/api/tickets/${code}/${rest}` });
	const { box, states } = boxOf(
		{ id: 'sign', ...about('1', 'actions/sign') },
		{ id: 'photo', ...about('1', 'photographs?kind=after') },
		{ id: 'other', ...about('2', 'actions/sign') },
		{ id: 'report', path: '/api/tickets' },
		{ id: 'finding', after: 'report', path: '/api/patrols/p/findings' },
		{ id: 'end', path: '/api/patrols/p/end' },
		{ id: 'visit', path: '/api/visits' },
		{ id: 'again', path: '/api/visits' }
	);
	const { by, paths } = serverOf(no(500), ok(), no(500), ok());
	expect(await settle(box, { fetch: by, as: null })).toEqual({ why: 'stuck' });
	expect(paths()).toEqual([
		'/api/tickets/1/actions/sign',
		'/api/tickets/2/actions/sign',
		'/api/tickets',
		'/api/visits',
		'/api/visits'
	]);
	expect(states().filter((one) => one.endsWith('waiting'))).toEqual([
		'sign waiting',
		'photo waiting',
		'report waiting',
		'finding waiting',
		'end waiting'
	]);
	expect(await settle(box, { fetch: by, as: null })).toBeNull();
	expect(states().every((one) => one.endsWith('taken'))).toBe(true);
});

test('a round that could not begin holds up what is found on it, and not the report of that', async () => {
	const { box, states } = boxOf(
		{ id: 'begin', path: '/api/patrols', body: { json: { id: 'p' } } },
		{ id: 'report', path: '/api/tickets', body: { json: {} } },
		{ id: 'finding', after: 'report', path: '/api/patrols/p/findings', body: { json: {} } }
	);
	const { by } = serverOf(no(500), ok());
	expect(await settle(box, { fetch: by, as: null })).toEqual({ why: 'stuck' });
	expect(states()).toEqual(['begin waiting', 'report taken', 'finding waiting']);
	expect(await settle(box, { fetch: by, as: null })).toBeNull();
	expect(states()).toEqual(['begin taken', 'report taken', 'finding taken']);
});

test('the photographs of a report that the server has wait for each other, not for another report', async () => {
	const photo = (id: string, after: string) => ({
		...{ id, after, path: '/api/tickets/{code}/photographs?kind=before' }
	});
	const { box, states } = boxOf(
		{ id: 'a', state: { is: 'taken', answer: { code: '1', key: 'k' }, at: 0 } },
		{ id: 'b', state: { is: 'taken', answer: { code: '2', key: 'l' }, at: 0 } },
		photo('a1', 'a'),
		photo('a2', 'a'),
		photo('b1', 'b')
	);
	await settle(box, { fetch: serverOf(no(500), ok()).by, as: null });
	expect(states().slice(2)).toEqual(['a1 waiting', 'a2 waiting', 'b1 taken']);
});
