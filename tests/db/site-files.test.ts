import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/lib/server/asker.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { openPool, type Pool } from '../../src/lib/server/photographs/pool.ts';
import { openStore } from '../../src/lib/server/photographs/store.ts';
import type { RefusedError } from '../../src/lib/server/refused.ts';
import { openSiteFiles, type SiteFiles } from '../../src/lib/server/site-files.ts';
import { eachEngine } from '../support/databases.ts';
import { CANARY, withSegment } from '../support/picture-bytes.ts';
import { plain } from '../support/pictures.ts';
import { refusedKinds } from '../support/pictures-refused.ts';
import { mp3 } from '../support/sound-bytes.ts';

const script: Asker = { kind: 'script' };
const visitor: Asker = { kind: 'public' };
const operator: Asker = {
	kind: 'staff',
	account: '1',
	person: '1',
	name: '演示',
	session: '1',
	duties: [{ role: 'operator', post: '1', area: null, wide: true }]
};

eachEngine((engine) => {
	describe('pictures and sound of sites', () => {
		const folder = mkdtempSync(join(tmpdir(), 'minqing-site-files-'));
		let database: Database;
		let pool: Pool;
		let files: SiteFiles;
		beforeAll(async () => {
			database = await engine.open();
			pool = openPool({ waiting: 50 });
			files = openSiteFiles(database.restricted, pool, openStore({ kind: 'folder', folder }));
		});
		afterAll(async () => {
			pool.close();
			await database.close();
			rmSync(folder, { recursive: true, force: true });
		});

		const send = (body: Uint8Array) =>
			new Request('http://localhost/', { method: 'POST', body: new Uint8Array(body) });
		const publish = (code: string, content: object) => database.sql`
			with here as (
				insert into place (layer, code, name, geom, public) values ('red-sites', ${code}, ${code}, st_setsrid(st_point(115.3, 22.9), 4326), true)
				on conflict (layer, code) do update set public = true returning id)
			insert into site_version (place_id, content, published_at)
			select id, ${database.sql.json(JSON.parse(JSON.stringify(content)) as never)}, clock_timestamp() from here`;

		test('a picture becomes a JPEG of two sizes with nothing beside the picture; again is no second one', async () => {
			const upload = withSegment(await plain(2000, 1000).jpeg().toBuffer(), 0xe1, Buffer.from(CANARY));
			const kept = await files.take(script, send(upload));
			expect(kept).toMatchObject({ kind: 'picture', width: 1600, height: 800 });
			expect(await files.keepPicture(upload)).toEqual(kept);
			const full = await files.read(script, kept.hash, 'full');
			expect(full).toMatchObject({ type: 'image/jpeg', public: false });
			expect(full.bytes.length).toBe(kept.bytes);
			expect(Buffer.from(full.bytes).includes(CANARY)).toBe(false);
			const small = await files.read(script, kept.hash, 'small');
			expect(small.bytes.length).toBeLessThan(full.bytes.length);
		});

		test('only what the latest publication of a public site refers to is everybody’s', async () => {
			const picture = await files.keepPicture(await plain(31, 21).png().toBuffer());
			const sound = await files.keepSound(mp3());
			expect(sound).toMatchObject({ kind: 'sound', type: 'audio/mpeg', bytes: mp3().length });
			const both = { pictures: [{ hash: picture.hash }], sound: { zh: null, en: sound.hash } };
			const none = { pictures: [], sound: { zh: null, en: null } };
			const seen = async () => {
				const [a, b] = await Promise.all(
					[picture, sound].map(({ hash }) =>
						files.read(visitor, hash, 'full').then(
							() => true,
							(refused: unknown) => (refused as RefusedError).status
						)
					)
				);
				return [a, b];
			};
			expect(await seen()).toEqual([404, 404]);
			await expect(files.read(operator, picture.hash, 'full')).rejects.toMatchObject({ status: 404 });

			await publish('red-01', both);
			expect(await seen()).toEqual([true, true]);
			await database.sql`update place set public = false where code = 'red-01'`;
			expect(await seen()).toEqual([404, 404]);
			await publish('red-01', { ...both, pictures: [] });
			expect(await seen()).toEqual([404, true]);
			await publish('red-01', none);
			expect(await seen()).toEqual([404, 404]);
			await database.sql`
				insert into site_version (place_id, content) select id, ${database.sql.json(both)} from place where code = 'red-01'`;
			expect(await seen()).toEqual([404, 404]);
		});

		test('whoever is no administrator adds nothing', async () => {
			await expect(files.take(visitor, send(mp3()))).rejects.toMatchObject({ status: 401 });
			await expect(files.take(operator, send(mp3()))).rejects.toMatchObject({ status: 403 });
			await expect(database.restricted`delete from site_file`).rejects.toThrow(/permission denied/);
			await expect(database.restricted`update site_file set bytes = 1`).rejects.toThrow(/permission denied/);
		});

		test.each(refusedKinds.map((sample) => [sample.name, sample] as const))(
			'%s is refused in words',
			async (_, { bytes, gives }) => {
				const refused: unknown = await files
					.take(script, send(await bytes()))
					.catch((problem: unknown) => problem);
				expect((refused as RefusedError).status).toBe('status' in gives && gives.status);
				expect((refused as RefusedError).message).toMatch(/\p{sc=Han}.* \/ /u);
			}
		);

		test('a recording over 20 MB, or of another kind, is refused in words', async () => {
			const long = mp3({ frames: 60_000 });
			await expect(files.take(script, send(long))).rejects.toThrow(/20 MB/);
			await expect(files.keepSound(Buffer.from('RIFF\x24\0\0\0WAVEfmt '))).rejects.toThrow(/MP3/);
		});
	});
});
