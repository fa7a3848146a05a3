import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { decide, place } from '../../src/lib/server/duty.ts';
import { insertAreas } from '../support/areas.ts';
import { eachEngine } from '../support/databases.ts';
import { sampleData } from '../support/sample-data.ts';

type Pair = { name: string; coords: Record<'WGS84' | 'GCJ02' | 'BD09', [number, number]> };

const file = sampleData('cn-coordinate-pairs/gcoord_china-cities.json');
/** Half the side of the grid around a place, in degrees: about 110 m, as small as grids are. */
const HALF = 0.001;

eachEngine((engine) => {
	let database: Database;
	beforeAll(async () => {
		database = await engine.open();
	});
	afterAll(() => database.close());

	test.skipIf(!file)(
		file ? 'a place in GCJ-02 and BD-09 reaches the grid of its WGS 84' : 'skipped: no sample data',
		async () => {
			const pairs = JSON.parse(readFileSync(file ?? '', 'utf8')) as Pair[];
			expect(pairs).toHaveLength(664);
			await insertAreas(
				database.sql,
				pairs.map(
					(
						{
							coords: {
								WGS84: [lng, lat]
							}
						},
						i
					) => ({
						code: `P${i}`,
						geometry: {
							type: 'Polygon',
							coordinates: [
								[
									[lng - HALF, lat - HALF],
									[lng + HALF, lat - HALF],
									[lng + HALF, lat + HALF],
									[lng - HALF, lat + HALF],
									[lng - HALF, lat - HALF]
								]
							]
						}
					})
				)
			);
			const grids = async (system: 'WGS84' | 'GCJ02' | 'BD09', crs: 'wgs84' | 'gcj02' | 'bd09') =>
				(
					await decide(
						database.sql,
						pairs.map(({ coords }) => place(...coords[system], crs))
					)
				).map(({ grid }) => grid?.code);
			const wanted = await grids('WGS84', 'wgs84');
			expect(wanted.filter(Boolean)).toHaveLength(664);
			expect(await grids('GCJ02', 'gcj02')).toEqual(wanted);
			expect(await grids('BD09', 'bd09')).toEqual(wanted);
			// Untagged, most go to the wrong door: the very fault this is about.
			const untagged = await grids('GCJ02', 'wgs84');
			expect(untagged.filter((code, i) => code === wanted[i]).length).toBeLessThan(60);
		}
	);
});
