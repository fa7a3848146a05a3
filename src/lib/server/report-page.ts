import { pictured } from '#geo/category-looks.ts';
import type { Sql } from './db.ts';
import { pinyinOf } from './pinyin.ts';

/** A category that residents report, and all the words it is found by: names, what people call it, pinyin and initials. */
export type ReportCategory = { code: string; name: string; nameEn: string; found: string };

/** What the page of a report has to know before anything is reported. */
export type ReportPage = {
	categories: ReportCategory[];
	/** How far a grid may be that answers for ground that none covers. */
	nearestM: number;
	/** Where the map opens: around the middle of the grids, where they lie closest; null where there are none. */
	home: [west: number, south: number, east: number, north: number] | null;
};

/** Written down by a team, a secretary or a lawyer: nobody reports them from a phone. */
const BY_OTHERS = ['night_talk', 'letter', 'lawyer_note'];
/** An import may have brought a thousand. */
const MOST = 120;

/** What people say who do not know the name of the category. */
const called: Readonly<Record<string, string>> = {
	road: '路面 坑洼 塌陷 井盖 人行道 pothole pavement',
	light: '路灯 灯不亮 灯坏 太黑 lamp dark',
	rubbish: '垃圾 臭 没人收 垃圾桶 卫生 waste bin',
	drain: '下水道 堵 积水 内涝 污水 水浸 sewer flood',
	green: '树 树枝 树倒 草坪 花 tree branch',
	parking: '停车 占道 僵尸车 电动车 堵路 car',
	noise: '太吵 噪音 施工 广场舞 油烟 loud',
	property: '小区 电梯 楼道 门禁 物业费 lift estate',
	fire: '消防 通道 充电 飞线 起火 灭火器 hydrant exit',
	construction: '违建 私搭 乱建 加盖 shed',
	water_power: '停水 停电 漏水 燃气 煤气 电线 水管 leak cable gas',
	help: '帮忙 求助 老人 送药 跑腿 走失 elderly',
	dispute: '吵架 邻居 纠纷 调解 家庭 neighbour quarrel',
	facility: '健身器材 座椅 公厕 栏杆 公园 bench toilet playground',
	other: '别的 不知道 else'
};

type Row = { code: string; name: string; nameEn: string };

/** Reads it; see `ReportPage`. */
export async function reportPage(sql: Sql): Promise<ReportPage> {
	const rows = await sql<Row[]>`
		select code, name, name_en from category where not code = any (${BY_OTHERS}) order by code`;
	const [setting] = await sql<[{ nearestM: number }]>`select nearest_m from setting`;
	const [box] = await sql<[{ west: number | null; south: number; east: number; north: number }]>`
		select
			percentile_disc(0.2) within group (order by st_xmin(geom)) as west,
			percentile_disc(0.2) within group (order by st_ymin(geom)) as south,
			percentile_disc(0.8) within group (order by st_xmax(geom)) as east,
			percentile_disc(0.8) within group (order by st_ymax(geom)) as north
		from area_version
		where level in ('grid', 'dedicated_grid') and valid @> now()`;
	return {
		categories: rows.toSorted(byPicture).slice(0, MOST).map(findable),
		nearestM: setting.nearestM,
		home: box.west === null ? null : [box.west, box.south, box.east, box.north]
	};
}

const rank = (code: string): number => (pictured.includes(code) ? pictured.indexOf(code) : pictured.length);
const byPicture = (a: Row, b: Row): number => rank(a.code) - rank(b.code);

function findable({ code, name, nameEn }: Row): ReportCategory {
	const words = called[code] ?? '';
	const spoken = [name, ...words.split(' ')].map(pinyinOf).join(' ');
	return { code, name, nameEn, found: `${name} ${nameEn} ${words} ${spoken}`.toLowerCase() };
}
