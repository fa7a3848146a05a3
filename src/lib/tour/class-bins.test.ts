import { expect, test } from 'vitest';
import { binsOf } from './class-bins.ts';

test('every pupil lies in one fifth; all right in the last, none in the first', () => {
	const score = (correct: number, asked: number, pupils = 1) => ({ correct, asked, pupils });
	const bins = binsOf([score(0, 9, 2), score(1, 5), score(3, 5), score(9, 9, 4), score(4, 5)]);
	expect(bins.map(({ from, to, pupils }) => `${from}–${to}: ${pupils}`)).toEqual([
		'0–19: 2',
		'20–39: 1',
		'40–59: 0',
		'60–79: 1',
		'80–100: 5'
	]);
});
