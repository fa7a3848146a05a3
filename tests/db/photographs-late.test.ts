import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { openPhotographs, type Photographs } from '../../src/lib/server/photographs/photographs.ts';
import { openPool } from '../../src/lib/server/photographs/pool.ts';
import { isOpen, states } from '../../src/lib/ticket/states.ts';
import { eachEngine } from '../support/databases.ts';
import { KEY, layLawGround, type LawGround } from '../support/law-ground.ts';
import { plain } from '../support/pictures.ts';

eachEngine((engine) => {
	describe('photographs that come late', () => {
		const folder = mkdtempSync(join(tmpdir(), 'minqing-late-'));
		let database: Database;
		let ground: LawGround;
		let photographs: Photographs;
		let colours = 0;
		beforeAll(async () => {
			database = await engine.open();
			ground = await layLawGround(database.sql);
			photographs = openPhotographs(database.restricted, { kind: 'folder', folder }, openPool());
		});
		afterAll(async () => {
			photographs.close();
			await database.close();
			rmSync(folder, { recursive: true, force: true });
		});

		const resident = { asker: { kind: 'public' }, key: KEY } as const;
		const picture = () =>
			plain(100, 80)
				.tint({ r: (colours += 20) % 256, g: 0, b: colours % 97 })
				.jpeg()
				.toBuffer();
		const add = (code: string, body: Buffer) =>
			photographs.add(
				resident,
				code,
				'before',
				new Request('http://localhost/', {
					method: 'POST',
					body: new Uint8Array(body),
					headers: { 'content-type': 'image/jpeg' }
				})
			);

		test.each(states.filter((state) => !isOpen(state)))(
			'a ticket that is %s takes no more; what came before its end, sent again, is not refused',
			async (state) => {
				const code = await ground.ticket(state);
				const late = add(code, await picture());
				await expect(late).rejects.toMatchObject({
					status: 409,
					message: expect.stringMatching(/^这件工单已经结束.+ \/ this ticket has ended/) as string
				});
				expect(await photographs.list(resident, code)).toEqual([]);

				const early = await picture();
				const { hash } = await add(await ground.ticket('reported'), early);
				// As if it had come while this one was open.
				await database.sql`
					insert into photograph (ticket_id, number, hash, kind, width, height, bytes, added_by)
					select id, 1, ${hash}, 'before', 100, 80, 1, 'resident' from ticket where code = ${code}`;
				expect(await add(code, early)).toMatchObject({ hash });
				expect(await photographs.list(resident, code)).toHaveLength(1);
			}
		);

		test.each(states.filter(isOpen))('a ticket that is %s takes one', async (state) => {
			const code = await ground.ticket(state);
			await add(code, await picture());
			expect(await photographs.list(resident, code)).toHaveLength(1);
		});
	});
});
