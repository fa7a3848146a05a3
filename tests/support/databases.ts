import postgres from 'postgres';
import { describe, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../src/lib/server/db.ts';
import { migrate } from '../../src/lib/server/migrate.ts';
import { TEMPLATE } from './start-native.ts';

/** One of the two engines. `open` gives a database of its own; closing it removes it. */
export type Engine = {
	name: 'embedded' | 'native';
	open(options?: { migrated?: boolean; max?: number }): Promise<Database>;
};

const embedded: Engine = {
	name: 'embedded',
	async open({ migrated = true, max } = {}) {
		const database = await openDatabase({ dataDir: null, ...(max && { max }) });
		if (migrated) await migrate(database.sql);
		return database;
	}
};

const nativeOn = (server: string): Engine => ({
	name: 'native',
	async open({ migrated = true, max } = {}) {
		const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
		const url = server.replace('{database}', name);
		await onServer(
			server,
			(admin) => admin`create database ${admin(name)} template ${admin(migrated ? TEMPLATE : 'template0')}`
		);
		const database = await openDatabase({ url, dataDir: null, ...(max && { max }) });
		return {
			...database,
			async close() {
				await database.close();
				await onServer(server, (admin) => admin`drop database ${admin(name)} with (force)`);
			}
		};
	}
});

async function onServer(server: string, act: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
	const admin = postgres(server.replace('{database}', 'postgres'), { max: 1, onnotice() {} });
	await act(admin).finally(() => admin.end());
}

const server = inject('native');

/** The engines that this machine has: the embedded one always, native PostgreSQL where it is installed. */
export const engines: readonly Engine[] = server === null ? [embedded] : [embedded, nativeOn(server)];

/** Says the same tests once for each engine; where native PostgreSQL is missing a skipped test says so. */
export function eachEngine(body: (engine: Engine) => void): void {
	for (const engine of engines) describe(engine.name, () => body(engine));
	if (server === null)
		test.skip('native: skipped: no PostgreSQL ≥ 15 with PostGIS on this machine', () => {});
}
