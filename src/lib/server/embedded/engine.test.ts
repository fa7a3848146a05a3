import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEmbedded, type Embedded } from './engine.ts';

// Starting the engine takes seconds, on a busy machine many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let folder: string;
let embedded: Embedded;
let sql: postgres.Sql;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'minqing-engine-'));
	embedded = await openEmbedded({ dataDir: folder });
	sql = connect(embedded);
	await sql`create table row (id int primary key, note text)`;
});

afterAll(async () => {
	await sql.end();
	await embedded.close();
	await rm(folder, { recursive: true });
});

function connect(to: Embedded, options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
	return postgres({ max: 8, onnotice() {}, ...options, socket: to.socket } as postgres.Options<
		Record<string, never>
	>);
}

function codeOf(error: unknown): string {
	return (error as postgres.PostgresError).code;
}

async function count(note: string): Promise<number> {
	const [found] = await sql<[{ n: number }]>`select count(*)::int as n from row where note = ${note}`;
	return found.n;
}

describe('many connections on one session', () => {
	it('gives each of 171 concurrent queries its own answer, errors among them', async () => {
		await sql`insert into row values (-1, 'taken')`;
		const asked = Array.from({ length: 171 }, async (_, i) => {
			if (i % 9 === 0) return sql`select 1 / ${0}::int as n`.catch(codeOf);
			if (i % 9 === 3) return sql.unsafe(`select nothing_${i}`).catch(codeOf);
			if (i % 9 === 6) return sql`insert into row values (-1, ${i})`.catch(codeOf);
			const rows =
				i % 2 ? await sql`select ${i}::int as n, pg_sleep(0)` : await sql.unsafe(`select ${i} as n`).simple();
			return rows[0]?.['n'] as number;
		});
		const wanted = Array.from(
			{ length: 171 },
			(_, i) => ({ 0: '22012', 3: '42703', 6: '23505' })[i % 9] ?? i
		);
		expect(await Promise.all(asked)).toEqual(wanted);
	});

	it('keeps 40 concurrent transactions apart, commits and rollbacks', async () => {
		const done = await Promise.all(
			Array.from({ length: 40 }, (_, i) =>
				sql
					.begin(async (own) => {
						await own`insert into row values (${1000 + i}, 'transaction')`;
						const [seen] = await own`select count(*)::int as n from row where id = ${1000 + i}`;
						if (i % 2) throw new Error('undo');
						return seen?.['n'] as number;
					})
					.catch((error: unknown) => (error as Error).message)
			)
		);
		expect(done).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 ? 'undo' : 1)));
		expect(await count('transaction')).toBe(20);
	});

	it('goes back to a savepoint and on', async () => {
		await sql.begin(async (own) => {
			await own`insert into row values (2000, 'savepoint')`;
			await own
				.savepoint(async (inner) => {
					await inner`insert into row values (2001, 'savepoint')`;
					await inner`insert into row values (2000, 'twice')`;
				})
				.catch(() => undefined);
			await own`insert into row values (2002, 'savepoint')`;
		});
		expect(await count('savepoint')).toBe(2);
	});

	it('reads with a cursor while others ask', async () => {
		const others = Promise.all(Array.from({ length: 20 }, (_, i) => sql`select ${i}::int as n`));
		const seen: number[] = [];
		await sql`select n from generate_series(1, 25) n`.cursor(10, (rows) => {
			seen.push(...rows.map((row) => row['n'] as number));
		});
		const broken = sql`select 1 / (5 - n) from generate_series(1, 25) n`.cursor(3, () => {});
		await expect(broken).rejects.toMatchObject({ code: '22012' });
		expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
		expect((await others).map(([row]) => row?.['n'] as number)).toEqual(
			Array.from({ length: 20 }, (_, i) => i)
		);
	});

	it('undoes the transaction of a connection that is destroyed in the middle', async () => {
		const sockets: { destroy(): void }[] = [];
		const other = connect({
			...embedded,
			socket: () => {
				const socket = embedded.socket();
				sockets.push(socket);
				return socket;
			}
		});
		const cut = other.begin(async (own) => {
			await own`insert into row values (3000, 'destroyed')`;
			for (const socket of sockets) socket.destroy();
			await own`insert into row values (3001, 'destroyed')`;
		});
		await expect(cut).rejects.toThrow();
		expect(await count('destroyed')).toBe(0);
		await other.end({ timeout: 0 });
	});

	it('forgets the prepared statements of a connection that has ended', async () => {
		const other = connect(embedded);
		await Promise.all(Array.from({ length: 8 }, (_, i) => other`select ${i}::int, 'forgotten'`));
		const left = () => sql`select from pg_prepared_statements where statement like '%forgotten%'`.simple();
		expect((await left()).length).toBeGreaterThan(0);
		await other.end();
		expect(await left()).toHaveLength(0);
	});

	it('survives 10,000 errors', async () => {
		for (let round = 0; round < 100; round++) {
			const errors = Array.from({ length: 100 }, () => sql.unsafe('select nothing').catch(() => 'error'));
			expect(new Set(await Promise.all(errors))).toEqual(new Set(['error']));
		}
		expect(await sql`select 41 + 1 as n`).toEqual([{ n: 42 }]);
	});

	it('refuses COPY FROM STDIN and stays alive', async () => {
		await expect(sql`copy row from stdin`.writable()).rejects.toMatchObject({ code: '0A000' });
		expect(await sql`select 41 + 1 as n`).toEqual([{ n: 42 }]);
	});

	it('answers runaway recursion with an error', async () => {
		await sql`create function f(int) returns int language plpgsql as 'begin return f($1 + 1); end'`;
		await expect(sql`select f(1)`).rejects.toMatchObject({ code: '54001' });
		await expect(sql.unsafe(`select ${'1+'.repeat(50_000)}1`)).rejects.toMatchObject({ code: '54001' });
		expect(await sql`select 41 + 1 as n`).toEqual([{ n: 42 }]);
	});
});

describe('notifications', () => {
	it('reach the listeners on commit, and none on rollback', async () => {
		const heard: string[] = [];
		const other = connect(embedded);
		await sql.listen('bell', (payload) => heard.push(`one ${payload}`));
		await other.listen('bell', (payload) => heard.push(`two ${payload}`));
		await sql.begin((own) => own`select pg_notify('bell', 'committed')`);
		await sql
			.begin((own) => [own`select pg_notify('bell', 'undone')`, own`select 1 / 0`])
			.catch(() => undefined);
		await other.notify('bell', 'alone');
		const wanted = ['one alone', 'one committed', 'two alone', 'two committed'];
		await vi.waitFor(() => expect([...heard].sort()).toEqual(wanted));
		await other.end();
	});

	it('go on for one connection when another stops listening, or ends', async () => {
		const heard: string[] = [];
		const other = connect(embedded);
		await sql.listen('Door', (payload) => heard.push(payload));
		const { unlisten } = await other.listen('Door', () => {});
		await unlisten();
		await other.notify('Door', 'after unlisten');
		await other.listen('Door', () => {});
		await other.end();
		await sql.notify('Door', 'after end');
		await vi.waitFor(() => expect(heard).toEqual(['after unlisten', 'after end']));
	});
});

describe('values', () => {
	it('go in and out as what they are', async () => {
		const at = new Date('2026-11-21T08:00:00.123Z');
		const [row] =
			await sql`select ${'民情'}::text as text, ${7}::int as int, ${'9007199254740993'}::bigint as bigint,
			${1.5}::float8 as float, ${true}::boolean as yes, ${null}::text as nothing, ${at}::timestamptz as at,
			${sql.json({ a: [1, { b: null }] })}::jsonb as json, ${[1, 2, 3]}::int[] as ints, ${['a', 'b"c']}::text[] as texts,
			${Buffer.from([0, 255])}::bytea as bytes, st_astext(st_point(${121.5}, ${31.25})) as point`;
		expect(row).toEqual({
			...{ text: '民情', int: 7, bigint: '9007199254740993', float: 1.5, yes: true, nothing: null, at },
			...{
				json: { a: [1, { b: null }] },
				ints: [1, 2, 3],
				texts: ['a', 'b"c'],
				bytes: Buffer.from([0, 255])
			},
			point: 'POINT(121.5 31.25)'
		});
	});

	it('go in 10,000 rows at once, and come out', async () => {
		const ids = Array.from({ length: 10_000 }, (_, i) => 10_000 + i);
		const notes = ids.map((id) => `note ${id} `.repeat(20));
		await sql`insert into row select * from unnest(${ids}::int[], ${notes}::text[])`;
		const rows = await sql`select id, note from row where id >= 10000 order by id`;
		expect(rows.map((row) => row['id'] as number)).toEqual(ids);
		expect(rows.at(-1)?.['note']).toBe(notes.at(-1));
	});
});
