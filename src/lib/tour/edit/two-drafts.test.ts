import { expect, test } from 'vitest';
import { siteDraft } from '../site.ts';
import { differing, linesOf, mixed } from './two-drafts.ts';

const mine = siteDraft.parse({ short: { zh: '我的', en: 'mine' } });
const theirs = siteDraft.parse({
	short: { en: 'theirs', zh: '别人的' },
	people: [{ zh: '农友', en: 'farmers' }]
});
const parts = ['long', 'short', 'people'] as const;

test('two drafts are compared part by part, and put together', () => {
	expect(differing(mine, theirs, parts)).toEqual(['short', 'people']);
	expect(differing(mine, siteDraft.parse({ short: { en: 'mine', zh: '我的' } }), parts)).toEqual([]);
	expect(mixed(mine, theirs, ['people'])).toEqual({ ...mine, people: theirs.people });
});

test('a part is told in lines', () => {
	expect(linesOf(theirs.people)).toEqual(['农友', 'farmers']);
	expect(linesOf(mine.access)).toEqual(['0', 'toilets: –', 'seats: –', 'wheels: –']);
	expect(linesOf(true)).toEqual(['✓']);
});
