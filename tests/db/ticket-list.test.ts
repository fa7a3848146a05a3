import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { list } from '../../src/lib/server/ticket-list.ts';
import { states } from '../../src/lib/ticket/states.ts';
import { eachEngine } from '../support/databases.ts';
import { startWalk } from '../support/walk.ts';

eachEngine((engine) => {
	describe('the list of tickets', () => {
		let database: Database;
		let open: string, closed: string, voided: string;
		beforeAll(async () => {
			database = await engine.open({ max: 1 });
			const walk = await startWalk(database);
			closed = await walk.report();
			await walk.toResident();
			await walk.step('resident', 'satisfied');
			voided = await walk.report();
			await walk.step('county_operator', 'refuse', { reason: '不属实，电话核实过' });
			open = await walk.report();
		});
		afterAll(() => database.close());
		/** Which of the three are listed. */
		const codes = async (state: string[]) => {
			const { features } = await list(database.restricted, { state, limit: 100 });
			return features.map(({ id }) => String(id)).filter((code) => [open, closed, voided].includes(code));
		};

		test('by states: what is open and what is named, together too', async () => {
			expect(await codes(['open'])).toEqual([open]);
			expect(await codes(['closed'])).toEqual([closed]);
			expect(await codes(['open', 'closed'])).toEqual([open, closed]);
			expect(await codes(['void', 'open'])).toEqual([open, voided]);
			expect(await codes(['suspended'])).toEqual([]);
		});

		test('asked for any number of states it is one prepared statement', async () => {
			const prepared = async () => {
				const [row] = await database.restricted<
					[{ n: number }]
				>`select count(*)::int as n from pg_prepared_statements`;
				return row.n;
			};
			await codes(['closed']);
			const before = await prepared();
			for (let most = 1; most <= states.length; most++) await codes(states.slice(0, most));
			expect(await prepared()).toBe(before);
		});
	});
});
