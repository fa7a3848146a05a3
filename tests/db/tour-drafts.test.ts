import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/lib/server/asker.ts';
import { list as auditList } from '../../src/lib/server/audit.ts';
import type { Database, Sql } from '../../src/lib/server/db.ts';
import { seedDemo } from '../../src/lib/server/demo.ts';
import * as sites from '../../src/lib/server/site-drafts.ts';
import * as tours from '../../src/lib/server/tour-drafts.ts';
import { all } from '../../src/lib/server/tours.ts';
import { tourDraft } from '../../src/lib/tour/edit/tour-draft.ts';
import { eachEngine } from '../support/databases.ts';

const script: Asker = { kind: 'script' };
const visitor: Asker = { kind: 'public' };
const text = (zh: string) => ({ zh, en: `${zh} in English` });
const draft = tourDraft.parse({
	slug: 'three-doors',
	name: text('三扇门'),
	intro: text('短短一程。'),
	forWhom: text('谁都行'),
	minutes: 40,
	wheels: false,
	stops: ['red-02', 'red-05', 'red-03']
});

eachEngine((engine) => {
	describe('making tours', () => {
		let database: Database;
		let sql: Sql;
		beforeAll(async () => {
			database = await engine.open();
			await seedDemo(database.sql, () => {});
			sql = database.restricted;
		});
		afterAll(() => database.close());
		const seen = async () => (await all(sql)).map(({ slug }) => slug);

		async function somebody(): Promise<Extract<Asker, { kind: 'staff' }>> {
			const [person] = await database.sql<
				[{ id: string; name: string }]
			>`select id, name from person order by id limit 1`;
			const duties = [{ role: 'administrator' as const, post: '1', area: null, wide: true }];
			return { kind: 'staff', account: '1', person: person.id, name: person.name, session: '', duties };
		}

		test('a new tour is led along the streets, and nobody sees it until it is published', async () => {
			const measured = await tours.measure(sql, script, draft);
			const made = await tours.save(sql, script, null, draft, '');
			expect(made.draft).toEqual(draft);
			expect(made.laid.map(({ code, legM }) => [code, Math.round(legM)])).toEqual(
				measured.map(({ code, legM }) => [code, Math.round(legM)])
			);
			expect(made.laid[1]?.legM).toBeGreaterThan(50);
			expect(await seen()).not.toContain('three-doors');
			expect((await tours.publish(sql, script, 'three-doors')).public).toBe(true);
			expect(await seen()).toContain('three-doors');
			expect((await auditList(database.sql)).entries[0]).toMatchObject({
				what: 'tour.published',
				subject: 'tour:three-doors'
			});
		});

		test('other stops are another way; whoever saves second is told', async () => {
			const { basis } = await tours.open(sql, script, 'three-doors');
			const shorter = { ...draft, stops: ['red-02', 'red-03'] };
			const writer = await somebody();
			const saved = await tours.save(sql, writer, 'three-doors', shorter, basis);
			expect(saved.draft.stops).toEqual(['red-02', 'red-03']);
			// Visitors see it at once: who did it is written down.
			expect((await auditList(database.sql)).entries[0]).toMatchObject({
				what: 'tour.changed',
				subject: 'tour:three-doors'
			});
			const refused: unknown = await tours
				.save(sql, script, 'three-doors', draft, basis)
				.catch((problem: unknown) => problem);
			expect(refused).toBeInstanceOf(tours.OvertakenError);
			const { message, theirs } = refused as tours.OvertakenError;
			expect(theirs.draft.stops).toEqual(shorter.stops);
			expect(theirs.writtenBy).toBe(writer.name);
			expect(message).toContain(`${theirs.writtenBy}保存过`);
		});

		test('a site that moves takes the way along, and is not moved where no street leads', async () => {
			const before = await tours.open(sql, script, 'three-doors');
			const { draft: told, basis } = await sites.open(sql, script, 'red-03');
			const near = (await sites.open(sql, script, 'red-08')).draft.place;
			const moved = { ...told, place: { ...told.place, lng: near.lng, lat: near.lat } };
			const published = await sites.publish(sql, script, 'red-03', moved, basis);
			const after = await tours.open(sql, script, 'three-doors');
			expect(after.laid[1]?.legM).not.toBeCloseTo(before.laid[1]?.legM ?? 0, 0);
			const nowhere = { ...moved, place: { ...moved.place, lng: moved.place.lng + 1 } };
			await expect(sites.publish(sql, script, 'red-03', nowhere, published.basis)).rejects.toThrow(
				/没有.*街道/
			);
			expect((await sites.open(sql, script, 'red-03')).state).toBe('published');
		});

		test('is taken back, and needs two stops to be public', async () => {
			const { basis } = await tours.open(sql, script, 'three-doors');
			const one = { ...draft, stops: ['red-02'] };
			await expect(tours.save(sql, script, 'three-doors', one, basis)).rejects.toThrow(/至少要有两站/);
			expect((await tours.takeBack(sql, script, 'three-doors')).public).toBe(false);
			expect(await seen()).not.toContain('three-doors');
			await tours.save(sql, script, 'three-doors', one, basis);
			// Nobody sees that.
			expect((await auditList(database.sql)).entries[0]?.what).toBe('tour.withdrawn');
			await expect(tours.publish(sql, script, 'three-doors')).rejects.toThrow(/至少要有两站/);
		});

		test('a tour whose stops nobody sees is not published, and a public one keeps two', async () => {
			const kept = { ...draft, slug: 'two-doors', stops: ['red-05', 'red-06'] };
			await tours.save(sql, script, null, kept, '');
			await sites.takeBack(sql, script, 'red-06');
			const name = (await sites.open(sql, script, 'red-06')).name;
			await expect(tours.publish(sql, script, 'two-doors')).rejects.toThrow(`还没有公开的站：「${name}」`);
			expect(await seen()).not.toContain('two-doors');
			// Nor does one that is public get such a stop.
			const { draft: other, basis } = await tours.open(sql, script, 'whole-street');
			await expect(tours.save(sql, script, 'whole-street', other, basis)).rejects.toThrow(name);

			const again = await sites.open(sql, script, 'red-06');
			await sites.publish(sql, script, 'red-06', again.draft, again.basis);
			await tours.publish(sql, script, 'two-doors');
			await expect(sites.takeBack(sql, script, 'red-06')).rejects.toThrow(/「三扇门」.*“三扇门 in English”/);
			expect((await sites.open(sql, script, 'red-06')).state).toBe('published');
			await tours.takeBack(sql, script, 'two-doors');
			await sites.takeBack(sql, script, 'red-06');
			expect((await sites.open(sql, script, 'red-06')).state).toBe('withdrawn');
		});

		test('an address is taken once; nobody else may make tours', async () => {
			await expect(tours.save(sql, script, null, draft, '')).rejects.toMatchObject({
				constraint_name: 'tour_slug_key'
			});
			for (const asked of [
				() => tours.list(sql, visitor),
				() => tours.choices(sql, visitor),
				() => tours.open(sql, visitor, 'three-doors'),
				() => tours.measure(sql, visitor, draft),
				() => tours.save(sql, visitor, null, draft, ''),
				() => tours.publish(sql, visitor, 'three-doors'),
				() => tours.takeBack(sql, visitor, 'three-doors')
			])
				await expect(asked()).rejects.toMatchObject({ status: 403 });
		});
	});
});
