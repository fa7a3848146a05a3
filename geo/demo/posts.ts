import { at, type Random } from './random.ts';
import { communityCode, type Area } from './areas.ts';
import { LEADER_TITLES, type LeaderKind } from './leaders.ts';
import { TOWN_CODE } from './names.ts';
import type { Place } from './places.ts';

export type PostKind =
	| 'grid_leader'
	| 'grid_worker'
	| 'micro_grid_leader'
	| 'last_resort'
	| 'duty_desk'
	| 'branch_secretary'
	| 'street_leader'
	| 'lane_leader'
	| 'shop_leader'
	| 'building_leader'
	| 'rider_helper'
	| 'patrol_member';
export type Post = {
	key: string;
	kind: PostKind;
	title: string;
	area: string | null;
	place: string | null;
	holder: string | null;
};

/** Riders by platform (both invented) and patrol members (domain.md, S6 and S7). */
export const RIDERS = { 快禾外卖: 71, 顺邻跑腿: 54 } as const;
export const PATROL = 17;
/** The grid whose leader's post is vacant: its reports go to the owner of last resort. */
const VACANT = `${communityCode(2)}009`;

/** Who holds what. `hire` invents a person and gives the key. */
export function posts(areas: Area[], places: Place[], hire: () => string, chance: Random): Post[] {
	const list: Post[] = [];
	const add = (
		kind: PostKind,
		title: string,
		area: string | null,
		place: string | null,
		holder: string | null
	) =>
		list.push({ key: `post-${String(list.length + 1).padStart(4, '0')}`, kind, title, area, place, holder });

	add('duty_desk', '指挥中心值班台', null, null, null);
	for (const { code, name, level } of areas) {
		if (level === 'county') add('last_resort', '县级兜底责任人', code, null, hire());
		if (level === 'town') add('last_resort', '街道兜底责任人', code, null, hire());
		if (level === 'community') add('last_resort', `${name}兜底责任人`, code, null, hire());
		if (level === 'grid') {
			add('grid_leader', `${name}长`, code, null, code === VACANT ? null : hire());
			add('grid_worker', `${name}员`, code, null, hire());
		}
		if (level === 'dedicated_grid') add('grid_leader', `${name}专属网格长`, code, null, hire());
		if (level === 'micro_grid') add('micro_grid_leader', `${name}微网格长`, code, null, hire());
	}
	const stations: Place[] = [];
	for (const place of places) {
		const { layer, code, name, properties } = place;
		const grid = typeof properties.grid === 'string' ? properties.grid : null;
		if (layer === 'stations') stations.push(place);
		if (layer === 'branches')
			add('branch_secretary', `${name}${name.endsWith('小组') ? '组长' : '书记'}`, grid, code, hire());
		if (layer === 'leaders') {
			const kind = leaderKind(properties.kind);
			add(`${kind}_leader`, `${name}${LEADER_TITLES[kind]}`, grid, code, hire());
		}
	}
	for (const [platform, count] of Object.entries(RIDERS)) {
		for (let i = 0; i < count; i++) {
			const { code, properties } = chance.pick(stations);
			const community = typeof properties.community === 'string' ? properties.community : TOWN_CODE;
			add('rider_helper', `骑手网格员（${platform}）`, community, code, hire());
		}
	}
	for (let i = 0; i < PATROL; i++) {
		const title = i === 0 ? '巾帼巡逻队队长' : i === 1 ? '巾帼巡逻队副队长' : '巾帼巡逻队队员';
		add('patrol_member', title, communityCode(0), null, hire());
	}
	return list;
}

const KINDS: LeaderKind[] = ['street', 'lane', 'shop', 'building'];
const leaderKind = (kind: unknown): LeaderKind => KINDS.find((one) => one === kind) ?? at(KINDS, 0);
