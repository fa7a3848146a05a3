import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { DataDirInUseError, openEmbedded, type Embedded } from './engine.ts';
import { takeLock } from './lock-file.ts';

let above: string;
beforeAll(async () => {
	above = await mkdtemp(join(tmpdir(), 'minqing-recovery-'));
});
afterAll(() => rm(above, { recursive: true }));

// Starting the engine takes seconds, on a busy machine many.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const WAIT = { timeout: 60_000, interval: 50 };

function connect(to: Embedded): postgres.Sql {
	const options = { max: 4, onnotice() {}, backoff: () => 0.05, socket: to.socket };
	return postgres(options as postgres.Options<Record<string, never>>);
}

/** Another process with the engine; `code` has `embedded` and `sql`. */
function child(folder: string, code: string): ChildProcess {
	const program = `
		import postgres from 'postgres';
		import { openEmbedded } from './src/lib/server/embedded/engine.ts';
		try {
			const embedded = await openEmbedded({ dataDir: ${JSON.stringify(folder)} });
			const sql = postgres({ socket: embedded.socket, onnotice() {} });
			${code}
		} catch (error) {
			console.log(error.name, error.message);
			process.exit(3);
		}`;
	return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
		cwd: projectRoot,
		stdio: ['ignore', 'pipe', 'inherit']
	});
}

async function outcome(process: ChildProcess): Promise<{ code: number; text: string }> {
	let text = '';
	process.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
	const code = await new Promise<number>((resolve) => process.once('close', resolve));
	return { code, text };
}

describe('an instance that is lost', () => {
	let embedded: Embedded;
	let sql: postgres.Sql;
	const lines: string[] = [];

	beforeAll(async () => {
		const dataDir = join(above, 'lost');
		embedded = await openEmbedded({
			dataDir,
			unitLimitMs: 5_000,
			canaryMs: 200,
			log: (line) => lines.push(line)
		});
		sql = connect(embedded);
		await sql`create table kept (id int primary key)`;
	});
	afterAll(async () => {
		await sql.end({ timeout: 0 });
		await embedded.close();
	});

	it('is replaced when a statement runs too long; the statement is told why, what was acknowledged is there', async () => {
		await sql`insert into kept select generate_series(1, 100)`;
		const runaway = sql`select count(*) from generate_series(1, 10000) a, generate_series(1, 10000) b, generate_series(1, 100) c`;
		await expect(runaway).rejects.toThrow('ran for more than 5 s');
		expect(await sql`select count(*)::int as n from kept`).toEqual([{ n: 100 }]);
		expect(lines.join()).toContain('opened again');
	});

	it('is replaced when it breaks off in an answer, and listeners hear again', async () => {
		const heard: string[] = [];
		const onlisten = vi.fn();
		await sql.listen('bell', (payload) => heard.push(payload), onlisten);
		// JSON nested a million deep runs through the stack of the thread: PGlite answers with nothing.
		await expect(sql`select repeat('[', 1000000)::jsonb`).rejects.toThrow(/broke off|ran for more/);
		expect(await sql`select count(*)::int as n from kept`).toEqual([{ n: 100 }]);
		await vi.waitFor(() => expect(onlisten).toHaveBeenCalledTimes(2), WAIT);
		await sql.notify('bell', 'again');
		await vi.waitFor(() => expect(heard).toEqual(['again']), WAIT);
	});

	it('keeps the log short that a start would have to replay', async () => {
		await sql`create table wide as select repeat('x', 1000) as x from generate_series(1, 140000)`;
		const log = () =>
			sql`select pg_current_wal_insert_lsn() - redo_lsn < 1e8 as short from pg_control_checkpoint()`;
		await vi.waitFor(async () => expect(await log()).toEqual([{ short: true }]), WAIT);
		await sql`drop table wide`;
	});

	it('keeps the planner informed when it is quiet', async () => {
		await sql`create table "Ten thousand" as select generate_series(1, 10000) as n`;
		const estimate = () => sql`select reltuples::int as n from pg_class where relname = 'Ten thousand'`;
		const slowly = { timeout: 60_000, interval: 500 };
		await vi.waitFor(async () => expect(await estimate()).toEqual([{ n: 10_000 }]), slowly);
	});

	it('ends a transaction that falls silent, and nobody else', async () => {
		const held = sql.begin(async (own) => {
			await own`insert into kept values (1000)`;
			return new Promise(() => {});
		});
		const behind = sql`select count(*)::int as n from kept`;
		await expect(held).rejects.toThrow('CONNECTION_CLOSED');
		expect(lines.join()).toContain('silent');
		expect(await behind).toEqual([{ n: 100 }]);
	});
});

describe('a data folder', () => {
	it('is refused to a second process, and to this one twice', async () => {
		const folder = join(above, 'two');
		const embedded = await openEmbedded({ dataDir: folder });
		await expect(openEmbedded({ dataDir: folder })).rejects.toThrow(DataDirInUseError);
		const second = await outcome(child(folder, 'process.exit(0);'));
		expect(second).toEqual({ code: 3, text: expect.stringContaining('DataDirInUseError') as string });
		for (const word of [folder, String(process.pid), 'DATA_DIR', 'DATABASE_URL'])
			expect(second.text).toContain(word);
		await embedded.close();
		expect(existsSync(join(folder, 'minqing.lock'))).toBe(false);
	});

	it('opens again after kill -9, with every row that was acknowledged', async () => {
		const folder = join(above, 'killed');
		const writer = child(
			folder,
			`await sql\`create table kept (id int)\`;
			for (let id = 1; ; id++) {
				await sql\`insert into kept values (\${id})\`;
				console.log(id);
			}`
		);
		let acknowledged = 0;
		if (!writer.stdout) throw new Error('no stdout');
		for await (const line of createInterface(writer.stdout)) {
			acknowledged = Number(line);
			if (acknowledged === 500) writer.kill('SIGKILL');
		}
		expect(acknowledged).toBeGreaterThanOrEqual(500);
		const embedded = await openEmbedded({ dataDir: folder });
		const sql = connect(embedded);
		const [found] = await sql<
			[{ n: number }]
		>`select count(*)::int as n from kept where id <= ${acknowledged}`;
		expect(found.n).toBe(acknowledged);
		await sql.end();
		await embedded.close();
	});

	it('is made whole, or not at all', async () => {
		const folder = join(above, 'half');
		await mkdir(join(folder, 'pg.tmp-interrupted', 'base'), { recursive: true });
		const embedded = await openEmbedded({ dataDir: folder });
		expect(await readdir(folder)).toEqual(['minqing.lock', 'pg']);
		await embedded.close();
	});
});

describe('the lock', () => {
	it('of a process whose number was used again is taken over', async () => {
		const folder = join(above, 'reused');
		(await takeLock(folder))();
		const release = await takeLock(folder);
		const file = join(folder, 'minqing.lock');
		const mine = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
		release();
		await writeFile(file, JSON.stringify({ ...mine, pid: process.ppid, started: '1' }));
		(await takeLock(folder))();
		await writeFile(file, 'half a lo');
		(await takeLock(folder))();
		await writeFile(file, JSON.stringify({ ...mine, pid: process.pid }));
		await expect(takeLock(folder)).rejects.toThrow(DataDirInUseError);
	});

	it('is waited for while its holder, just killed, is still to be seen', async () => {
		const folder = join(above, 'dying');
		const holder = child(folder, `console.log('holds'); setInterval(() => undefined, 60_000);`);
		if (!holder.stdout) throw new Error('no stdout');
		await once(holder.stdout, 'data');
		const taken = takeLock(folder);
		holder.kill('SIGKILL');
		(await taken)();
	});

	it('goes to one of many who find it stale', async () => {
		const folder = join(above, 'race');
		const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)));
		expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});
});
