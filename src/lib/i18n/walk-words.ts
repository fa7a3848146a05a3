import { wording } from './wording.ts';

/** The words of a round through the grid, and of a visit. */
const zh = {
	patrol: '巡查',
	patrolHint: '边走边记。走过的路线不会保存，除非您自己打开。',
	start: '开始巡查',
	grid: '网格',
	started: '{time} 开始，记了 {n} 处',
	found: '看到了什么',
	solved: '已当场解决',
	report: '上报为工单',
	noPlace: '上报要有位置：请允许定位后再试。也可以先记为当场解决。',
	finding: '正在定位，找到后自动记下…',
	notNoted: '巡查已经结束，这一处没有记下。',
	track: '附上走过的路线',
	end: '结束巡查',
	noted: '已记下：{what}',
	startLabel: '开始巡查：{grid}',
	foundLabel: '巡查发现：{what}',
	reportLabel: '上报：{what}',
	endLabel: '结束巡查：{grid}',
	visit: '走访',
	visitHint: '只记去了哪里、送了什么。没有地方写居民怎么想。',
	household: '户号（如 HG-0042）',
	visited: '走访哪一类',
	brought: '送了什么',
	on: '哪天',
	again: '什么时候再去（办好了就不填）',
	keep: '记下走访',
	visitLabel: '走访：{household}'
} as const;

const en: Record<keyof typeof zh, string> = {
	patrol: 'A round',
	patrolHint: 'Note as you walk. Where you walked is not kept, unless you switch it on.',
	start: 'Begin the round',
	grid: 'Grid',
	started: 'begun {time}, {n} noted',
	found: 'What did you see',
	solved: 'Solved on the spot',
	report: 'Report as a ticket',
	noPlace: 'A report needs a place: allow this page to see where you are. Or note it as solved.',
	finding: 'Finding out where you are; it is noted then…',
	notNoted: 'The round is over: this was not noted.',
	track: 'Send along where I walked',
	end: 'End the round',
	noted: 'Noted: {what}',
	startLabel: 'Round begun: {grid}',
	foundLabel: 'Seen on the round: {what}',
	reportLabel: 'Report: {what}',
	endLabel: 'Round ended: {grid}',
	visit: 'A visit',
	visitHint: 'Where you went and what you brought. There is no field for what anybody thinks.',
	household: 'Number of the household (HG-0042)',
	visited: 'Which kind',
	brought: 'What was brought',
	on: 'Day',
	again: 'When to come again (empty: done)',
	keep: 'Note the visit',
	visitLabel: 'Visit: {household}'
};

export const sayWalk = wording<keyof typeof zh>({ zh, en });
