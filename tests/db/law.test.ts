import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Sql } from '../../src/lib/server/db.ts';
import { actions, law, roles, stepOf, type Action, type Role } from '../../src/lib/ticket/law.ts';
import { states, type TicketState } from '../../src/lib/ticket/states.ts';
import { eachEngine } from '../support/databases.ts';
import { holderOf, KEY_HASH, layLawGround, type LawGround } from '../support/law-ground.ts';

eachEngine((engine) => {
	describe('the law of the loop', () => {
		let database: Database;
		let ground: LawGround;
		beforeAll(async () => {
			database = await engine.open();
			ground = await layLawGround(database.sql);
		});
		afterAll(() => database.close());

		test('the table in the database is the table in the code', async () => {
			const rows = await database.sql<
				{ action: Action; fromState: string; toState: string; role: Role; inTurn: boolean }[]
			>`select action, from_state, to_state, role, in_turn from ticket_law`;
			const inDatabase = rows.map((row) => Object.values(row).join(' ')).sort();
			const inCode = actions.flatMap((action) => {
				const { from, to, by, inTurn = [] } = stepOf(action);
				return from.flatMap((state) => [
					...by.map((role) => `${action} ${state} ${to ?? state} ${role} false`),
					...inTurn.map((role) => `${action} ${state} ${to ?? state} ${role} true`)
				]);
			});
			expect(inDatabase).toEqual(inCode.sort());
			const known = await database.sql<{ name: string; needs: string[]; notBy: string | null }[]>`
				select name, needs, not_by from ticket_action`;
			for (const { name, needs, notBy } of known) {
				const step = stepOf(actions.find((action) => action === name) ?? 'accept');
				expect({ name, needs, notBy }).toEqual({ name, needs: step.needs ?? [], notBy: step.not ?? null });
			}
			expect(known.map(({ name }) => name).sort()).toEqual(Object.keys(law).sort());
		});

		test.each(['the owner', 'the application'] as const)(
			'every cell of states × actions × roles, by %s: the allowed pass, all others are refused with a sentence',
			async (whose) => {
				const sql = whose === 'the owner' ? database.sql : database.restricted;
				const count = { passed: 0, refused: 0 };
				const wrong: string[] = [];
				for (const state of states) {
					let code = await ground.ticket(state);
					for (const action of actions) {
						for (const role of roles) {
							const outcome = await attempt(sql, code, action, role);
							const allowed = lawful(state, action, role);
							if (outcome.passed !== allowed || (!outcome.passed && !/^.+ \/ .+$/s.test(outcome.sentence)))
								wrong.push(
									`${state} ${action} ${role}: ${outcome.passed ? 'passed' : `${outcome.status} ${outcome.sentence}`}`
								);
							count[outcome.passed ? 'passed' : 'refused']++;
							if (outcome.passed) code = await ground.ticket(state);
						}
					}
				}
				console.log(
					`${engine.name}, ${whose}: ${count.passed} cells passed, ${count.refused} were refused, of ${states.length} states × ${actions.length} actions × ${roles.length} roles`
				);
				expect(wrong).toEqual([]);
				expect(count.passed + count.refused).toBe(states.length * actions.length * roles.length);
			},
			300_000
		);

		/** Tries a step as somebody in a role, with all it has to be told. */
		async function attempt(sql: Sql, code: string, action: Action, role: Role) {
			const person = ground.people[holderOf[role] ?? ''];
			const asker =
				role === 'resident'
					? { kind: 'resident', key_hash: KEY_HASH }
					: role === 'system'
						? { kind: 'system', at: new Date(Date.now() + 30 * 86_400_000) }
						: role === 'display'
							? { kind: 'display' }
							: { kind: 'staff', person };
			const [first] = await database.sql<{ code: string }[]>`select code from ticket where title = '原件'`;
			// The dispatcher's own "declined" wants something that was asked for; the clock wants a time that has come.
			await database.sql`
				update ticket set asked = case when state = 'in_progress' then 'extension' end, notice_at = now(), step_due_at = now()
				where code = ${code}`;
			const said = {
				reason: '原因',
				note: '情况',
				original: first?.code,
				title: '另一件事',
				review_at: new Date(Date.now() + 9 * 86_400_000),
				due_at: new Date(Date.now() + 9 * 86_400_000),
				...(action !== 'dispatch' && { to: ground.posts.other_leader })
			};
			try {
				await sql`select act(${code}, ${action}, ${sql.json(json(asker))}, ${sql.json(json(said))})`;
				return { passed: true, status: '', sentence: '' };
			} catch (problem) {
				if (!(problem instanceof postgres.PostgresError)) throw problem;
				return { passed: false, status: problem.code, sentence: problem.message };
			}
		}
	});
});

function lawful(state: TicketState, action: Action, role: Role): boolean {
	const { from, by, inTurn = [] } = stepOf(action);
	// The unit of these tickets was called in, and it is not its turn.
	return from.includes(state) && (by.includes(role) || (role !== 'unit' && inTurn.includes(role)));
}

const json = (value: unknown): postgres.JSONValue => JSON.parse(JSON.stringify(value)) as postgres.JSONValue;
