import type { Polygon } from 'geojson';
import { booleanWithin, kinks, polygon as turfPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { at } from './random.ts';
import type { Area } from './areas.ts';
import { generate } from './community.ts';
import { GRIDS } from './districts.ts';
import { ORIGIN } from './plane.ts';
import { area, centroid } from './shape.ts';

const now = new Date('2026-11-21T06:30:00Z');
const ringOf = ({ geometry }: Area) =>
	at(geometry.coordinates, 0).map(([lng = 0, lat = 0]) => [lng, lat] as const);
const size = (one: Area) =>
	area(
		ringOf(one)
			.slice(0, -1)
			.map(([lng, lat]) => [lng - ORIGIN[0], lat - ORIGIN[1]] as const)
	);
const edges = (one: Area) => {
	const names = ringOf(one).map(([lng, lat]) => `${lng} ${lat}`);
	return names.slice(1).map((name, i) => [at(names, i), name] as const);
};

describe.each([1, 7, 2026])('the areas of seed %i', (seed) => {
	const { areas } = generate({ seed, now });
	const level = (name: string) => areas.filter((one) => one.level === name);
	const town = at(level('town'), 0);

	/** Every edge of the parts is an edge of another part the other way round, or one of the whole's border. */
	function expectTiling(parts: Area[], whole: Area) {
		const own = new Set(parts.flatMap((part) => edges(part).map(([a, b]) => `${a}|${b}`)));
		const border = new Set(edges(whole).map(([a, b]) => `${a}|${b}`));
		expect(own.size).toBe(parts.reduce((sum, part) => sum + edges(part).length, 0));
		for (const part of parts) {
			for (const [a, b] of edges(part)) expect(own.has(`${b}|${a}`) !== border.has(`${a}|${b}`)).toBe(true);
		}
		for (const name of border) expect(own.has(name)).toBe(true);
		const sum = parts.reduce((total, part) => total + size(part), 0);
		expect(Math.abs(sum / size(whole) - 1)).toBeLessThan(1e-9);
	}

	it('has communities that tile the town, and grids that tile each community', () => {
		expectTiling(level('community'), town);
		level('community').forEach((community, i) => {
			const grids = areas.filter((one) => one.level === 'grid' && one.parent === community.code);
			expect(grids).toHaveLength(at(GRIDS, i));
			expectTiling(grids, community);
		});
	});

	it('has no ring that crosses itself, all closed and counter-clockwise', () => {
		for (const one of areas) {
			expect(one.geometry.coordinates).toHaveLength(1);
			expect(kinks(turfPolygon(one.geometry.coordinates)).features, one.name).toHaveLength(0);
			expect(at(ringOf(one), 0)).toEqual(at(ringOf(one), -1));
			expect(new Set(edges(one).map(([a]) => a)).size).toBe(edges(one).length);
			expect(size(one)).toBeGreaterThan(0);
		}
	});

	it('keeps dedicated and micro grids inside their grid, the town inside the county', () => {
		const parts = [...level('dedicated_grid'), ...level('micro_grid')];
		expect(level('dedicated_grid')).toHaveLength(6);
		expect(level('micro_grid').length).toBeGreaterThan(3);
		for (const part of parts) {
			const grid = areas.find((one) => one.code === part.parent);
			expect(grid?.level).toBe('grid');
			expect(within(part.geometry, grid?.geometry), part.name).toBe(true);
		}
		expect(within(town.geometry, at(level('county'), 0).geometry)).toBe(true);
	});

	it('numbers grids in rows from north to south, within a row from west to east', () => {
		for (const community of level('community')) {
			const grids = areas.filter((one) => one.level === 'grid' && one.parent === community.code);
			expect(grids.map((one) => one.code)).toEqual(
				grids.map((_, i) => `${community.code}${String(i + 1).padStart(3, '0')}`)
			);
			const middles = grids.map((one) => centroid(ringOf(one).slice(0, -1)));
			const row = Math.ceil(Math.sqrt(grids.length));
			middles.forEach(([lng, lat], i) => {
				if (i % row > 0) expect(lng).toBeGreaterThan(at(middles, i - 1)[0]);
				const below = middles.slice((Math.floor(i / row) + 1) * row);
				for (const other of below) expect(other[1]).toBeLessThan(lat);
			});
		}
	});

	it('gives codes of the right length, once each, parents first', () => {
		const lengths = { county: 6, town: 9, community: 12, grid: 15, dedicated_grid: 15, micro_grid: 17 };
		const seen = new Set<string>();
		for (const { code, level: name, parent, nameEn } of areas) {
			expect(code).toMatch(/^441599\d*$/);
			expect(code).toHaveLength(lengths[name]);
			expect(seen.has(code)).toBe(false);
			expect(parent === null ? name === 'county' : seen.has(parent)).toBe(true);
			expect(nameEn).toMatch(/^[A-Z][\w' ]+$/);
			seen.add(code);
		}
	});

	it('rounds every coordinate to seven decimals', () => {
		for (const one of areas) {
			for (const [lng, lat] of ringOf(one)) {
				expect([lng, lat]).toEqual([Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]);
			}
		}
	});
});

function within(inner: Polygon, outer: Polygon | undefined): boolean {
	return outer !== undefined && booleanWithin(turfPolygon(inner.coordinates), turfPolygon(outer.coordinates));
}
