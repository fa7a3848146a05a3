import type { Letter } from '../../src/lib/outbox/letter.ts';
import type { LetterBox } from '../../src/lib/outbox/settle.ts';

type Part = Partial<Letter> & { id: string };

export function letter({ id, ...rest }: Part): Letter {
	const plain = { as: null, after: null, path: `/api/${id}`, body: { json: { id } }, key: null, label: id };
	return { ...plain, madeAt: 0, state: { is: 'waiting' }, ...rest, id };
}

/** A box in memory, and how it stands. */
export function boxOf(...parts: Part[]) {
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
export function serverOf(...answers: (() => Answer)[]) {
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

/** Answers: taken, refused, no connection, somebody else's page. */
export const ok =
	(body: unknown = {}) =>
	() =>
		Response.json(body, { status: 201 });
export const no =
	(status: number, title = '不行 / no', more = {}) =>
	() =>
		new Response(JSON.stringify({ title, status, ...more }), {
			status,
			headers: { 'content-type': 'application/problem+json; charset=utf-8' }
		});
export const cut = () => new TypeError('Failed to fetch');
export const html = (status: number) => () =>
	new Response('<h1>Wi-Fi</h1>', { status, headers: { 'content-type': 'text/html' } });
