import { afterAll, beforeAll, expect, test } from 'vitest';
import { existsSync, readFileSync } from 'node:fs';
import { importGrids } from '../../src/cli/import-grids.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { eachEngine } from '../support/databases.ts';
import { importFolder, polygon, square } from '../support/import-files.ts';

eachEngine((engine) => {
	const { file, geojson, refused, remove } = importFolder();
	let database: Database;

	beforeAll(async () => {
		database = await engine.open();
	});
	afterAll(async () => {
		remove();
		await database.close();
	});

	const grids = (path: string, ...options: string[]) =>
		importGrids([path, '--code', 'code', '--name', 'name', ...options], (body) => body(database));
	const versions = (code: string) => database.sql`
		select version, name, lower(valid) as "from", upper(valid) as "to" from area_version where code = ${code} order by version`;

	test('come in once, under their parent, with their leader; again changes nothing', async () => {
		const towns = geojson([{ code: 'T', name: '红宫镇', geometry: square(0, 0, 9) }]);
		expect(await grids(towns, '--level', 'town')).toMatchObject({ read: 1, created: 1 });
		const path = geojson([
			{ code: 'A', name: '红宫第一网格', town: 'T', who: '陈一', geometry: square(0) },
			{ code: 'B', name: '红宫第二网格', town: 'T', who: '陈一', geometry: square(1) },
			{ code: 3, name: '红宫第三网格', town: 'T', who: null, geometry: square(2) }
		]);
		const options = ['--parent', 'town', '--leader', 'who'];
		const none = { read: 3, created: 0, unchanged: 0, versioned: 0, updated: 0, repaired: 0, refused: 0 };
		expect(await grids(path, ...options)).toMatchObject({ ...none, created: 3 });
		expect(await grids(path, ...options)).toMatchObject({ ...none, unchanged: 3 });
		expect(await grids(path)).toMatchObject({ ...none, unchanged: 3 });

		const rows = await database.sql`
				select a.code, parent.code as parent, v.pinyin, post.kind, person.name as leader
				from area a join area parent on parent.id = a.parent_id join area_version v on v.area_id = a.id
					left join post on post.area_id = a.id left join post_holding h on h.post_id = post.id
					left join person on person.id = h.person_id
				order by v.id`;
		expect(rows).toEqual([
			{ code: 'A', parent: 'T', pinyin: 'honggongdiyiwangge hgdywg', kind: 'grid_leader', leader: '陈一' },
			{ code: 'B', parent: 'T', pinyin: 'honggongdierwangge hgdewg', kind: 'grid_leader', leader: '陈一' },
			{ code: '3', parent: 'T', pinyin: 'honggongdisanwangge hgdswg', kind: null, leader: null }
		]);
	});

	test('a new boundary or name is a new version from the given moment on', async () => {
		const as = (moment: string) => ['--as-of', moment, '--timezone', 'UTC'];
		const first = geojson([{ code: 'V', name: 'old', geometry: square(5) }]);
		const wider = geojson([{ code: 'V', name: 'old', geometry: square(5, 0, 2) }]);
		const renamed = geojson([{ code: 'V', name: 'new', geometry: square(5, 0, 2) }]);
		expect(await grids(first, ...as('2026-01-01'))).toMatchObject({ created: 1 });
		expect(await grids(wider, ...as('2026-01-01'))).toMatchObject({ refused: 1, versioned: 0 });
		expect(refused(wider)[1]).toMatch(/^1,"第 1 版在所给时间之后仍有效 \(.*2026-01-01.*",V,old$/);
		expect(await grids(wider, ...as('2026-03-01'))).toMatchObject({ versioned: 1 });
		expect(existsSync(`${wider}.refused.csv`)).toBe(false);
		expect(await grids(renamed, ...as('2026-05-01T12:00'))).toMatchObject({ versioned: 1 });
		expect(await grids(renamed, ...as('2026-06-01'))).toMatchObject({ unchanged: 1, versioned: 0 });
		expect(await versions('V')).toEqual([
			{ version: 1, name: 'old', from: new Date('2026-01-01'), to: new Date('2026-03-01') },
			{ version: 2, name: 'old', from: new Date('2026-03-01'), to: new Date('2026-05-01T12:00Z') },
			{ version: 3, name: 'new', from: new Date('2026-05-01T12:00Z'), to: null }
		]);
	});

	test('the same boundary drawn from another corner is no new one', async () => {
		const ring = [[115.4, 22.9], [115.41, 22.9], [115.41, 22.91], [115.4, 22.9]]; // prettier-ignore
		const turned = [[115.41, 22.91], [115.4, 22.9], [115.41, 22.9], [115.41, 22.91]]; // prettier-ignore
		const path = (coordinates: number[][]) =>
			geojson([{ code: 'R', name: 'R', geometry: polygon(...coordinates) }]);
		expect(await grids(path(ring))).toMatchObject({ created: 1 });
		expect(await grids(path(turned))).toMatchObject({ unchanged: 1 });
	});

	test('another leader takes the post from the given moment on', async () => {
		const named = (who: string) => geojson([{ code: 'L', name: 'L', who, geometry: square(7) }]);
		const as = (moment: string) => ['--leader', 'who', '--as-of', moment, '--timezone', 'UTC'];
		await grids(named('陈一'), ...as('2026-01-01'));
		expect(await grids(named('林二'), ...as('2026-01-01'))).toMatchObject({ refused: 1 });
		expect(await grids(named('林二'), ...as('2026-02-01'))).toMatchObject({ updated: 1, versioned: 0 });
		expect(await grids(named(''), ...as('2026-03-01'))).toMatchObject({ unchanged: 1 });
		// Who came and went stands in the audit log: by codes, never by name.
		const told = await database.sql`
			select actor, what, subject, data from audit where data ->> 'area' = 'L' order by seq`;
		const entry = { actor: 'system', what: 'post.imported', subject: 'areas:grid' };
		expect(told).toEqual([
			{ ...entry, data: { count: 1, ended: 0, area: 'L' } },
			{ ...entry, data: { count: 1, ended: 1, area: 'L' } }
		]);
		const holders = await database.sql`
				select person.name, lower(h.valid) as "from", upper(h.valid) as "to"
				from post join area on area.id = post.area_id and area.code = 'L'
					join post_holding h on h.post_id = post.id join person on person.id = h.person_id
				order by h.id`;
		expect(holders).toEqual([
			{ name: '陈一', from: new Date('2026-01-01'), to: new Date('2026-02-01') },
			{ name: '林二', from: new Date('2026-02-01'), to: null }
		]);
	});

	test('what crosses itself is repaired, what cannot be is refused with the reason, the rest goes in', async () => {
		const path = geojson([
			{ code: 'ok', name: 'good', geometry: square(20) },
			{
				code: 'bow',
				name: 'bow',
				geometry: polygon([115.6, 23], [115.61, 23.01], [115.61, 23], [115.6, 23.01], [115.6, 23])
			},
			{ code: 'none', name: 'none', geometry: null },
			{ code: 'point', name: '=cmd()', geometry: { type: 'Point', coordinates: [115, 23] } },
			{
				code: 'nan',
				name: 'nan',
				geometry: {
					type: 'Polygon',
					coordinates: [
						[
							['a', 'b'],
							[1, 1],
							[1, 2],
							['a', 'b']
						]
					]
				}
			},
			{ code: 'far', name: 'far', geometry: polygon([500, 1], [501, 1], [501, 2], [500, 1]) },
			{ code: 'flat', name: 'flat', geometry: polygon([115, 23], [116, 23], [115, 23], [115, 23]) },
			{ code: ' ', name: 'nameless', geometry: square(21) },
			{ code: 'x', name: '', geometry: square(22) },
			{ code: 'ok', name: 'twice', geometry: square(23) },
			{ code: 'orphan', name: 'orphan', parent: 'nobody', geometry: square(24) },
			{ code: 'child', name: 'child', parent: 'A', geometry: square(25) },
			{ code: 'T', name: 'a town', geometry: square(26) }
		]);
		const result = {
			read: 13,
			created: 2,
			unchanged: 0,
			versioned: 0,
			updated: 0,
			repaired: 1,
			refused: 11
		};
		expect(await grids(path, '--parent', 'parent')).toMatchObject(result);
		expect(refused(path)).toEqual([
			'feature,reason,code,name',
			'3,没有几何图形 (null geometry)',
			"4,Point 不是面 (not an area: Polygon or MultiPolygon is wanted),point,'=cmd()",
			'5,坐标不是数字 (coordinates that are no numbers)',
			'6,"坐标不是经纬度：500, 1 (not longitude and latitude)"',
			'8,属性 code 是空的，没有编码 (no code: the property is empty),,nameless',
			'9,属性 name 是空的，没有名称 (no name: the property is empty),x,',
			'10,编码 ok 在第 1 个要素已出现 (the code stood at feature 1 already),ok,twice',
			'7,没有面积 (it covers no ground),flat,flat',
			'11,上级 nobody 不存在 (the parent is unknown),orphan,orphan',
			'12,上级 A 的层级不对 (an area of this level cannot lie in the parent): grid,child,child',
			'13,编码 T 已属于另一层级 (the code belongs to another level already): town,T,a town'
		]);
		expect(await grids(path, '--parent', 'parent')).toMatchObject({ ...result, created: 0, unchanged: 2 });
	});

	test('codes that claim the national form and are wrong are told, and go in', async () => {
		const path = geojson([
			{ code: '441521001001001', name: 'right', geometry: square(30) },
			{ code: '991521001001001', name: 'no such province', geometry: square(31) }
		]);
		expect(await grids(path)).toMatchObject({ created: 2, suspect_codes: 1 });
	});

	test('of a file that breaks off, what stands before goes in, and the break is told', async () => {
		const whole = readFileSync(
			geojson(
				Array.from({ length: 120 }, (_, i) => ({ code: `O${i}`, name: 'x', geometry: square(40 + i) }))
			),
			'utf8'
		);
		for (const [count, created] of [
			[3, 2],
			[120, 117]
		] as const) {
			const path = file(whole.slice(0, whole.indexOf(`"O${count - 1}"`) + 40));
			const broken: unknown = expect.stringMatching(/中断/);
			expect(await grids(path)).toMatchObject({ read: count - 1, created, refused: 1, broken });
			expect(refused(path)[1]).toMatch(new RegExp(`^${count},.*中断`));
		}
	});

	test('a property that the file does not have is told at once, with those it has', async () => {
		const path = geojson([{ CODE: 1, name: 'x', geometry: square(0) }]);
		await expect(grids(path)).rejects.toThrow(
			'no such property: --code code\n有的是 / it has: "CODE", "name"'
		);
	});
});
