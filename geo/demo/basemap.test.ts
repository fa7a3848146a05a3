import type { Feature, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { at } from './random.ts';
import { generate } from './community.ts';
import { meet, toMetres, toSegment, type Point } from './plane.ts';
import { inside } from './shape.ts';

const { basemap, streets, places } = generate({ seed: 1, now: new Date('2026-11-21T06:30:00Z') });

const metres = (positions: Position[]) => positions.map(([lng = 0, lat = 0]) => toMetres([lng, lat]));
function pointsOf({ geometry }: Feature): Point[] {
	if (geometry.type === 'LineString') return metres(geometry.coordinates);
	return geometry.type === 'Polygon' ? metres(at(geometry.coordinates, 0)) : [];
}
type Stretch = { a: Point; b: Point; half: number };
const stretches = basemap.roads.features.flatMap((road): Stretch[] => {
	const line = pointsOf(road);
	const half = Number(road.properties?.width) / 2;
	return line.slice(1).map((b, i) => ({ a: at(line, i), b, half }));
});
const sample = basemap.buildings.features.filter((_, i) => i % 3 === 0).map(pointsOf);

/** No stretch of a street is longer, metres. */
const REACH = 320;

describe('the basemap', () => {
	it('is as large as a town and small enough to send', () => {
		expect(basemap.buildings.features.length).toBeGreaterThan(2500);
		expect(JSON.stringify(basemap).length).toBeLessThan(2_500_000);
	});

	it('has no house on a street', () => {
		const wrong = sample.filter((house) => {
			const [x, y] = at(house, 0);
			return stretches.some(({ a, b, half }) => {
				if (Math.abs(a[0] - x) > REACH || Math.abs(a[1] - y) > REACH) return false;
				return house.slice(1).some((corner, i) => {
					const before = at(house, i);
					// 6 decimals move a corner by up to 8 cm, a street's bend as much.
					const room = Math.min(toSegment(corner, a, b), toSegment(a, before, corner));
					return room < half - 0.3 || meet(before, corner, a, b) >= 0;
				});
			});
		});
		expect(wrong).toEqual([]);
	});

	it('has no house in the water', () => {
		const waters = basemap.water.features.filter(
			(one) => one.geometry.type === 'Polygon' && one.properties?.class !== 'pond'
		);
		const wet = sample.filter((house) =>
			waters.map(pointsOf).some((water) => house.some((corner) => inside(water, corner)))
		);
		expect(wet).toEqual([]);
	});

	it('has bridges where streets cross the river', () => {
		const names = new Set(basemap.bridges.features.map((one) => String(one.properties?.name)));
		for (const name of ['人民桥', '解放桥', '红宫桥']) expect(names.has(name)).toBe(true);
	});

	it('says of every feature what it is', () => {
		for (const [part, { features }] of Object.entries(basemap)) {
			expect(features.length).toBeGreaterThan(0);
			for (const { properties } of features) {
				if (part === 'buildings') expect(properties?.height).toBeGreaterThan(2);
				else expect(properties?.class).toMatch(/^[a-z_]+$/);
			}
		}
	});

	it('draws leaders where the town is: buildings as houses of the basemap, streets on its roads', () => {
		const houses = new Set(basemap.buildings.features.map((one) => JSON.stringify(one.geometry)));
		for (const { properties, geometry, name } of places.filter((one) => one.layer === 'leaders')) {
			if (properties.kind === 'building') expect(houses.has(JSON.stringify(geometry))).toBe(true);
			if (geometry.type !== 'LineString') continue;
			const road = basemap.roads.features.filter((one) => one.properties?.name === name).flatMap(pointsOf);
			for (const p of metres(geometry.coordinates))
				expect(road.some((q) => q[0] === p[0] && q[1] === p[1])).toBe(true);
		}
	});
});

describe('the network of streets', () => {
	it('is one piece', () => {
		const links = streets.nodes.map((): number[] => []);
		for (const { from, to } of streets.edges) {
			at(links, from).push(to);
			at(links, to).push(from);
		}
		const seen = new Set([0]);
		const left = [0];
		for (let node = left.pop(); node !== undefined; node = left.pop()) {
			for (const next of at(links, node)) {
				if (seen.has(next)) continue;
				seen.add(next);
				left.push(next);
			}
		}
		expect(seen.size).toBe(streets.nodes.length);
	});

	it('has streets that meet only at nodes', () => {
		const lines = streets.edges.map(
			({ from, to }) =>
				[from, to, toMetres(at(streets.nodes, from)), toMetres(at(streets.nodes, to))] as const
		);
		const town = lines.filter(([, , a]) => Math.abs(a[0]) < 900 && Math.abs(a[1]) < 900);
		const wrong = town.filter(([a, b, p, q]) =>
			town.some(([c, d, r, s]) => a !== c && a !== d && b !== c && b !== d && meet(p, q, r, s) >= 0)
		);
		expect(wrong).toEqual([]);
	});

	it('has a culture street of about four kilometres', () => {
		const own = streets.edges.filter((edge) => edge.name === '红宫文化街');
		const length = own.reduce((sum, edge) => sum + edge.metres, 0);
		expect(length).toBeGreaterThan(3600);
		expect(length).toBeLessThan(4600);
	});
});
