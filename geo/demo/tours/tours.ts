import type { Words } from '../../layer.ts';

/** A walk over the red-culture sites; its line and length are computed from the streets. */
export type Tour = {
	slug: string;
	name: Words;
	intro: Words;
	/** Walking and looking together, unhurried. */
	minutes: number;
	forWhom: Words;
	/** Every stop is reached without a step. */
	wheels: boolean;
	/** Codes of the sites, in the order of walking. */
	stops: readonly string[];
};

export const TOURS: readonly Tour[] = [
	{
		slug: 'whole-street',
		name: { zh: '从渡口到东门', en: 'From the ferry to the east gate' },
		intro: {
			zh: '从最西头的渡口小屋出发，过红宫桥，在红场歇脚，一直走到东头的石砌哨所，十四站，全程约四公里。最后一站有二十四级石梯，登上去回头一望，走过的路都在眼前。请穿好走的鞋，带一壶水。下午两点出发正好，各展厅和讲堂都开着；星期一展厅休息，星期二讲堂休息。演示文字，情节为虚构。',
			en: 'Set out from the ferryman’s hut in the west, cross Honggong Bridge, rest on the Red Square and walk on to the stone post in the east: fourteen stops, about four kilometres. At the very end twenty-four steps lead up, and from the top you look back on all of it. Wear comfortable shoes and carry water. Two in the afternoon is a good time to start, as halls and lecture hall are open then; the halls rest on Mondays, the lecture hall on Tuesdays. Demonstration text; invented.'
		},
		minutes: 180,
		forWhom: { zh: '想把整条街走完的人', en: 'Those who want to walk the whole street' },
		wheels: false,
		stops: [
			'red-01',
			'red-02',
			'red-03',
			'red-04',
			'red-05',
			'red-06',
			'red-07',
			'red-08',
			'red-09',
			'red-10',
			'red-11',
			'red-12',
			'red-13',
			'red-14'
		]
	},
	{
		slug: 'hour-with-children',
		name: { zh: '带孩子走一小时', en: 'An hour with children' },
		intro: {
			zh: '五站，不到一公里，每一站都有事可做：在粮仓推一圈独轮车，在农会用大秤称书包，在红场的石墩上站一站，在红宫找一找锯过的门槛，最后到印刷所印一张自己的传单带回家。上午九点到十一点、下午两点到四点之间出发都来得及；星期一各展厅休息。演示文字，情节为虚构。',
			en: 'Five stops in less than a kilometre, and something to do at each: push a wheelbarrow round the granary, weigh a school bag at the farmers’ house, stand on the stone block in the square, find the sawn threshold of the palace, and print a leaflet of your own to take home. Start between nine and eleven, or between two and four; the halls rest on Mondays. Demonstration text; invented.'
		},
		minutes: 60,
		forWhom: {
			zh: '带着五到十二岁孩子的家庭和班级',
			en: 'Families and classes with children from five to twelve'
		},
		wheels: false,
		stops: ['red-10', 'red-09', 'red-08', 'red-07', 'red-06']
	},
	{
		slug: 'no-steps',
		name: { zh: '一路平坦', en: 'Level all the way' },
		intro: {
			zh: '七站，两公里多，门口和展厅里一级台阶也没有，推轮椅、推童车都能一直到跟前。斜着看一面墙，摇一摇石印机，在红场转一圈，到粮仓给推车的人引路，最后在讲堂坐下来旁听。七站里有五站有卫生间，每一站都有座位。下午两点出发正好；星期一展厅休息，星期二讲堂休息。演示文字，情节为虚构。',
			en: 'Seven stops over a little more than two kilometres, and not one step at a door or inside: wheelchairs and prams can go right up to everything. Look along an old wall, turn the stone press, go once round the square, steer the barrow in the granary, and end with a seat in the lecture hall. Five of the seven stops have toilets, and all have seats. Two in the afternoon is a good time to start; the halls rest on Mondays, the lecture hall on Tuesdays. Demonstration text; invented.'
		},
		minutes: 110,
		forWhom: {
			zh: '坐轮椅的朋友、推童车的家长、不便上台阶的老人',
			en: 'Visitors in wheelchairs, parents with prams, and all for whom steps are hard'
		},
		wheels: true,
		stops: ['red-05', 'red-06', 'red-08', 'red-10', 'red-11', 'red-12', 'red-13']
	}
];
