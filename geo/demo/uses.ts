import { random } from './random.ts';
import { distance, type Point } from './plane.ts';
import { area, centroid, type Ring } from './shape.ts';
import { names, type Name } from './name.ts';
import { ringOf, type Face, type Subdivision, type Use } from './subdivision.ts';

/** A piece of ground the plan wants near a point: the nearest free face of the right size takes it. */
type Wish = { use: Use; name: Name; near: Point; hectares: readonly [least: number, most: number] };

const wish = (use: Use, name: Name, near: Point, least: number, most: number): Wish => ({
	use,
	name,
	near,
	hectares: [least, most]
});

export const PARK = wish('park', ['榕湖公园', 'Ronghu Park'], [-480, 1130], 7, 30);

/** Named places; those of use school, hospital, market and estates carry dedicated grids. */
const WISHES: Wish[] = [
	wish('square', ['红场', 'Red Square'], [40, -170], 0.5, 1.6),
	wish('market', ['红宫市场', 'Honggong Market'], [300, 90], 0.6, 1.7),
	wish('school', ['红宫小学', 'Honggong Primary School'], [-330, -560], 0.8, 2.2),
	wish('school', ['龙津中学', 'Longjin Middle School'], [900, -150], 2.2, 6),
	wish('school', ['东园小学', 'Dongyuan Primary School'], [1280, 640], 1.8, 5),
	wish('school', ['新桥小学', 'Xinqiao Primary School'], [-980, 420], 1.5, 5),
	wish('school', ['南田小学', 'Nantian Primary School'], [250, -1420], 1.5, 5),
	wish('hospital', ['红宫医院', 'Honggong Hospital'], [600, 640], 1.8, 5),
	wish('market', ['东园市场', 'Dongyuan Market'], [900, 330], 1.2, 4),
	wish('market', ['桥西市场', 'Qiaoxi Market'], [-1350, -180], 1.2, 5),
	wish('works', ['西郊工业园', 'Xijiao Works'], [-1620, 60], 2, 9),
	wish('works', ['西郊工业园', 'Xijiao Works'], [-1620, -350], 2, 9),
	wish('works', ['东郊工业园', 'Dongjiao Works'], [1800, -120], 2, 9),
	wish('works', ['东郊工业园', 'Dongjiao Works'], [1800, 120], 2, 9),
	wish('park', ['凤凰广场', 'Phoenix Gardens'], [1330, 230], 1, 5)
];

/** Estates, given out from the old town outwards: slabs are called 小区, towers 花园. */
const ESTATES = names(
	'金荔 Jinli, 木棉 Mumian, 和顺 Heshun, 榕景 Rongjing, 紫荆 Zijing, 春晖 Chunhui, 稻香 Daoxiang, 玉兰 Yulan, 丰收 Fengshou, ' +
		'晨光 Chenguang, 海棠 Haitang, 锦绣 Jinxiu, 翠竹 Cuizhu, 碧湖 Bihu, 桂香 Guixiang, 兰亭 Lanting, 望河 Wanghe, 清晖 Qinghui, ' +
		"明月 Mingyue, 云山 Yunshan, 荷香 Hexiang, 四季 Siji, 福安 Fu'an, 嘉和 Jiahe, 景泰 Jingtai, 悦来 Yuelai, 文华 Wenhua, " +
		'乐居 Leju, 康宁 Kangning, 润泽 Runze, 梧桐 Wutong, 银河 Yinhe, 白鹭 Bailu, 金桥 Jinqiao, 芳草 Fangcao, 阳光 Yangguang, ' +
		'星河 Xinghe, 茉莉 Moli, 长青 Changqing, 东升 Dongsheng'
);

const HOUSING: Use[] = ['slabs', 'towers', 'homes'];
/** How the newer quarters are built: parts of a hundred in the order of HOUSING, by community; the rest is not built on yet. */
const MIX: Record<number, readonly number[]> = {
	1: [62, 26, 4],
	2: [38, 52, 1],
	3: [50, 32, 5],
	4: [52, 14, 14],
	5: [42, 10, 20]
};

/** The nearest free face to a wish, marked with its use and name. */
export function grant(map: Subdivision, { use, name, near, hectares: [least, most] }: Wish): Face {
	let best: Face | null = null;
	let nearest = Infinity;
	for (const face of map.faces) {
		if (face.use || (face.zone !== 'old' && face.zone !== 'urban')) continue;
		const ring = ringOf(map, face);
		const hectares = area(ring) / 1e4;
		const metres = distance(centroid(ring), near) + 1e5 * Math.max(0, least - hectares, hectares - most);
		if (metres < nearest) [best, nearest] = [face, metres];
	}
	if (!best) throw new Error(`No ground for ${name[1]}.`);
	return Object.assign(best, { use, name });
}

/** Gives every face its use: first the named places, then housing by quarter. */
export function settle(seed: number, map: Subdivision): void {
	const chance = random(seed, 'uses');
	WISHES.forEach((one) => grant(map, one));
	const left = [...ESTATES];
	const open: { face: Face; ring: Ring; far: number }[] = [];
	for (const face of map.faces) {
		if (face.use) continue;
		face.use = face.zone === 'old' ? 'old_town' : 'land';
		const ring = ringOf(map, face);
		if (face.zone === 'urban') open.push({ face, ring, far: distance(centroid(ring), [0, 0]) });
	}
	for (const { face, ring } of open.sort((a, b) => a.far - b.far)) {
		let draw = chance.between(0, 100);
		const parts = MIX[face.community] ?? [];
		face.use = HOUSING.find((_, i) => (draw -= parts[i] ?? 0) < 0) ?? 'land';
		if (face.use === 'homes' && area(ring) > 36_000) face.use = 'slabs';
		if ((face.use !== 'slabs' && face.use !== 'towers') || area(ring) < 22_000) continue;
		const [name, letters] = left.shift() ?? [];
		const [kind, kindEn] = face.use === 'slabs' ? ['小区', 'Estate'] : ['花园', 'Gardens'];
		face.name = name ? [`${name}${kind}`, `${letters} ${kindEn}`] : null;
	}
}
