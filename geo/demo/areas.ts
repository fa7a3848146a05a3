import type { Polygon } from 'geojson';
import { at } from './random.ts';
import { toLngLat } from './plane.ts';
import { area, centroid, type Ring } from './shape.ts';
import { polygon } from './geojson.ts';
import type { Ground } from './ground.ts';
import { inset } from './inset.ts';
import { COMMUNITIES, COUNTY_CODE, COUNTY_NAME, SQUARE_GRID, TOWN_CODE, TOWN_NAME } from './names.ts';
import type { Name } from './name.ts';
import { outline } from './outline.ts';
import { ringOf, type Face } from './subdivision.ts';

export type AreaLevel = 'county' | 'town' | 'community' | 'grid' | 'dedicated_grid' | 'micro_grid';
export type Area = {
	code: string;
	name: string;
	nameEn: string;
	level: AreaLevel;
	parent: string | null;
	geometry: Polygon;
};

/** Which sites have a dedicated grid; the two largest estates are added. */
const DEDICATED = ['红宫市场', '龙津中学', '东园小学', '红宫医院'];
/** How many houses of the first dedicated estate are micro grids. */
const MICRO = 12;

export const communityCode = (community: number) => `${TOWN_CODE}${String(community + 1).padStart(3, '0')}`;
export const gridCode = (face: Face) =>
	`${communityCode(face.community)}${String(face.grid + 1).padStart(3, '0')}`;

/**
 * County, town, communities, unit grids, dedicated grids, micro grids; parents first. The first four are outlines of the
 * same faces: neighbours share every vertex. Dedicated grids are numbered from 901 in their community.
 */
export function areas(ground: Ground): Area[] {
	const { map } = ground;
	const faces = [...map.faces];
	const town = faces.filter((face) => face.community >= 0);
	const around = (own: Face[]): Polygon => {
		const ring = at(outline(map, own), 0).map((node) => at(map.nodes, node).lngLat);
		return { type: 'Polygon', coordinates: [[...ring, at(ring, 0)]] };
	};
	const one = (
		code: string,
		[name, nameEn]: Name,
		level: AreaLevel,
		parent: string | null,
		geometry: Polygon
	): Area => ({
		code,
		name,
		nameEn,
		level,
		parent,
		geometry
	});
	const list = [
		one(COUNTY_CODE, COUNTY_NAME, 'county', null, around(faces)),
		one(TOWN_CODE, TOWN_NAME, 'town', COUNTY_CODE, around(town)),
		...COMMUNITIES.map(({ name }, i) =>
			one(communityCode(i), name, 'community', TOWN_CODE, around(town.filter((face) => face.community === i)))
		)
	];
	const square = faces.find((face) => face.use === 'square');
	for (const code of [...new Set(town.map(gridCode))].sort()) {
		const own = town.filter((face) => gridCode(face) === code);
		const { community, grid } = at(own, 0);
		const name = square && own.includes(square) ? SQUARE_GRID : at(at(COMMUNITIES, community).grids, grid);
		list.push(one(code, name, 'grid', communityCode(community), around(own)));
	}
	const sites = dedicated(ground);
	for (const { face, name } of sites) {
		const before = list.filter(
			(other) => other.level === 'dedicated_grid' && other.code.startsWith(communityCode(face.community))
		);
		const code = `${communityCode(face.community)}${901 + before.length}`;
		list.push(one(code, name, 'dedicated_grid', gridCode(face), wall(ringOf(map, face))));
	}
	const estate = sites.find(({ face }) => face.use === 'slabs' || face.use === 'towers')?.face;
	const micro = ground.built.blocks.find(({ face }) => face === estate)?.houses.slice(0, MICRO) ?? [];
	micro.forEach((house, i) => {
		if (!estate?.name) return;
		house.name = [`${estate.name[0]}${i + 1}栋`, `${estate.name[1]} Block ${i + 1}`];
		const code = `${gridCode(estate)}${String(i + 1).padStart(2, '0')}`;
		list.push(one(code, house.name, 'micro_grid', gridCode(estate), polygon(house.ring)));
	});
	return list;
}

/** The sites with a grid of their own, from west to east. */
function dedicated({ map }: Ground): { face: Face; name: Name }[] {
	const named = [...map.faces].flatMap((face) =>
		face.name ? [{ face, name: face.name, ring: ringOf(map, face) }] : []
	);
	const estates = named
		.filter(({ face }) => face.use === 'slabs' || face.use === 'towers')
		.sort((a, b) => area(b.ring) - area(a.ring));
	return [...named.filter(({ name }) => DEDICATED.includes(name[0])), ...estates.slice(0, 2)].sort(
		(a, b) => centroid(a.ring)[0] - centroid(b.ring)[0]
	);
}

/** The wall of a site, 5 m inside its streets' middles, with 7 decimals. */
function wall(ring: Ring): Polygon {
	const corners = (inset(ring, 5) ?? ring).map((p) => toLngLat(p));
	return { type: 'Polygon', coordinates: [[...corners, at(corners, 0)]] };
}
