import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { freePort } from './free-port.ts';
import { serverUser } from './native-binaries.ts';
import { whenWeEnd } from './when-we-end.ts';

/** A private PostgreSQL on a port of its own, in a temporary folder. */
export type NativeServer = {
	port: number;
	url(database?: string): string;
	/** Ends it as a power cut of the program would: SIGKILL, no goodbye. */
	kill9(): Promise<void>;
	/** Starts it again on the same folder and port; returns when it takes connections. */
	start(): Promise<void>;
	/** Stops it and removes its folder. */
	stop(): Promise<void>;
};

/** `$1` is the server's folder. */
const REMOVE = `
pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
if [ -n "$pid" ]; then
	kill -QUIT "$pid" 2>/dev/null
	for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" 2>/dev/null && sleep 0.2; done
fi
rm -rf "$1"`;

/**
 * Makes and starts a private PostgreSQL with trust authentication on 127.0.0.1.
 *
 * @param options.bin the folder of its programs, see `findBinaries`
 * @param options.durable the server's own default durability; without it no fsync: the same after a killed process,
 *   faster, and not safe after a power cut
 */
export async function startNative(options: { bin: string; durable?: boolean }): Promise<NativeServer> {
	const { bin, durable = false } = options;
	const user = serverUser();
	const folder = mkdtempSync(join(tmpdir(), 'minqing-native-'));
	if (user) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const asUser = { cwd: folder, ...user };
	const end = whenWeEnd(REMOVE, [folder], asUser);
	const made = spawnSync(
		join(bin, 'initdb'),
		['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
		{ ...asUser, encoding: 'utf8' }
	);
	if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ''}`);
	const port = await freePort();
	const settings = {
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: folder,
		max_connections: 200,
		timezone: 'UTC',
		...(!durable && { fsync: 'off', full_page_writes: 'off', max_wal_size: '2GB' })
	};
	const url = (database = 'postgres'): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
	let server: ChildProcess | null = null;

	async function start(): Promise<void> {
		const log = openSync(join(folder, 'log'), 'a');
		const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
		const deadline = Date.now() + 60_000;
		while (Date.now() < deadline) {
			const child = spawn(join(bin, 'postgres'), ['-D', data, ...given], {
				...asUser,
				detached: true,
				stdio: ['ignore', log, log]
			});
			child.unref();
			server = child;
			// After a kill -9 the old backends take a moment to go; until then a new server refuses to start.
			while (child.exitCode === null && Date.now() < deadline) {
				if (await answers(url())) return;
				await sleep(50);
			}
		}
		throw new Error(`PostgreSQL did not start:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`);
	}

	async function kill9(): Promise<void> {
		if (!server || server.exitCode !== null) return;
		const gone = once(server, 'exit');
		server.ref();
		server.kill('SIGKILL');
		await gone;
		server = null;
	}

	try {
		await start();
	} catch (problem) {
		await end.now();
		throw problem;
	}
	return { port, url, kill9, start, stop: end.now };
}

async function answers(url: string): Promise<boolean> {
	const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice() {} });
	try {
		await sql`select 1`;
		return true;
	} catch {
		return false;
	} finally {
		await sql.end({ timeout: 1 });
	}
}
