import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../src/lib/server/asker.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { openPhotographs, type Photographs } from '../../src/lib/server/photographs/photographs.ts';
import { openPool } from '../../src/lib/server/photographs/pool.ts';
import { eachEngine } from '../support/databases.ts';
import { KEY, layLawGround, type LawGround } from '../support/law-ground.ts';
import { plain } from '../support/pictures.ts';

const resident = { asker: { kind: 'public' }, key: KEY } as const;
const script = { asker: { kind: 'script' }, key: null } as const;

eachEngine((engine) => {
	describe('photographs that come slowly', () => {
		const folder = mkdtempSync(join(tmpdir(), 'minqing-slow-photographs-'));
		let database: Database;
		let ground: LawGround;
		let photographs: Photographs;
		beforeAll(async () => {
			database = await engine.open();
			ground = await layLawGround(database.sql);
			const pool = openPool({ atATime: 1, waiting: 3 });
			photographs = openPhotographs(database.restricted, { kind: 'folder', folder }, pool);
		});
		afterAll(async () => {
			photographs.close();
			await database.close();
			rmSync(folder, { recursive: true, force: true });
		});

		const post = (body: BodyInit) =>
			new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
		const picture = async (red: number) =>
			post(new Uint8Array(await plain(100, 80).tint({ r: red, g: 0, b: 0 }).jpeg().toBuffer()));

		test('many of one ticket take no room from others', async () => {
			const [mine, another] = [await ground.ticket('reported'), await ground.ticket('reported')];
			const ends: (() => void)[] = [];
			const dawdling = (visitor: { asker: Asker; key: string | null }) => {
				const body = new ReadableStream({ start: (controller) => void ends.push(() => controller.close()) });
				return photographs.add(visitor, mine, 'before', post(body)).catch((problem: unknown) => problem);
			};
			const begun = Array.from({ length: 4 }, () => dawdling(resident));
			expect(await Promise.race(begun)).toMatchObject({
				status: 429,
				message: expect.stringMatching(/请等传完.+ \/ .+wait/) as string
			});
			await photographs.add(resident, another, 'before', await picture(50));
			await photographs.add(script, mine, 'before', await picture(100));
			for (const end of ends) end();
			await Promise.all(begun);
			await photographs.add(resident, mine, 'before', await picture(150));
		});

		test('a script is trusted with as many as there is room for', async () => {
			const code = await ground.ticket('reported');
			const four = [10, 60, 110, 160].map(async (red) =>
				photographs.add(script, code, 'before', await picture(red))
			);
			await Promise.all(four);
			expect(await photographs.list(script, code)).toHaveLength(4);
		});
	});
});
