import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readAreas, strew, verticesAndMidpoints } from '../../tests/support/areas.ts';
import { extent, irregularGrids, seededRandom } from '../../tests/support/irregular-grids.ts';
import { withSampleData } from '../../tests/support/sample-data.ts';
import { createDuty, type DutyArea } from './decide.ts';
import { layOut } from './lay-out.ts';
import { scaleAt } from './metres.ts';
import { byPrecedence } from './rank.ts';

const area = (id: number, geometry: Polygon | MultiPolygon, more: Partial<DutyArea> = {}): DutyArea => ({
	id,
	code: `g${id}`,
	name: `grid ${id}`,
	version: 1,
	level: 'grid',
	areaM2: 40_000 + id,
	geometry,
	...more
});

/** A crooked quadrangle with a hole, anywhere on the ground. */
function quadrangle(random: () => number): Polygon {
	const [x, y, size] = [115.3 + random() * 0.011, 22.7 + random() * 0.011, 0.0003 + random() * 0.002];
	const corners = (scale: number) =>
		[0, 1, 2, 3, 0].map((turn) => [
			x + Math.cos(turn * 1.6) * size * scale,
			y + Math.sin(turn * 1.6) * size * scale
		]);
	return { type: 'Polygon', coordinates: [corners(1), corners(0.4)] };
}

/** The contract said plainly: every grid looked at, nothing remembered, one sort. */
function createSlowly(grids: DutyArea[], nearestM: number) {
	const outlines = layOut(grids.map(({ geometry }) => geometry));
	return (lng: number, lat: number) => {
		const { kx, ky } = scaleAt(lat);
		const [first, second] = grids
			.map((grid, i) => {
				const metres = outlines.border(i, lng, lat, kx, ky, Infinity);
				const covers = outlines.covers(i, lng, lat);
				return { grid, covers, metres, mm: covers ? 0 : Math.round(metres * 1000) };
			})
			.filter(({ covers, metres }) => covers || metres <= nearestM)
			.sort((a, b) => Number(b.covers) - Number(a.covers) || a.mm - b.mm || byPrecedence(a.grid, b.grid));
		return { area: first?.grid.id, metres: first?.metres, runnerUp: second?.grid.id, covers: first?.covers };
	};
}

describe('the whole ground', { timeout: 60_000 }, () => {
	const random = seededRandom(11);
	const coverage = irregularGrids({ columns: 6, step: 0.002, pieces: 9 });
	const areas = coverage.map(({ geometry }, i) => area(i, geometry));
	// A gap, overlaps, and dedicated grids across the borders.
	areas.splice(14, 2);
	for (let i = 0; i < 16; i++) {
		const level = i % 3 ? 'dedicated_grid' : 'grid';
		areas.push(area(100 + i, quadrangle(random), { level, code: `d${i % 5}`, areaM2: i % 4 ? 900 : 40_003 }));
	}
	const points = [
		...verticesAndMidpoints(areas.map(({ geometry }) => geometry)),
		...strew(extent(coverage.map(({ geometry }) => geometry)), 500, random)
	];

	it.each([0, 30, 100])('gets everywhere the one answer of the contract, %d m around', (nearestM) => {
		const duty = createDuty(areas, { nearestM });
		const slowly = createSlowly(areas, nearestM);
		for (const [lng, lat] of points) {
			const { outcome, area: found, runnerUp, borderM } = duty.decide(lng, lat, []);
			const expected = slowly(lng, lat);
			const told = [found?.id, runnerUp?.id, outcome === 'grid'];
			expect(told).toEqual([expected.area, expected.runnerUp, expected.covers ?? false]);
			expect(Math.abs((borderM ?? 0) - (expected.metres ?? 0))).toBeLessThan(0.00501);
		}
	});

	it('answers alike whatever was asked before, and however the areas are listed', () => {
		const duty = createDuty(areas, { nearestM: 100 });
		const other = createDuty([...areas].reverse(), { nearestM: 100 });
		fc.assert(
			fc.property(fc.constantFrom(...points), ([lng, lat]) => {
				const decision = duty.decide(lng, lat, []);
				expect(other.decide(lng, lat, [])).toEqual(decision);
				expect(duty.covering(lng, lat)).toBe(decision.outcome === 'grid' ? decision.area : null);
			})
		);
	});

	it('works wherever on earth: at the equator, at the date line, at a pole', () => {
		const box = (w: number, s: number, e: number, n: number): Polygon => ({
			type: 'Polygon',
			coordinates: [
				[
					[w, s],
					[e, s],
					[e, n],
					[w, n],
					[w, s]
				]
			]
		});
		const ends = [box(-1, -1, 1, 1), box(179, -1, 180, 1), box(-180, 89, 180, 90), box(-180, -90, 180, -89)];
		const duty = createDuty(
			ends.map((geometry, id) => area(id, geometry)),
			{ nearestM: 100 }
		);
		const slowly = createSlowly(
			ends.map((geometry, id) => area(id, geometry)),
			100
		);
		for (const [lng, lat] of [
			[0.5, 0.5],
			[1.0005, 0.5],
			[180, 1.0005],
			[12.345, 90],
			[12.345, 88.9995],
			[-180, -90]
		] as const)
			expect(duty.decide(lng, lat, []).area?.id, `${lng} ${lat}`).toBe(slowly(lng, lat).area);
	});
});

withSampleData('tickets-baltimore-311/click_that_hood_baltimore_3MB.geojson', (path) => {
	it('gives every vertex and midpoint of the 278 neighbourhoods of Baltimore exactly one answer', () => {
		const areas = readAreas(path).map(({ geometry }, id) => area(id, geometry));
		expect(areas).toHaveLength(278);
		const duty = createDuty(areas, { nearestM: 100 });
		for (const [lng, lat] of verticesAndMidpoints(areas.map(({ geometry }) => geometry))) {
			const { area: found, rule, borderM } = duty.decide(lng, lat, []);
			// A midpoint may lie a hair beside its edge, and there a gap may be.
			if (!found || (rule === 'nearest' && borderM !== 0)) throw new Error(`${lng} ${lat}: ${rule}`);
		}
	}, 60_000);
});
