import { expect, test } from 'vitest';
import type { Letter } from './letter.ts';
import { settle, type LetterBox } from './settle.ts';

type Part = Partial<Letter> & { id: string };

function letter({ id, ...rest }: Part): Letter {
	const plain = { as: null, after: null, path: `/api/${id}`, body: { json: { id } }, key: null, label: id };
	return { ...plain, madeAt: 0, state: { is: 'waiting' }, ...rest, id };
}

/** A box in memory, and how it stands. */
function boxOf(...parts: Part[]) {
	let letters = parts.map(letter);
	const box: LetterBox = {
		all: () => Promise.resolve(letters),
		replace: (changed) => {
			letters = letters.map((old) => changed.find(({ id }) => id === old.id) ?? old);
			return Promise.resolve();
		}
	};
	const states = () => letters.map(({ id, state }) => `${id} ${state.is}`);
	return { box, states, get: (id: string) => letters.find((one) => one.id === id)! };
}

type Sent = { path: string; headers: Headers; body: unknown; credentials: string | undefined };
type Answer = Response | Error;

/** A server that answers one after the other, the last one for ever. */
function serverOf(...answers: (() => Answer)[]) {
	const sent: Sent[] = [];
	const by: typeof fetch = (path, { headers, body, credentials } = {}) => {
		const answer = (answers[sent.length] ?? answers.at(-1)!)();
		sent.push({
			path: typeof path === 'string' ? path : '',
			headers: new Headers(headers),
			body,
			credentials
		});
		return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
	};
	return { sent, by, paths: () => sent.map(({ path }) => path) };
}

const ok =
	(body: unknown = {}) =>
	() =>
		Response.json(body, { status: 201 });
const no =
	(status: number, title = '不行 / no', more = {}) =>
	() =>
		new Response(JSON.stringify({ title, status, ...more }), {
			status,
			headers: { 'content-type': 'application/problem+json; charset=utf-8' }
		});
const cut = () => new TypeError('Failed to fetch');
const html = (status: number) => () =>
	new Response('<h1>Wi-Fi</h1>', { status, headers: { 'content-type': 'text/html' } });

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
	['500', no(500)],
	['503', no(503)],
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
