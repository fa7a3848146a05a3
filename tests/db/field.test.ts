import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themes } from '../../geo/demo/themes.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { begin, end, find, patrolsOf } from '../../src/lib/server/field/patrols.ts';
import { themeOf } from '../../src/lib/server/field/theme.ts';
import { note, visitsOf } from '../../src/lib/server/field/visits.ts';
import { eachEngine } from '../support/databases.ts';
import { layLawGround, type LawGround } from '../support/law-ground.ts';

/** A Monday in Beijing, where it is Sunday still in Greenwich. */
const MONDAY = new Date('2026-11-23T00:30:00+08:00');
const square = 'SRID=4326;POLYGON((115.302 22.702, 115.303 22.702, 115.303 22.703, 115.302 22.702))';

eachEngine((engine) => {
	describe('the day of a grid leader', () => {
		let database: Database;
		let ground: LawGround;
		let [leader, other] = ['', ''];
		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			ground = await layLawGround(database.sql);
			[leader, other] = [ground.people.grid_leader ?? '', ground.people.other_leader ?? ''];
			await database.sql`insert into place (layer, code, name, geom) values ('leaders', 'B7', '七号楼', ${square}::geometry)`;
		});
		afterAll(() => database.close());
		const by = (person = leader) => ({ person, key: randomUUID() });

		test("today's theme: that of the nearest area, by the day in Beijing", async () => {
			const { sql, restricted } = database;
			expect(await themeOf(restricted, leader, MONDAY)).toEqual({
				day: '2026-11-23',
				weekday: 1,
				theme: null
			});
			for (const { weekday, title, titleEn, look, lookEn } of themes)
				await sql`insert into theme (weekday, title, title_en, look, look_en) values (${weekday}, ${title}, ${titleEn}, ${look}, ${lookEn})`;
			expect((await themeOf(restricted, leader, MONDAY)).theme).toMatchObject({
				title: '消防安全日',
				titleEn: 'Fire safety',
				area: null
			});
			const days = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => new Date(MONDAY.getTime() + n * 86_400_000));
			const week = await Promise.all(days.map((day) => themeOf(restricted, leader, day)));
			expect(week.map(({ theme }) => theme?.title)).toEqual(
				[...themes, themes[0]].map((theme) => theme?.title)
			);
			const add = (area: string, title: string) =>
				sql`insert into theme (area_id, weekday, title, look) select id, 1, ${title}, '看看' from area where code = ${area}`;
			for (const [area, title] of [
				['X', '县'],
				['C2', '别的社区'],
				['C', '社区'],
				['G1', '网格']
			] as const) {
				await add(area, title);
				const { theme } = await themeOf(restricted, leader, MONDAY);
				const mine = area === 'C2' ? { title: '县', area: { code: 'X' } } : { title, area: { code: area } };
				expect(theme).toMatchObject(mine);
			}
			expect((await themeOf(restricted, other, MONDAY)).theme?.title).toBe('别的社区');
			expect((await themeOf(restricted, ground.people.unit ?? '', MONDAY)).theme?.title).toBe('消防安全日');
		});

		test('a patrol: begun, found, ended; no trace of the walker unless they say so', async () => {
			const { restricted: sql } = database;
			const [id, code] = [randomUUID(), await ground.ticket('dispatched')];
			const startedAt = new Date(Date.now() - 3_600_000);
			await begin(sql, by(), { id, grid: 'G1', startedAt });
			await find(sql, by(), id, { category: 'fire', note: '楼道杂物已搬走', at: startedAt });
			await find(sql, by(), id, {
				note: '井盖松动',
				ticket: code,
				place: [115.305, 22.705],
				at: new Date(Date.now() + 9e6)
			});
			await end(sql, by(), id, { endedAt: new Date(Date.now() + 9e6) });
			const [told] = await patrolsOf(sql, leader);
			expect(told).toMatchObject({
				id,
				grid: { code: 'G1', name: '网格G1' },
				startedAt,
				tracked: false,
				findings: [
					{ category: 'fire', note: '楼道杂物已搬走', ticket: null },
					{ category: null, note: '井盖松动', ticket: code }
				]
			});
			// A clock that is ahead is not believed.
			expect(told?.endedAt?.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
			const [kept] = await database.sql`select track from patrol where id = ${id}`;
			expect(kept).toEqual({ track: null });
			await expect(find(sql, by(), id, { note: '太晚了', at: startedAt })).rejects.toMatchObject({
				status: 409
			});

			const second = randomUUID();
			await begin(sql, by(), { id: second, grid: 'G1', startedAt });
			await end(sql, by(), second, {
				endedAt: new Date(),
				track: [
					[115.301, 22.701],
					[115.302, 22.702]
				]
			});
			expect((await patrolsOf(sql, leader)).find((patrol) => patrol.id === second)?.tracked).toBe(true);
			expect(await patrolsOf(sql, other)).toEqual([]);
		});

		test('sent twice, at once or later, it is done once; a key of something else is refused', async () => {
			const { restricted: sql } = database;
			const [id, at] = [randomUUID(), new Date(Date.now() - 60_000)];
			const [first, found] = [by(), by()];
			const body = { id, grid: 'G1', startedAt: at };
			const begun = await Promise.all([1, 2, 3].map(() => begin(sql, first, body)));
			expect(begun).toEqual([{ id }, { id }, { id }]);
			const answers = await Promise.all([1, 2, 3].map(() => find(sql, found, id, { note: '一次', at })));
			expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
			expect((await patrolsOf(sql, leader)).find((patrol) => patrol.id === id)?.findings).toHaveLength(1);
			await expect(find(sql, found, id, { note: '另一件', at })).rejects.toMatchObject({ status: 422 });
			const [over, endedAt] = [by(), new Date()];
			const ended = await end(sql, over, id, { endedAt });
			expect(await end(sql, over, id, { endedAt })).toEqual(ended);
			// Under another key it has ended already.
			expect(await end(sql, by(), id, { endedAt: new Date() })).toEqual(ended);
			// What was refused left no key behind.
			const late = by();
			await expect(find(sql, late, id, { note: '太晚', at })).rejects.toMatchObject({ status: 409 });
			await expect(find(sql, late, id, { note: '太晚', at })).rejects.toMatchObject({ status: 409 });
		});

		test('only over grids that somebody has a duty over, and only their own patrols', async () => {
			const { restricted: sql } = database;
			const round = (grid: string) => ({ id: randomUUID(), grid, startedAt: new Date() });
			for (const grid of ['G2', 'C', 'nowhere'])
				await expect(begin(sql, by(), round(grid))).rejects.toMatchObject({ status: 403 });
			for (const name of ['unit', 'administrator'])
				await expect(begin(sql, by(ground.people[name]), round('G1'))).rejects.toMatchObject({ status: 403 });
			for (const name of ['grid_worker', 'dispatcher', 'supervisor', 'county_operator'])
				await begin(sql, by(ground.people[name]), round('G1'));
			const mine = round('G1');
			await begin(sql, by(), mine);
			await expect(begin(sql, by(ground.people.grid_worker), mine)).rejects.toMatchObject({ status: 403 });
			await expect(find(sql, by(other), mine.id, { note: '不是我的', at: new Date() })).rejects.toMatchObject(
				{ status: 403 }
			);
			await expect(end(sql, by(other), mine.id, { endedAt: new Date() })).rejects.toMatchObject({
				status: 403
			});
			for (const wrong of [{ category: 'gossip' }, { note: 'x', ticket: '20200101-000001' }])
				await expect(find(sql, by(), mine.id, { ...wrong, at: new Date() })).rejects.toMatchObject({
					status: 422
				});
		});

		test('a visit: where, which kind, what was brought, done or come again', async () => {
			const { restricted: sql } = database;
			const visit = {
				grid: 'G1',
				visited: 'elderly',
				brought: ['health', 'care', 'health'],
				on: '2026-11-20'
			} as const;
			const given = { ...visit, brought: [...visit.brought] };
			const key = by();
			await Promise.all([1, 2].map(() => note(sql, key, { ...given, household: 'HG-0042' })));
			await note(sql, by(), { ...given, building: 'B7', brought: [], againOn: '2026-12-04' });
			expect(await visitsOf(sql, leader)).toEqual([
				{
					grid: { code: 'G1', name: '网格G1' },
					building: { code: 'B7', name: '七号楼' },
					household: null,
					visited: 'elderly',
					brought: [],
					on: '2026-11-20',
					againOn: '2026-12-04'
				},
				expect.objectContaining({
					household: 'HG-0042',
					building: null,
					brought: ['health', 'care'],
					againOn: null
				})
			]);
			await expect(note(sql, by(), { ...given, building: 'B8' })).rejects.toMatchObject({ status: 422 });
			await expect(note(sql, by(other), { ...given, household: '1' })).rejects.toMatchObject({ status: 403 });
		});

		test('no column of a visit holds a sentence', async () => {
			const columns = await database.sql<{ name: string; type: string }[]>`
				select column_name as name, udt_name as type from information_schema.columns where table_name = 'visit' order by 1`;
			const free = columns.filter(({ type }) => !['int8', 'date'].includes(type)).map(({ name }) => name);
			expect(free).toEqual(['brought', 'household', 'visited']);
			for (const [column, sentence] of [
				['household', `'对社区有意见'`],
				['visited', `'对社区有意见'`],
				['brought', `'{对社区有意见}'`]
			] as const)
				await expect(
					database.sql.unsafe(`update visit set ${column} = ${sentence} where place_id is null`)
				).rejects.toMatchObject({
					code: '23514'
				});
		});
	});
});
