import { expect, test } from 'vitest';
import type { Letter } from './letter.ts';
import { isLeft, isOld } from './old.ts';

const DAY = 86_400_000;
const NOW = 2000 * DAY;

const letter = (path: string, state: Letter['state']): Letter => ({
	...{ id: 'a', as: null, after: null, path, body: { json: null }, key: null, label: '', madeAt: 0 },
	state
});
const taken = (path: string, answer: unknown, days: number): Letter =>
	letter(path, { is: 'taken', answer, at: NOW - days * DAY });

test.each([
	['a step of a month ago', taken('/api/tickets/1/actions/sign', { code: '1' }, 31), true],
	['a step of this month', taken('/api/tickets/1/actions/sign', { code: '1' }, 29), false],
	['a report, whose link stands nowhere else', taken('/api/tickets', { code: '1', key: 'k' }, 1000), false],
	['a report of more than three years ago', taken('/api/tickets', { code: '1', key: 'k' }, 1100), true],
	['an echo, or the device counts twice', taken('/api/tickets/1/echo', { echoes: 2 }, 1000), false],
	['what still waits', letter('/api/visits', { is: 'waiting' }), false],
	[
		'a refusal that nobody has read',
		letter('/api/visits', { is: 'refused', status: 409, sentence: '', at: 0 }),
		false
	]
])('%s', (_what, one, old) => {
	expect(isOld(one, NOW)).toBe(old);
});

test('words that were left for a month are forgotten; a report and a round that were begun are not', () => {
	const left = (id: string, days: number) => isLeft({ id, keptAt: NOW - days * DAY }, NOW);
	expect(left('step-7-20261101-000001-report_back', 31)).toBe(true);
	expect(left('verdict-20261101-000001', 29)).toBe(false);
	expect(left('report', 400)).toBe(false);
	expect(left('finding-7', 400)).toBe(false);
});
