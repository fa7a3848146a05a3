import type { Words } from '../../layer.ts';
import { red01 } from './pictures/red-01.ts';
import { red02 } from './pictures/red-02.ts';
import { red03 } from './pictures/red-03.ts';
import { red04 } from './pictures/red-04.ts';
import { red05 } from './pictures/red-05.ts';
import { red06 } from './pictures/red-06.ts';
import { red07 } from './pictures/red-07.ts';
import { red08 } from './pictures/red-08.ts';
import { red09 } from './pictures/red-09.ts';
import { red10 } from './pictures/red-10.ts';
import { red11 } from './pictures/red-11.ts';
import { red12 } from './pictures/red-12.ts';
import { red13 } from './pictures/red-13.ts';
import { red14 } from './pictures/red-14.ts';

/** A drawing of a demonstration site, cut as a woodcut is: three to two, six inks. */
export type DemoPicture = { svg: () => string; alt: Words; credit: Words };

/** Said under each, so that nobody takes it for a view of a real house. */
export const CREDIT: Words = {
	zh: '演示插图，由本项目绘制',
	en: 'Demonstration illustration, drawn by this project'
};

const picture = (svg: () => string, zh: string, en: string): DemoPicture => ({
	svg,
	alt: { zh, en },
	credit: CREDIT
});

/** The drawings by the code of their site. */
export const pictures: Readonly<Record<string, DemoPicture>> = {
	'red-01': picture(
		red01,
		'木刻风格插图：夜里，窗台上一盏油灯照着河面，墙边靠着一支长桨。',
		'Woodcut-style drawing: at night an oil lamp on the sill lights the river; a long oar leans on the wall.'
	),
	'red-02': picture(
		red02,
		'木刻风格插图：月亮下，一盏盏灯笼从夜校门口沿着田埂散去，像一行字。',
		'Woodcut-style drawing: under the moon, lanterns leave the evening school along the dykes like a line of writing.'
	),
	'red-03': picture(
		red03,
		'木刻风格插图：清晨的红色三孔石桥，桥洞和倒影合成圆圈，浅滩上站着一只白鹭。',
		'Woodcut-style drawing: a red bridge of three arches in the morning, its arches and their reflections making rings; a heron stands on the shoal.'
	),
	'red-04': picture(
		red04,
		'木刻风格插图：老屋天井里一张方桌、四条长凳，桌上有茶壶和茶杯，旁边一口养鱼的水缸。',
		'Woodcut-style drawing: in the court of an old house a square table with four benches, teapot and cups, beside it a jar with fish.'
	),
	'red-05': picture(
		red05,
		'木刻风格插图：老墙上三层字迹叠在一起，墙前有长椅、水桶和板刷。',
		'Woodcut-style drawing: three layers of writing over one another on an old wall, before it a bench, a bucket and a brush.'
	),
	'red-06': picture(
		red06,
		'木刻风格插图：石印机带着大轮子，两边是一格一格的铅字架，绳上晾着刚印的纸。',
		'Woodcut-style drawing: a stone press with its wheel between cases of type; printed sheets dry on a line.'
	),
	'red-07': picture(
		red07,
		'木刻风格插图：朱红色的大堂，两重屋檐，门前五级石阶，两边是松树。',
		'Woodcut-style drawing: a vermilion hall with two roofs and five stone steps, a pine on either side.'
	),
	'red-08': picture(
		red08,
		'木刻风格插图：铺着暗红方砖的广场，一棵大榕树，树下有石墩，旁边是旗杆的底座。',
		'Woodcut-style drawing: a square of dark red tiles with a great banyan, a stone block in its shade and the foot of the flagpole.'
	),
	'red-09': picture(
		red09,
		'木刻风格插图：透过三重门望见院里的桂花树，门厅吊着一杆大秤，旁边一只斗。',
		'Woodcut-style drawing: an osmanthus tree seen through three doors; in the first hangs a great steelyard, beside it a grain measure.'
	),
	'red-10': picture(
		red10,
		'木刻风格插图：没有窗的粮仓，门前停着一辆独轮车，车上两只麻袋。',
		'Woodcut-style drawing: a granary without windows, before it a wheelbarrow with two sacks.'
	),
	'red-11': picture(
		red11,
		'木刻风格插图：织布机上一匹红布，墙边挂着一排草鞋，窗台上有针线笸箩。',
		'Woodcut-style drawing: red cloth on a loom, straw sandals along the wall, a basket of thread on the sill.'
	),
	'red-12': picture(
		red12,
		'木刻风格插图：晨光里一道弧形石墙，两边是松树，墙前石槽里放着几枝小花。',
		'Woodcut-style drawing: a curved stone wall at first light between pines, a few flowers in the trough before it.'
	),
	'red-13': picture(
		red13,
		'木刻风格插图：从后排望向讲台，台上一张小桌、两把椅子、一杯水。',
		'Woodcut-style drawing: a stage seen from the last rows, on it a small table, two chairs and a glass of water.'
	),
	'red-14': picture(
		red14,
		'木刻风格插图：傍晚的石砌哨所，楼顶挂着一盏灯，街灯一路亮到西边。',
		'Woodcut-style drawing: the stone post towards evening, a lamp on its top, the lights of the street all the way to the west.'
	)
};
