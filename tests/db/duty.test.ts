import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '#geo/demo/community.ts';
import type { Database } from '../../src/lib/server/db.ts';
import {
	insertAreas,
	nameLeaders,
	readAreas,
	strew,
	type TestArea,
	verticesAndMidpoints
} from '../support/areas.ts';
import { compareDuty, type Comparison } from '../support/compare-duty.ts';
import { eachEngine, engines } from '../support/databases.ts';
import { extent, seededRandom } from '../support/irregular-grids.ts';
import { withSampleData } from '../support/sample-data.ts';

const baltimore = 'tickets-baltimore-311/click_that_hood_baltimore_3MB.geojson';

function expectOneAnswer(result: Comparison, atLeast: number): void {
	// As text: a difference is read best in a line.
	expect(result.examples.map((example) => JSON.stringify(example))).toEqual([]);
	expect(result.notOnce).toBe(0);
	expect(result.points).toBeGreaterThanOrEqual(atLeast);
	expect(result.rules.covers).toBeGreaterThan(0);
	expect(result.rules.nearest).toBeGreaterThan(0);
}

/** The boundaries as the database keeps them, repaired. */
async function stored({ sql }: Database): Promise<TestArea['geometry'][]> {
	const rows = await sql<{ geometry: TestArea['geometry'] }[]>`
		select st_asgeojson(geom, 15)::json as geometry from area_version where level in ('grid', 'dedicated_grid')`;
	return rows.map((row) => row.geometry);
}

/** `everyVertex`: only every so-manieth vertex and midpoint is asked. */
type Size = { random: number; everyVertex: number; atLeast: number };

function agreeOn(
	areas: () => TestArea[],
	open: () => Promise<Database>,
	{ random, everyVertex, atLeast }: Size
): void {
	let database: Database;
	let geometries: TestArea['geometry'][];
	beforeAll(async () => {
		database = await open();
		await insertAreas(database.sql, areas());
		await nameLeaders(database.sql);
		await database.sql`analyze`;
		geometries = await stored(database);
	});
	afterAll(() => database.close());

	test(`${random} random points: one-point SQL = set-based SQL = TypeScript, one answer each`, async () => {
		const [west, south, east, north] = extent(geometries);
		// Some of them outside, where the nearest grid or nobody answers.
		const wider = [west - 0.005, south - 0.005, east + 0.005, north + 0.005] as const;
		const points = strew(wider, random, seededRandom(20261121));
		expectOneAnswer(await compareDuty(database.sql, points, { singleEvery: random / 5000 }), random);
	});

	const which = everyVertex === 1 ? 'every vertex' : `every ${everyVertex}th vertex`;
	test(`${which} and the middle of every edge: the same`, async () => {
		const points = verticesAndMidpoints(geometries).filter((_, i) => i % everyVertex === 0);
		expectOneAnswer(
			await compareDuty(database.sql, points, { singleEvery: Math.ceil(points.length / 5000) }),
			atLeast
		);
	});
}

eachEngine((engine) => {
	describe('who answers in the demonstration community', () => {
		const { areas } = generate({ seed: 7, now: new Date('2026-11-21T08:00:00Z') });
		agreeOn(() => areas, engine.open, { random: 20_000, everyVertex: 1, atLeast: 1000 });
	});

	withSampleData(baltimore, (path) => {
		describe('who answers in Baltimore', () => {
			// Shorelines of 10,000 vertices: half a millisecond a point. The slower engine is asked a part, where there is another.
			const all = engine.name === 'native' || engines.length === 1;
			agreeOn(
				() => readAreas(path),
				engine.open,
				all
					? { random: 100_000, everyVertex: 1, atLeast: 190_000 }
					: { random: 20_000, everyVertex: 20, atLeast: 9500 }
			);
		});
	});
});
