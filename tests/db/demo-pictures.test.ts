import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictures } from '#geo/demo/tours/pictures.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { seedDemo } from '../../src/lib/server/demo.ts';
import { hangPictures } from '../../src/lib/server/demo-pictures.ts';
import { openStore } from '../../src/lib/server/photographs/store.ts';
import { siteContent } from '../../src/lib/tour/site.ts';
import { eachEngine } from '../support/databases.ts';

eachEngine((engine) => {
	describe('the drawings of the demonstration', () => {
		const folder = mkdtempSync(join(tmpdir(), 'minqing-drawings-'));
		const store = openStore({ kind: 'folder', folder });
		let database: Database;
		beforeAll(async () => {
			database = await engine.open();
			await seedDemo(database.sql, () => {});
		});
		afterAll(async () => {
			await database.close();
			rmSync(folder, { recursive: true, force: true });
		});

		const versions = () => database.sql<{ code: string; content: unknown }[]>`
			select p.code, v.content from site_version v join place p on p.id = v.place_id order by p.code, v.id`;

		test('hang at every site, but where somebody has written; twice hangs them once', async () => {
			await database.sql`
				insert into site_version (place_id, content) select id, '{}' from place where layer = 'red-sites' and code = 'red-03'`;
			await Promise.all([1, 2].map(() => hangPictures(database.sql, store, () => {})));
			await hangPictures(database.sql, store, () => {});
			const all = await versions();
			const hung = all.filter(({ content }) => siteContent.safeParse(content).data?.pictures.length === 1);
			expect(hung.map(({ code }) => code)).toEqual(Object.keys(pictures).filter((code) => code !== 'red-03'));
			expect(all).toHaveLength(14 + 1 + 13);
		});

		test('lie in the store under their hashes, in two sizes, light enough for a phone', async () => {
			for (const { content } of await versions()) {
				for (const { hash, width, height } of siteContent.safeParse(content).data?.pictures ?? []) {
					expect([width, height]).toEqual([1600, 1067]);
					expect((await store.get(hash, 'full'))?.length).toBeLessThan(250_000);
					expect((await store.get(hash, 'small'))?.length).toBeLessThan(25_000);
				}
			}
		});
	});
});
