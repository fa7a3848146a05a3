import { expect, test } from 'vitest';
import { boxOf, cut, html, letter, no, ok, serverOf } from '../../../tests/support/letter-box.ts';
import { settle } from './settle.ts';

test('letters go in the order of their making, each with its own key, and none is sent again', async () => {
	const { box, states } = boxOf({ id: 'a' }, { id: 'b' }, { id: 'c' });
	const { by, sent, paths } = serverOf(ok());
	expect(await settle(box, { fetch: by, as: null })).toBeNull();
	expect(await settle(box, { fetch: by, as: null })).toBeNull();
	expect(paths()).toEqual(['/api/a', '/api/b', '/api/c']);
	expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['a', 'b', 'c']);
	expect(states()).toEqual(['a taken', 'b taken', 'c taken']);
});

test.each([
	['no connection', cut],
	['503', no(503)],
	['a proxy without a server behind it', html(502)],
	['408', no(408)],
	['425', no(425)],
	['429', no(429)],
	['the log-in page of a wireless network', html(200)],
	['a proxy that refuses', html(403)],
	['a redirect', () => new Response(null, { status: 302 })]
])('%s stops the run, nothing overtakes, and it is tried again with the same key', async (_what, answer) => {
	const { box, states } = boxOf({ id: 'a' }, { id: 'b' });
	const { by, sent } = serverOf(ok(), answer, ok());
	expect(await settle(box, { fetch: by, as: null })).toEqual({ why: 'away' });
	expect(states()).toEqual(['a taken', 'b waiting']);
	expect(await settle(box, { fetch: by, as: null })).toBeNull();
	expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['a', 'b', 'b']);
	expect(states()).toEqual(['a taken', 'b taken']);
});

test.each([400, 403, 404, 409, 413, 415, 422])(
	'%i sets a letter aside with the sentence; the next one goes',
	async (status) => {
		const { box, states, get } = boxOf({ id: 'a' }, { id: 'b' });
		const { by } = serverOf(no(status, '已改派 / reassigned'), ok());
		expect(await settle(box, { fetch: by, as: null, now: () => 7 })).toBeNull();
		expect(states()).toEqual(['a refused', 'b taken']);
		expect(get('a').state).toEqual({ is: 'refused', status, sentence: '已改派 / reassigned', at: 7 });
	}
);

test('a body that a proxy finds too large is refused, whatever it says', async () => {
	const { box, states } = boxOf({ id: 'a' });
	await settle(box, { fetch: serverOf(html(413)).by, as: null });
	expect(states()).toEqual(['a refused']);
});

test('what was wrong with each field is in the sentence, in both languages', async () => {
	const { box, get } = boxOf({ id: 'a' });
	const errors = [
		{ field: 'title', message: '请写一句话 / say a sentence' },
		{ field: 'lat', message: '不在地球上 / not on earth' }
	];
	await settle(box, { fetch: serverOf(no(400, '不能用 / cannot be used', { errors })).by, as: null });
	const { state } = get('a');
	expect(state.is === 'refused' && state.sentence).toBe(
		'不能用：请写一句话；不在地球上 / cannot be used: say a sentence; not on earth'
	);
});

test('a letter after another takes code and key from its answer', async () => {
	const photo = { after: 'report', path: '/api/tickets/{code}/photographs?kind=before' };
	const picture = { blob: new Blob(['x'.repeat(9)]) };
	const { box, get } = boxOf(
		{ id: 'report', path: '/api/tickets' },
		{ id: 'photo', ...photo, body: picture }
	);
	const { by, sent } = serverOf(ok({ code: '20261122-000007', key: 'secret' }));
	expect(await settle(box, { fetch: by, as: null })).toBeNull();
	expect(sent[1]).toMatchObject({ path: '/api/tickets/20261122-000007/photographs?kind=before' });
	expect(sent[1]?.headers.get('x-ticket-key')).toBe('secret');
	expect(sent[1]?.headers.get('content-type')).toBe('application/octet-stream');
	expect(sent[1]?.body).toBe(picture.blob);
	expect(get('photo').body, 'the picture does not fill the phone').toEqual({ json: null });
});

test('what was given up for a letter is never sent, and lies on the phone only until the letter is taken', async () => {
	const gaveUp = { fields: { words: '井盖松了' }, photographs: [new Blob(['1'])] };
	const echo = { path: '/api/tickets/20261122-000042/echo', body: { json: {} }, gaveUp };
	const { box, get } = boxOf({ id: 'refused', ...echo }, { id: 'taken', ...echo });
	const { by, sent } = serverOf(no(409, '已办结 / closed'), ok({}));
	await settle(box, { fetch: by, as: null });
	expect(sent.map(({ body }) => body)).toEqual(['{}', '{}']);
	expect(get('refused').gaveUp).toEqual(gaveUp);
	expect(get('taken').gaveUp).toBeUndefined();
});

test('what was found on a patrol names the ticket that it was reported as', async () => {
	const body = { json: { note: '{code} is not replaced within a text', ticket: '{code}' } };
	const { box } = boxOf({ id: 'report' }, { id: 'finding', after: 'report', body });
	const { by, sent } = serverOf(ok({ code: '20261122-000007', key: 'secret' }));
	await settle(box, { fetch: by, as: null });
	expect(sent[1]?.body).toBe(JSON.stringify({ ...body.json, ticket: '20261122-000007' }));
});

test('what follows a refused letter is refused with it, to the last, and is never sent', async () => {
	const { box, states, get } = boxOf(
		{ id: 'a' },
		{ id: 'b', after: 'a' },
		{ id: 'c', after: 'b' },
		{ id: 'd' }
	);
	const { by, paths } = serverOf(no(409, '派遣员已改派 / a dispatcher reassigned it'), ok());
	expect(await settle(box, { fetch: by, as: null })).toBeNull();
	expect(paths()).toEqual(['/api/a', '/api/d']);
	expect(states()).toEqual(['a refused', 'b refused', 'c refused', 'd taken']);
	const { state } = get('b');
	expect(state.is === 'refused' && [state.status, state.sentence]).toEqual([
		424,
		expect.stringContaining('派遣员已改派')
	]);
});

test('what follows something that was thrown away is not sent', async () => {
	const { box, states } = boxOf({ id: 'b', after: 'gone' });
	const { by, sent } = serverOf(ok());
	await settle(box, { fetch: by, as: null });
	expect([states(), sent.length]).toEqual([['b refused'], 0]);
});

test('401 of a signed-in person stops and says so; of a link it is a refusal', async () => {
	const { box, states } = boxOf({ id: 'a', as: '12' }, { id: 'b', as: '12' });
	const { by } = serverOf(no(401, '请先登录 / please sign in'));
	expect(await settle(box, { fetch: by, as: '12' })).toEqual({
		why: 'signed_out',
		sentence: '请先登录 / please sign in'
	});
	expect(states()).toEqual(['a waiting', 'b waiting']);
	const link = boxOf({ id: 'a', key: 'old' });
	await settle(link.box, { fetch: serverOf(no(401)).by, as: null });
	expect(link.states()).toEqual(['a refused']);
});

test('a letter is never sent as somebody else: it waits for its account, and those of nobody bear no cookie', async () => {
	const { box, states } = boxOf({ id: 'a', as: '12' }, { id: 'b', as: '13' }, { id: 'c' });
	const { by, sent } = serverOf(ok());
	expect(await settle(box, { fetch: by, as: '13' })).toBeNull();
	expect(states()).toEqual(['a waiting', 'b taken', 'c taken']);
	expect(sent.map(({ credentials }) => credentials)).toEqual(['same-origin', 'omit']);
	expect(sent[0]?.headers.get('x-written-by')).toBe('13');
});

test('a letter written while others are sent goes in the same run', async () => {
	const { box, states } = boxOf({ id: 'a' }, { id: 'b', state: { is: 'taken', answer: null, at: 0 } });
	const { by } = serverOf(ok());
	let once = true;
	await settle(box, {
		fetch: by,
		as: null,
		changed: async () => {
			if (once) await box.replace([letter({ id: 'b' })]);
			once = false;
		}
	});
	expect(states()).toEqual(['a taken', 'b taken']);
});
