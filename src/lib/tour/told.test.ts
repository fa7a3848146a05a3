import { expect, test } from 'vitest';
import { answered, classCode, classLetter, countLetter } from './told.ts';

const words = (zh: string) => ({ zh, en: zh });
const question = (right: number) => ({
	ask: words('哪一年'),
	answers: [words('1'), words('2'), words('3')],
	right,
	why: words('如此')
});
const stop = (code: string, ...rights: number[]) => ({
	code,
	content: {
		people: [],
		events: [],
		access: { steps: 0, toilets: false, seats: false, wheels: true },
		short: words('短'),
		long: words('长'),
		sources: [],
		pictures: [],
		sound: { zh: null, en: null },
		questions: rights.map(question)
	}
});

test('a walk is told as counts: no time, no place, no person', () => {
	const walked = {
		id: 'walk-1',
		slug: 'whole-street',
		finished: true,
		visited: ['red-01'],
		skipped: ['red-02']
	};
	const letter = countLetter(walked, '参观计数');
	expect(letter).toEqual({
		id: 'walk-1',
		path: '/api/tours/whole-street/counts',
		body: { json: { started: true, finished: true, came: ['red-01'], skipped: ['red-02'] } },
		label: '参观计数'
	});
});

test('answers are right or wrong by the question they belong to; what was not answered is left out', () => {
	const stops = [stop('red-01', 0, 2), stop('red-02', 1)];
	expect(answered(stops, { 'red-01': [0, 1], 'red-09': [1] })).toEqual([
		{ stop: 'red-01', question: 0, right: true },
		{ stop: 'red-01', question: 1, right: false }
	]);
});

test('the letter to a class has a key of its own', () => {
	const letter = classLetter({ id: 'walk-1', code: 'ABCDEF', answers: [] }, '班级成绩');
	expect(letter.id).toBe('walk-1.class');
	expect(letter.path).toBe('/api/classes/ABCDEF/results');
});

test.each([
	['abcdef', 'ABCDEF'],
	['ABC DEF', 'ABCDEF'],
	['abc-def', 'ABCDEF'],
	['ABCDEI', null],
	['ABCDE', null],
	['', null],
	[null, null]
])('%s is the class %s', (typed, code) => {
	expect(classCode(typed)).toBe(code);
});
