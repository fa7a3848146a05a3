import { describe, expect, it } from 'vitest';
import type { DutyAnswer } from './answer.ts';
import { explain } from './explain.ts';

const grid = { code: '441521001002001', name: '红宫第一网格', version: 1 };
const leader = { name: '陈小红', post: '网格长' };
const runnerUp = { code: '441521001002002', name: '红宫第二网格' };
const answer = (more: Partial<DutyAnswer>): DutyAnswer => ({
	outcome: 'grid',
	rule: 'covers',
	grid,
	leader,
	border_m: 52.4,
	runner_up: runnerUp,
	suspect: [],
	at: [115.34, 22.97],
	...more
});
const lastResort = (more: Partial<DutyAnswer>): DutyAnswer =>
	answer({
		outcome: 'last_resort',
		rule: 'last_resort',
		grid: null,
		border_m: null,
		runner_up: null,
		...more
	});

describe('explain', () => {
	it('says in Chinese who answers and why', () => {
		const said = [
			answer({}),
			answer({ border_m: 3.4 }),
			answer({ border_m: 0, leader: null }),
			answer({ rule: 'dedicated', grid: { ...grid, name: '海城中学' }, border_m: 0.4 }),
			answer({ outcome: 'nearest', rule: 'nearest', border_m: 8.2 }),
			answer({ suspect: ['imprecise'] }),
			lastResort({ suspect: ['whole_degrees'], leader: { name: '林书记', post: '社区兜底人' } }),
			lastResort({ suspect: ['outside', 'swapped'], leader: null }),
			lastResort({ suspect: ['no_coordinates'], leader: { name: null, post: '指挥中心值班台' } }),
			lastResort({ grid: { ...grid, name: '红城社区' }, leader: { name: '林书记', post: '兜底人' } })
		].map((each) => explain(each, 'zh'));
		expect(said).toMatchInlineSnapshot(`
			[
			  "这里归红宫第一网格，距边界 52 米，网格长是陈小红。",
			  "这里归红宫第一网格，距边界 3 米，旁边是红宫第二网格，网格长是陈小红。",
			  "这里归红宫第一网格，正好在边界上，旁边是红宫第二网格。",
			  "这里在专属网格海城中学里，由它先负责，距边界不到 1 米，网格长是陈小红。",
			  "没有网格覆盖这里，由最近的红宫第一网格负责，相距 8 米，网格长是陈小红。",
			  "这里归红宫第一网格，距边界 52 米，网格长是陈小红。坐标小数不足五位，位置可能略有偏差。",
			  "坐标只精确到整度，不能据此找到网格，先由社区兜底人林书记兜底。",
			  "经度和纬度像是写反了，先由中心值班台兜底。",
			  "没有可用的坐标，不能据此找到网格，先由指挥中心值班台兜底。",
			  "这里和附近都没有网格，先由红城社区的兜底人林书记兜底。",
			]
		`);
	});

	it('says the same in English', () => {
		const said = [
			answer({ border_m: 3.4 }),
			answer({ rule: 'dedicated', border_m: 0 }),
			answer({ outcome: 'nearest', rule: 'nearest', border_m: 8.2, suspect: ['imprecise'] }),
			lastResort({ suspect: ['null_island'], leader: null }),
			lastResort({ suspect: ['outside'], grid: { ...grid, name: 'Hongcheng' } })
		].map((each) => explain(each, 'en'));
		expect(said).toMatchInlineSnapshot(`
			[
			  "This place belongs to 红宫第一网格, 3 m from its border, next to 红宫第二网格; 陈小红 (网格长).",
			  "This place lies in the dedicated grid 红宫第一网格, which answers first, right on its border; 陈小红 (网格长).",
			  "No grid covers this place; the nearest, 红宫第一网格, answers from 8 m away; 陈小红 (网格长). The coordinate has fewer than five decimals, so the spot may be a little off.",
			  "The coordinate is 0/0, which finds no grid; for now the centre's duty desk takes care of it.",
			  "This place lies outside the area served; for now 陈小红 (网格长), Hongcheng takes care of it.",
			]
		`);
	});
});
