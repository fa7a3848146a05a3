import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/lib/server/asker.ts';
import { list as auditList } from '../../src/lib/server/audit.ts';
import type { Database, Sql } from '../../src/lib/server/db.ts';
import * as sites from '../../src/lib/server/site-drafts.ts';
import { siteDraft, type SiteDraft } from '../../src/lib/tour/site.ts';
import { eachEngine } from '../support/databases.ts';
import { staffOf } from '../support/staff.ts';

const text = (zh: string) => ({ zh, en: `${zh} in English` });
const place = {
	name: '农会旧址',
	nameEn: "Farmers' house",
	lng: 115.3351234,
	lat: 22.9651234,
	period: '1925',
	level: '县级文物保护单位',
	address: '红宫街 8 号',
	hours: { daily: ['09:00-12:00', '14:00-17:00'], mon: [] }
};
const begun: SiteDraft = siteDraft.parse({ place });
const whole: SiteDraft = {
	...begun,
	short: text('这里办过农会。门口有一棵榕树。'),
	long: text('很久以前。'),
	sources: [text('演示')]
};
const visitor: Asker = { kind: 'public' };

eachEngine((engine) => {
	describe('writing and publishing sites', () => {
		let database: Database;
		let sql: Sql;
		let one: Asker;
		let other: Asker;
		let operator: Asker;
		beforeAll(async () => {
			database = await engine.open();
			sql = database.restricted;
			const { somebody, staff } = staffOf(database);
			const asked = async (role: 'administrator' | 'operator') =>
				staff((await somebody([{ role, area: null }])).login);
			one = await asked('administrator');
			other = await asked('administrator');
			operator = await asked('operator');
		});
		afterAll(() => database.close());

		const onMap = async (code: string) =>
			(
				await database.sql<{ name: string; public: boolean; lng: number; properties: object }[]>`
					select name, public, st_x(geom) as lng, properties from place where layer = 'red-sites' and code = ${code}`
			)[0];

		test('a draft is nobody’s to see, and changes nothing that is public', async () => {
			const made = await sites.save(sql, one, null, begun, '');
			expect(made).toMatchObject({ code: 'red-01', state: 'draft', draft: begun });
			expect(await onMap('red-01')).toMatchObject({ public: false });
			const again = await sites.save(sql, one, 'red-01', { ...begun, short: text('短') }, made.basis);
			expect(again.draft.short).toEqual(text('短'));
			expect(await sites.list(sql, one)).toMatchObject([{ code: 'red-01', state: 'draft' }]);
		});

		test('whoever saves second is told, with what the first wrote, and loses nothing', async () => {
			const opened = await sites.open(sql, one, 'red-01');
			await sites.save(sql, other, 'red-01', { ...begun, long: text('别人写的') }, opened.basis);
			const refused = await sites
				.save(sql, one, 'red-01', begun, opened.basis)
				.catch((problem: unknown) => problem);
			expect(refused).toBeInstanceOf(sites.OvertakenError);
			const { theirs, message } = refused as sites.OvertakenError;
			expect(theirs.draft.long).toEqual(text('别人写的'));
			expect(message).toMatch(/保存过.* \/ /);
			expect((await sites.open(sql, one, 'red-01')).draft.long).toEqual(text('别人写的'));
			await sites.save(sql, one, 'red-01', begun, theirs.basis);
		});

		test('of two at the very same time one saves', async () => {
			const { basis } = await sites.open(sql, one, 'red-01');
			const both = await Promise.allSettled([
				sites.save(sql, one, 'red-01', { ...begun, short: text('甲') }, basis),
				sites.save(sql, other, 'red-01', { ...begun, short: text('乙') }, basis)
			]);
			expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		});

		test('what lacks something is not published, and is told what', async () => {
			const { basis } = await sites.open(sql, one, 'red-01');
			await expect(sites.publish(sql, one, 'red-01', begun, basis)).rejects.toThrow(
				/「两分钟短文 · 中文」还没有填/
			);
			const wrong = { ...whole, place: { ...place, hours: { workday: ['8-12'] } } };
			await expect(sites.publish(sql, one, 'red-01', wrong, basis)).rejects.toThrow(/08:30-12:00 这样的时段/);
			const picture = { hash: 'a'.repeat(64), width: 4, height: 3, alt: text('图'), credit: text('人') };
			await expect(
				sites.publish(sql, one, 'red-01', { ...whole, pictures: [picture] }, basis)
			).rejects.toThrow(/不在了/);
			expect(await onMap('red-01')).toMatchObject({ public: false });
		});

		test('a publication is on the map, with the hours that came with it, and in the audit log', async () => {
			const { basis } = await sites.open(sql, one, 'red-01');
			const published = await sites.publish(sql, one, 'red-01', whole, basis);
			expect(published.state).toBe('published');
			expect(await onMap('red-01')).toEqual({
				name: '农会旧址',
				public: true,
				lng: place.lng,
				properties: {
					period: '1925',
					level: place.level,
					address: place.address,
					hours: place.hours,
					summary: whole.short.zh
				}
			});
			const { entries } = await auditList(database.sql);
			expect(entries[0]).toMatchObject({ what: 'site.published', subject: 'site:red-01' });
		});

		test('a draft of what is published leaves the map as it is, until it is published too', async () => {
			const { basis } = await sites.open(sql, one, 'red-01');
			const moved = { ...whole, place: { ...place, name: '农民协会旧址', lng: 115.34, address: '' } };
			const saved = await sites.save(sql, one, 'red-01', moved, basis);
			expect(saved.state).toBe('changed');
			expect(await onMap('red-01')).toMatchObject({ name: '农会旧址', lng: place.lng });
			await sites.publish(sql, one, 'red-01', moved, saved.basis);
			const now = await onMap('red-01');
			expect(now).toMatchObject({ name: '农民协会旧址', lng: 115.34 });
			expect(now?.properties).not.toHaveProperty('address');
		});

		test('what was published never changes', async () => {
			const versions = await database.sql`select id from site_version where published_at is not null`;
			expect(versions).toHaveLength(2);
			for (const statement of [
				`update site_version set content = '{}' where published_at is not null`,
				`delete from site_version where published_at is not null`
			])
				await expect(database.sql.unsafe(statement)).rejects.toThrow('what was published stays');
		});

		test('a draft can be thrown away, a site taken back', async () => {
			const { basis, draft } = await sites.open(sql, one, 'red-01');
			const saved = await sites.save(sql, one, 'red-01', { ...draft, long: text('不要了') }, basis);
			await expect(sites.discard(sql, one, 'red-01', basis)).rejects.toThrow(sites.OvertakenError);
			await sites.discard(sql, one, 'red-01', saved.basis);
			expect(await sites.open(sql, one, 'red-01')).toMatchObject({ state: 'published', draft });

			await sites.takeBack(sql, one, 'red-01');
			expect(await onMap('red-01')).toMatchObject({ public: false });
			expect(await sites.list(sql, one)).toMatchObject([{ state: 'withdrawn' }]);
			await expect(sites.takeBack(sql, one, 'red-01')).rejects.toThrow(/没有公开/);
			const { entries } = await auditList(database.sql);
			expect(entries[0]).toMatchObject({ what: 'site.withdrawn', subject: 'site:red-01' });
			await sites.publish(sql, one, 'red-01', whole, (await sites.open(sql, one, 'red-01')).basis);
			expect(await onMap('red-01')).toMatchObject({ public: true });
		});

		test('a square keeps its outline while its pin stays', async () => {
			await database.sql`
				insert into place (layer, code, name, geom) values ('red-sites', 'square', '红场', st_makeenvelope(115.30, 22.90, 115.31, 22.91, 4326))`;
			const { basis, draft, state } = await sites.open(sql, one, 'square');
			expect(state).toBe('untold');
			expect(draft.place).toMatchObject({ name: '红场', hours: null });
			const kind = async () =>
				(await database.sql`select geometrytype(geom) as kind from place where code = 'square'`)[0];
			const named = { ...whole, place: { ...draft.place, nameEn: 'Red Square' } };
			const published = await sites.publish(sql, one, 'square', named, basis);
			expect(await kind()).toEqual({ kind: 'POLYGON' });
			const moved = { ...named, place: { ...named.place, lng: 115.302 } };
			await sites.publish(sql, one, 'square', moved, published.basis);
			expect(await kind()).toEqual({ kind: 'POINT' });
		});

		test('a new site gets the next number, and needs a name', async () => {
			const made = await sites.publish(sql, one, null, whole, '');
			expect(made).toMatchObject({ code: 'red-02', state: 'published' });
			await expect(sites.save(sql, one, null, siteDraft.parse({}), '')).rejects.toThrow(/先写名称/);
		});

		test('nobody else may read or write a draft', async () => {
			for (const asker of [visitor, operator]) {
				for (const asked of [
					() => sites.list(sql, asker),
					() => sites.open(sql, asker, 'red-01'),
					() => sites.save(sql, asker, null, whole, ''),
					() => sites.publish(sql, asker, null, whole, ''),
					() => sites.takeBack(sql, asker, 'red-01'),
					() => sites.discard(sql, asker, 'red-01', '')
				])
					await expect(asked()).rejects.toMatchObject({ status: 403 });
			}
			await expect(sites.open(sql, one, 'nowhere')).rejects.toMatchObject({ status: 404 });
		});
	});
});
