import type { FeatureCollection } from 'geojson';
import { at } from './random.ts';
import { distance, plus, type Point } from './plane.ts';
import { area, centroid, innerPoint } from './shape.ts';
import { COMMUNITIES, TOWN_NAME } from './names.ts';
import { collection, feature, pointAt } from './geojson.ts';
import type { Ground } from './ground.ts';
import { outline } from './outline.ts';
import { pointOf, ringOf, type Use } from './subdivision.ts';
import { names, type Name } from './name.ts';

/** Rank 1 is seen from far away, 5 only from near. */
const RANKS: Partial<Record<Use, readonly [kind: string, rank: number]>> = {
	square: ['square', 3],
	park: ['park', 3],
	school: ['school', 4],
	hospital: ['hospital', 3],
	market: ['market', 4],
	works: ['industry', 4],
	slabs: ['estate', 5],
	towers: ['estate', 5]
};

const VILLAGES = names(
	'上围村 Shangwei, 下围村 Xiawei, 大岭村 Daling, 石湾村 Shiwan, 松岗村 Songgang, 水口村 Shuikou, 塘尾村 Tangwei, 竹园村 Zhuyuan, ' +
		'禾坪村 Heping, 榕下村 Rongxia, 新寮村 Xinliao, 溪边村 Xibian, 高坡村 Gaopo, 沙坑村 Shakeng, 茶山村 Chashan, 陂头村 Beitou, ' +
		'黄泥塘村 Huangnitang, 南蛇岗村 Nanshegang, 桥仔头村 Qiaozaitou, 田寮村 Tianliao, 老屋场村 Laowuchang, 双溪村 Shuangxi, ' +
		'鹿湖村 Luhu, 荔枝坑村 Lizhikeng, 长岭村 Changling, 白沙村 Baisha, 横山村 Hengshan, 东坑村 Dongkeng, 西坑村 Xikeng, 圳头村 Zhentou, ' +
		'乌石村 Wushi, 莲塘村 Liantang, 坪山村 Pingshan, 秀田村 Xiutian, 龙湾村 Longwan, 金坑村 Jinkeng, 樟树下村 Zhangshuxia, 大塘村 Datang, ' +
		'埔头村 Putou, 赤岭村 Chiling, 油麻坡村 Youmapo, 月光塘村 Yueguangtang, 三家村 Sanjia, 望云村 Wangyun, 磨刀坑村 Modaokeng, 柚园村 Youyuan, ' +
		'米筛村 Mishai, 石桥村 Shiqiao, 桑田村 Sangtian, 渔梁村 Yuliang'
);

/** Points with names for the map. */
export function labels({ map, built, town, river, ring }: Ground): FeatureCollection {
	const label = (p: Point, kind: string, rank: number, [name, nameEn]: Name) =>
		feature(pointAt(p), { class: kind, rank, name, nameEn });
	const faces = [...map.faces];
	const quarters = COMMUNITIES.map(({ name }, community) => {
		// Where its houses stand, not in the middle of its fields.
		const dense = faces.filter(
			(face) => face.community === community && (face.zone === 'old' || face.zone === 'urban')
		);
		const middles = dense.map((face) => centroid(ringOf(map, face)));
		const sum = middles.reduce<Point>((total, p) => plus(total, p), [0, 0]);
		return label([sum[0] / middles.length, sum[1] / middles.length], 'community', 2, name);
	});
	const seen = new Set<string>();
	const sites = faces
		.toSorted((a, b) => area(ringOf(map, b)) - area(ringOf(map, a)))
		.flatMap((face) => {
			const known = RANKS[face.use];
			if (!face.name || !known || seen.has(face.name[0])) return [];
			seen.add(face.name[0]);
			return [label(innerPoint(ringOf(map, face)), known[0], known[1], face.name)];
		});
	const county = at(outline(map, map.faces), 0).map((node) => pointOf(map, node));
	const bends = [0.3, 0.45, 0.6, 0.72].map((part) => at(river, Math.round(river.length * part)));
	return collection([
		label(centroid(ring), 'town', 1, TOWN_NAME),
		...quarters,
		...built.hamlets.map((p, i) =>
			label(p, 'village', distance(p, centroid(town)) < 3200 ? 4 : 3, at(VILLAGES, i))
		),
		...bends.map((p) => label(p, 'water', 3, ['龙津河', 'Longjin River'])),
		label(plus(centroid(county), [-300, 3300]), 'wood', 3, ['北山林场', 'Beishan Forest']),
		...(built.station ? [label(built.station, 'station', 2, ['红津站', 'Hongjin Railway Station'])] : []),
		...sites
	]);
}
