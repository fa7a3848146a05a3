import { afterAll, beforeAll, expect, test } from 'vitest';
import { importTickets } from '../../src/cli/import-tickets.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { eachEngine } from '../support/databases.ts';
import { importFolder } from '../support/import-files.ts';

const options = [
	'--id',
	'id',
	'--lng',
	'lng',
	'--lat',
	'lat',
	'--title',
	'title',
	'--due',
	'due',
	'--closed',
	'closed'
];

eachEngine((engine) => {
	const { csv, refused, remove } = importFolder();
	let database: Database;

	beforeAll(async () => {
		database = await engine.open();
	});
	afterAll(async () => {
		remove();
		await database.close();
	});

	const path = (...rows: string[]) => csv('id,lng,lat,title,due,closed', ...rows);
	const tickets = (file: string) => importTickets([file, ...options], (body) => body(database));

	/** Somebody with posts for the whole ground; gives what takes a step as them. */
	async function somebody(...kinds: string[]) {
		const [person] = await database.sql<[{ id: string }]>`
			with made as (insert into person (name) values ('演示') returning id),
				post as (insert into post (kind, title) select k, k from unnest(${kinds}::text[]) k returning id),
				held as (insert into post_holding (post_id, person_id, valid) select post.id, made.id, tstzrange('2020-01-01', null) from post, made)
			select id from made`;
		return async (id: string, action: string, said: Record<string, string> = {}) => {
			const asker = database.sql.json({ kind: 'staff', person: person.id });
			await database.sql`
				select act(code, ${action}, ${asker}, ${database.sql.json(said)}) from ticket where external_id = ${id}`;
		};
	}

	test('that were worked on here stay as they are: the same file twice changes nothing, a newer one only their words', async () => {
		const old = path(
			'a,115.305,22.905,lamp,2035-01-01T00:00Z,',
			'b,115.305,22.905,bench,,2026-11-05T00:00Z',
			'c,115.305,22.905,tree,2035-01-01T00:00Z,',
			'd,115.305,22.905,road,,'
		);
		await tickets(old);
		const [centre, unit] = [await somebody('operator', 'dispatcher', 'supervisor'), await somebody('unit')];
		const [post] = await database.sql<[{ id: string }]>`select id from post where kind = 'unit'`;
		await centre('a', 'accept');
		await centre('a', 'dispatch', { to: post.id });
		await unit('a', 'sign');
		await centre('a', 'extend', { reason: '下雨', due_at: '2035-02-01T00:00Z' });
		await centre('b', 'reopen', { reason: '又坏了' });
		await centre('d', 'refuse', { reason: '不属实' });

		const stand = () => database.sql`
			select external_id as id, title, state, due_at, closed_at from ticket order by 1`;
		const [a, b, c, d] = [
			{ id: 'a', title: 'lamp', state: 'in_progress', dueAt: new Date('2035-02-01T00:00Z'), closedAt: null },
			{ id: 'b', title: 'bench', state: 'in_progress', dueAt: null, closedAt: null },
			{ id: 'c', title: 'tree', state: 'reported', dueAt: new Date('2035-01-01T00:00Z'), closedAt: null },
			{ id: 'd', title: 'road', state: 'void', dueAt: null, closedAt: null }
		];
		expect(await stand()).toEqual([a, b, c, d]);
		expect(await tickets(old)).toMatchObject({ unchanged: 4, updated: 0, refused: 0 });
		expect(await stand()).toEqual([a, b, c, d]);

		const newer = path(
			'a,115.305,22.905,lamp broken,2035-03-01T00:00Z,',
			'b,115.305,22.905,bench,,2026-11-06T00:00Z',
			'c,115.305,22.905,tree,2035-01-01T00:00Z,2026-11-06T00:00Z',
			'd,115.305,22.905,road,,2026-11-06T00:00Z'
		);
		const reason =
			'已在本系统办理，期限和结案以办理为准，未采用文件中的改动 (steps were taken here: when it is due and whether it is closed follow from them, not from the file)';
		const closed = { ...c, state: 'closed', closedAt: new Date('2026-11-06T00:00Z') };
		for (const figures of [
			{ updated: 2, unchanged: 1, refused: 2, last_resort: 3 },
			{ updated: 0, unchanged: 2, refused: 2, last_resort: 2 }
		]) {
			expect(await tickets(newer)).toMatchObject(figures);
			expect(refused(newer).slice(1)).toEqual([
				`2,"${reason}",a,115.305,22.905,lamp broken,2035-03-01T00:00Z,`,
				`3,"${reason}",b,115.305,22.905,bench,,2026-11-06T00:00Z`
			]);
			expect(await stand()).toEqual([{ ...a, title: 'lamp broken' }, b, closed, d]);
		}
	});
});
