import { outcomeOf, type Outcome } from './answer.ts';
import type { Letter } from './letter.ts';

/** Where the letters lie. */
export type LetterBox = {
	/** In the order of their making. */
	all(): Promise<Letter[]>;
	replace(letters: readonly Letter[]): Promise<void>;
};

/** Why letters still wait; null: none does. `stuck`: over some of them something breaks in the server, and the others are sent. */
export type Stop = { why: 'away' | 'stuck' } | { why: 'signed_out'; sentence: string } | null;

type Sending = {
	fetch: typeof fetch;
	/** The account that is signed in; null: nobody. */
	as: string | null;
	now?: () => number;
	/** Told after each letter. */
	changed?: () => void | Promise<void>;
};

const JSON_MS = 60_000;
const PICTURE_MS = 240_000;

/**
 * Sends what waits, in the order of its making. Where the server is away the run stops, so that nothing overtakes; a letter over which
 * something breaks in it waits, with all that is about the same thing; what it refuses is set aside with its sentence, and so is what would
 * have followed. Letters of another account wait until they are signed in.
 */
export async function settle(box: LetterBox, sending: Sending): Promise<Stop> {
	const { as, now = Date.now } = sending;
	const stuck = new Set<string>();
	for (;;) {
		const letters = await box.all();
		const letter = goes(letters, stuck).find(({ as: by }) => by === null || by === as);
		if (!letter) return stuck.size > 0 ? { why: 'stuck' } : null;
		const before = letters.find(({ id }) => id === letter.after) ?? null;
		if (letter.after !== null && before?.state.is !== 'taken') {
			await box.replace([set(letter, orphaned(before), now())]);
			await sending.changed?.();
			continue;
		}
		const outcome = await send(letter, before, sending.fetch).catch((): Outcome => ({ is: 'away' }));
		if (outcome.is === 'away') return { why: 'away' };
		if (outcome.is === 'stuck') {
			stuck.add(letter.id);
			continue;
		}
		if (outcome.is === 'signed_out' && letter.as !== null)
			return { why: 'signed_out', sentence: outcome.sentence };
		await box.replace([set(letter, outcome, now())]);
		await sending.changed?.();
	}
}

/** What a letter is about, where it is a thing that has a name already, or gives it one: `/api/tickets/20261122-000042`. */
function aboutOf({ path, after, body }: Letter, letters: readonly Letter[]): string | null {
	const said = 'json' in body ? body.json : null;
	if (/^\/api\/\w+$/.test(path) && typeof said === 'object' && said !== null && 'id' in said)
		return `${path}/${String(said.id)}`;
	const { code = '{code}' } = path.includes('{code}')
		? toldBy(letters.find(({ id }) => id === after) ?? null)
		: {};
	return /^\/api\/\w+\/(?!\{code\})[^/?]+(?=\/)/.exec(path.replace('{code}', code))?.[0] ?? null;
}

/** The letters that wait and can go: not what is stuck, nor what follows it, nor what comes later and is about the same thing. */
function goes(letters: readonly Letter[], stuck: ReadonlySet<string>): Letter[] {
	const held = new Set<string>();
	return letters.filter((letter) => {
		if (letter.state.is !== 'waiting') return false;
		const about = aboutOf(letter, letters);
		const isHeld = [letter.id, letter.after, about].some((name) => name !== null && held.has(name));
		if (!isHeld && !stuck.has(letter.id)) return true;
		for (const name of [letter.id, about]) if (name !== null) held.add(name);
		return false;
	});
}

type Settled = Exclude<Outcome, { is: 'away' | 'stuck' }>;

/** What follows something that was refused, is refused with it; so is what follows something that somebody threw away. */
function orphaned(before: Letter | null): Settled {
	const why = before?.state.is === 'refused' ? before.state.sentence : '';
	const [zh = '', en = zh] = why ? why.split(' / ') : ['已经删掉', 'it was thrown away'];
	return {
		is: 'refused',
		status: 424,
		sentence: `前一步没有办成，这一步没有送出：${zh} / the step before it was not taken, so this one was not sent: ${en}`
	};
}

function set(letter: Letter, outcome: Settled, at: number): Letter {
	if (outcome.is !== 'taken') {
		const { sentence } = outcome;
		return {
			...letter,
			state: { is: 'refused', status: outcome.is === 'refused' ? outcome.status : 401, sentence, at }
		};
	}
	// A picture that the server has need not fill the phone, and a name and a number need not lie on it.
	return {
		...letter,
		body: { json: null },
		gaveUp: undefined,
		state: { is: 'taken', answer: outcome.answer, at }
	};
}

/** One letter on its way. @throws TypeError where there is no connection, DOMException where it takes too long */
async function send(letter: Letter, before: Letter | null, by: typeof fetch): Promise<Outcome> {
	const { code, key } = { code: '', key: letter.key, ...toldBy(before) };
	const headers = new Headers({ accept: 'application/json', 'idempotency-key': letter.id });
	if (letter.as !== null) headers.set('x-written-by', letter.as);
	if (letter.key ?? key) headers.set('x-ticket-key', letter.key ?? key ?? '');
	const json = 'json' in letter.body;
	headers.set('content-type', json ? 'application/json' : 'application/octet-stream');
	const response = await by(letter.path.replace('{code}', encodeURIComponent(code)), {
		method: 'POST',
		headers,
		body:
			'json' in letter.body
				? JSON.stringify(letter.body.json).replaceAll('"{code}"', JSON.stringify(code))
				: letter.body.blob,
		// What nobody signed is sent as nobody, whoever is signed in by now.
		credentials: letter.as === null ? 'omit' : 'same-origin',
		redirect: 'manual',
		signal: AbortSignal.timeout(json ? JSON_MS : PICTURE_MS)
	});
	return outcomeOf(response);
}

/** The code and the link's key that the letter before was answered with. */
function toldBy(before: Letter | null): { code?: string; key?: string } {
	const answer = before?.state.is === 'taken' ? before.state.answer : null;
	if (typeof answer !== 'object' || answer === null) return {};
	return {
		...('code' in answer && typeof answer.code === 'string' && { code: answer.code }),
		...('key' in answer && typeof answer.key === 'string' && { key: answer.key })
	};
}
