import { expect, test } from 'vitest';
import type { Letter, LetterState } from '../outbox/letter.ts';
import { actionOf, ahead, isAbout, lastWaiting } from './ahead.ts';

const CODE = '20261122-000042';

const letter = (rest: string, state: LetterState = { is: 'waiting' }): Letter => ({
	id: rest,
	as: '1',
	after: null,
	path: `/api/tickets/${CODE}/${rest}`,
	body: { json: {} },
	key: null,
	label: rest,
	madeAt: 0,
	state
});

const taken = (rest: string, answer: unknown): Letter => letter(rest, { is: 'taken', answer, at: 0 });
const sent = { state: 'dispatched', step: 2 } as const;

test('what waits is ahead of what the server knows, step by step', () => {
	const letters = [letter('actions/sign'), letter('photographs?kind=after'), letter('actions/report_back')];
	expect(ahead(sent, letters.slice(0, 1))).toEqual({ state: 'in_progress', step: 3 });
	expect(ahead(sent, letters)).toEqual({ state: 'handled', step: 4 });
	expect(lastWaiting(letters)).toBe('actions/report_back');
});

test('a note is no step; what was refused has not happened', () => {
	const refused = letter('actions/sign', { is: 'refused', status: 409, sentence: '', at: 0 });
	expect(ahead(sent, [letter('actions/note')])).toEqual(sent);
	expect(ahead(sent, [refused])).toEqual(sent);
	expect(lastWaiting([refused])).toBeNull();
});

test('what was taken counts until the list that was read before it is read again', () => {
	const sign = taken('actions/sign', { code: CODE, state: 'in_progress', step: 3 });
	expect(ahead(sent, [sign])).toEqual({ state: 'in_progress', step: 3 });
	expect(ahead({ state: 'dispatched', step: 4 }, [sign]), 'sent to somebody else since').toEqual({
		state: 'dispatched',
		step: 4
	});
	expect(ahead(sent, [taken('photographs?kind=after', { hash: 'x' })])).toEqual(sent);
});

test('which ticket and which step a letter is about', () => {
	expect(isAbout(letter('actions/sign'), CODE)).toBe(true);
	expect(isAbout(letter('actions/sign'), '20261122-00004')).toBe(false);
	expect(actionOf(letter('actions/sign'))).toBe('sign');
	expect(actionOf(letter('actions/dance'))).toBeNull();
	expect(actionOf(letter('photographs?kind=after'))).toBeNull();
});
