import { random, type Random } from './random.ts';
import { distance, type Point } from './plane.ts';
import { area, inside, type Ring } from './shape.ts';
import { block, streetsAt, type Block } from './block.ts';
import { blob, lake, pitch, stop } from './grounds.ts';
import { hamlets } from './hamlets.ts';
import {
	CLASSES,
	HAMLET,
	HOMES,
	OLD,
	OLD_FRONT,
	RIBBON,
	SHOPS,
	SLABS,
	STALLS,
	TOWERS,
	WARDS,
	WORKS
} from './house-kinds.ts';
import { hall, line, rows, type Estate } from './houses.ts';
import type { Skeleton } from './skeleton.ts';
import type { Name } from './name.ts';

/** Everything that stands on the ground, block by block, and what was left green between the houses. */
export type Built = {
	blocks: Block[];
	gardens: Ring[];
	pitches: Ring[];
	lakes: { ring: Ring; name: Name | null }[];
	hamlets: Point[];
	station: Point | null;
};

/** Metres of pavement between a street and the houses. */
const PAVEMENT: Record<string, number> = { old_town: 0.8, homes: 2 };

export function raise(seed: number, { map, roads }: Skeleton): Built {
	const chance = random(seed, 'houses');
	const villages = hamlets(map, chance);
	const built: Built = { blocks: [], gardens: [], pitches: [], lakes: [], hamlets: villages, station: null };
	const corners = streetsAt(map);
	const blocks = [...map.faces]
		.filter((face) => face.use !== 'land' || face.zone === 'rural' || face.zone === 'country')
		.map((face) => block(map, face, PAVEMENT[face.use] ?? 4, corners));
	const country = blocks.filter(({ face }) => face.zone === 'rural');
	built.station = stop(country, roads.get('红津铁路') ?? [])?.middle ?? null;
	for (const one of blocks) {
		raiseOne(one, built, chance);
		sign(one);
		if (one.houses.length > 0) built.blocks.push(one);
	}
	return built;
}

function raiseOne(one: Block, built: Built, chance: Random): void {
	const { name } = one.face;
	const garden = (estate: Estate) => {
		const { middle, radius } = rows(one, estate, chance);
		if (radius > 9) built.gardens.push(blob(middle, radius * 0.8, chance));
	};
	switch (one.face.use) {
		case 'old_town':
			line(one, OLD_FRONT, chance);
			line(one, OLD, chance);
			return;
		case 'slabs':
			line(one, SHOPS, chance);
			garden(SLABS);
			return;
		case 'towers':
			line(one, { ...SHOPS, kinds: ['main'], empty: 0.3 }, chance);
			garden(TOWERS);
			return;
		case 'homes':
			line(one, HOMES, chance);
			return;
		case 'works':
			rows(one, WORKS, chance);
			return;
		case 'hospital':
			hall(one, 74, 22, 12, name);
			garden(WARDS);
			return;
		case 'market':
			hall(one, 88, 46, 2, name);
			line(one, STALLS, chance);
			return;
		case 'square':
			hall(one, 46, 26, 3, ['红宫', 'Red Palace']);
			return;
		case 'school':
			school(one, built, chance);
			return;
		case 'park': {
			const ring = lake(one, chance);
			if (ring) built.lakes.push({ ring, name: name?.[0] === '榕湖公园' ? ['榕湖', 'Ronghu Lake'] : null });
			else if (chance.chance(0.4)) hall(one, 16, 12, 1, null);
			return;
		}
		default:
			villageHouses(one, built, chance);
	}
}

/** Track first, then rows of classrooms; no track where it leaves no room for them. */
function school(one: Block, built: Built, chance: Random): void {
	const track = pitch(one);
	rows(one, CLASSES, chance);
	const classes = one.houses.filter((house) => house.floors > 0);
	one.houses = classes;
	if (classes.length === 0) rows(one, { ...CLASSES, wide: [24, 34], apart: 9 }, chance);
	else if (track) built.pitches.push(track);
}

/** Puts the name of a school, hospital or market on its largest house, where no hall of its own carries it. */
function sign({ face, houses }: Block): void {
	if (face.use !== 'school' && face.use !== 'hospital' && face.use !== 'market') return;
	const largest = houses.toSorted((a, b) => area(b.ring) - area(a.ring))[0];
	if (largest && houses.every((house) => house.name === null)) largest.name = face.name;
}

function villageHouses(one: Block, built: Built, chance: Random): void {
	if (one.face.zone === 'rural') line(one, RIBBON, chance);
	const metres = one.face.zone === 'rural' ? 140 : 95;
	for (const middle of built.hamlets) {
		const near = inside(one.ring, middle) || one.ring.some((corner) => distance(corner, middle) < 130);
		if (near) line(one, { ...HAMLET, near: { middle, metres } }, chance);
	}
}
