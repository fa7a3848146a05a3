import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromWgs84 } from '#geo/crs/to-wgs84.ts';
import { importGrids } from '../../src/cli/import-grids.ts';
import { importTickets } from '../../src/cli/import-tickets.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { eachEngine } from '../support/databases.ts';
import { importFolder, square } from '../support/import-files.ts';

eachEngine((engine) => {
	const { geojson, csv, refused, remove } = importFolder();
	let database: Database;

	beforeAll(async () => {
		database = await engine.open();
		await importGrids(
			[
				geojson([
					{ code: 'A', name: '红宫第一网格', geometry: square(0) },
					{ code: 'B', name: '红宫第二网格', geometry: square(1) },
					{ code: 'C', name: '红宫第三网格', geometry: square(2) }
				]),
				...['--code', 'code', '--name', 'name']
			],
			(body) => body(database)
		);
	});
	afterAll(async () => {
		remove();
		await database.close();
	});

	const tickets = (path: string, ...options: string[]) =>
		importTickets([path, '--id', 'id', '--lng', 'lng', '--lat', 'lat', ...options], (body) => body(database));

	const inside = [115.3 + 0.005, 22.9 + 0.005] as const;

	test('keep what is wrong about them, and go where the rule says', async () => {
		const [lng, lat] = fromWgs84([...inside], 'gcj02').map((degrees) => degrees.toFixed(7));
		const path = csv(
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
		);
		const options = ['--category', 'what', '--created', 'created', '--closed', 'closed', '--source', 'dirt'];
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
			'6,列数不够：应有 6 列，只有 2 列 (too few columns: 2 of 6)',
			'7,id 一列是空的，没有编号 (no number: the column is empty),,115.30500,22.90500,,,',
			'9,"编号 1 前面已出现，内容不同 (the number stood on an earlier line, with another title or date)",1,115.30500,22.90500,路灯照明,2026-11-01 08:00,2026-11-05'
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

		const shifted = csv('id,lng,lat', `1,${lng},${lat}`);
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
		const path = (...rows: string[]) => csv('id,lng,lat,title,due,closed', ...rows);
		const old = path(
			'a,115.305,22.905,lamp,2026-11-01,',
			'b,115.305,22.905,bench,,',
			'c,115.305,22.905,tree,,2026-11-05'
		);
		await tickets(old, ...options);
		// They are worked on here meanwhile: a clock runs.
		await database.sql`update ticket set step_due_at = now(), notice_at = now() where source = 'newer' and state = 'reported'`;
		const newer = path(
			'a,115.305,22.905,lamp,2026-11-01,2026-11-03',
			'b,115.305,22.905,bench broken,,',
			'c,115.305,22.905,tree,,'
		);
		expect(await tickets(newer, ...options)).toMatchObject({ created: 0, updated: 2, unchanged: 1 });
		expect(await tickets(newer, ...options)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
		const rows = await database.sql`
				select t.external_id as id, t.title, t.state, t.notice_at is not null and t.step_due_at is not null as clock, array_agg(e.type order by e.seq) as events
				from ticket t join event e on e.ticket_id = t.id where t.source = 'newer' group by t.id order by 1`;
		expect(rows).toEqual([
			{ id: 'a', title: 'lamp', state: 'closed', clock: false, events: ['imported', 'closed'] },
			{ id: 'b', title: 'bench broken', state: 'reported', clock: true, events: ['imported', 'updated'] },
			{ id: 'c', title: 'tree', state: 'closed', clock: false, events: ['imported'] }
		]);
	});

	test('go where the SQL of the migrations sends them', async () => {
		const points = Array.from({ length: 300 }, (_, i) => [
			115.295 + ((i * 7919) % 1000) / 10000,
			22.895 + ((i * 104729) % 1000) / 25000
		]);
		const path = csv(
			'id,lng,lat',
			...points.map(([lng = 0, lat = 0], i) => `${i},${lng.toFixed(7)},${lat.toFixed(7)}`)
		);
		expect(await tickets(path, '--source', 'random')).toMatchObject({ created: 300 });
		const differing = await database.sql`
				select t.external_id, d.*, s.*
				from ticket t join duty_decision d on d.ticket_id = t.id cross join lateral duty_decide(t.place, now(), '{}') s
				where t.source = 'random' and (d.outcome, d.rule, d.area_version_id, d.post_id, d.person_id, d.border_m, d.runner_up_id, d.suspect)
					is distinct from (s.outcome, s.rule, s.area_version_id, s.post_id, s.person_id, s.border_m, s.runner_up_id, s.suspect)`;
		expect(differing).toEqual([]);
	});

	test('of a file that breaks off, what stands before goes in, and the break is told', async () => {
		const path = csv('id,lng,lat', '1,115.3051234,22.9051234', '2,115.3051234,22.9051234', '3,"115.3');
		const broken: unknown = expect.any(String);
		const told = await tickets(path, '--source', 'broken off');
		expect(told).toMatchObject({ read: 2, created: 2, refused: 1, broken });
		expect(refused(path)).toHaveLength(2);
	});

	test('a column that the file does not have is told at once, with those it has', async () => {
		await expect(tickets(csv('a,lng,lat'))).rejects.toThrow(
			'no such column: --id id\n有的是 / it has: "a", "lng", "lat"'
		);
	});
});
