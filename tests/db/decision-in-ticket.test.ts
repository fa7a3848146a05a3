import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareExtensions, type Database } from '../../src/lib/server/db.ts';
import { projectRoot } from '../../src/lib/server/project-root.ts';
import { eachEngine } from '../support/databases.ts';

const folder = join(projectRoot, 'migrations');

eachEngine((engine) => {
	describe('the migration that brings decisions into their tickets', () => {
		let database: Database;

		async function apply(first: string, last: string): Promise<void> {
			const files = (await readdir(folder)).filter((file) => file >= first && file <= `${last}_~`).sort();
			for (const file of files)
				await database.sql.unsafe(await readFile(join(folder, file), 'utf8')).simple();
		}

		beforeAll(async () => {
			database = await engine.open({ migrated: false });
			await prepareExtensions(database.sql);
			await apply('0001', '0006');
			await database.sql.unsafe(`
				insert into area (code, level) values ('G1', 'grid');
				insert into area_version (area_id, code, level, version, name, geom)
					values (1, 'G1', 'grid', 1, '第一网格', 'SRID=4326;MULTIPOLYGON(((115 22,115.01 22,115.01 22.01,115 22.01,115 22)))');
				insert into person (name) values ('陈明');
				insert into post (kind, title, area_id) values ('grid_leader', '第一网格网格长', 1);
				insert into post_holding (post_id, person_id) select id, 1 from post where kind = 'grid_leader';
				insert into ticket (title, place) values
					('井盖缺失', 'SRID=4326;POINT(115.005 22.005)'), ('路灯不亮', 'SRID=4326;POINT(115.004 22.004)'), ('没有地点', null);
				-- By a rule of other days: what was decided is kept, whatever the ground says now.
				insert into duty_decision (ticket_id, outcome, rule, area_version_id, post_id, border_m, runner_up_id, suspect, decided_at)
					values (1, 'nearest', 'nearest', 1, 1, 7.5, 1, '{imprecise}', '2026-01-02T03:04:05Z')`);
		});
		afterAll(() => database.close());

		test('keeps each decision as it was, and decides for a ticket that has none', async () => {
			const before = await database.sql`select * from duty_decision`;
			await apply('0007', '0007');
			expect(await database.sql`select * from duty_decision where ticket_id = 1`).toEqual(before);
			const undecided = await database.sql`
				select outcome, rule, area_version_id, post_id, person_id, suspect from duty_decision where ticket_id > 1 order by ticket_id`;
			expect([...undecided]).toEqual([
				{ outcome: 'grid', rule: 'covers', areaVersionId: '1', postId: '2', personId: '1', suspect: [] },
				{
					outcome: 'last_resort',
					rule: 'last_resort',
					areaVersionId: null,
					postId: '1',
					personId: null,
					suspect: ['no_coordinates']
				}
			]);
		});
	});
});
