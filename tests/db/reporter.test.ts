import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeTickets } from '../../src/cli/export-tickets.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { place } from '../../src/lib/server/duty.ts';
import { prepareReporters, reveal } from '../../src/lib/server/reporter.ts';
import { openSealer } from '../../src/lib/server/seal.ts';
import { take } from '../../src/lib/server/ticket-actions.ts';
import { inside } from '../../src/lib/server/ticket-inside.ts';
import { open } from '../../src/lib/server/tickets.ts';
import { openTimetable, type Timetable } from '../../src/lib/server/timetable.ts';
import { eachEngine } from '../support/databases.ts';
import { importFolder } from '../support/import-files.ts';
import { layLawGround, type LawGround } from '../support/law-ground.ts';

const NAME = '金丝雀王';
const PHONE = '13987651234';
const WHY = '电话核实路灯位置';
const canary = /金丝雀|1398765|8765/;
const sealer = openSealer('one key of the test, as long as it has to be');
const another = openSealer('another key of the test, just as long as that');

eachEngine((engine) => {
	describe('the person behind a report', () => {
		let database: Database;
		let ground: LawGround;
		let timetable: Timetable;
		let code: string;
		const { file, remove } = importFolder();
		afterAll(remove);
		beforeAll(async () => {
			database = await engine.open();
			ground = await layLawGround(database.sql);
			timetable = await openTimetable(database.restricted)();
		});
		afterAll(() => database.close());
		beforeEach(async () => {
			await database.sql`delete from attempt`;
			code = await report();
		});

		const report = async (): Promise<string> => {
			const ticket = {
				title: '路灯不亮',
				category: 'light',
				place: place(115.305, 22.705, 'wgs84'),
				reporter: { name: NAME, phone: PHONE }
			};
			return (await open(database.restricted, ticket, { timetable, sealer })).code;
		};
		const ask = (who: string, field: 'name' | 'phone' = 'phone', reason = WHY, by = sealer) =>
			reveal(database.restricted, by, { code, person: ground.people[who] ?? '0', field, reason });
		const accept = () =>
			take(database.restricted, timetable, {
				code,
				action: 'accept',
				actor: { kind: 'staff', person: ground.people.county_operator ?? '' },
				said: {}
			});
		const audited = () => database.sql`
			select actor, person_id, what, subject, reason, data from audit where subject = ${`ticket:${code}`} order by seq`;
		const stored = () => database.sql<
			{ id: string; name: string; phone: string | null; phoneMasked: string | null }[]
		>`
			select ticket_id as id, name, phone, phone_masked from reporter order by ticket_id`;

		test('lies sealed, whoever looks into the table; what may be shown of the number stands beside it', async () => {
			const rows = await stored();
			expect(rows.at(-1)).toMatchObject({
				name: expect.stringMatching(/^sealed:1:/) as string,
				phone: expect.stringMatching(/^sealed:1:/) as string,
				phoneMasked: '139****1234'
			});
			const everything = await database.sql.unsafe<{ all: string }[]>(`
				select coalesce(string_agg(x::text, ' '), '') as all from (
					select to_jsonb(t) as x from ticket t union all select to_jsonb(e) from event e union all select to_jsonb(r) from reporter r
					union all select to_jsonb(k) from idempotency_key k union all select to_jsonb(a) from audit a
				) of_all`);
			expect(everything[0]?.all).toContain('路灯不亮');
			expect(everything[0]?.all).not.toMatch(canary);
		});

		test('is not stored at all without a sealer, and the database refuses plain text', async () => {
			const ticket = {
				title: 'x',
				category: 'light',
				place: place(115.305, 22.705, 'wgs84'),
				reporter: { name: NAME }
			};
			await expect(open(database.restricted, ticket, { timetable })).rejects.toThrow('sealed');
			await expect(
				database.sql`update reporter set name = ${NAME} where ticket_id = (select id from ticket where code = ${code})`
			).rejects.toMatchObject({ constraint_name: 'reporter_is_sealed' });
		});

		test('is told to those who handle the ticket, with one audit line each that says why and not what', async () => {
			await accept();
			const may = ['county_operator', 'dispatcher', 'checker', 'supervisor', 'grid_leader', 'grid_worker'];
			for (const who of may) expect([who, await ask(who)]).toEqual([who, PHONE]);
			expect(await ask('grid_leader', 'name')).toBe(NAME);
			const lines = await audited();
			expect(lines).toEqual([
				...may.map((who) => line(who, 'phone')),
				{ ...line('grid_leader', 'phone'), data: { field: 'name' } }
			]);
			expect(JSON.stringify(lines)).not.toMatch(canary);
		});
		const line = (who: string, field: string) => ({
			actor: 'staff',
			personId: ground.people[who],
			what: 'reporter.revealed',
			subject: `ticket:${code}`,
			reason: WHY,
			data: { field }
		});

		test('is told to nobody else: not to the leader before it is their turn, not to another community, not to the administrator', async () => {
			await expect(ask('grid_leader')).rejects.toMatchObject({ code: 'MQ403' });
			await accept();
			const mayNot = [
				'other_leader',
				'other_dispatcher',
				'administrator',
				'community',
				'town',
				'unit',
				'nobody'
			];
			for (const who of mayNot) {
				await expect(ask(who), who).rejects.toMatchObject({
					code: 'MQ403',
					message: '只有正在办理这件工单的人可以查看 / only those who are handling this ticket may see it'
				});
			}
			expect(await audited()).toEqual([]);
		});

		test('is told for a reason only, and only what was left', async () => {
			await accept();
			await expect(ask('grid_leader', 'phone', ' 无 ')).rejects.toMatchObject({ code: 'MQ422' });
			await database.sql`update reporter set name = null where ticket_id = (select id from ticket where code = ${code})`;
			await expect(ask('grid_leader', 'name')).rejects.toMatchObject({ code: 'MQ404' });
			const none = {
				code: 'MQ-0',
				person: ground.people.grid_leader ?? '',
				field: 'phone',
				reason: WHY
			} as const;
			await expect(reveal(database.restricted, sealer, none)).rejects.toMatchObject({ code: 'MQ404' });
			expect(await audited()).toEqual([]);
		});

		test('is told thirty times an hour and person; then a sentence says for how long to wait', async () => {
			for (let i = 0; i < 30; i++) expect(await ask('county_operator')).toBe(PHONE);
			await expect(ask('county_operator')).rejects.toMatchObject({
				status: 429,
				message: expect.stringMatching(/60 分钟后再试 \/ .* 60 min/) as string
			});
			expect(await audited()).toHaveLength(30);
			expect(await ask('second_operator')).toBe(PHONE);
			await database.sql`update attempt set since = since - interval '61 minutes'`;
			expect(await ask('county_operator')).toBe(PHONE);
		});

		test('of the ticket itself staff see that there is a name and the masked number', async () => {
			await accept();
			const actor = { kind: 'staff', person: ground.people.grid_leader ?? '' } as const;
			const told = await inside(database.restricted, code, 'dispatched', actor);
			expect(told?.reporter).toEqual({ named: true, phone: '139****1234' });
			expect(JSON.stringify(told)).not.toMatch(canary);
		});

		test('another key tells nothing, says so to whoever asks and on the console, and seals nothing of old', async () => {
			const wrong = await ask('county_operator', 'phone', WHY, another).catch((problem: unknown) => problem);
			expect(wrong).toMatchObject({ status: 500 });
			expect((wrong as Error).message).toMatch(/密钥.* \/ the key of this server/);
			await old();
			const lines: string[] = [];
			await prepareReporters(database.sql, another, (said) => lines.push(said));
			expect(lines).toEqual([expect.stringMatching(/REPORTER_KEY.* \/ this REPORTER_KEY does not open/)]);
			expect((await stored()).some(({ name }) => name === NAME)).toBe(true);
		});

		/** As it was before there was a key: the constraint of 0012 is not yet valid for the rows of before. */
		async function old(): Promise<void> {
			await database.sql.begin(async (tx) => {
				await tx`alter table reporter drop constraint reporter_is_sealed`;
				await tx`update reporter set name = ${NAME}, phone = null, phone_masked = null where ticket_id % 3 = 0`;
				await tx`update reporter set name = 'sealed:我', phone = ${PHONE}, phone_masked = null where ticket_id % 3 = 1`;
				await tx.unsafe(`alter table reporter add constraint reporter_is_sealed
					check (coalesce(name, 'sealed:') like 'sealed:%' and coalesce(phone, 'sealed:') like 'sealed:%') not valid`);
			});
		}

		test('rows of before are sealed at the start, by several at once, and only once', async () => {
			for (let i = 0; i < 20; i++) await report();
			// More than one batch.
			await database.sql`
				with many as (
					insert into ticket (title, outcome, rule, post_id)
					select 'x', 'last_resort', 'last_resort', id from post, generate_series(1, 1100) where kind = 'duty_desk' returning id
				) insert into reporter (ticket_id, phone) select id, 'sealed:x' from many`;
			await old();
			const before = await stored();
			const lines: string[] = [];
			const starts = engine.name === 'native' ? 3 : 1;
			await Promise.all(
				Array.from({ length: starts }, () =>
					prepareReporters(database.sql, sealer, (said) => lines.push(said))
				)
			);
			expect(lines.length).toBeGreaterThanOrEqual(2);
			expect(lines.join()).not.toMatch(canary);
			const after = await stored();
			expect(after).toHaveLength(before.length);
			for (const [i, row] of after.entries()) {
				const kind = Number(row.id) % 3;
				if (kind === 2) {
					// Sealed already: only what looks sealed and is not is sealed now.
					if (before[i]?.phone === 'sealed:x') expect(row.phone && sealer.unseal(row.phone)).toBe('sealed:x');
					else expect(row).toEqual(before[i]);
					continue;
				}
				expect(sealer.unseal(row.name)).toBe(kind === 0 ? NAME : 'sealed:我');
				expect(row.phone && sealer.unseal(row.phone)).toBe(kind === 0 ? null : PHONE);
				expect(row.phoneMasked).toBe(kind === 0 ? null : '139****1234');
			}
			lines.length = 0;
			await prepareReporters(database.sql, sealer, (said) => lines.push(said));
			expect(lines).toEqual([]);
			expect(await stored()).toEqual(after);
			const [constraint] = await database.sql<[{ holds: boolean }]>`
				select convalidated as holds from pg_constraint where conname = 'reporter_is_sealed'`;
			expect(constraint.holds).toBe(true);
		});

		test('an export names nobody, and leaves an audit line before it begins', async () => {
			const path = file('');
			const { written } = await writeTickets(database, path);
			expect(readFileSync(path, 'utf8')).not.toMatch(canary);
			const lines = await database.sql`
				select actor, person_id, subject, data from audit where what = 'tickets.exported'`;
			expect(lines).toEqual([
				{ actor: 'system', personId: null, subject: 'tickets', data: { count: written } }
			]);
		});
	});
});
