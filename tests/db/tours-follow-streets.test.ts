import {
	along,
	booleanPointInPolygon,
	distance,
	lineIntersect,
	lineString,
	point,
	pointToLineDistance
} from '@turf/turf';
import type { Feature, LineString, Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { generate } from '#geo/demo/community.ts';
import { TOURS } from '#geo/demo/tours/tours.ts';
import type { StreetNetwork } from '#geo/walking/streets.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { seedDemo } from '../../src/lib/server/demo.ts';
import { streets } from '../../src/lib/server/streets.ts';
import { openTimetable } from '../../src/lib/server/timetable.ts';
import { tourAt } from '../../src/lib/server/tours.ts';
import type { Tour } from '../../src/lib/tour/tour.ts';
import { engines } from '../support/databases.ts';

/** Metres by turf on the sphere: the product reckons on a plane. */
const metres = (a: LngLat, b: LngLat): number => distance(a, b, { units: 'meters' });

type Box = [west: number, south: number, east: number, north: number];
const boxOf = (line: readonly LngLat[]): Box => [
	Math.min(...line.map(([lng]) => lng)),
	Math.min(...line.map(([, lat]) => lat)),
	Math.max(...line.map(([lng]) => lng)),
	Math.max(...line.map(([, lat]) => lat))
];
const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

const { basemap } = generate({ seed: 1, now: new Date('2026-01-01') });
type Obstacle = { shape: Feature<Polygon>; box: Box; name: string };
const polygons = (part: 'buildings' | 'water'): Obstacle[] =>
	(basemap[part].features as Feature<Polygon | LineString>[])
		.filter((shape): shape is Feature<Polygon> => shape.geometry.type !== 'LineString')
		.map((shape) => ({
			shape,
			box: boxOf(shape.geometry.coordinates[0] as LngLat[]),
			name: `${part} ${String(shape.properties?.name ?? '')} ${JSON.stringify(shape.geometry.coordinates[0]?.[0])}`
		}));
const obstacles = { buildings: polygons('buildings'), water: polygons('water') };
const bridges = basemap.bridges.features as Feature<LineString>[];
const onBridge = (at: LngLat): boolean =>
	bridges.some((bridge) => pointToLineDistance(point(at), bridge, { units: 'meters' }) < 1);

/** The points of a segment about every two metres. */
const walked = (a: LngLat, b: LngLat): LngLat[] => {
	const line = lineString([a, b]);
	const length = metres(a, b);
	return Array.from({ length: Math.ceil(length / 2) + 1 }, (_, i) => {
		const at = along(line, Math.min(i * 2, length), { units: 'meters' });
		return at.geometry.coordinates as LngLat;
	});
};

/** The lengths of the shortest ways from everywhere to everywhere that matters, by the plainest means: Dijkstra over all nodes. */
function shortest({ nodes, edges }: StreetNetwork, starts: ReadonlyMap<number, number>): Map<number, number> {
	const beside = new Map<number, [to: number, metres: number][]>();
	for (const { from, to } of edges) {
		const length = metres(nodes[from]!, nodes[to]!);
		beside.set(from, [...(beside.get(from) ?? []), [to, length]]);
		beside.set(to, [...(beside.get(to) ?? []), [from, length]]);
	}
	const open = new Map(starts);
	const found = new Map<number, number>();
	while (open.size > 0) {
		const [here, far] = [...open].reduce((a, b) => (b[1] < a[1] ? b : a));
		open.delete(here);
		found.set(here, far);
		for (const [next, length] of beside.get(here) ?? []) {
			if (found.has(next)) continue;
			open.set(next, Math.min(open.get(next) ?? Infinity, far + length));
		}
	}
	return found;
}

/** Where somebody is, on the plainest search over all edges: the edge that is nearest, and how far its two ends are along it. */
function onto({ nodes, edges }: StreetNetwork, at: LngLat): { edge: number; ends: Map<number, number> } {
	const lines = edges.map(({ from, to }) => lineString([nodes[from]!, nodes[to]!]));
	const off = lines.map((line) => pointToLineDistance(point(at), line, { units: 'meters' }));
	const edge = off.indexOf(Math.min(...off));
	const { from, to } = edges[edge]!;
	return { edge, ends: new Map([from, to].map((node) => [node, metres(nodes[node]!, at)])) };
}

// What is walked is computed, and the same on both engines: one of them will do.
const engine = engines.at(-1)!;

let database: Database;
let network: StreetNetwork;

beforeAll(async () => {
	database = await engine.open();
	await seedDemo(database.sql, () => {});
	network = await streets(database.sql);
});
afterAll(() => database.close());

describe.each(TOURS)(`the line of $slug (${engine.name})`, ({ slug }) => {
	let tour: Tour;

	beforeAll(async () => {
		const timetable = await openTimetable(database.sql)();
		tour = (await tourAt(database.sql, slug, { timetable, now: Date.now() }))!;
	});

	const segments = (): [LngLat, LngLat][] =>
		tour.stops.flatMap(({ leg }) => leg.slice(1).map((to, i): [LngLat, LngLat] => [leg[i]!, to]));

	test('lies on the streets, segment by segment', () => {
		expect(segments().length).toBeGreaterThan(5);
		const lines = network.edges.map(({ from, to }) => {
			const ends = [network.nodes[from]!, network.nodes[to]!];
			return { line: lineString(ends), box: boxOf(ends) };
		});
		const astray = segments().filter(([a, b]) => {
			const box = boxOf([a, b]);
			const near = lines.filter((one) => meets(one.box, box));
			return !near.some(({ line }) =>
				[a, b].every((at) => pointToLineDistance(point(at), line, { units: 'meters' }) < 0.05)
			);
		});
		expect(astray).toEqual([]);
	});

	test('goes through no house', () => {
		const through = segments().flatMap((segment) =>
			obstacles.buildings
				.filter(
					({ box, shape }) =>
						meets(box, boxOf(segment)) && lineIntersect(lineString(segment), shape).features.length > 0
				)
				.map(({ name }) => name)
		);
		expect(through).toEqual([]);
	});

	test('is dry: over water only on a bridge', () => {
		const overWater = segments().flatMap((segment) =>
			obstacles.water
				.filter(({ box }) => meets(box, boxOf(segment)))
				.flatMap(({ shape }) => walked(...segment).filter((at) => booleanPointInPolygon(point(at), shape)))
		);
		// The whole street crosses the river.
		if (slug === 'whole-street') expect(overWater.length).toBeGreaterThan(10);
		expect(overWater.filter((at) => !onBridge(at))).toEqual([]);
	});

	test('is as long as another way of reckoning says, to 1 %', () => {
		for (const [i, { leg, legM, name }] of tour.stops.entries()) {
			if (i === 0) continue;
			const [from, to] = [leg[0]!, leg.at(-1)!];
			const [start, goal] = [onto(network, from), onto(network, to)];
			const far = shortest(network, start.ends);
			const around = [...goal.ends].map(([node, last]) => (far.get(node) ?? Infinity) + last);
			const best = Math.min(...around, start.edge === goal.edge ? metres(from, to) : Infinity);
			expect(legM / best, name.zh).toBeGreaterThan(0.99);
			expect(legM / best, name.zh).toBeLessThan(1.01);
		}
	});

	test('begins and ends on the street nearest to each door', () => {
		for (const { leg, at, name } of tour.stops) {
			const last = leg.at(-1);
			if (!last) continue;
			const lines = network.edges.map(({ from, to }) =>
				lineString([network.nodes[from]!, network.nodes[to]!])
			);
			const nearest = Math.min(
				...lines.map((line) => pointToLineDistance(point(at), line, { units: 'meters' }))
			);
			expect(metres(last, at), name.zh).toBeLessThan(nearest + 0.05);
		}
	});
});
