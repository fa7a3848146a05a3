import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Sql } from '../../src/lib/server/db.ts';
import { insertAreas, nameLeaders, strew, verticesAndMidpoints, type TestArea } from '../support/areas.ts';
import { compareDuty } from '../support/compare-duty.ts';
import { eachEngine } from '../support/databases.ts';
import { seededRandom } from '../support/irregular-grids.ts';
import { oddGround, offset } from '../support/odd-ground.ts';

type Point = readonly [number, number];

/** Coordinates that are odd wherever the grids are. */
const oddities: Point[] = [
	[0, 0],
	[115, 23],
	[115.5, 22],
	[22.7012345, 115.3012345],
	[39.2912345, -76.6112345],
	[-180, 90],
	[180, -90],
	[181, 0.5],
	[115.3012345, 95],
	[1e9, 1e9],
	[-0.0000001, 0.0000001]
];

/** Runs in a transaction that never comes to pass. */
async function andForget(sql: Sql, act: (sql: Sql) => Promise<void>): Promise<void> {
	const done = new Error('done');
	await sql
		.begin(async (transaction) => {
			// A transaction is asked like any client.
			await act(transaction as unknown as Sql);
			throw done;
		})
		.catch((problem: unknown) => {
			if (problem !== done) throw problem;
		});
}

function around(vertices: readonly Point[], steps: readonly [number, number, number, number][]): Point[] {
	return steps.map(([vertex, , distance, degrees]) => {
		const [x, y] = vertices[vertex % Math.max(1, vertices.length)] ?? [0, 0];
		const angle = (degrees * Math.PI) / 180;
		return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
	});
}

eachEngine((engine) => {
	describe('who answers, on grounds as people really have them', () => {
		let database: Database;
		beforeAll(async () => {
			database = await engine.open();
		});
		afterAll(() => database.close());

		async function allAgree(
			areas: TestArea[],
			points: (stored: Point[]) => Point[],
			nearestM = 100
		): Promise<void> {
			await andForget(database.sql, async (sql) => {
				await sql`update setting set nearest_m = ${nearestM}`;
				await insertAreas(sql, areas);
				await nameLeaders(sql);
				const stored = await sql<{ geometry: TestArea['geometry'] }[]>`
					select st_asgeojson(geom, 15)::json as geometry from area_version`;
				const vertices = verticesAndMidpoints(stored.map((row) => row.geometry));
				const result = await compareDuty(sql, [...vertices, ...points(vertices)]);
				// As text: a difference is read best in a line.
				expect(result.examples.map((example) => JSON.stringify(example))).toEqual([]);
				expect(result.notOnce).toBe(0);
			});
		}

		test('gaps, overlaps, holes, islands, twins, dedicated grids, near and far points: three ways, one answer', async () => {
			const runs = engine.name === 'native' ? 60 : 25;
			await fc.assert(
				fc.asyncProperty(
					oddGround,
					fc.array(offset, { minLength: 40, maxLength: 200 }),
					fc.constantFrom(1, 100, 1000),
					(areas, offsets, nearestM) =>
						allAgree(areas, (vertices) => [...around(vertices, offsets), ...oddities], nearestM)
				),
				{ numRuns: runs, interruptAfterTimeLimit: 60_000 }
			);
		});

		test('no area at all: everything comes to the duty desk', async () => {
			await allAgree([], () => [...oddities, ...strew([115, 22, 116, 23], 20, seededRandom(1))]);
		});
	});
});
