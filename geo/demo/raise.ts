import { at, random, type Random } from './random.ts';
import { distance, left, minus, plus, unit, type Point } from './plane.ts';
import { area, box, centroid, innerPoint, inside, soften, type Ring } from './shape.ts';
import { block, build, rectangle, type Block } from './block.ts';
import { hall, line, rows, type Estate, type Row } from './houses.ts';
import type { Skeleton } from './skeleton.ts';
import { pointOf, ringOf, tagOf, type Kind, type Subdivision } from './subdivision.ts';

/** Everything that stands on the ground, block by block, and what was left green between the houses. */
export type Built = { blocks: Block[]; gardens: Ring[]; pitches: Ring[]; ponds: Ring[]; hamlets: Point[]; station: Point };

const WAYS: readonly Kind[] = ['trunk', 'main', 'street', 'lane', 'path'];
const SHOPS: Row = {
	kinds: ['main', 'street'], wide: [26, 64], deep: [12, 16], floors: [3, 6], rows: 1, yard: 6, gap: 3, empty: 0.06
};
const OLD: Row = { kinds: WAYS, wide: [11, 26], deep: [11, 18], floors: [2, 4], rows: 2, yard: 5, gap: 0.3, empty: 0.06 };
const HOMES: Row = { kinds: WAYS, wide: [13, 22], deep: [12, 17], floors: [3, 5], rows: 3, yard: 5, gap: 2.5, empty: 0.1 };
const HAMLET: Row = { kinds: WAYS, wide: [11, 18], deep: [10, 14], floors: [1, 3], rows: 2, yard: 9, gap: 6, empty: 0.33 };
/** Workshops and inns along the country roads, where they leave the town. */
const RIBBON: Row = {
	kinds: ['trunk', 'main'], wide: [14, 38], deep: [12, 22], floors: [2, 5], rows: 1, yard: 6, gap: 7, empty: 0.3,
	near: { middle: [0, -60], metres: 2500 }
};
const SLABS: Estate = { wide: [34, 58], deep: [11.5, 13.5], floors: [6, 6, 7, 9, 11], apart: 23, gap: 9, garden: 0.13 };
const TOWERS: Estate = { wide: [25, 36], deep: [16, 20], floors: [17, 18, 24, 26, 30, 32], apart: 34, gap: 22, garden: 0.24 };
const WORKS: Estate = { wide: [55, 95], deep: [26, 40], floors: [2, 3], apart: 15, gap: 13, garden: 0 };
const WARDS: Estate = { wide: [46, 60], deep: [15, 18], floors: [5, 8, 12], apart: 22, gap: 16, garden: 0.12 };
const CLASSES: Estate = { wide: [38, 56], deep: [11, 13], floors: [4, 5], apart: 20, gap: 14, garden: 0 };

export function raise(seed: number, { map, roads }: Skeleton): Built {
	const chance = random(seed, 'houses');
	const built: Built = { blocks: [], gardens: [], pitches: [], ponds: [], hamlets: hamlets(map, chance), station: [0, 0] };
	const [platform, along] = stop(roads.get('红津铁路') ?? []);
	for (const face of map.faces) {
		if (face.use === 'land' && (face.zone === 'bank' || face.zone === 'urban')) continue;
		const one = block(map, face, face.use === 'old_town' ? 0.8 : face.use === 'homes' ? 2 : 4);
		if (inside(one.ring, platform)) {
			const house = build(one, rectangle(platform, along, 96, 20), 2, 0);
			if (house) built.station = Object.assign(house, { name: ['红津站', 'Hongjin Railway Station'] }).middle;
		}
		raiseOne(one, built, chance);
		if (one.houses.length > 0) built.blocks.push(one);
	}
	return built;
}

function raiseOne(one: Block, built: Built, chance: Random): void {
	const { use, name } = one.face;
	const garden = (estate: Estate) => {
		const { middle, radius } = rows(one, estate, chance);
		if (radius > 9) built.gardens.push(blob(middle, radius * 0.8, chance));
	};
	if (use === 'old_town') {
		line(one, { ...OLD, kinds: ['main', 'street'], floors: [3, 5], deep: [12, 16], rows: 1 }, chance);
		line(one, OLD, chance);
	} else if (use === 'slabs' || use === 'towers') {
		line(one, use === 'slabs' ? SHOPS : { ...SHOPS, kinds: ['main'], empty: 0.3 }, chance);
		garden(use === 'slabs' ? SLABS : TOWERS);
	} else if (use === 'homes') line(one, HOMES, chance);
	else if (use === 'works') rows(one, WORKS, chance);
	else if (use === 'hospital' && name) {
		hall(one, 74, 22, 12, name);
		garden(WARDS);
	} else if (use === 'market' && name) {
		hall(one, 88, 46, 2, name);
		line(one, { ...SHOPS, kinds: WAYS, wide: [10, 22], floors: [2, 4] }, chance);
	} else if (use === 'square' && name) {
		hall(one, 46, 26, 3, ['红宫', 'Red Palace']);
	} else if (use === 'school' && name) {
		pitch(one, built);
		hall(one, 52, 14, 5, name);
		rows(one, CLASSES, chance);
		one.houses = one.houses.filter((house) => house.floors > 0);
	} else if (use === 'park') pond(one, built, chance);
	else if (use === 'land') {
		if (one.face.zone === 'rural') line(one, RIBBON, chance);
		for (const middle of built.hamlets) {
			const near = inside(one.ring, middle) || one.ring.some((corner) => distance(corner, middle) < 130);
			if (near) line(one, { ...HAMLET, near: { middle, metres: one.face.zone === 'rural' ? 140 : 95 } }, chance);
		}
	}
}

/** Where the station's house begins: beside the railway, a little north of the main road. The line runs north to south. */
function stop(rail: readonly Point[]): [Point, Point] {
	const i = rail.findIndex(([, y]) => y < 480);
	const along = unit(minus(at(rail, i + 1), at(rail, i)));
	return [plus(at(rail, i), left(along), -45), along];
}

/** A running track with its field: keeps its ground free of houses (a house of no floors while it is being built). */
function pitch(one: Block, built: Built): void {
	const { along } = box(one.ring);
	for (let size = 1.25; size > 0.4; size -= 0.06) {
		for (const side of [0.9, 0.6, 0.3, 0, -0.3, -0.6, -0.9]) {
			const start = plus(plus(centroid(one.ring), along, side * 70 - 46 * size), left(along), -24 * size);
			const ring = rectangle(start, along, 92 * size, 48 * size);
			if (!build(one, ring, 0, 4)) continue;
			built.pitches.push(soften(ring, 3, true));
			return;
		}
	}
}

function pond(one: Block, built: Built, chance: Random): void {
	const size = area(one.ring);
	if (size > 11_000 && chance.chance(0.6)) built.ponds.push(blob(innerPoint(one.ring), Math.sqrt(size) * 0.24, chance));
	else if (chance.chance(0.5)) hall(one, 18, 12, 1, ['榕湖亭', 'Ronghu Pavilion']);
}

/** Eight directions without trigonometry. */
const COMPASS: Point[] = [[1, 0], [0.71, 0.71], [0, 1], [-0.71, 0.71], [-1, 0], [-0.71, -0.71], [0, -1], [0.71, -0.71]];

/** A soft round shape, a little different each time. */
export function blob(middle: Point, radius: number, chance: Random): Ring {
	const corners = COMPASS.map((direction) => plus(middle, direction, radius * chance.between(0.72, 1.25)));
	return soften(corners, 2, true);
}

/** Villages stand at forks of the country roads, well apart and away from the river. */
function hamlets(map: Subdivision, chance: Random): Point[] {
	const found: Point[] = [];
	for (const face of chance.shuffle([...map.faces])) {
		if (face.zone !== 'rural' && face.zone !== 'country') continue;
		const ring = ringOf(map, face);
		const index = face.ring.findIndex((node, i) => {
			const ways = [i - 1, i].map((k) => tagOf(map, face.ring.at(k % face.ring.length) ?? node, face.ring[(k + 1) % face.ring.length] ?? node)?.kind);
			return (map.nodes[node]?.ways ?? 0) > 2 && ways.every((kind) => kind === 'path' || kind === 'trunk' || kind === 'main');
		});
		const node = face.ring[index];
		if (node === undefined || area(ring) < 50_000) continue;
		const middle = pointOf(map, node);
		const spacing = face.zone === 'rural' ? 660 : 1600;
		if (found.every((other) => distance(other, middle) > spacing)) found.push(middle);
	}
	return found;
}
