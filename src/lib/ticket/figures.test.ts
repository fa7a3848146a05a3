import { describe, expect, it } from 'vitest';
import type { MonthCounts } from '../wall/feed.ts';
import { composite, enough, figures, rank, share } from './figures.ts';

const month: MonthCounts = {
	reported: 120,
	accepted: 110,
	acceptedPromptly: 99,
	responded: 100,
	respondedPromptly: 80,
	handled: 90,
	handledInTime: 81,
	closed: 76,
	closedInTime: 57,
	reworked: 9,
	asked: 40,
	solved: 38,
	satisfied: 36,
	unhandledLate: 10,
	openLate: 19
};
const few = Object.fromEntries(Object.keys(month).map((key) => [key, 3])) as MonthCounts;
const of = (id: string, counts: MonthCounts) => figures.find((one) => one.id === id)?.of(counts);

describe('the figures of the field', () => {
	it.each([
		['handling', 90 / 100, 100],
		['closure', 76 / 95, 95],
		['onTimeHandling', 81 / 100, 100],
		['onTimeClosure', 57 / 95, 95],
		['rework', 9 / 90, 90],
		['composite', 0.81 * 60 + 0.8 * 30 + 0.9 * 10, 90],
		['response', 80 / 100, 100],
		['solution', 38 / 40, 40],
		['satisfaction', 36 / 40, 40]
	])('%s is %f of %i', (id, value, n) => {
		expect(of(id, month)?.value).toBeCloseTo(value, 10);
		expect(of(id, month)?.n).toBe(n);
	});

	it('say nothing of too few cases', () => {
		for (const figure of figures) expect(figure.of(few)).toBeNull();
		expect(share(1, enough - 1)).toBeNull();
		expect(share(1, enough)).toEqual({ value: 1 / enough, n: enough });
		expect(composite({ ...month, handled: enough - 1, handledInTime: 1, reworked: 0 })).toBeNull();
	});

	it('stay within their bounds, however often a ticket came back', () => {
		expect(of('rework', { ...month, reworked: 500 })?.value).toBe(1);
		expect(composite({ ...month, reworked: 500 })?.value).toBeGreaterThanOrEqual(0);
		const best = { ...month, handledInTime: 90, unhandledLate: 0, openLate: 0, reworked: 0 };
		expect(composite(best)?.value).toBe(100);
	});

	it('are worded in both languages, each once', () => {
		expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
		for (const { name, formula } of figures) {
			expect(name.zh).toMatch(/^\p{Script=Han}+$/u);
			expect(formula.zh).toMatch(/÷|×/);
			expect(formula.en).toMatch(/÷|×/);
		}
	});
});

describe('a ranking', () => {
	it('has the best first, and no place for those with too few cases', () => {
		const worse = { ...month, handledInTime: 10 };
		const { ranked, unranked } = rank([
			{ code: 'few', month: few },
			{ code: 'worse', month: worse },
			{ code: 'good', month }
		]);
		expect(ranked.map(({ code }) => code)).toEqual(['good', 'worse']);
		expect(unranked.map(({ code }) => code)).toEqual(['few']);
	});
});
