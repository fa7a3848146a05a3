import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { eachEngine } from '../support/databases.ts';
import { layLawGround } from '../support/law-ground.ts';

/** What the application's role may not do, by plain SQL. */
const forbidden = [
	`update ticket set state = 'closed'`,
	`update ticket set due_at = now() + interval '1 year'`,
	`delete from ticket`,
	`insert into ticket (title, state, outcome, rule, post_id) values ('x', 'closed', 'last_resort', 'last_resort', 1)`,
	`select title from ticket`,
	`select description from ticket`,
	`select key_hash from ticket`,
	`select * from ticket`,
	`select name from reporter`,
	`select * from reporter`,
	`update reporter set name = 'sealed:x'`,
	`select reason from event`,
	`select person_id from event`,
	`insert into event (ticket_id, type, state) select id, 'pass', 'closed' from ticket limit 1`,
	`insert into event (ticket_id, type, state, at) select id, 'reported', 'reported', '2001-01-01' from ticket limit 1`,
	`update event set state = 'closed'`,
	`delete from event`,
	`truncate event`,
	`update audit set reason = 'nothing'`,
	`delete from audit`,
	`truncate audit`,
	`alter table audit disable trigger audit_append_only`,
	`drop table audit`,
	`update ticket_law set role = 'resident'`,
	`insert into ticket_law select 'accept', 'closed', 'accepted', 'resident', false`,
	`delete from photograph`,
	`update setting set duty_revision = 1`,
	`update area_version set geom = geom`,
	`create table mine (x integer)`,
	`select restamp_restored_log()`,
	`insert into migration (name) values ('9999_x.sql')`
];

eachEngine((engine) => {
	describe("the application's role", () => {
		let database: Database;
		beforeAll(async () => {
			database = await engine.open();
			const ground = await layLawGround(database.sql);
			await ground.ticket('reported');
			await database.sql`insert into reporter (ticket_id, name) select id, 'sealed:x' from ticket limit 1`;
		});
		afterAll(() => database.close());

		test('is not the owner', async () => {
			const [row] = await database.restricted<[{ whose: string }]>`select current_user as whose`;
			expect(row.whose).toBe('minqing_app');
			const [owner] = await database.sql<[{ whose: string }]>`select current_user as whose`;
			expect(owner.whose).not.toBe('minqing_app');
		});

		test.each(forbidden)('may not %s', async (statement) => {
			const problem = await database.restricted.unsafe(statement).then(
				() => 'it was done',
				(thrown: unknown) => thrown
			);
			expect(problem).toBeInstanceOf(postgres.PostgresError);
			expect((problem as postgres.PostgresError).code).toBe('42501');
		});

		test('not even the owner changes a state past the law', async () => {
			const [row] = await database.sql<
				[{ code: string }]
			>`select code from ticket where state = 'reported' and external_id is null limit 1`;
			await expect(
				database.sql`update ticket set state = 'closed', closed_at = now() where code = ${row.code}`
			).rejects.toMatchObject({ constraint_name: 'ticket_step_lawful' });
			await expect(
				database.sql`insert into ticket (title, state, outcome, rule, post_id) select 'x', 'accepted', 'last_resort', 'last_resort', id from post where kind = 'duty_desk'`
			).rejects.toMatchObject({ constraint_name: 'ticket_step_lawful' });
		});

		test('no function that works with the rights of the owner may be called by everybody', async () => {
			// Those of extensions are theirs: PostGIS has one that reads the planner's statistics.
			const open = await database.sql<{ name: string }[]>`
				select p.oid::regprocedure::text as name
				from pg_proc p, lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) may
				where p.pronamespace = 'public'::regnamespace and p.prosecdef and may.grantee = 0 and may.privilege_type = 'EXECUTE'
					and not exists (
						select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`;
			expect(open.map(({ name }) => name)).toEqual([]);
		});

		if (engine.name === 'embedded') return;
		test('another login of the same server reads no ticket and takes no step', async () => {
			const { sql } = database;
			const [here] = await sql<[{ name: string }]>`select current_database() as name`;
			const login = `${here.name}_stranger`;
			await sql`create role ${sql(login)} login`;
			const server = inject('native')?.replace('postgres@', `${login}@`) ?? '';
			const stranger = postgres(server.replace('{database}', here.name), { max: 1, onnotice() {} });
			try {
				const asker = `'{"person": "1", "kind": "system"}'`;
				for (const call of [`ticket_for('x', ${asker}, now())`, `act('x', 'note', ${asker})`])
					await expect(stranger.unsafe(`select ${call}`)).rejects.toMatchObject({ code: '42501' });
			} finally {
				await stranger.end();
				await sql`drop role ${sql(login)}`;
			}
		});
	});
});
