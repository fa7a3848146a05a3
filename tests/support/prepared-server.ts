import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, inject, test } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/db.ts';
import { migrate } from '../../src/lib/server/migrate.ts';
import { startServer, type Server } from './server.ts';
import { TEMPLATE } from './start-native.ts';

const native = inject('native');

/** The built server on one of the two engines, over a database in which something was laid before. */
export type Prepared<T> = { server: Server; laid: T; stop(): Promise<void> };

/** Lays into a database of its own as its owner, then starts the built server on it. */
export type Prepare = <T>(
	lay: (database: Database) => Promise<T>,
	env?: Record<string, string>
) => Promise<Prepared<T>>;

const embedded: Prepare = async (lay, env = {}) => {
	// The server holds its folder alone: what is laid is laid before it starts.
	const dataDir = mkdtempSync(join(tmpdir(), 'minqing-data-'));
	const database = await openDatabase({ dataDir });
	await migrate(database.sql);
	const laid = await lay(database);
	await database.close();
	const server = await startServer({ dataDir, env });
	return {
		server,
		laid,
		async stop() {
			await server.stop();
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
};

const nativeOn =
	(url: string): Prepare =>
	async (lay, env = {}) => {
		const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
		const admin = postgres(url.replace('{database}', 'postgres'), { max: 1, onnotice() {} });
		await admin`create database ${admin(name)} template ${admin(TEMPLATE)}`;
		const own = url.replace('{database}', name);
		const database = await openDatabase({ url: own, dataDir: null });
		const laid = await lay(database);
		await database.close();
		const server = await startServer({ env: { ...env, DATABASE_URL: own } });
		return {
			server,
			laid,
			async stop() {
				await server.stop();
				await admin`drop database ${admin(name)} with (force)`;
				await admin.end();
			}
		};
	};

/** Says the same tests once for the built server on each engine; where native PostgreSQL is missing a skipped test says so. */
export function eachServer(body: (prepare: Prepare, engine: 'embedded' | 'native') => void): void {
	describe('embedded', () => body(embedded, 'embedded'));
	if (native !== null) describe('native', () => body(nativeOn(native), 'native'));
	else test.skip('native: skipped: no PostgreSQL ≥ 15 with PostGIS on this machine', () => {});
}
