import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker, StaffRole } from '../../src/lib/server/asker.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { insert, kinds } from '../../src/lib/server/photograph-rows.ts';
import { openPhotographs, type Photographs } from '../../src/lib/server/photographs/photographs.ts';
import { openPool } from '../../src/lib/server/photographs/pool.ts';
import type { RefusedError } from '../../src/lib/server/refused.ts';
import { eachEngine } from '../support/databases.ts';
import { KEY, layLawGround, type LawGround } from '../support/law-ground.ts';
import { startObjectStore } from '../support/object-store.ts';
import { withExif } from '../support/picture-bytes.ts';
import { plain } from '../support/pictures.ts';

/** Who holds each post of the law's ground, and whether a ticket of the first grid, sent to its leader, is theirs to see and to release. */
const table: readonly (readonly [
	post: string,
	role: StaffRole,
	area: string | null,
	sees: boolean,
	releases: boolean
])[] = [
	['county_operator', 'operator', null, true, true],
	['second_operator', 'operator', 'X', true, true],
	['dispatcher', 'dispatcher', 'C', true, true],
	['other_dispatcher', 'dispatcher', 'C2', false, false],
	['checker', 'checker', 'T', true, true],
	['supervisor', 'supervisor', 'X', true, true],
	// Looks after the house, not into people's reports.
	['administrator', 'administrator', null, false, false],
	['grid_leader', 'grid_leader', 'G1', true, false],
	['other_leader', 'grid_leader', 'G2', false, false],
	['grid_worker', 'grid_worker', 'G1', true, false],
	// Called in.
	['unit', 'unit', null, true, false]
];

eachEngine((engine) => {
	describe('photographs', () => {
		const folder = mkdtempSync(join(tmpdir(), 'minqing-photographs-'));
		const pool = openPool({ waiting: 50 });
		let database: Database;
		let ground: LawGround;
		let photographs: Photographs;
		let areas: Record<string, string>;
		let colours = 0;
		beforeAll(async () => {
			database = await engine.open();
			ground = await layLawGround(database.sql);
			const rows = await database.sql<{ code: string; id: string }[]>`select code, id from area`;
			areas = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
			// As the application's own role: what it was not granted fails here.
			photographs = openPhotographs(database.restricted, { kind: 'folder', folder }, pool);
		});
		afterAll(async () => {
			photographs.close();
			await database.close();
			rmSync(folder, { recursive: true, force: true });
		});

		const staff = (name: string): Asker => {
			const [post, role, area] = table.find(([post]) => post === name)!;
			const duty = { role, post: ground.posts[post]!, area: area && areas[area]!, wide: !area };
			const person = ground.people[post]!;
			return { kind: 'staff', account: '1', person, name: '演示', session: '1', duties: [duty] };
		};
		const resident = { asker: { kind: 'public' }, key: KEY } as const;
		const stranger = { asker: { kind: 'public' }, key: null } as const;
		const by = (name: string) => ({ asker: staff(name), key: null });

		const send = (body: Buffer, type = 'image/jpeg') =>
			new Request('http://localhost/', {
				method: 'POST',
				body: new Uint8Array(body),
				headers: { 'content-type': type }
			});
		/** Another picture each time. */
		const picture = () =>
			plain(100, 80)
				.tint({ r: (colours += 20) % 256, g: 0, b: colours % 97 })
				.jpeg()
				.toBuffer();
		const refusal = (status: number) => expect.objectContaining({ status }) as object;

		test('a resident adds one with the key; the public sees it only after somebody released it', async () => {
			const code = await ground.ticket('reported');
			const located = withExif(await picture(), {
				gps: {
					lat: [
						[22, 1],
						[57, 1],
						[5443, 100]
					],
					lng: [
						[115, 1],
						[20, 1],
						[643, 100]
					],
					latRef: 'N',
					lngRef: 'E'
				}
			});
			const added = await photographs.add(resident, code, 'before', send(located));
			expect(added).toMatchObject({ width: 100, height: 80, place: { lng: 115.335119, lat: 22.965119 } });

			for (const visitor of [
				stranger,
				{ ...stranger, key: 'guessed' },
				{ asker: { kind: 'display', id: '1', name: '大屏' }, key: null } as const
			]) {
				await expect(photographs.read(visitor, added.hash, 'full')).rejects.toEqual(refusal(404));
				expect(await photographs.list(visitor, code)).toEqual([]);
			}
			expect(await photographs.read(resident, added.hash, 'small')).toMatchObject({ released: false });
			expect(await photographs.list(resident, code)).toMatchObject([{ hash: added.hash, released: false }]);

			await expect(photographs.release(resident, added.hash)).rejects.toEqual(refusal(401));
			await expect(photographs.release(by('grid_leader'), added.hash)).rejects.toEqual(refusal(403));
			await photographs.release(by('checker'), added.hash);
			expect(await photographs.read(stranger, added.hash, 'full')).toMatchObject({ released: true });
			expect(await photographs.list(stranger, code)).toHaveLength(1);

			// Who was first stays.
			await photographs.release(by('county_operator'), added.hash);
			const [row] = await database.sql<[{ by: string; lng: number }]>`
				select released_by as by, st_x(given_place) as lng from photograph where hash = ${added.hash}`;
			expect(row).toEqual({ by: ground.people['checker'], lng: 115.335119 });
		});

		test("the key of one ticket opens no other's photographs", async () => {
			const [mine, other] = [await ground.ticket('reported'), await ground.ticket('reported')];
			await database.sql`update ticket set key_hash = sha256('another secret') where code = ${other}`;
			const { hash } = await photographs.add(by('grid_leader'), other, 'before', send(await picture()));
			await expect(photographs.read(resident, hash, 'full')).rejects.toEqual(refusal(404));
			await expect(photographs.add(resident, other, 'before', send(await picture()))).rejects.toEqual(
				refusal(401)
			);
			await photographs.add(resident, mine, 'before', send(await picture()));
		});

		test.each(table)('%s', async (name, _role, _area, sees, releases) => {
			const code = await ground.ticket('in_progress');
			const { hash } = await photographs.add(resident, code, 'before', send(await picture()));
			const outcome = (act: Promise<unknown>) =>
				act.then(
					() => true,
					(thrown: unknown) => (thrown as RefusedError).status
				);
			const visitor = by(name);
			expect(await outcome(photographs.read(visitor, hash, 'full'))).toBe(sees || 404);
			const add = photographs.add(visitor, code, 'after', send(await picture()));
			expect(await outcome(add)).toBe(sees || 403);
			expect(await outcome(photographs.release(visitor, hash))).toBe(releases || (sees ? 403 : 404));
		});

		test('whoever ADMIN_TOKEN lets in does all of it', async () => {
			const visitor = { asker: { kind: 'script' }, key: null } as const;
			const code = await ground.ticket('handled');
			const { hash } = await photographs.add(visitor, code, 'after', send(await picture()));
			await photographs.release(visitor, hash);
			expect(await photographs.list(stranger, code)).toMatchObject([{ kind: 'after' }]);
		});

		test('the same again is the same; the same as the other kind is refused', async () => {
			const code = await ground.ticket('reported');
			const body = await picture();
			const first = await photographs.add(resident, code, 'before', send(body));
			const again = [1, 2, 3].map(() => photographs.add(resident, code, 'before', send(body)));
			for (const added of await Promise.all(again)) expect(added).toEqual(first);
			expect(await photographs.list(resident, code)).toHaveLength(1);
			await expect(photographs.add(resident, code, 'after', send(body))).rejects.toEqual(refusal(409));
		});

		test('twelve are the most, however many come at once', async () => {
			const code = await ground.ticket('reported');
			const [{ id }] = await database.sql<[{ id: string }]>`select id from ticket where code = ${code}`;
			const rows = Array.from({ length: 20 }, (_, i) =>
				insert(database.restricted, {
					ticket: id,
					hash: i.toString(16).padStart(64, '0'),
					kind: kinds[i % 2]!,
					width: 1,
					height: 1,
					bytes: 1,
					place: null,
					addedBy: 'resident',
					person: null
				})
			);
			const outcomes = await Promise.allSettled(rows);
			expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
			expect(await photographs.list(resident, code)).toHaveLength(12);
			await expect(photographs.add(resident, code, 'before', send(await picture()))).rejects.toThrow(/12 张/);
		});

		test('the twelfth photograph sent again over a bad network is no thirteenth, and is not refused', async () => {
			const code = await ground.ticket('reported');
			const bodies = await Promise.all(Array.from({ length: 12 }, () => picture()));
			for (const body of bodies) await photographs.add(resident, code, 'before', send(body));
			const last = bodies.at(-1)!;
			const again = await photographs.add(resident, code, 'before', send(last));
			expect((await photographs.list(resident, code)).at(-1)).toMatchObject({ hash: again.hash });
			await expect(photographs.add(resident, code, 'after', send(last))).rejects.toEqual(refusal(409));
			expect(await photographs.list(resident, code)).toHaveLength(12);
		});

		test('a form, a form without a picture, too much, nothing, no such ticket', async () => {
			const code = await ground.ticket('reported');
			const form = new FormData();
			form.set('photo', new Blob([new Uint8Array(await picture())], { type: 'text/html' }), 'run.sh');
			const request = () => new Request('http://localhost/', { method: 'POST', body: form });
			await photographs.add(resident, code, 'before', request());
			form.set('photo', 'no file');
			await expect(photographs.add(resident, code, 'before', request())).rejects.toThrow(/photo/);
			const add = (body: Buffer) => photographs.add(resident, code, 'before', send(body));
			await expect(add(Buffer.alloc(15 * 2 ** 20 + 1))).rejects.toEqual(refusal(413));
			await expect(add(Buffer.alloc(0))).rejects.toEqual(refusal(400));
			await expect(
				photographs.add(resident, '20000101-000001', 'before', send(await picture()))
			).rejects.toEqual(refusal(404));
			// What was refused left nothing behind.
			expect(await photographs.list(resident, code)).toHaveLength(1);
		});

		test('a store that is full, and one that is away, are put into words', async () => {
			const store = await startObjectStore();
			const away = openPhotographs(database.restricted, { kind: 's3', ...store.settings }, pool);
			const code = await ground.ticket('reported');
			const add = async () => away.add(resident, code, 'before', send(await picture()));
			store.refuse({ status: 409, code: 'XMinioStorageFull' });
			await expect(add()).rejects.toMatchObject({
				status: 507,
				message: expect.stringMatching(/已满/) as string
			});
			store.refuse(null);
			const { hash } = await add();
			await store.close();
			await expect(away.read(resident, hash, 'full')).rejects.toEqual(refusal(503));
			// What is wrong with the store is not told to strangers.
			await expect(add()).rejects.not.toThrow(/127|S3/);
			expect(await photographs.list(resident, code)).toHaveLength(1);
		});
	});
});
