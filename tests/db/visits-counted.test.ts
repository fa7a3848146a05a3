import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/lib/server/asker.ts';
import { sweep } from '../../src/lib/server/attempts.ts';
import { addResults, makeClass, resultsOf } from '../../src/lib/server/classes.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { countWalk } from '../../src/lib/server/tour-counts.ts';
import { figures } from '../../src/lib/server/tour-figures.ts';
import { eachEngine } from '../support/databases.ts';
import { script } from '../support/staff.ts';

const nobody: Asker = { kind: 'public' };
const address = '203.0.113.9';
const walked = { started: true, finished: true, came: ['R1', 'R3'], skipped: ['R2', 'elsewhere'] };
const answer = (stop: string, question: number, right: boolean) => ({ stop, question, right });

eachEngine((engine) => {
	describe('what is counted of walks and classes', () => {
		let database: Database;
		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			await database.sql.unsafe(`
				insert into place (layer, code, name, geom) select 'red-sites', c, '点' || c, 'SRID=4326;POINT(115 22)' from unnest(array['R1', 'R2', 'R3', 'elsewhere']) c;
				insert into tour (slug, name, name_en, intro, intro_en, for_whom, for_whom_en, minutes, published_at)
				select s, '路线', 'A tour', '走', 'Walk', '人人', 'all', 60, case s when 'draft' then null else now() end from unnest(array['walk', 'draft']) s;
				insert into tour_stop (tour_id, position, place_id, leg, leg_m)
				select t.id, n, p.id, case when n > 1 then 'SRID=4326;LINESTRING(115 22, 115.1 22)'::geometry end, case when n > 1 then 10 end
				from tour t, place p, lateral (select right(p.code, 1)::int as n) x where t.slug = 'walk' and p.code like 'R_';`);
		});
		afterAll(() => database.close());

		let walks = 0;
		const walk = (changes: Partial<typeof walked> = {}, key = `walk-${++walks}`) =>
			countWalk(database.restricted, 'walk', { ...walked, ...changes }, { key, address });
		const told = async () => {
			const { days, tours } = await figures(database.restricted, script, { days: 7, now: Date.now() });
			const stops = tours[0]?.stops.map(({ code, came, skipped }) => [code, came, skipped]);
			return { days, today: days.at(-1), stops, slugs: tours.map(({ slug }) => slug) };
		};

		test('walks are sums of their day, each once, many at once; a stop of another tour is not counted', async () => {
			await Promise.all(Array.from({ length: 10 }, () => walk()));
			await Promise.all(Array.from({ length: 4 }, () => walk({}, 'the same')));
			await walk({ finished: false, came: ['R3', 'R1', 'R2'], skipped: [] });
			const { days, today, stops, slugs } = await told();
			expect(days).toHaveLength(7);
			expect(today).toMatchObject({ started: 12, finished: 11 });
			expect(stops).toEqual([
				['R1', 12, 0],
				['R2', 1, 11],
				['R3', 12, 0]
			]);
			expect(slugs).toEqual(['walk']);
			for (const slug of ['draft', 'nothing'])
				await expect(
					countWalk(database.restricted, slug, walked, { key: 'x', address })
				).rejects.toMatchObject({ status: 404 });
			await expect(figures(database.restricted, nobody, { days: 7, now: 0 })).rejects.toMatchObject({
				status: 401
			});
		});

		test('nothing is kept of a single walk but a hash, and that for thirty days', async () => {
			const kept = await database.sql<{ columns: string }[]>`
				select string_agg(column_name, ' ' order by column_name) as columns from information_schema.columns
				where table_name in ('tour_tally', 'stop_tally', 'tour_count_key') group by table_name order by table_name`;
			expect(kept.map(({ columns }) => columns)).toEqual([
				'came day place_id skipped tour_id',
				'day key_hash',
				'day finished started tour_id'
			]);
			await database.sql`update tour_count_key set day = day - 31`;
			await sweep(database.restricted);
			const [left] = await database.sql`select count(*)::int as n from tour_count_key`;
			expect(left).toEqual({ n: 0 });
		});

		test('a class: fewer than three are not told apart, then the distribution and what was hard', async () => {
			const { code, expiresAt } = await makeClass(database.restricted, 'walk', address);
			expect(code).toMatch(/^[A-HJ-NP-Z]{6}$/);
			expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
			const pupil = (key: string, first: boolean) =>
				addResults(
					database.restricted,
					code,
					{ answers: [answer('R1', 0, first), answer('R1', 1, false), answer('elsewhere', 0, true)] },
					{ key, address }
				);
			await Promise.all([pupil('a', true), pupil('a', true), pupil('b', true)]);
			expect(await resultsOf(database.restricted, code)).toMatchObject({
				pupils: 2,
				scores: null,
				questions: null
			});
			await pupil('c', false);
			expect(await resultsOf(database.restricted, code)).toMatchObject({
				pupils: 3,
				scores: [
					{ correct: 0, asked: 2, pupils: 1 },
					{ correct: 1, asked: 2, pupils: 2 }
				],
				questions: [
					{ stop: 'R1', question: 0, asked: 3, correct: 2 },
					{ stop: 'R1', question: 1, asked: 3, correct: 0 }
				]
			});
			await database.sql`update tour_class set expires_at = now() where code = ${code}`;
			await expect(pupil('d', true)).rejects.toMatchObject({ status: 404 });
			await expect(resultsOf(database.restricted, code)).rejects.toMatchObject({ status: 404 });
			await sweep(database.restricted);
			const [left] = await database.sql`
				select (select count(*) from class_score)::int + (select count(*) from class_question)::int + (select count(*) from class_key)::int as n`;
			expect(left).toEqual({ n: 0 });
			await expect(makeClass(database.restricted, 'draft', address)).rejects.toMatchObject({ status: 404 });
		});

		test('a class that is full takes no more, and whoever was counted is not refused', async () => {
			const { code } = await makeClass(database.restricted, 'walk', address);
			const sends = (key: string) =>
				addResults(database.restricted, code, { answers: [answer('R1', 0, true)] }, { key, address });
			await sends('first');
			await database.sql`update class_score set pupils = 300 where class_code = ${code}`;
			await sends('first');
			await expect(sends('late')).rejects.toMatchObject({ status: 409 });
		});
	});
});
