import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_TEXTS } from '#geo/demo/tours/site-texts.ts';
import { TOURS } from '#geo/demo/tours/tours.ts';
import type { Properties } from '#geo/layer.ts';
import redSites from '#geo/red-sites/layer.ts';
import { metresAlong, metresBetween } from '#geo/walking/plane.ts';
import { createWays } from '#geo/walking/ways.ts';
import { endpoints } from '../../src/lib/server/api/endpoints.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { seedDemo } from '../../src/lib/server/demo.ts';
import { siteAt, toursBy, type Moment } from '../../src/lib/server/sites.ts';
import { streetsAround } from '../../src/lib/server/streets.ts';
import { openTimetable } from '../../src/lib/server/timetable.ts';
import { layOut, tellSteps } from '../../src/lib/server/tour-lines.ts';
import { all, tourAt } from '../../src/lib/server/tours.ts';
import { standing } from '#geo/opening-hours.ts';
import { geojson } from '../../src/lib/tour/geojson.ts';
import { eachEngine } from '../support/databases.ts';

eachEngine((engine) => {
	describe('the tours of the demonstration', () => {
		let database: Database;
		let moment: Moment;
		const tour = async (slug: string) => (await tourAt(database.restricted, slug, moment))!;

		beforeAll(async () => {
			database = await engine.open();
			await seedDemo(database.sql, () => {});
			const timetable = await openTimetable(database.restricted)();
			// A Monday, three in the afternoon.
			moment = { timetable, now: Date.parse('2026-11-23T15:00:00+08:00') };
		});
		afterAll(() => database.close());

		test('are three, as long as they are walked', async () => {
			const list = await all(database.restricted);
			expect(list.map(({ slug, stops }) => [slug, stops])).toEqual([
				['whole-street', 14],
				['no-steps', 7],
				['hour-with-children', 5]
			]);
			for (const { slug, metres, ...head } of list) {
				const { stops, ...whole } = await tour(slug);
				expect(whole).toMatchObject({ name: head.name, intro: head.intro, wheels: head.wheels });
				expect(whole.metres).toBeCloseTo(metres, 6);
				expect(stops.map(({ code }) => code)).toEqual(TOURS.find((one) => one.slug === slug)?.stops);
				expect(stops.map(({ position }) => position)).toEqual(stops.map((_, i) => i + 1));
			}
		});

		test('lead from the street before one door to the street before the next', async () => {
			for (const { slug } of TOURS) {
				const { stops } = await tour(slug);
				expect(stops[0]).toMatchObject({ leg: [], legM: 0 });
				for (const [i, { at, leg, legM }] of stops.slice(1).entries()) {
					expect(metresAlong(leg)).toBeCloseTo(legM, 0);
					expect(metresBetween(leg.at(-1)!, at)).toBeLessThan(100);
					const before = stops[i]!.leg.at(-1);
					if (before) expect(leg[0]).toEqual(before);
				}
			}
		});

		test('tell what was published at their stops, and when they are open', async () => {
			const { stops } = await tour('whole-street');
			for (const { code, content } of stops) expect(content.short).toEqual(SITE_TEXTS[code]?.short);
			const open = stops.map((stop) => [stop.name.zh, standing(stop, moment.now).open]);
			expect(Object.fromEntries(open)).toMatchObject({ 红场: true, 印刷所旧址: false });
			expect(stops[3]).toMatchObject((await siteAt(database.restricted, 'red-04', moment))!);
			expect(await siteAt(database.restricted, 'red-99', moment)).toBeNull();
			expect(await tourAt(database.restricted, 'nowhere', moment)).toBeNull();
		});

		test('come with the streets about them, along which a phone finds the same ways', async () => {
			for (const { slug } of TOURS) {
				const streets = (await streetsAround(database.restricted, slug))!;
				const { stops, wheels } = await tour(slug);
				const ways = createWays(streets, { wheels });
				for (const [i, { at, legM }] of stops.slice(1).entries()) {
					const way = ways.route(ways.nearest(stops[i]!.at)!, ways.nearest(at)!);
					expect(way?.metres).toBeCloseTo(legM, 1);
				}
				expect(JSON.stringify(streets).length).toBeLessThan(200_000);
			}
			expect(await streetsAround(database.restricted, 'nowhere')).toBeNull();
		});

		test('are what the description of the API says, field by field', async () => {
			const { restricted } = database;
			const answers: Record<string, unknown> = {
				'/api/tours': await all(restricted),
				'/api/tours/{slug}': await tour('whole-street'),
				'/api/tours/{slug}.geojson': geojson(await tour('whole-street'), 'en'),
				'/api/tours/{slug}/streets': await streetsAround(restricted, 'whole-street'),
				'/api/sites/{code}': await siteAt(restricted, 'red-01', moment)
			};
			for (const [path, answer] of Object.entries(answers)) {
				const described = endpoints.find((one) => one.method === 'GET' && one.path === path);
				const body = JSON.parse(JSON.stringify(answer)) as unknown;
				// A field that the schema does not know is left out of what it gives.
				expect(described?.answers[0].body?.parse(body), path).toEqual(body);
			}
		});

		test('walk on past a site that is not public any more', async () => {
			await database.sql`update tour_stop set leg_steps = '[{"fromM": 5, "toM": 7}]' where position in (3, 4)
				and tour_id = (select id from tour where slug = 'whole-street')`;
			const before = await tour('whole-street');
			await database.sql`update place set public = false where layer = 'red-sites' and code in ('red-01', 'red-03', 'red-14')`;
			const after = await tour('whole-street');
			expect(await siteAt(database.restricted, 'red-03', moment)).toBeNull();
			expect(after.stops).toHaveLength(11);
			expect(after.stops[0]).toMatchObject({ code: 'red-02', position: 1, leg: [], legM: 0 });
			const [, , third, fourth] = before.stops;
			expect(after.stops[1]?.legM).toBeCloseTo(third!.legM + fourth!.legM, 6);
			expect(metresAlong(after.stops[1]!.leg)).toBeCloseTo(third!.legM + fourth!.legM, 0);
			expect(after.stops[1]?.legSteps).toEqual([
				{ fromM: 5, toM: 7 },
				{ fromM: third!.legM + 5, toM: third!.legM + 7 }
			]);
			const [listed] = await all(database.restricted);
			expect(listed).toMatchObject({ slug: 'whole-street', stops: 11 });
			expect(listed?.metres).toBeCloseTo(after.metres, 6);
			await database.sql`update place set public = true where layer = 'red-sites'`;
		});

		test('are where the map leads from a site, to the longest that comes by', async () => {
			const select = readFileSync(new URL('../../geo/red-sites/features.sql', import.meta.url), 'utf8');
			const pages = async () => {
				const rows = await database.restricted.unsafe<{ properties: Properties }[]>(select);
				return Object.fromEntries(
					rows.map(({ properties }) => [String(properties.code), redSites.page(properties)])
				) as Record<string, string | null>;
			};
			expect(await pages()).toMatchObject({ 'red-01': '/tours/whole-street?stop=red-01' });
			await database.sql`update tour set published_at = null where slug = 'whole-street'`;
			expect(await pages()).toMatchObject({
				'red-01': '/sites/red-01',
				'red-05': '/tours/no-steps?stop=red-05'
			});
			const tours = await toursBy(database.restricted, 'red-05');
			expect(tours.map(({ slug }) => slug)).not.toContain('whole-street');
			expect(tours[0]?.slug).toBe('no-steps');
			await database.sql`
				insert into place (layer, code, name, geom) values ('red-sites', 'untold', '还没有写', 'SRID=4326;POINT(115 22)')`;
			expect(await pages()).toMatchObject({ untold: null });
			await database.sql`delete from place where code = 'untold'`;
			await database.sql`update tour set published_at = now()`;
		});

		test('are not shown before they are published', async () => {
			await database.sql`update tour set published_at = null where slug = 'no-steps'`;
			expect(await tourAt(database.restricted, 'no-steps', moment)).toBeNull();
			expect(await streetsAround(database.restricted, 'no-steps')).toBeNull();
			expect((await all(database.restricted)).map(({ slug }) => slug)).not.toContain('no-steps');
			await database.sql`update tour set published_at = now() where slug = 'no-steps'`;
		});

		test('are laid out anew by the application, with other stops', async () => {
			await layOut(database.restricted, 'hour-with-children', ['red-06', 'red-07', 'red-08']);
			const { stops, metres } = await tour('hour-with-children');
			expect(stops.map(({ code }) => code)).toEqual(['red-06', 'red-07', 'red-08']);
			await layOut(database.restricted, 'hour-with-children');
			expect((await tour('hour-with-children')).metres).toBeCloseTo(metres, 6);
			await expect(layOut(database.restricted, 'hour-with-children', ['red-06', 'x'])).rejects.toThrow(
				'没有红色文化点「x」 / there is no site “x”'
			);
			expect((await tour('hour-with-children')).stops).toHaveLength(3);
		});

		test('of an earlier version are told where they go over steps', async () => {
			const before = await tour('whole-street');
			await database.sql`update street_edge set steps = true`;
			await database.sql`update tour_stop set leg_steps = null`;
			await tellSteps(database.sql);
			const after = await tour('whole-street');
			// One that is to be without steps has no way left, and keeps the one it had.
			expect((await tour('no-steps')).stops.flatMap(({ legSteps }) => legSteps)).toEqual([]);
			for (const [i, { leg, legM, legSteps }] of after.stops.entries()) {
				expect(leg).toEqual(before.stops[i]?.leg);
				expect(legSteps.map(({ fromM }) => fromM)).toEqual(legM === 0 ? [] : [0]);
				expect(legSteps[0]?.toM ?? 0).toBeCloseTo(legM, 6);
			}
			await database.sql`update street_edge set steps = false`;
		});

		test('come to the demonstration of an earlier version, and to no other database', async () => {
			// As it was before there were tours.
			await database.sql`truncate street_node, street_edge, tour, tour_stop, site_version cascade`;
			await seedDemo(database.sql, () => {});
			expect(await all(database.sql)).toHaveLength(3);
			await database.sql`delete from tour`;
			await seedDemo(database.sql, () => {});
			expect(await all(database.sql)).toEqual([]);
		});
	});
});
