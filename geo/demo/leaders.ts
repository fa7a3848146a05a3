import { at } from './random.ts';
import { distance, type Point } from './plane.ts';
import { area } from './shape.ts';
import { communityCode, gridCode } from './areas.ts';
import { spaced, type Gazetteer } from './gazetteer.ts';
import { lineString, pointAt, polygon } from './geojson.ts';
import type { Ground } from './ground.ts';
import type { Place } from './places.ts';
import { chains } from './routes.ts';
import { pointOf, side, type Subdivision } from './subdivision.ts';
import { names, type Name } from './name.ts';

/** The four kinds of leaders of 红宫社区 and how many there are (domain.md, S2). */
export const LEADERS = { street: 6, lane: 22, shop: 24, building: 12 } as const;
export type LeaderKind = keyof typeof LEADERS;
export const LEADER_TITLES: Record<LeaderKind, string> = {
	street: '街路长',
	lane: '巷长',
	shop: '店长',
	building: '楼栋长'
};

const STREETS = ['红宫文化街', '人民路', '解放路', '滨江东路', '南门街', '钟楼街', '东市街'];
const SHOPS = names(
	'顺记粮油 Shunji Grocery, 老井凉茶 Laojing Herbal Tea, 阿婆粥铺 Apo Congee, 榕下茶室 Rongxia Teahouse, 春和布庄 Chunhe Cloth, ' +
		'满堂红灯笼 Mantang Lanterns, 麦香饼家 Maixiang Bakery, 一帆渔具 Yifan Tackle, 青石书店 Qingshi Books, 安康药房 Ankang Pharmacy, ' +
		'小城理发 Xiaocheng Barber, 海味轩 Haiweixuan, 和记五金 Heji Hardware, 东门文具 Dongmen Stationery, 巧手裁缝 Qiaoshou Tailor, ' +
		'稻香米店 Daoxiang Rice, 明亮眼镜 Mingliang Optics, 丰味牛肉丸 Fengwei Beef Balls, 荔湾水果 Liwan Fruit, 花田花店 Huatian Flowers, ' +
		'邻里便利店 Linli Corner Shop, 得闲小吃 Dexian Snacks, 鸿运电器 Hongyun Appliances, 修得好钟表 Xiudehao Clocks'
);

/** Streets and lanes as lines, shops as points, buildings as polygons. */
export function leaders(ground: Ground, gazetteer: Gazetteer): Place[] {
	const { map, streets } = ground;
	const lines = chains(ground).map((parts, i) => ({ ...at(streets, i), line: longest(map, parts) }));
	const named = STREETS.flatMap((name) => lines.filter((one) => one.name === name && one.line.length > 1));
	const lanes = lines
		.filter(({ kind, name, line }) => kind === 'lane' && name && line.length > 1)
		.sort((a, b) => size(b.line) - size(a.line));
	const wayPlaces = (kind: 'street' | 'lane', list: typeof lines) =>
		list
			.slice(0, LEADERS[kind])
			.map(({ name, nameEn, line }, i) => place(kind, i, [name, nameEn], lineString(line), midGrid(line)));
	const midGrid = (line: Point[]) =>
		gazetteer.grid(at(line, Math.floor(line.length / 2))) ?? communityCode(0);

	const old = gazetteer.among(0).filter(({ face }) => face.use === 'old_town');
	const corners = old
		.slice(0, 700)
		.filter(({ house }) => distance(gazetteer.street(house.middle).point, house.middle) < 16);
	const shops = spaced(corners, LEADERS.shop, 110).map(({ house, face }, i) =>
		place('shop', i, at(SHOPS, i), pointAt(house.middle), gridCode(face))
	);
	const large = old.filter(({ house }) => area(house.ring) > 200 && !house.name);
	const buildings = spaced(large, LEADERS.building, 180).map(({ house, face }, i) => {
		const [lane, laneEn] = gazetteer.street(house.middle).name;
		const number = 2 * i + 3;
		house.name = [`${lane}${number}号楼`, `${number} ${laneEn}`];
		return place('building', i, house.name, polygon(house.ring), gridCode(face));
	});
	return [...wayPlaces('street', named), ...wayPlaces('lane', lanes), ...shops, ...buildings];
}

function place(
	kind: LeaderKind,
	i: number,
	[name, nameEn]: Name,
	geometry: Place['geometry'],
	grid: string
): Place {
	const code = `${kind}-${String(i + 1).padStart(2, '0')}`;
	return {
		layer: 'leaders',
		code,
		name,
		nameEn,
		geometry,
		properties: { kind, title: LEADER_TITLES[kind], grid }
	};
}

/** The longest stretch of a street with 红宫社区 on at least one side. */
function longest(map: Subdivision, parts: number[][]): Point[] {
	let best: Point[] = [];
	for (const part of parts) {
		let run: Point[] = [];
		part.forEach((node, i) => {
			const before = part[i - 1];
			const own =
				before !== undefined &&
				[side(before, node), side(node, before)].some((key) => map.sides.get(key)?.community === 0);
			run = own ? [...run, pointOf(map, node)] : [pointOf(map, node)];
			if (size(run) > size(best)) best = run;
		});
	}
	return best;
}

const size = (line: readonly Point[]) =>
	line.reduce((sum, p, i) => sum + (i === 0 ? 0 : distance(p, at(line, i - 1))), 0);
