import { describe, expect, it } from 'vitest';
import { ageName } from './age.ts';
import { nameEvery, stepNames } from './course-steps.ts';
import { gatherBars } from './gather-bars.ts';
import { arrange, type PanelName } from './panels.ts';
import { mayReload } from './reload.ts';
import { sceneNames } from './scenes.ts';
import { todoOf } from './todo.ts';
import { turnsFrom, type Turns } from './turns.ts';

const usual: Turns = [{ scene: 'whole', seconds: 40 }];

describe('scenes', () => {
	it('are as the address says, or as the server is set', () => {
		const from = (query: string) => turnsFrom(new URLSearchParams(query), usual);
		expect(from('')).toBe(usual);
		expect(from('scene=late').map(({ scene }) => scene)).toEqual(['late']);
		expect(from('scenes=late:10,hot:20')).toEqual([
			{ scene: 'late', seconds: 10 },
			{ scene: 'hot', seconds: 20 }
		]);
		expect(from('scenes=nonsense')).toBe(usual);
		expect(from('scene=nonsense')).toBe(usual);
	});

	it('show every panel somewhere, and none twice', () => {
		const seen = new Set<PanelName>();
		for (const shape of ['plain', 'triple', 'portrait'] as const) {
			for (const scene of sceneNames) {
				const { left, right, foot } = arrange(scene, shape);
				const all = [...left.flat(), ...right.flat(), ...foot];
				expect(new Set(all).size, `${shape} ${scene}`).toBe(all.length);
				for (const name of all) seen.add(name);
			}
		}
		expect(seen.size).toBe(9);
	});
});

describe('bars', () => {
	const bars = [
		{ name: 'a', n: 9, overdue: 1 },
		{ name: 'b', n: 5, overdue: 0 },
		{ name: 'c', n: 3, overdue: 2 },
		{ name: 'd', n: 0, overdue: 0 }
	];

	it('that have no room are gathered, and nothing is lost', () => {
		const others = (n: number) => `${n} others`;
		expect(gatherBars(bars, 3, others)).toEqual(bars.slice(0, 3));
		expect(gatherBars(bars, 2, others)).toEqual([bars[0], { name: '2 others', n: 8, overdue: 2 }]);
	});

	it('are named by their age', () => {
		expect([4, 24, null].map((under) => ageName('zh', under))).toEqual(['4 小时内', '1 天内', '7 天以上']);
	});
});

describe('a course', () => {
	const course = (stepMinutes: number, count: number) => ({
		start: '2026-11-20T16:00:00Z',
		stepMinutes,
		reported: Array.from({ length: count }, () => 1),
		closed: Array.from({ length: count }, () => 0)
	});

	it('names hours within a day or two, days beyond', () => {
		expect(stepNames('zh', course(60, 24)).slice(0, 2)).toEqual(['00:00', '01:00']);
		expect(stepNames('zh', course(360, 28)).slice(3, 5)).toEqual(['11/21', '11/22']);
		expect(nameEvery(course(60, 24))).toBe(4);
		expect(nameEvery(course(360, 28))).toBe(4);
		expect(nameEvery(course(1440, 30))).toBe(5);
	});
});

it('says whose turn it is by role or post', () => {
	const post = '红宫一网格网格长';
	expect(todoOf('zh', { turn: 'post', post, state: 'dispatched' })).toBe('待 红宫一网格网格长 签收');
	expect(todoOf('zh', { turn: 'operator', post, state: 'reported' })).toBe('待 坐席 受理');
	expect(todoOf('en', { turn: 'checker', post, state: 'handled' })).toBe('Checker: to check');
});

it('loads itself anew once for a build, then waits', () => {
	expect(mayReload('b', null, 0)).toBe(true);
	expect(mayReload('b', { version: 'b', at: 0 }, 60_000)).toBe(false);
	expect(mayReload('c', { version: 'b', at: 0 }, 60_000)).toBe(true);
	expect(mayReload('b', { version: 'b', at: 0 }, 700_000)).toBe(true);
});
