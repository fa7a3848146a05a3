import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareExtensions, type Sql } from './db.ts';
import { projectRoot } from './project-root.ts';

/** Any number that no other program on the server uses: one process migrates, the others wait for it. */
const MIGRATION_LOCK = 7_306_531;

/**
 * Brings the database to the newest schema: every file of migrations/ that it has not seen, in order, one transaction each.
 * Several processes may start at once; one does the work.
 * @throws {UnfitDatabaseError} when the server cannot run the product
 */
export async function migrate(sql: Sql, log: (line: string) => void = () => {}): Promise<void> {
	const files = (await readdir(join(projectRoot, 'migrations')))
		.filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
		.sort();
	const connection = await sql.reserve();
	try {
		await connection`select pg_advisory_lock(${MIGRATION_LOCK})`;
		await prepareExtensions(connection);
		await connection`create table if not exists migration (
			name text constraint migration_pkey primary key, applied_at timestamptz not null default now())`;
		const seen = new Set(
			(await connection<{ name: string }[]>`select name from migration`).map((row) => row.name)
		);
		const newer = [...seen].find((name) => !files.includes(name));
		if (newer) {
			throw new Error(
				`数据库已由更新的版本迁移过(${newer}),请使用新版程序。 The database was migrated by a newer version (${newer}): run that one.`
			);
		}
		for (const file of files.filter((name) => !seen.has(name))) {
			log(`数据库迁移 / migrating: ${file}`);
			await apply(connection, file);
		}
		const [restored] = await connection<[{ restamped: boolean }]>`select restamp_restored_log() as restamped`;
		if (restored.restamped)
			log('事件记录来自另一个数据库，已重新编号 / the event log came from another cluster: renumbered');
	} finally {
		await connection`select pg_advisory_unlock(${MIGRATION_LOCK})`.catch(() => undefined);
		connection.release();
	}
}

async function apply(connection: Sql, file: string): Promise<void> {
	const statements = await readFile(join(projectRoot, 'migrations', file), 'utf8');
	const record = `insert into migration (name) values ('${file}');`;
	try {
		await connection.unsafe(`begin;\n${statements}\n${record}\ncommit;`).simple();
	} catch (problem) {
		await connection`rollback`.catch(() => undefined);
		throw new Error(`迁移 ${file} 失败 / migration ${file} failed`, { cause: problem });
	}
}
