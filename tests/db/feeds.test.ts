import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { openFeeds, type Asked } from '../../src/lib/server/feeds/feeds.ts';
import { subscribe } from '../../src/lib/server/push/subscriptions.ts';
import { openSealer } from '../../src/lib/server/seal.ts';
import { place } from '../../src/lib/server/duty.ts';
import { open } from '../../src/lib/server/tickets.ts';
import { insertAreas } from '../support/areas.ts';
import { eachEngine } from '../support/databases.ts';
import { startWalk } from '../support/walk.ts';

const canary = {
	name: '金丝雀王大明',
	phone: '13987651234',
	words: '金丝雀住在三楼左手边',
	note: '金丝雀看过现场'
};
const home = 'https://minqing.example.cn';

eachEngine((engine) => {
	describe('the feeds of grids and categories', () => {
		let database: Database;
		let walk: Awaited<ReturnType<typeof startWalk>>;
		beforeAll(async () => {
			database = await engine.open();
			walk = await startWalk(database);
		});
		afterAll(() => database.close());
		const read = (asked: Partial<Asked> = {}) =>
			openFeeds(database.restricted).read({ kind: 'grids', code: 'G1', locale: 'zh', home, ...asked });
		const entries = (xml: string | null) =>
			[...(xml ?? '').matchAll(/<entry>.*?<title[^>]*>(.*?)<\/title>.*?<id>(.*?)<\/id>/gs)].map(
				([, title, id]) => `${id ?? ''} ${title?.replace(/<!\[CDATA\[(.*)\]\]>/, '$1') ?? ''}`
			);

		test('are there for what there is, empty at first, and for nothing else', async () => {
			expect(entries(await read({ code: 'G2' }))).toEqual([]);
			expect(await read({ code: 'G2' })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
			for (const code of ['C', 'light', 'G9', "'; drop table ticket"])
				expect(await read({ code })).toBeNull();
			expect(await read({ kind: 'categories', code: 'G1' })).toBeNull();
		});

		test('are there for a dedicated grid as for any other, and can be followed', async () => {
			const [w, south, e, n] = [115.3071, 22.7071, 115.3079, 22.7079];
			const ring = [
				[w, south],
				[e, south],
				[e, n],
				[w, n],
				[w, south]
			];
			const geometry = { type: 'Polygon' as const, coordinates: [ring] };
			await insertAreas(database.sql, [{ code: 'D1', level: 'dedicated_grid', geometry }]);
			const code = await walk.report(115.3075, 22.7075);
			expect(entries(await read({ code: 'D1' }))).toEqual([`${home}/t/${code}#reported 路灯照明：待受理`]);
			const keys = {
				p256dh: Buffer.alloc(65, 4).toString('base64url'),
				auth: Buffer.alloc(16).toString('base64url')
			};
			const browser = {
				endpoint: 'https://push.example.com/1',
				keys,
				topics: ['grid:D1'],
				locale: 'zh' as const
			};
			await expect(subscribe(database.restricted, browser, ['push.example.com'])).resolves.not.toThrow();
		});

		test('tell what was reported and what was closed, in both languages, newest first', async () => {
			const code = await walk.report();
			const feeds = openFeeds(database.restricted);
			await walk.step('county_operator', 'accept');
			await walk.step('grid_leader', 'sign');
			await walk.step('grid_leader', 'report_back', { note: '修好了' });
			await walk.step('checker', 'pass');
			await walk.step('resident', 'satisfied');
			const page = `${home}/t/${code}`;
			expect(entries(await read())).toEqual([
				`${page}#closed 路灯照明：已结案`,
				`${page}#reported 路灯照明：待受理`
			]);
			const english = await read({ kind: 'categories', code: 'light', locale: 'en' });
			expect(entries(english)[0]).toBe(`${page}#closed Street lighting: Closed`);
			expect(english).toContain(`href="${page}?lang=en"`);
			expect(english).toContain(`href="${home}/feeds/categories/light.xml?lang=en"`);
			expect(await read()).toBe(await read());
			// Once for all that read it.
			const asked = { kind: 'grids', code: 'G1', locale: 'zh', home } as const;
			const before = await feeds.read(asked);
			await walk.report();
			expect(await feeds.read(asked)).toBe(before);
			expect(await read()).not.toBe(before);
		});

		test('hold nothing personal, and no words before somebody released them', async () => {
			const opened = await open(
				database.restricted,
				{
					title: canary.words,
					description: canary.words,
					category: 'noise',
					place: place(115.305, 22.705, 'wgs84'),
					reporter: { name: canary.name, phone: canary.phone }
				},
				{ timetable: walk.timetable, sealer: openSealer('a key of the test, long enough for anybody') }
			);
			walk.code = opened.code;
			await walk.step('county_operator', 'accept');
			await walk.step('grid_leader', 'sign');
			await walk.step('grid_leader', 'note', { note: canary.note });
			const all = async () =>
				[
					await read(),
					await read({ kind: 'categories', code: 'noise' }),
					await read({ locale: 'en' })
				].join();
			const hidden = await all();
			expect(hidden).toContain(opened.code);
			expect(hidden).not.toMatch(/金丝雀|1398765|1234<|演示|岗位/);
			await walk.step('grid_leader', 'report_back', { note: canary.note });
			await walk.step('checker', 'release');
			const released = await all();
			expect(released).toContain(canary.words);
			expect(released).not.toMatch(/王大明|1398765|看过现场|演示|岗位/);
		});

		test('whatever a released title holds, the feed stays one', async () => {
			const title = `<script>alert(1)</script> & "]]>" ${String.fromCharCode(0x1f6b2)} ]]></title>`;
			const code = await walk.report();
			await database.sql`update ticket set title = ${title}, released_at = now(), category = 'drain' where code = ${code}`;
			const xml = await read({ kind: 'categories', code: 'drain' });
			expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; "]]&gt;"');
			expect(entries(xml)).toHaveLength(1);
			expect(xml?.match(/<\/title>/g)).toHaveLength(2);
		});

		test('an imported title with what XML has no place for does not break it', async () => {
			const code = await walk.report();
			await database.sql`
				update ticket set title = ${'金\u0001丝\ufffe雀\uffff🚲'}, released_at = now(), category = 'drain' where code = ${code}`;
			const xml = (await read({ kind: 'categories', code: 'drain' })) ?? '';
			expect(xml).toContain('金丝雀🚲');
			expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
		});
	});
});
