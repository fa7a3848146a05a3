import { random } from './random.ts';
import { distance, type Point } from './plane.ts';
import { area, centroid, type Ring } from './shape.ts';
import type { Name } from './street-names.ts';
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

/** Estates, given out in this order from the old town outwards. */
const ESTATES: Name[] = (
	'金荔花园 Jinli Gardens, 龙津湾 Longjin Bay, 东园小区 Dongyuan Estate, 木棉苑 Mumian Court, 和顺居 Heshun Court, 榕景花园 ' +
	'Rongjing Gardens, 学府雅苑 Xuefu Court, 紫荆花园 Zijing Gardens, 康乐小区 Kangle Estate, 春晖苑 Chunhui Court, 桥西小区 ' +
	'Qiaoxi Estate, 稻香村 Daoxiang Estate, 玉兰苑 Yulan Court, 新桥花园 Xinqiao Gardens, 龙津小区 Longjin Estate, 丰收苑 ' +
	'Fengshou Court, 凤凰城 Phoenix Estate, 晨光小区 Chenguang Estate, 海棠苑 Haitang Court, 平安小区 Pingan Estate'
)
	.split(', ')
	.map((entry) => {
		const [chinese = '', ...english] = entry.split(' ');
		return [chinese, english.join(' ')];
	});

/** How the newer quarters are built: parts of a hundred, by community; the rest is not built on yet. */
const MIX: Record<number, readonly [slabs: number, towers: number, homes: number]> = {
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
	const names = [...ESTATES];
	const open: { face: Face; ring: Ring; far: number }[] = [];
	for (const face of map.faces) {
		if (face.use) continue;
		face.use = face.zone === 'old' ? 'old_town' : 'land';
		const ring = ringOf(map, face);
		if (face.zone === 'urban') open.push({ face, ring, far: distance(centroid(ring), [0, 0]) });
	}
	for (const { face, ring } of open.sort((a, b) => a.far - b.far)) {
		const [slabs, towers, homes] = MIX[face.community] ?? [50, 25, 10];
		const draw = chance.between(0, 100);
		face.use = draw < slabs ? 'slabs' : draw < slabs + towers ? 'towers' : draw < slabs + towers + homes ? 'homes' : 'land';
		if (face.use === 'homes' && area(ring) > 36_000) face.use = 'slabs';
		if ((face.use === 'slabs' || face.use === 'towers') && area(ring) > 22_000) face.name = names.shift() ?? null;
	}
}
