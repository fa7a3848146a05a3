import { existsSync } from 'node:fs';
import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { caretake } from './caretaker.ts';
import { Instance } from './instance.ts';
import { takeLock } from './lock-file.ts';
import { Scheduler } from './scheduler.ts';
import { ensureBundle, ensureSnapshot, layCluster } from './snapshot.ts';
import { WorkerLink } from './worker-link.ts';

export { DataDirInUseError } from './lock-file.ts';
export { EmbeddedConnectionError } from './scheduler.ts';
export { ensureSnapshot } from './snapshot.ts';

/** PostgreSQL with PostGIS inside this process. */
export type Embedded = {
	/** A connection of the owner: what postgres.js takes as its `socket` option. */
	socket(): Duplex;
	/** A connection that works with the rights of another database role. */
	socketAs(role: string): Duplex;
	/** Ends all connections, shuts the database down in order, gives the folder back. */
	close(): Promise<void>;
};

export type EmbeddedOptions = {
	/** `<dataDir>/pg` holds the cluster, `<dataDir>/minqing.lock` says whose it is; null is a database in memory. */
	dataDir: string | null;
	log?: (line: string) => void;
	/** How long one statement may take, and a transaction be silent, before it is ended. */
	unitLimitMs?: number;
	/** How often the canary sings. */
	canaryMs?: number;
};

/**
 * Opens the embedded database; a new one starts from the snapshot.
 * A statement that runs too long, or kills the engine, ends every connection with an EmbeddedConnectionError;
 * postgres.js connects again by itself, and finds what was acknowledged. A database in memory starts anew, empty.
 * @throws {DataDirInUseError} when another process holds the folder
 * @throws {Error} saying why when the database does not open
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
	const { dataDir, log = () => {}, unitLimitMs = 60_000, canaryMs = 5_000 } = options;
	const release = dataDir === null ? () => {} : await takeLock(dataDir);
	try {
		const instance = await Instance.start(await opener(dataDir, log), log);
		const scheduler = new Scheduler(instance, unitLimitMs, log);
		const caretaker = caretake(scheduler, instance, { everyMs: canaryMs, limitMs: unitLimitMs });
		scheduler.onSuspect = caretaker.look;
		return {
			socket: () => scheduler.connect(null),
			socketAs: (role) => scheduler.connect(role),
			async close() {
				caretaker.stop();
				scheduler.close();
				await instance.close();
				release();
			}
		};
	} catch (error) {
		release();
		throw error;
	}
}

/** Makes what is missing, and gives the function that opens a worker on it. */
async function opener(
	dataDir: string | null,
	log: (line: string) => void
): Promise<() => Promise<WorkerLink>> {
	const bundlePath = await ensureBundle();
	if (dataDir === null) {
		const snapshotPath = await ensureSnapshot(log);
		return () => WorkerLink.open({ dataDir: null, snapshotPath, bundlePath });
	}
	const cluster = join(dataDir, 'pg');
	if (!existsSync(join(cluster, 'PG_VERSION'))) await layCluster(cluster, await ensureSnapshot(log));
	return async () => {
		try {
			return await WorkerLink.open({ dataDir: cluster, snapshotPath: null, bundlePath });
		} catch (error) {
			throw new Error(await whyNot(cluster, error), { cause: error });
		}
	};
}

/** PGlite only says that it failed. */
async function whyNot(cluster: string, error: unknown): Promise<string> {
	const { bavail, bsize } = await statfs(cluster);
	const freeMb = Math.floor((bavail * bsize) / 1_000_000);
	if (freeMb < 50)
		return `磁盘已满,${cluster} 只剩 ${freeMb} MB / the disk is full, ${cluster} has ${freeMb} MB left`;
	const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '');
	return `内嵌数据库 ${cluster} 打不开 / the embedded database ${cluster} (PostgreSQL ${version.trim() || '?'}) does not open: ${String(error)}`;
}
