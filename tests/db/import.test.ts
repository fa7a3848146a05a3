import { mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Geometry } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromWgs84 } from '#geo/crs/to-wgs84.ts';
import { importGrids } from '../../src/cli/import-grids.ts';
import { importTickets } from '../../src/cli/import-tickets.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { eachEngine } from '../support/databases.ts';

/** A square of a hundredth of a degree (about a kilometre), `x` and `y` squares east and north of 115.3/22.9. */
function square(x: number, y = 0, size = 1): Geometry {
	const [w, s] = [115.3 + x / 100, 22.9 + y / 100];
	const [e, n] = [w + size / 100, s + size / 100];
	const ring = [[w, s], [e, s], [e, n], [w, n], [w, s]]; // prettier-ignore
	return { type: 'Polygon', coordinates: [ring] };
}

type Area = { geometry: unknown; [property: string]: unknown };

eachEngine((engine) => {
	const folder = mkdtempSync(join(tmpdir(), 'minqing-import-'));
	let database: Database;
	let files = 0;

	beforeAll(async () => {
		database = await engine.open();
	});
	afterAll(async () => {
		rmSync(folder, { recursive: true });
		await database.close();
	});

	const file = (content: string): string => {
		const path = join(folder, `${++files}`);
		writeFileSync(path, content);
		return path;
	};
	const geojson = (areas: Area[]): string =>
		file(
			JSON.stringify({
				type: 'FeatureCollection',
				features: areas.map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry }))
			})
		);
	const csv = (rows: string[]): string => file(rows.join('\n') + '\n');
	const grids = (path: string, ...options: string[]) =>
		importGrids([path, '--code', 'code', '--name', 'name', ...options], (body) => body(database));
	const tickets = (path: string, ...options: string[]) =>
		importTickets([path, '--id', 'id', '--lng', 'lng', '--lat', 'lat', ...options], (body) => body(database));
	const refused = (path: string): string[] =>
		readFileSync(`${path}.refused.csv`, 'utf8').replace('\uFEFF', '').trim().split('\n');
	const versions = (code: string) => database.sql`
		select version, name, lower(valid) as "from", upper(valid) as "to" from area_version where code = ${code} order by version`;

	describe('grids', () => {
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
			expect(refused(wider)[1]).toMatch(
				/^1,version 1 is in force until after the given moment: it began 2026-01-01.*,V,old$/
			);
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
				geojson([{ code: 'R', name: 'R', geometry: { type: 'Polygon', coordinates: [coordinates] } }]);
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
			const at = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates: [coordinates] });
			const path = geojson([
				{ code: 'ok', name: 'good', geometry: square(20) },
				{
					code: 'bow',
					name: 'bow',
					geometry: at([115.6, 23], [115.61, 23.01], [115.61, 23], [115.6, 23.01], [115.6, 23])
				},
				{ code: 'none', name: '=cmd()', geometry: null },
				{ code: 'point', name: 'point', geometry: { type: 'Point', coordinates: [115, 23] } },
				{ code: 'nan', name: 'nan', geometry: at(['a', 'b'], [1, 1], [1, 2], ['a', 'b']) },
				{ code: 'far', name: 'far', geometry: at([500, 1], [501, 1], [501, 2], [500, 1]) },
				{ code: 'flat', name: 'flat', geometry: at([115, 23], [116, 23], [115, 23], [115, 23]) },
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
				"3,it has no geometry,none,'=cmd()",
				'4,a Point is no area; Polygon or MultiPolygon is wanted,point,point',
				'5,"[""a"",""b""] is no pair of numbers",nan,nan',
				'6,"[500,1] is not on earth; longitude and latitude in degrees are wanted, in this order",far,far',
				'8,"no code: property ""code"" is empty",,nameless',
				'9,"no name: property ""name"" is empty",x,',
				'10,code ok stood at feature 1 already,ok,twice',
				'7,it covers no ground,flat,flat',
				'11,parent nobody is unknown,orphan,orphan',
				'12,"parent A is a grid, a grid cannot lie in it",child,child',
				'13,code T belongs to a town already,T,a town'
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

		test('a property that the file does not have is told at once, with those it has', async () => {
			const path = geojson([{ CODE: 1, name: 'x', geometry: square(0) }]);
			await expect(grids(path)).rejects.toThrow('no such property: --code code. It has "CODE", "name".');
		});
	});

	describe('tickets', () => {
		const inside = [115.3 + 0.005, 22.9 + 0.005] as const;

		test('keep what is wrong about them, and go where the rule says', async () => {
			const [lng, lat] = fromWgs84([...inside], 'gcj02').map((degrees) => degrees.toFixed(7));
			const path = csv([
				'id,lng,lat,what,created,closed',
				'1,115.30500,22.90500,路灯照明,2026-11-01 08:00,',
				'2,115,23,light,2026-11-01,2026-11-02',
				'3,,,新类别,soon,',
				'4,22.90500,115.30500,新类别,,2026-10-01',
				'5,115.305',
				',115.30500,22.90500,,,',
				'1,115.30500,22.90500,路灯照明,2026-11-01 08:00,',
				'1,115.30500,22.90500,路灯照明,2026-11-01 08:00,2026-11-05',
				'6,nowhere,=1+1,,2026-11-03,2026-11-02'
			]);
			const options = [
				'--category',
				'what',
				'--created',
				'created',
				'--closed',
				'closed',
				'--source',
				'dirt'
			];
			const figures = { grid: 2, nearest: 0, last_resort: 4, unreadable_dates: 1, closed_before_created: 1 };
			expect(await tickets(path, ...options)).toMatchObject({
				read: 9,
				created: 5,
				unchanged: 1,
				updated: 0,
				refused: 3,
				...figures
			});
			expect(refused(path)).toEqual([
				'line,reason,id,lng,lat,what,created,closed',
				expect.stringMatching(/^6,.*column.*,5,115\.305$/) as string,
				'7,"no number: column ""id"" is empty",,115.30500,22.90500,,,',
				'9,"number 1 stood on an earlier line, with another title or date",1,115.30500,22.90500,路灯照明,2026-11-01 08:00,2026-11-05'
			]);
			const rows = await database.sql`
				select t.external_id as id, t.title, c.name as category, t.state, st_x(t.place) as lng, t.given_lat as given,
					d.outcome, v.code as area, array_to_string(d.suspect, ' ') as suspect, t.reported_at, e.type,
					t.released_at is not null as released
				from ticket t join category c on c.code = t.category join duty_decision d on d.ticket_id = t.id
					left join area_version v on v.id = d.area_version_id join event e on e.ticket_id = t.id
				where t.source = 'dirt' order by t.external_id`;
			const common = { type: 'imported', released: true };
			expect(rows).toMatchObject([
				{
					...common,
					id: '1',
					title: '路灯照明',
					category: '路灯照明',
					state: 'reported',
					outcome: 'grid',
					area: 'A',
					suspect: '',
					reportedAt: new Date('2026-11-01T00:00Z')
				},
				{
					...common,
					id: '2',
					title: 'light',
					category: '路灯照明',
					state: 'closed',
					lng: 115,
					outcome: 'last_resort',
					suspect: 'whole_degrees outside'
				},
				{
					...common,
					id: '3',
					title: '新类别',
					category: '新类别',
					state: 'reported',
					lng: null,
					area: null,
					suspect: 'no_coordinates'
				},
				{
					...common,
					id: '4',
					state: 'closed',
					lng: null,
					given: '115.30500',
					area: null,
					suspect: 'swapped outside'
				},
				{ ...common, id: '6', title: '工单 6', category: '其他', given: '=1+1', suspect: 'no_coordinates' }
			]);
			expect(await tickets(path, ...options)).toMatchObject({
				created: 0,
				unchanged: 6,
				updated: 0,
				refused: 3,
				...figures
			});

			const shifted = csv(['id,lng,lat', `1,${lng},${lat}`]);
			expect(await tickets(shifted, '--source', 'gcj', '--crs', 'gcj02')).toMatchObject({
				created: 1,
				grid: 1
			});
			const [row] =
				await database.sql`select st_x(place) as lng, given_lng, given_crs from ticket where source = 'gcj'`;
			expect(row).toMatchObject({ givenLng: lng, givenCrs: 'gcj02' });
			expect(row?.['lng']).toBeCloseTo(inside[0], 6);
		});

		test('are changed by a newer file, never opened again by it', async () => {
			const options = ['--title', 'title', '--due', 'due', '--closed', 'closed', '--source', 'newer'];
			const path = (...rows: string[]) => csv(['id,lng,lat,title,due,closed', ...rows]);
			const old = path(
				'a,115.305,22.905,lamp,2026-11-01,',
				'b,115.305,22.905,bench,,',
				'c,115.305,22.905,tree,,2026-11-05'
			);
			await tickets(old, ...options);
			const newer = path(
				'a,115.305,22.905,lamp,2026-11-01,2026-11-03',
				'b,115.305,22.905,bench broken,,',
				'c,115.305,22.905,tree,,'
			);
			expect(await tickets(newer, ...options)).toMatchObject({ created: 0, updated: 2, unchanged: 1 });
			expect(await tickets(newer, ...options)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
			const rows = await database.sql`
				select t.external_id as id, t.title, t.state, array_agg(e.type order by e.seq) as events
				from ticket t join event e on e.ticket_id = t.id where t.source = 'newer' group by t.id order by 1`;
			expect(rows).toEqual([
				{ id: 'a', title: 'lamp', state: 'closed', events: ['imported', 'closed'] },
				{ id: 'b', title: 'bench broken', state: 'reported', events: ['imported', 'updated'] },
				{ id: 'c', title: 'tree', state: 'closed', events: ['imported'] }
			]);
		});

		test('go where the SQL of the migrations sends them', async () => {
			const points = Array.from({ length: 300 }, (_, i) => [
				115.295 + ((i * 7919) % 1000) / 10000,
				22.895 + ((i * 104729) % 1000) / 25000
			]);
			const path = csv([
				'id,lng,lat',
				...points.map(([lng = 0, lat = 0], i) => `${i},${lng.toFixed(7)},${lat.toFixed(7)}`)
			]);
			expect(await tickets(path, '--source', 'random')).toMatchObject({ created: 300 });
			const differing = await database.sql`
				select t.external_id, d.*, s.*
				from ticket t join duty_decision d on d.ticket_id = t.id cross join lateral duty_decide(t.place, now(), '{}') s
				where t.source = 'random' and (d.outcome, d.rule, d.area_version_id, d.post_id, d.person_id, d.border_m, d.runner_up_id, d.suspect)
					is distinct from (s.outcome, s.rule, s.area_version_id, s.post_id, s.person_id, s.border_m, s.runner_up_id, s.suspect)`;
			expect(differing).toEqual([]);
		});

		test('a column that the file does not have is told at once, with those it has', async () => {
			await expect(tickets(csv(['a,lng,lat']))).rejects.toThrow(
				'no such column: --id id. It has "a", "lng", "lat".'
			);
		});
	});
});
