import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { decide, place, type GivenPlace } from '../../src/lib/server/duty.ts';
import { openStandingDuty, type StandingDuty } from '../../src/lib/server/standing-duty.ts';
import { open, UnknownCategoryError } from '../../src/lib/server/tickets.ts';
import { insertAreas, nameLeaders, strew } from '../support/areas.ts';
import { eachEngine } from '../support/databases.ts';
import { irregularGrids, seededRandom } from '../support/irregular-grids.ts';

const grids = irregularGrids({ columns: 6 });
const spot = place('115.3091234', '22.7091234', 'wgs84');
const report = (at: GivenPlace) => ({ title: '路灯不亮', category: 'light', place: at });

eachEngine((engine) => {
	describe('who answers, known by heart', () => {
		let database: Database;
		let standing: StandingDuty;

		beforeAll(async () => {
			database = await engine.open();
			await insertAreas(database.sql, grids);
			await nameLeaders(database.sql);
			standing = openStandingDuty(database.sql, (message, problem) => {
				throw new Error(message, { cause: problem });
			});
			expect(standing.decide(spot)).toBeNull();
			standing.refresh();
			await vi.waitFor(() => expect(standing.decide(spot)).not.toBeNull());
		});
		afterAll(() => database.close());

		test('is what the database says, on the ground, beside it and far from it', async () => {
			const near = strew([115.29, 22.69, 115.33, 22.73], 500, seededRandom(3));
			const far = strew([110, 20, 120, 25], 20, seededRandom(4));
			const odd = [place('115', '22', 'wgs84'), place('0', '0', 'wgs84')];
			const places = [...near, ...far].map(([lng, lat]) => place(lng, lat, 'wgs84')).concat(odd);
			const asked = await decide(database.sql, places);
			expect(places.map((at) => standing.decide(at)?.answer)).toEqual(asked);
		});

		test('is kept with the ticket, and is never of old', async () => {
			const { sql } = database;
			const before = await open(sql, report(spot), { standing });
			expect(before.duty).toEqual((await decide(sql, [spot]))[0]);
			const grid = before.duty.grid?.code ?? '';

			await sql`update person set name = '新任' where id = (select person_id from duty_decision order by ticket_id desc limit 1)`;
			expect(before.duty.leader?.name).not.toBe('新任');
			expect((await open(sql, report(spot), { standing })).duty.leader?.name).toBe('新任');

			await vi.waitFor(() => {
				standing.refresh();
				expect(standing.decide(spot)?.answer.leader?.name).toBe('新任');
			}, 10_000);
			// A redrawn grid: the version before ends now, the next one lies elsewhere.
			await sql.begin(async (tx) => {
				await tx`update area_version set valid = tstzrange(lower(valid), now()) where code = ${grid}`;
				await tx`
					insert into area_version (area_id, code, level, version, name, geom, valid)
					select area_id, code, level, 2, name, st_translate(geom, 1, 0), tstzrange(now(), null) from area_version where code = ${grid}`;
			});
			const after = await open(sql, report(spot), { standing });
			expect(standing.decide(spot)?.answer.grid?.code).toBe(grid);
			expect(after.duty.grid?.code).not.toBe(grid);
			expect(after.duty).toEqual((await decide(sql, [spot]))[0]);
		});

		test("a category that is nobody's is refused by name, the ground known or not, and leaves no ticket", async () => {
			const { sql } = database;
			const count = () => sql`select count(*)::int as n from ticket`;
			const before = await count();
			const odd = { ...report(spot), category: 'unheard_of' };
			for (const options of [{ standing }, {}, { standing, key: 'of-an-odd-report' }]) {
				const opening = open(sql, odd, options);
				await expect(opening).rejects.toThrow(new UnknownCategoryError('unheard_of'));
			}
			expect(await count()).toEqual(before);
		});

		test("ends when somebody's time in a post does", async () => {
			const { sql } = database;
			await sql`
				update post_holding set valid = tstzrange(lower(valid), now() + interval '1 hour')
				where id = (select min(id) from post_holding)`;
			await vi.waitFor(() => {
				standing.refresh();
				expect(standing.decide(spot)?.until?.getTime()).toBeGreaterThan(Date.now());
			}, 10_000);
			const known = standing.decide(spot);
			const stale: StandingDuty = {
				decide: () => known && { ...known, until: new Date(Date.now() - 1), post: '0' },
				refresh: () => undefined
			};
			expect((await open(sql, report(spot), { standing: stale })).duty).toEqual(
				(await decide(sql, [spot]))[0]
			);
		});
	});
});
