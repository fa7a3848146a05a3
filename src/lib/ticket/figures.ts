import type { MonthCounts } from '../wall/feed.ts';

/** Below so many cases a share says nothing: — is shown instead, and there is no place in a ranking. */
export const enough = 20;

/** A figure with the number of cases it rests on. A share from 0 to 1; the composite from 0 to 100. */
export type Value = { value: number; n: number };

type Words = { zh: string; en: string };

export type Figure = {
	id:
		| 'handling'
		| 'closure'
		| 'onTimeHandling'
		| 'onTimeClosure'
		| 'rework'
		| 'composite'
		| 'response'
		| 'solution'
		| 'satisfaction';
	name: Words;
	/** How it is computed, in words; shown beside it. */
	formula: Words;
	unit: 'share' | 'points';
	/** Null where there are too few cases. */
	of: (counts: MonthCounts) => Value | null;
};

/** A share of cases; null where there are fewer than `enough`. */
export function share(hits: number, n: number): Value | null {
	return n < enough ? null : { value: hits / n, n };
}

// What should have been done is what was done and what is past its limit and still is not (domain.md §4).
const shouldBeHandled = (c: MonthCounts) => c.handled + c.unhandledLate;
const shouldBeClosed = (c: MonthCounts) => c.closed + c.openLate;

const handling = (c: MonthCounts) => share(c.handled, shouldBeHandled(c));
const closure = (c: MonthCounts) => share(c.closed, shouldBeClosed(c));
const onTimeHandling = (c: MonthCounts) => share(c.handledInTime, shouldBeHandled(c));
const onTimeClosure = (c: MonthCounts) => share(c.closedInTime, shouldBeClosed(c));

/** One ticket may come back more than once: never above 1. */
const rework = (c: MonthCounts) => share(Math.min(c.reworked, c.handled), c.handled);

/** On-time handling × 60 + closure × 30 + (1 − rework) × 10, resting on the smallest number of cases among the three. */
export function composite(counts: MonthCounts): Value | null {
	const [handled, closed, again] = [onTimeHandling(counts), closure(counts), rework(counts)];
	if (!handled || !closed || !again) return null;
	return {
		value: handled.value * 60 + closed.value * 30 + (1 - again.value) * 10,
		n: Math.min(handled.n, closed.n, again.n)
	};
}

/** The figures of the field, in the order in which they are read. */
export const figures: readonly Figure[] = [
	{
		id: 'handling',
		name: { zh: '处置率', en: 'Handled' },
		formula: {
			zh: '已处置 ÷(已处置 + 超时未处置)',
			en: 'handled ÷ (handled + past the limit and not handled)'
		},
		unit: 'share',
		of: handling
	},
	{
		id: 'closure',
		name: { zh: '结案率', en: 'Closed' },
		formula: {
			zh: '已结案 ÷(已结案 + 超时未结案)',
			en: 'closed ÷ (closed + past the limit and not closed)'
		},
		unit: 'share',
		of: closure
	},
	{
		id: 'onTimeHandling',
		name: { zh: '按期处置率', en: 'Handled in time' },
		formula: {
			zh: '按期处置 ÷(已处置 + 超时未处置)',
			en: 'handled in time ÷ (handled + past the limit and not handled)'
		},
		unit: 'share',
		of: onTimeHandling
	},
	{
		id: 'onTimeClosure',
		name: { zh: '按期结案率', en: 'Closed in time' },
		formula: {
			zh: '按期结案 ÷(已结案 + 超时未结案)',
			en: 'closed in time ÷ (closed + past the limit and not closed)'
		},
		unit: 'share',
		of: onTimeClosure
	},
	{
		id: 'rework',
		name: { zh: '返工率', en: 'Rework' },
		formula: { zh: '返工次数 ÷ 已处置', en: 'sent back ÷ handled' },
		unit: 'share',
		of: rework
	},
	{
		id: 'composite',
		name: { zh: '综合指标', en: 'Composite' },
		formula: {
			zh: '按期处置率 × 60 + 结案率 × 30 +(1 − 返工率)× 10',
			en: 'handled in time × 60 + closed × 30 + (1 − rework) × 10'
		},
		unit: 'points',
		of: composite
	},
	{
		id: 'response',
		name: { zh: '响应率', en: 'Response' },
		formula: {
			zh: '派遣后 30 分钟内签收 ÷ 签收',
			en: 'signed for within 30 minutes of the dispatch ÷ signed for'
		},
		unit: 'share',
		of: (c) => share(c.respondedPromptly, c.responded)
	},
	{
		id: 'solution',
		name: { zh: '解决率', en: 'Solved' },
		formula: {
			zh: '群众答「已解决」÷ 群众回访作答',
			en: 'residents who said it is solved ÷ residents who answered'
		},
		unit: 'share',
		of: (c) => share(c.solved, c.asked)
	},
	{
		id: 'satisfaction',
		name: { zh: '满意率', en: 'Satisfied' },
		formula: {
			zh: '群众答「满意」÷ 群众回访作答',
			en: 'residents who said they are satisfied ÷ residents who answered'
		},
		unit: 'share',
		of: (c) => share(c.satisfied, c.asked)
	}
];

/** Those with enough cases, the best composite first; the others have no place, and stand behind in the order given. */
export function rank<T extends { month: MonthCounts }>(
	areas: readonly T[]
): { ranked: (T & { composite: Value })[]; unranked: T[] } {
	const ranked: (T & { composite: Value })[] = [];
	const unranked: T[] = [];
	for (const area of areas) {
		const value = composite(area.month);
		if (value) ranked.push({ ...area, composite: value });
		else unranked.push(area);
	}
	ranked.sort((a, b) => b.composite.value - a.composite.value || b.composite.n - a.composite.n);
	return { ranked, unranked };
}
