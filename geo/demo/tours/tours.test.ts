import { describe, expect, it } from 'vitest';
import { generate } from '../community.ts';
import { INVENTED, MARK } from './site-text.ts';
import { SITE_TEXTS } from './site-texts.ts';
import { TOURS } from './tours.ts';

/** The site each text was written for. */
const WRITTEN_FOR = {
	'red-01': '渡口交通站旧址',
	'red-02': '夜校旧址',
	'red-03': '红宫桥',
	'red-04': '调解室（旧居）',
	'red-05': '标语墙',
	'red-06': '印刷所旧址',
	'red-07': '红宫',
	'red-08': '红场',
	'red-09': '农会旧址',
	'red-10': '粮仓展厅',
	'red-11': '妇女之家陈列室',
	'red-12': '英烈墙',
	'red-13': '红色讲堂',
	'red-14': '东门哨所'
};

const characters = (text: string): number => text.replace(/\s/g, '').length;
const words = (text: string): number => text.split(/\s+/).length;
const paragraphs = (text: string): string[] => text.split('\n\n');
/** Half-width punctuation next to a Chinese character. */
const NARROW = /\p{Script=Han}[,.;:?!()"']|[,.;:?!()"']\p{Script=Han}/u;
const texts = Object.entries(SITE_TEXTS);

it('Every site of the demonstration has the text that was written for it', () => {
	const { places } = generate({ seed: 1, now: new Date('2026-11-21T06:30:00Z') });
	const sites = places.filter(({ layer }) => layer === 'red-sites').map(({ code, name }) => [code, name]);
	expect(Object.fromEntries(sites)).toEqual(WRITTEN_FOR);
	expect(Object.keys(SITE_TEXTS)).toEqual(Object.keys(WRITTEN_FOR));
});

describe.each(texts)('The text of %s', (_, { short, long, people, events, sources, questions, access }) => {
	it('is read in two minutes and in ten', () => {
		expect(characters(short.zh)).toBeGreaterThanOrEqual(450);
		expect(characters(short.zh)).toBeLessThanOrEqual(600);
		expect(words(short.en)).toBeGreaterThanOrEqual(250);
		expect(words(short.en)).toBeLessThanOrEqual(320);
		expect(characters(long.zh)).toBeGreaterThanOrEqual(1600);
		expect(characters(long.zh)).toBeLessThanOrEqual(2200);
		expect(words(long.en)).toBeGreaterThanOrEqual(900);
		expect(words(long.en)).toBeLessThanOrEqual(1200);
	});

	it('says that it is invented, after a question', () => {
		for (const text of [short, long]) {
			expect(paragraphs(text.zh).slice(-2)).toEqual([expect.stringMatching(/？$/), MARK.zh]);
			expect(paragraphs(text.en).slice(-2)).toEqual([expect.stringMatching(/\?$/), MARK.en]);
		}
		expect(sources).toEqual([INVENTED]);
	});

	it('is written in one language at a time', () => {
		const all = [
			short,
			long,
			...people,
			...events,
			...questions.flatMap(({ ask, answers, why }) => [ask, ...answers, why])
		];
		for (const { zh, en } of all) {
			expect(zh).not.toMatch(NARROW);
			expect(zh).not.toMatch(/[a-z]/i);
			expect(en).not.toMatch(/\p{Script=Han}/u);
		}
	});

	it('asks three questions, each with three different answers', () => {
		expect(questions).toHaveLength(3);
		for (const { answers } of questions) {
			expect(new Set(answers.map(({ zh }) => zh)).size).toBe(3);
			expect(new Set(answers.map(({ en }) => en)).size).toBe(3);
		}
		expect(questions.map(({ right }) => right).toSorted()).toEqual([0, 1, 2]);
	});

	it('promises wheels only where there is no step', () => {
		expect(access.wheels).toBe(access.steps === 0);
	});
});

describe('The tours', () => {
	it.each(TOURS)('$slug leads over known sites, each once', ({ stops, intro }) => {
		expect(Object.keys(SITE_TEXTS)).toEqual(expect.arrayContaining([...stops]));
		expect(new Set(stops).size).toBe(stops.length);
		expect(intro.zh.endsWith(MARK.zh)).toBe(true);
		expect(intro.en.endsWith(MARK.en)).toBe(true);
		expect(intro.zh).not.toMatch(NARROW);
	});

	it('are three: the whole street, an hour with children, and one for wheels', () => {
		expect(new Set(TOURS.map(({ slug }) => slug)).size).toBe(3);
		expect(TOURS.find(({ slug }) => slug === 'whole-street')?.stops.length).toBeGreaterThanOrEqual(12);
		expect(TOURS.find(({ slug }) => slug === 'hour-with-children')?.minutes).toBe(60);
		expect(TOURS.filter(({ wheels }) => wheels)).toHaveLength(1);
	});

	it('with wheels have no stop with a step', () => {
		const stops = TOURS.filter(({ wheels }) => wheels).flatMap((tour) => tour.stops);
		expect(stops.map((code) => SITE_TEXTS[code]?.access.steps)).toEqual(stops.map(() => 0));
	});

	it('with wheels pass as many toilets and seats as their intro says', () => {
		const access = TOURS.filter(({ wheels }) => wheels).flatMap((tour) =>
			tour.stops.map((code) => SITE_TEXTS[code]?.access)
		);
		expect(access.filter((one) => one?.toilets)).toHaveLength(5);
		expect(access.every((one) => one?.seats)).toBe(true);
	});
});
