import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromWgs84 } from '#geo/crs/to-wgs84.ts';
import { metresBetween } from '#geo/walking/plane.ts';
import { importGrids } from '../../src/cli/import-grids.ts';
import { importSites } from '../../src/cli/import-sites.ts';
import type { Database } from '../../src/lib/server/db.ts';
import * as drafts from '../../src/lib/server/site-drafts.ts';
import { siteAt } from '../../src/lib/server/sites.ts';
import { openTimetable } from '../../src/lib/server/timetable.ts';
import type { Asker } from '../../src/lib/server/asker.ts';
import { eachEngine } from '../support/databases.ts';
import { importFolder, square } from '../support/import-files.ts';

const script: Asker = { kind: 'script' };

eachEngine((engine) => {
	const { csv, geojson, refused, remove } = importFolder();
	let database: Database;

	beforeAll(async () => {
		database = await engine.open();
		const towns = geojson([{ code: 'T', name: '红宫镇', geometry: square(0, 0, 9) }]);
		await importGrids([towns, '--level', 'town', '--code', 'code', '--name', 'name'], (body) =>
			body(database)
		);
	});
	afterAll(async () => {
		remove();
		await database.close();
	});

	const sites = (path: string, ...options: string[]) =>
		importSites([path, '--code', 'code', '--name', 'name', ...options], (body) => body(database));
	const inTable = ['--lng', 'lng', '--lat', 'lat'];
	const found = async (code: string) => (await drafts.open(database.sql, script, code)).draft.place;

	describe('a list of sites', () => {
		const list = () =>
			csv(
				'code,name,english,age,grade,where,doors,lng,lat',
				'S1,红宫,Red Palace,1928,国家级,人民路1号,"{""daily"":[""08:30-17:00""],""mon"":[]}",115.340000,22.950000',
				'S2,红场,,,,,09:00-11:30、14:00-17:00,115.341000,22.951000',
				'S3,没有地方的,,,,,,,',
				'S4,远方的,,,,,,116.000000,22.950000',
				'S5,写反的,,,,,随时,22.950000,115.340000',
				'S1,又一个红宫,,,,,,115.340000,22.950000',
				',无编号,,,,,,115.340000,22.950000',
				'S6,门牌怪的,,,,,随时,115.342000,22.952000'
			);
		const columns = ['--name-en', 'english', '--period', 'age', '--level', 'grade', '--address', 'where', '--hours', 'doors']; // prettier-ignore

		test('goes in as drafts, the rest is named with the reason; again changes nothing', async () => {
			const path = list();
			const result = { read: 8, created: 3, unchanged: 0, updated: 0, refused: 5, without_coordinates: 2, outside: 1, unreadable_hours: 1 }; // prettier-ignore
			expect(await sites(path, ...inTable, ...columns)).toEqual(result);
			expect(refused(path)).toEqual([
				'number,reason,code,name',
				'4,没有可用的坐标 (no usable coordinates),S3,没有地方的',
				'6,没有可用的坐标 (no usable coordinates),S5,写反的',
				'7,编号 S1 在第 2 条已出现 (the code stood at 2 already),S1,又一个红宫',
				'8,code 是空的，没有编号 (no code: it is empty),,无编号',
				expect.stringMatching(/^5,"不在辖区内：116\.000000, 22\.950000 \(outside every area\)",S4,远方的$/)
			]);
			expect(await sites(path, ...inTable, ...columns)).toEqual({ ...result, created: 0, unchanged: 3 });
			expect(await found('S1')).toEqual({
				name: '红宫',
				nameEn: 'Red Palace',
				lng: 115.34,
				lat: 22.95,
				period: '1928',
				level: '国家级',
				address: '人民路1号',
				hours: { daily: ['08:30-17:00'], mon: [] }
			});
			expect((await found('S2')).hours).toEqual({ daily: ['09:00-11:30', '14:00-17:00'] });
			expect((await found('S6')).hours).toBeNull();
			const listed = await drafts.list(database.sql, script);
			expect(listed.map(({ code, state }) => [code, state])).toEqual([['S1', 'draft'], ['S2', 'draft'], ['S6', 'draft']]); // prettier-ignore
			const timetable = await openTimetable(database.sql)();
			expect(await siteAt(database.sql, 'S1', { timetable, now: Date.now() })).toBeNull();
		});

		test('that was corrected goes in anew, and never over what a person wrote', async () => {
			const corrected = csv(
				'code,name,lng,lat',
				'S2,红场(东),115.341500,22.951000',
				'S6,别的,115.342000,22.952000'
			);
			const { draft, basis } = await drafts.open(database.sql, script, 'S6');
			await database.sql`insert into person (name) values ('编辑')`;
			await drafts.save(
				database.sql,
				script,
				'S6',
				{ ...draft, people: [{ zh: '工友', en: 'Mates' }] },
				basis
			);
			await database.sql`update site_version set written_by = (select id from person limit 1)
				where place_id = (select id from place where layer = 'red-sites' and code = 'S6')`;
			expect(await sites(corrected, ...inTable)).toMatchObject({ created: 0, updated: 1, refused: 1 });
			expect(refused(corrected)[1]).toContain('已有人编辑或发布');
			expect(await found('S2')).toMatchObject({ name: '红场(东)', lng: 115.3415 });
			expect((await drafts.open(database.sql, script, 'S6')).draft.people).toEqual([
				{ zh: '工友', en: 'Mates' }
			]);
			expect(await sites(corrected, ...inTable)).toMatchObject({ unchanged: 1, refused: 1 });
		});

		test('may be GeoJSON, and in the coordinates of Chinese web maps', async () => {
			const at = [115.345, 22.955] as [number, number];
			const path = geojson([
				{ code: 'G1', name: '点', geometry: { type: 'Point', coordinates: fromWgs84(at, 'gcj02') } },
				{ code: 'G2', name: '面', geometry: square(3, 3) },
				{ code: 'G3', name: '无', geometry: null }
			]);
			expect(await sites(path, '--crs', 'gcj02')).toMatchObject({
				created: 2,
				refused: 1,
				without_coordinates: 1
			});
			const { lng, lat } = await found('G1');
			expect(metresBetween([lng, lat], at)).toBeLessThan(1);
			expect(refused(path)[1]).toBe('3,没有几何图形 (null geometry),G3,无');
		});

		test('needs both of --lng and --lat, and columns that are there', async () => {
			await expect(sites(list(), '--lng', 'lng')).rejects.toThrow('--lng and --lat go together');
			await expect(sites(list(), '--lng', 'x', '--lat', 'lat')).rejects.toThrow('no such column: --lng x');
		});
	});

	test('leave no list of what was refused where nothing was', async () => {
		const path = csv('code,name,lng,lat', 'N1,新的,115.343000,22.953000');
		await sites(path, ...inTable);
		expect(existsSync(`${path}.refused.csv`)).toBe(false);
	});
});
