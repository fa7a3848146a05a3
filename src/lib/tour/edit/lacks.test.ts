import { expect, test } from 'vitest';
import { siteDraft, sitePublication } from '../site.ts';
import { lacks } from './lacks.ts';

const place = {
	name: '红宫',
	nameEn: 'Red Palace',
	lng: 115.3,
	lat: 22.9,
	period: '',
	level: '',
	address: '',
	hours: null
};
const missing = (draft: object) =>
	lacks(sitePublication.safeParse(siteDraft.parse(draft)).error?.issues ?? []);

test('says what an empty site lacks, once each, in both languages', () => {
	expect(missing({}).map(({ zh }) => zh)).toEqual([
		'「两分钟短文 · 中文」还没有填',
		'「两分钟短文 · 英文」还没有填',
		'「十分钟长文 · 中文」还没有填',
		'「十分钟长文 · 英文」还没有填',
		'「出处」还没有填',
		'「位置」还没有填'
	]);
	expect(missing({}).at(-1)).toEqual({ part: 'place', zh: '「位置」还没有填', en: 'Place: still empty' });
});

test('names which of several, and what is wrong with the hours', () => {
	const picture = { hash: 'a'.repeat(64), width: 4, height: 3 };
	const said = missing({ place: { ...place, hours: { workday: ['8-12'] } }, pictures: [picture] });
	expect(said.map(({ zh }) => zh)).toContain('「图片 1 · 图里有什么 · 英文」还没有填');
	expect(said.find(({ part }) => part === 'hours')).toEqual({
		part: 'hours',
		zh: '「开放时间」：「8-12」不是 08:30-12:00 这样的时段',
		en: 'Opening hours: “8-12” is not a span like 08:30-12:00'
	});
});

test('nothing is missing where everything is there', () => {
	const text = { zh: '字', en: 'words' };
	expect(missing({ place, short: text, long: text, sources: [text] })).toEqual([]);
});
