import { expect, it } from 'vitest';
import { outcomeOf } from './finished.ts';
import type { SiteContent } from './site.ts';
import type { Stop } from './tour.ts';
import { begin } from './walk/kept.ts';

const words = { zh: '一', en: 'one' };
const question = (right: number): SiteContent['questions'][number] => ({
	ask: words,
	answers: [words, words, words],
	right,
	why: words
});
const stop = (code: string, rights: readonly number[]) =>
	({ code, content: { questions: rights.map(question) } }) as unknown as Stop;
const stops = [stop('red-01', [0, 1, 2]), stop('red-02', [2]), stop('red-03', [])];

it('tells what became of a walk, in the order of the tour, and nothing of who walked', () => {
	const begun = { ...begin('no-steps', 5), name: '小明' };
	expect(outcomeOf(begun, stops)).toMatchObject({ finished: false, visited: [], results: { total: 0 } });
	const walk = {
		...begun,
		stamps: { 'red-03': 9, 'red-01': 7, gone: 8 },
		skipped: ['red-02'],
		answers: { 'red-01': [0, 0], 'red-02': [2, 1, 1] }
	};
	const outcome = outcomeOf(walk, stops);
	expect(outcome).toMatchObject({
		id: begun.id,
		finished: true,
		visited: ['red-01', 'red-03'],
		skipped: ['red-02'],
		results: { right: 2, total: 3 }
	});
	expect(JSON.stringify(outcome)).not.toMatch(/小明|begunAt/);
});
