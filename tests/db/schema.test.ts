import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { migrate } from '../../src/lib/server/migrate.ts';
import { eachEngine } from '../support/databases.ts';
import { foundation, refused } from './refused-statements.ts';

/** The name of the constraint that refuses a statement, which is rolled back in any case. */
async function refusal({ sql }: Database, statement: string): Promise<string> {
	try {
		await sql.begin(async (transaction) => {
			await transaction.unsafe(statement);
			// A check at the end of the transaction would come too late for us.
			await transaction`set constraints all immediate`;
			throw new Error('accepted');
		});
		return 'nothing happened';
	} catch (problem) {
		if (problem instanceof postgres.PostgresError) return problem.constraint_name ?? problem.message;
		return problem instanceof Error ? problem.message : 'unknown';
	}
}

eachEngine((engine) => {
	describe('the schema', () => {
		let database: Database;
		beforeAll(async () => {
			database = await engine.open();
			await database.sql.unsafe(foundation);
		});
		afterAll(() => database.close());

		test.each(refused)('%s refuses %s', async (constraint, statement) => {
			expect(await refusal(database, statement)).toBe(constraint);
		});

		test('every named constraint is tried above', async () => {
			const rows = await database.sql<{ name: string }[]>`
				select c.conname as name from pg_constraint c
				where c.connamespace = 'public'::regnamespace and c.contype in ('c', 'f', 'u', 'x', 'p')
					and c.conrelid <> 0
					-- Made by the database itself from an identity column, or a key that only carries others.
					and not (c.contype = 'p' and exists (
						select from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attidentity <> ''
					))
					and c.conrelid not in (select objid from pg_depend where deptype = 'e')
				union all
				select i.indexrelid::regclass::text from pg_index i join pg_class t on t.oid = i.indrelid
				where i.indisunique and t.relnamespace = 'public'::regnamespace
					and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;
			const tried = new Set(refused.map(([constraint]) => constraint));
			const known = ['area_identity_key', 'migration_pkey'];
			const untried = rows.map((row) => row.name).filter((name) => !tried.has(name) && !known.includes(name));
			expect(untried).toEqual([]);
		});

		test('a second version may follow the first, and two grids may share one border', async () => {
			await database.sql.unsafe(`
				update area_version set valid = tstzrange(lower(valid), now()) where area_id = 1;
				insert into area_version (area_id, code, level, version, name, geom, valid)
					select area_id, code, level, 2, '第一网格(新)', geom, tstzrange(now(), null) from area_version`);
			const rows = await database.sql`select name from area_version where valid @> now()`;
			expect(rows.map((row) => row.name as string)).toEqual(['第一网格(新)']);
		});
	});

	describe('migrations', () => {
		let database: Database;
		beforeAll(async () => {
			database = await engine.open({ migrated: false });
		});
		afterAll(() => database.close());

		test('from nothing, by several at once, each runs once', async () => {
			const lines: string[] = [];
			// Only a server has several processes that start at once; the embedded engine has one session for all.
			const starts = Array.from({ length: engine.name === 'native' ? 4 : 1 }, () =>
				migrate(database.sql, (line) => lines.push(line))
			);
			await Promise.all(starts);
			const applied = await database.sql<{ name: string }[]>`select name from migration order by name`;
			expect(applied.length).toBeGreaterThanOrEqual(5);
			expect(lines).toHaveLength(applied.length);
			expect(new Set(applied.map((row) => row.name)).size).toBe(applied.length);
		});

		test('again changes nothing', async () => {
			const lines: string[] = [];
			await migrate(database.sql, (line) => lines.push(line));
			expect(lines).toEqual([]);
		});

		test('a database of a newer version is refused by name', async () => {
			await database.sql`insert into migration (name) values ('9999_from_the_future.sql')`;
			await expect(migrate(database.sql)).rejects.toThrow('9999_from_the_future.sql');
		});
	});
});
