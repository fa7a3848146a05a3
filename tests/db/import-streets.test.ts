import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metresAlong, metresBetween } from '#geo/walking/plane.ts';
import { importGrids } from '../../src/cli/import-grids.ts';
import { importSites } from '../../src/cli/import-sites.ts';
import { importStreets } from '../../src/cli/import-streets.ts';
import type { Asker } from '../../src/lib/server/asker.ts';
import type { Database } from '../../src/lib/server/db.ts';
import * as drafts from '../../src/lib/server/site-drafts.ts';
import { openTimetable } from '../../src/lib/server/timetable.ts';
import { layOut } from '../../src/lib/server/tour-lines.ts';
import { tourAt } from '../../src/lib/server/tours.ts';
import { eachEngine } from '../support/databases.ts';
import { importFolder } from '../support/import-files.ts';
import { sampleData } from '../support/sample-data.ts';

const script: Asker = { kind: 'script' };

eachEngine((engine) => {
	const { csv, file, geojson, refused, remove } = importFolder();
	let database: Database;

	beforeAll(async () => {
		database = await engine.open();
		const list = csv('code,name,lng,lat', 'S1,红宫,115.340000,22.950000', 'S6,红亭,115.342000,22.952000');
		await importSites([list, '--code', 'code', '--name', 'name', '--lng', 'lng', '--lat', 'lat'], (body) =>
			body(database)
		);
	});
	afterAll(async () => {
		remove();
		await database.close();
	});

	const streets = (path: string, ...options: string[]) =>
		importStreets([path, ...options], (body) => body(database));

	/** A tour without stops yet. */
	const beginTour = (slug: string) => database.sql`
		insert into tour (slug, name, name_en, intro, intro_en, for_whom, for_whom_en, minutes, published_at)
		values (${slug}, '路', 'A way', '走走', 'Walk', '大家', 'Everybody', 30, now())`;

	/** Has sites written to the end and published by an administrator. */
	async function publish(...codes: string[]): Promise<void> {
		for (const code of codes) {
			const { draft, basis } = await drafts.open(database.sql, script, code);
			const words = { zh: '说明', en: 'Words' };
			const written = { ...draft, short: words, long: words, sources: [words] };
			written.place.nameEn ||= 'A site';
			await drafts.publish(database.sql, script, code, written, basis);
		}
	}
	async function tourOf(slug: string) {
		const timetable = await openTimetable(database.sql)();
		return tourAt(database.sql, slug, { timetable, now: Date.now() });
	}

	describe('streets', () => {
		const line = (name: string, kind: string, ...coordinates: number[][]) => ({ name, highway: kind, geometry: { type: 'LineString', coordinates } }); // prettier-ignore
		const tell = ['--kind', 'highway', '--name', 'name'];
		const town = [
			line(
				'长街',
				'residential',
				[115.3395, 22.9498],
				[115.3405, 22.9498],
				[115.3435, 22.9498],
				[115.3435, 22.9522],
				[115.342, 22.9522]
			),
			line('石梯', 'steps', [115.3405, 22.9498], [115.342, 22.9522])
		];

		test('come in as a whole, and the tours over them are computed anew', async () => {
			await beginTour('a-way');
			await publish('S1', 'S6');
			await expect(layOut(database.restricted, 'a-way', ['S1', 'S6'])).rejects.toThrow(
				'「红宫」周围 200 米内没有街道 / there is no street within 200 m of “红宫”'
			);
			const path = geojson([...town, line('高速', 'motorway', [115.34, 22.95], [115.35, 22.96]), { name: '亭', highway: 'x', geometry: { type: 'Point', coordinates: [115.34, 22.95] } }]); // prettier-ignore
			const counts = { read: 4, lines: 2, nodes: 5, edges: 5, steps: 1, parts: 1, crumbs_left_out: 0, passed_over: 1, refused: 1, tours_not_laid_out: [] }; // prettier-ignore
			expect(await streets(path, ...tell)).toEqual(counts);
			await layOut(database.restricted, 'a-way', ['S1', 'S6']);
			const climbed = (await tourOf('a-way'))!;
			expect(climbed.stops[1]?.leg.length).toBe(3);
			// The stairs begin where the long street is left and end before the door.
			const { leg, legM, legSteps } = climbed.stops[1]!;
			expect(legSteps).toHaveLength(1);
			expect(legSteps[0]?.fromM).toBeCloseTo(metresBetween(leg[0]!, leg[1]!), 1);
			expect(legSteps[0]?.toM).toBeCloseTo(legM, 6);
			const before = await database.sql`select * from street_edge order by id`;
			expect(await streets(path, ...tell)).toEqual(counts);
			expect(await database.sql`select * from street_edge order by id`).toEqual(before);
			expect(await tourOf('a-way')).toEqual(climbed);

			await database.sql`update tour set wheels = true`;
			await layOut(database.restricted, 'a-way');
			const rolled = (await tourOf('a-way'))!;
			expect(rolled.metres).toBeGreaterThan(climbed.metres + 50);
			expect(rolled.stops[1]?.legSteps).toEqual([]);

			const without = geojson([town[1]!]);
			expect(await streets(without, ...tell)).toMatchObject({ tours_not_laid_out: ['a-way'] });
			expect((await tourOf('a-way'))?.metres).toBe(rolled.metres);
			expect(await streets(geojson([town[0]!]), ...tell)).toMatchObject({ tours_not_laid_out: [] });
			expect((await tourOf('a-way'))?.metres).toBeCloseTo(rolled.metres, 6);
		});

		test('that lead nowhere are said, and a file without a street changes nothing', async () => {
			const torn = geojson([line('西', 'path', [115.3395, 22.9498], [115.3405, 22.9498]), line('东', 'path', [115.342, 22.9521], [115.342, 22.9522])]); // prettier-ignore
			expect(await streets(torn, ...tell)).toMatchObject({ parts: 2, tours_not_laid_out: ['a-way'] });
			await expect(layOut(database.restricted, 'a-way')).rejects.toThrow(
				'从「红宫」到「红亭」没有连通的无台阶街道'
			);
			await expect(streets(geojson([line('轨', 'rail', [1, 1], [2, 2])]), ...tell)).rejects.toThrow(
				'nothing was changed'
			);
			const [{ n }] = await database.sql<[{ n: number }]>`select count(*)::int as n from street_edge`;
			expect(n).toBe(2);
		});
	});

	describe('public data: places and streets of Shanghai out of OpenStreetMap', () => {
		const [pois, roads] = ['pois', 'roads'].map((part) => sampleData(`cn-osm-basemap-samples/shanghai_${part}.geojson`)); // prettier-ignore
		if (!pois || !roads) test.skip('skipped: no sample data', () => {});
		else
			test('become sites, those outside of the town are named, and a tour is laid out over the streets', async () => {
				// The eastern half of what the file shows is the town.
				const bund = { type: 'Polygon', coordinates: [[[121.4802, 31.2264], [121.5, 31.2264], [121.5, 31.251], [121.4802, 31.251], [121.4802, 31.2264]]] }; // prettier-ignore
				const town = geojson([{ code: 'SH', name: '外滩', geometry: bund }]);
				await importGrids([town, '--level', 'town', '--code', 'code', '--name', 'name'], (body) =>
					body(database)
				);
				const list = file(readFileSync(pois, 'utf8'));
				const named = ['--code', 'id', '--name', 'name', '--name-en', 'name:en'];
				const result = await importSites([list, ...named], (body) => body(database));
				expect(result).toMatchObject({
					read: 494,
					created: 272,
					outside: 50,
					refused: 222,
					without_coordinates: 0
				});
				expect(refused(list).filter((line) => line.includes('outside every area'))).toHaveLength(50);
				expect(refused(list).filter((line) => line.includes('没有名称'))).toHaveLength(170);
				expect(await importSites([list, ...named], (body) => body(database))).toMatchObject({
					created: 0,
					unchanged: 272
				});

				const network = await importStreets([file(readFileSync(roads, 'utf8')), '--kind', 'kind_detail', '--name', 'name'], (body) => body(database)); // prettier-ignore
				expect(network).toMatchObject({
					read: 1778,
					passed_over: 91,
					parts: 1,
					crumbs_left_out: 53,
					nodes: 5750
				});

				// The monument, its museum, the statue, the custom house, the Asia building.
				const stops = ['47007059', '5156435622', '476071294', '476149343', '476151449'];
				await publish(...stops);
				await beginTour('the-bund');
				await layOut(database.restricted, 'the-bund', stops);
				const bundTour = (await tourOf('the-bund'))!;
				expect(bundTour.stops.map(({ name }) => name.zh)).toEqual(['人民英雄纪念塔', '外滩历史纪念馆', '陈毅雕像', '江海关大楼', '亚细亚大楼']); // prettier-ignore
				for (const [i, { at, legM, leg }] of bundTour.stops.slice(1).entries()) {
					const straight = metresBetween(bundTour.stops[i]!.at, at);
					expect(legM).toBeGreaterThan(straight - 80);
					expect(metresAlong(leg)).toBeCloseTo(legM, 0);
				}
			});
	});
});
