import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/lib/server/db.ts';
import { migrate } from '../../src/lib/server/migrate.ts';
import { findBinaries } from './native-binaries.ts';
import { startNative } from './native.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The private server of this run with `{database}` for a name; null where no PostgreSQL with PostGIS is installed. */
		native: string | null;
	}
}

/** A migrated database that every test file's own is copied from: 0.1 s instead of 2. */
export const TEMPLATE = 'minqing_template';

/**
 * Before the tests of a project: starts the run's private PostgreSQL. Gives what stops it. Several projects of one run
 * share one server: the main process tells them so by its environment.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	const running = process.env.MINQING_TEST_NATIVE;
	const bin = findBinaries();
	if (running || !bin) {
		project.provide('native', running ?? null);
		return undefined;
	}
	const server = await startNative({ bin });
	await makeTemplate(server.url());
	process.env.MINQING_TEST_NATIVE = server.url('{database}');
	project.provide('native', server.url('{database}'));
	return async () => {
		delete process.env.MINQING_TEST_NATIVE;
		await server.stop();
	};
}

/** Makes the migrated database that tests copy. `url`: a database of the same server. */
export async function makeTemplate(url: string): Promise<void> {
	const admin = postgres(url, { max: 1, onnotice() {} });
	await admin`create database ${admin(TEMPLATE)} template template0`;
	await admin.end();
	const template = new URL(url);
	template.pathname = TEMPLATE;
	const database = await openDatabase({ url: template.href, dataDir: null, max: 2 });
	await migrate(database.sql);
	await database.close();
}
