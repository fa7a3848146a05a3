import { isTicketAnswer, type WholeTicket } from '$lib/map/api.ts';
import type { Locale } from '#geo/layer.ts';
import type { Suggestion } from '../server/ticket-inside.ts';
import type { Action } from '../ticket/law.ts';

/** A step was refused; the message is the law's own sentence. */
export class RefusedStep extends Error {}

/** As whom the page asks: a resident by the secret of their link; staff by the cookie they signed in with. */
const headers = (key: string | null): Record<string, string> => (key ? { 'x-ticket-key': key } : {});

const at = (code: string, rest = ''): string => `/api/tickets/${encodeURIComponent(code)}${rest}`;

/** The half of a sentence 「中文 / English」 that the reader reads. */
export function half(sentence: string, locale: Locale): string {
	const [zh = sentence, en = zh] = sentence.split(' / ');
	return locale === 'zh' ? zh : en;
}

type Sending = { method?: 'POST'; body?: BodyInit; sent?: Record<string, string> };

/**
 * A JSON answer of this server to somebody who does something.
 * @throws {RefusedStep} with the sentence of a refusal; TypeError where there is no connection
 */
async function ask(address: string, key: string | null, { sent, ...more }: Sending = {}): Promise<unknown> {
	const response = await fetch(address, {
		...more,
		headers: { accept: 'application/json', ...headers(key), ...sent }
	});
	const answer: unknown = await response.json();
	if (response.ok) return answer;
	const title =
		typeof answer === 'object' && answer !== null && 'title' in answer && typeof answer.title === 'string'
			? answer.title
			: `HTTP ${response.status}`;
	throw new RefusedStep(title);
}

const posted = (body: unknown, more: Record<string, string> = {}): Sending => ({
	method: 'POST',
	body: JSON.stringify(body),
	sent: { 'content-type': 'application/json', ...more }
});

/** A ticket as its reader may see it. */
export async function read(code: string, key: string | null): Promise<WholeTicket> {
	const answer = await ask(at(code), key);
	if (!isTicketAnswer(answer)) throw new TypeError('not a ticket');
	return answer;
}

/** Takes a step; a request that was sent but never answered can be sent again with the same `once`. */
export async function take(
	code: string,
	action: Action,
	said: Record<string, string | number>,
	{ key, once }: { key: string | null; once: string }
): Promise<void> {
	await ask(at(code, `/actions/${action}`), key, posted(said, { 'idempotency-key': once }));
}

const isSuggestion = (value: unknown): value is Suggestion =>
	typeof value === 'object' && value !== null && 'post' in value && 'title' in value && 'why' in value;

/** Whom it can be sent to. */
export async function posts(code: string): Promise<Suggestion[]> {
	const answer = await ask(at(code, '/posts'), null);
	return Array.isArray(answer) ? answer.filter(isSuggestion) : [];
}

/** The reporter's name or number, which the server writes down as revealed. */
export async function reveal(code: string, field: 'name' | 'phone', reason: string): Promise<string> {
	const answer = await ask(at(code, '/reporter'), null, posted({ field, reason }));
	return typeof answer === 'object' && answer !== null && 'value' in answer ? String(answer.value) : '';
}

export type Picture = {
	hash: string;
	kind: 'before' | 'after';
	width: number;
	height: number;
	released: boolean;
};
const isPicture = (value: unknown): value is Picture =>
	typeof value === 'object' && value !== null && 'hash' in value && 'kind' in value && 'released' in value;

export async function pictures(code: string, key: string | null): Promise<Picture[]> {
	const answer = await ask(at(code, '/photographs'), key);
	return typeof answer === 'object' &&
		answer !== null &&
		'photographs' in answer &&
		Array.isArray(answer.photographs)
		? answer.photographs.filter(isPicture)
		: [];
}

/** Sends a picture as the camera made it. */
export const send = (code: string, kind: Picture['kind'], file: File, key: string | null): Promise<unknown> =>
	ask(at(code, `/photographs?kind=${kind}`), key, {
		method: 'POST',
		body: file,
		sent: { 'content-type': 'application/octet-stream' }
	});

export const release = (hash: string): Promise<unknown> =>
	ask(`/api/photographs/${hash}/release`, null, posted({}));

/** Where a picture is shown from; one that only its reporter may see is fetched with the key. */
export async function address({ hash, released }: Picture, key: string | null): Promise<string> {
	const path = `/api/photographs/${hash}/small`;
	if (released || !key) return path;
	const response = await fetch(path, { headers: headers(key) });
	return response.ok ? URL.createObjectURL(await response.blob()) : path;
}
