import { at } from './random.ts';
import { distance } from './plane.ts';
import { communityCode } from './areas.ts';
import { spaced, type Address, type Gazetteer } from './gazetteer.ts';
import { pointAt, type Properties } from './geojson.ts';
import { HOURS, type Hours } from './hours.ts';
import { names, type Name } from './name.ts';
import { COMMUNITIES, TOWN_NAME } from './names.ts';
import type { Place } from './places.ts';

const FACILITIES = ['休息座椅', '饮水', '医药箱', '充电宝', '雨伞', '微波炉', '图书', '空调'];
const ROOMS = ['办事大厅', '红色调解室', '图书室', '儿童之家', '老年活动室', '谈心室', '多功能厅'];
const STATIONS = names(
	'红场 Square, 码头 Wharf, 榕湖 Ronghu, 东园 Dongyuan, 凤凰 Phoenix, 龙津 Longjin, 桥西 Qiaoxi, 南堤 Nandi'
);

/** In which community (by number) each of them stands. */
const IN = {
	stations: [0, 0, 1, 2, 2, 3, 4, 5],
	small: [0, 0, 0, 1, 1, 2, 2, 3, 4, 5],
	gridBranches: [0, 0, 1, 2, 4],
	groups: [0, 2, 3]
} as const;

/** Service centres, riders' homes and party branches, each in a house by a street. */
export function centresAndStations(gazetteer: Gazetteer, gridName: (code: string) => Name): Place[] {
	const { chance } = gazetteer;
	const next = shelves(gazetteer);
	const list: Place[] = [];
	const add = (
		layer: Place['layer'],
		prefix: string,
		[name, nameEn]: Name,
		where: Address,
		properties: Properties
	) => {
		const number = String(list.filter((place) => place.layer === layer).length + 1).padStart(2, '0');
		const community = communityCode(where.face.community);
		const geometry = pointAt(where.house.middle);
		list.push({
			layer,
			code: `${prefix}-${number}`,
			name,
			nameEn,
			geometry,
			properties: { ...properties, community, grid: where.grid }
		});
	};
	const centre = (name: Name, where: Address, kind: 'centre' | 'station', hours: Hours, rooms: number) => {
		const kindName = kind === 'centre' ? '党群服务中心' : '党群服务站';
		const full: Name = [
			`${name[0]}${kindName}`,
			`${name[1]} Service ${kind === 'centre' ? 'Centre' : 'Station'}`
		];
		add('service-centres', 'centre', full, where, {
			kind,
			kindName,
			hours,
			facilities: kind === 'centre' ? ['卫生间', '饮水', '休息座椅'] : ['饮水', '休息座椅'],
			rooms: chance.shuffle(ROOMS).slice(0, rooms)
		});
	};
	centre(TOWN_NAME, next(0), 'centre', HOURS.centre, ROOMS.length);
	COMMUNITIES.forEach(({ name }, i) => centre(name, next(i), 'centre', HOURS.centre, 5));
	for (const community of IN.small) {
		const where = next(community);
		centre(gridName(where.grid), where, 'station', HOURS.small, 2);
	}
	STATIONS.forEach(([name, nameEn], i) => {
		const facilities = FACILITIES.filter((_, k) => k < 3 || i === 0 || chance.chance(0.72));
		const hours = i % 3 === 0 ? HOURS.always : HOURS.late;
		const properties = { facilities, hours, seats: chance.whole(6, 24) };
		add(
			'stations',
			'rider',
			[`${name}骑手之家`, `${nameEn} Riders' Home`],
			next(at(IN.stations, i)),
			properties
		);
	});
	const branch = (kind: string, kindName: string, name: Name, where: Address, members: number) =>
		add('branches', 'branch', name, where, { kind, kindName, members });
	COMMUNITIES.forEach(({ name: [name, nameEn] }, i) =>
		branch(
			'committee',
			'社区党委',
			[`${name}党委`, `${nameEn} Party Committee`],
			next(i),
			chance.whole(60, 140)
		)
	);
	for (const community of IN.gridBranches) {
		const where = next(community);
		const [name, nameEn] = gridName(where.grid);
		branch(
			'grid_branch',
			'网格党支部',
			[`${name}党支部`, `${nameEn} Party Branch`],
			where,
			chance.whole(14, 40)
		);
	}
	for (const community of IN.groups) {
		const where = next(community);
		const [name, nameEn] = gridName(where.grid);
		branch(
			'building_group',
			'楼栋党小组',
			[`${name}楼栋党小组`, `${nameEn} Party Group`],
			where,
			chance.whole(4, 11)
		);
	}
	return list;
}

/** A community's houses are drawn from so many: to look up the street of each of them takes time. */
const SHORTLIST = 250;

/** Hands out houses by a street of a community, where people find the door: well apart, none twice, few grids twice. */
function shelves({ among, street }: Gazetteer): (community: number) => Address {
	const lists = COMMUNITIES.map((_, i) => {
		const open = among(i)
			.slice(0, SHORTLIST)
			.filter(({ house, face }) => {
				const central = face.zone === 'old' || face.zone === 'urban';
				return central && !house.name && distance(street(house.middle).point, house.middle) < 26;
			});
		return spaced(open, 14, 260);
	});
	const visits = new Map<string, number>();
	return (community) => {
		const list = lists[community] ?? [];
		const visit = ({ grid }: Address) => visits.get(grid) ?? 0;
		const chosen = at(
			list.toSorted((a, b) => visit(a) - visit(b)),
			0
		);
		list.splice(list.indexOf(chosen), 1);
		visits.set(chosen.grid, visit(chosen) + 1);
		return chosen;
	};
}
