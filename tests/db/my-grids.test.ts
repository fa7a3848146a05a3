import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { gridsOf } from '../../src/lib/server/field/grids.ts';
import { eachEngine } from '../support/databases.ts';
import { layLawGround, type LawGround } from '../support/law-ground.ts';

eachEngine((engine) => {
	describe('my grids', () => {
		let database: Database;
		let ground: LawGround;
		beforeAll(async () => {
			database = await engine.open();
			ground = await layLawGround(database.sql);
			for (const state of ['dispatched', 'dispatched', 'closed'] as const) await ground.ticket(state);
			await database.sql`
				update ticket set step_due_at = now() - interval '1 hour' where id = (select max(id) from ticket where state = 'dispatched')`;
			// Four metres away, forty metres away, and one that was redrawn: only what is in force counts.
			await database.sql.unsafe(`
				insert into area (code, level, parent_id) select g, 'grid', id from area, unnest(array['G3', 'G4']) g where code = 'C2';
				insert into area_version (area_id, code, level, version, name, geom, valid)
				select id, code, level, 1, '网格' || code,
					st_multi(st_makeenvelope(115.30, 22.69, 115.31, case code when 'G3' then 22.699964 else 22.6996 end, 4326)), tstzrange('2020-01-01', null)
				from area where code in ('G3', 'G4');
				update area_version set valid = tstzrange('2020-01-01', '2021-01-01') where code = 'G1';
				insert into area_version (area_id, code, level, version, name, name_en, geom, valid)
				select area_id, code, level, 2, '新网格G1', 'New grid', geom, tstzrange('2021-01-01', null) from area_version where code = 'G1';
				insert into place (layer, code, name, geom) values
					('branches', 'B1', '第一支部', 'SRID=4326;POINT(115.305 22.705)'), ('branches', 'B2', '别处的', 'SRID=4326;POINT(115.315 22.705)')`);
		});
		afterAll(() => database.close());
		const of = (name: string) => gridsOf(database.restricted, ground.people[name] ?? '');

		test('with what is in them, and those that touch them within five metres, with who leads them', async () => {
			const { grids, neighbours } = await of('grid_leader');
			expect(grids).toMatchObject([
				{
					code: 'G1',
					name: '新网格G1',
					nameEn: 'New grid',
					post: '岗位 grid_leader',
					leader: { post: '岗位 grid_leader', name: '演示 grid_leader' },
					counts: { open: 2, overdue: 1, places: { branches: 1 } },
					geometry: { type: 'MultiPolygon' }
				}
			]);
			expect(neighbours.map(({ code, leader }) => [code, leader])).toEqual([
				['G2', { post: '岗位 other_leader', name: '演示 other_leader' }],
				['G3', null]
			]);
			expect(Object.keys(grids[0] ?? {})).not.toContain('id');
			expect((await of('grid_worker')).grids.map(({ code, post }) => [code, post])).toEqual([
				['G1', '岗位 grid_worker']
			]);
		});

		test('of whoever is over a community all of its grids; of a unit, an administrator, a whole county none', async () => {
			expect((await of('other_dispatcher')).grids.map(({ code }) => code)).toEqual(['G2', 'G3', 'G4']);
			expect((await of('supervisor')).grids).toHaveLength(4);
			for (const name of ['unit', 'administrator', 'county_operator'])
				expect(await of(name)).toEqual({ grids: [], neighbours: [] });
		});
	});
});
