import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { inside } from '../../src/lib/server/ticket-inside.ts';
import { find } from '../../src/lib/server/ticket-list.ts';
import { resume } from '../../src/lib/ticket/deadline.ts';
import { openTimekeeper } from '../../src/lib/server/timekeeper.ts';
import { eachEngine } from '../support/databases.ts';
import { startWalk } from '../support/walk.ts';

const DAY = 86_400_000;

eachEngine((engine) => {
	describe('a ticket, its clock, and who comes at the same time', () => {
		let database: Database;
		let walk: Awaited<ReturnType<typeof startWalk>>;
		beforeAll(async () => {
			database = await engine.open();
			walk = await startWalk(database);
		});
		afterAll(() => database.close());
		beforeEach(() => walk.report());

		test('extension: asked for, granted, and the clock follows', async () => {
			await walk.step('county_operator', 'accept');
			await walk.step('grid_leader', 'sign');
			const later = new Date(Date.now() + 30 * DAY);
			await walk.step('grid_leader', 'ask_extension', { reason: '等配件', dueAt: later });
			expect((await walk.ticket()).dueAt).not.toEqual(later);
			expect(
				await walk.refusal(walk.step('grid_leader', 'extend', { reason: '等配件', dueAt: later }))
			).toMatchObject({
				code: 'MQ403'
			});
			await walk.step('dispatcher', 'extend', { reason: '同意', dueAt: later });
			expect(await walk.ticket()).toMatchObject({ dueAt: later, stepDueAt: later, extended: 1 });
			expect(await walk.refusal(walk.step('dispatcher', 'decline', { reason: '不' }))).toMatchObject({
				code: 'MQ409'
			});
		});

		test('suspension: a review date is required, the clock stands still', async () => {
			await walk.step('county_operator', 'accept');
			await walk.step('grid_leader', 'sign');
			expect(await walk.refusal(walk.step('dispatcher', 'suspend', { reason: '等拨款' }))).toMatchObject({
				code: 'MQ422'
			});
			expect(
				await walk.refusal(
					walk.step('dispatcher', 'suspend', { reason: '等拨款', reviewAt: new Date(Date.now() - DAY) })
				)
			).toMatchObject({ code: 'MQ422' });
			const { dueAt } = await walk.ticket();
			await walk.step('dispatcher', 'suspend', {
				reason: '等拨款',
				reviewAt: new Date(Date.now() + 7 * DAY)
			});
			expect(await walk.state()).toBe('suspended');
			// As if it had been suspended for four weeks.
			await database.sql`update ticket set suspended_at = suspended_at - interval '28 days', reported_at = reported_at - interval '28 days', due_at = due_at - interval '28 days' where code = ${walk.code}`;
			await walk.step('grid_leader', 'resume');
			const after = await walk.ticket();
			expect(after.state).toBe('in_progress');
			expect(after.stepDueAt).toEqual(after.dueAt);
			expect(Math.abs(after.dueAt.getTime() - dueAt.getTime())).toBeLessThan(10 * DAY);
			expect(after.dueAt.getTime()).toBeGreaterThan(Date.now());
		});

		test('a failed check is rework with its own clock', async () => {
			await walk.toHandled();
			await walk.step('checker', 'fail', { reason: '还是不亮' });
			const after = await walk.ticket();
			expect(after).toMatchObject({ state: 'in_progress', reworked: 1 });
			expect(after.stepDueAt).toEqual(after.dueAt);
			await walk.step('grid_leader', 'report_back', { note: '换了整流器' });
			await walk.step('checker', 'pass');
			expect(await walk.state()).toBe('awaiting_acceptance');
		});

		test('rework that is suspended: what stood still is counted from the rework, not from the report', async () => {
			await walk.toHandled();
			await database.sql`update ticket set reported_at = reported_at - interval '60 days' where code = ${walk.code}`;
			await walk.step('checker', 'fail', { reason: '还是不亮' });
			const { dueAt: due } = await walk.ticket();
			const now = Date.now();
			await walk.step('dispatcher', 'suspend', { reason: '等配件', reviewAt: new Date(now + 7 * DAY) });
			const to = new Date(now + 14 * DAY);
			vi.useFakeTimers({ toFake: ['Date'], now: to });
			await walk.step('grid_leader', 'resume').finally(() => vi.useRealTimers());
			const unit = walk.timetable.limitOf('light', 'handle')?.unit ?? 'minutes';
			const clock = { start: new Date(now), due, unit };
			const suspension = { from: new Date(now), to };
			expect(unit).toBe('working_days');
			expect((await walk.ticket()).dueAt).toEqual(
				resume(clock, suspension, walk.timetable.calendarOf(null)).at
			);
		});

		/** Everything the clock says of the ticket until then, one look after the other; gives it with whom it was said to. */
		async function lookUntil(until: Date): Promise<string[]> {
			const keeper = openTimekeeper(database.sql, () => Promise.resolve(walk.timetable), {
				ring() {},
				warn: (message) => {
					throw new Error(message);
				},
				now: () => until
			});
			// Of this ticket alone: the others of this file have clocks too.
			await database.sql`update ticket set notice_at = null where code <> ${walk.code}`;
			while ((await keeper.look()) > 0);
			return toldSince('not_satisfied');
		}
		async function toldSince(step: string): Promise<string[]> {
			const rows = await database.sql<{ type: string; data: { post?: string } | null }[]>`
				select e.type, e.data from event e
				where e.ticket_id = (select id from ticket where code = ${walk.code})
					and e.seq > (select max(l.seq) from event l where l.ticket_id = e.ticket_id and l.type = ${step})
				order by e.seq`;
			const names = Object.entries(walk.ground.posts);
			return rows.map(({ type, data }) =>
				[type, names.find(([, post]) => post === data?.post)?.[0]].filter(Boolean).join(' ')
			);
		}
		async function again(): Promise<void> {
			await walk.step('grid_leader', 'report_back', { note: '又修了' });
			await walk.step('checker', 'pass');
		}

		test('not solved: rework, and each time the reporter says so the next level is told at once', async () => {
			await walk.toResident();
			for (const [round, level] of [
				[1, 'community'],
				[2, 'town'],
				[3, 'county'],
				[4, 'county']
			] as const) {
				if (round > 1) await again();
				await walk.step('resident', 'not_satisfied', { note: '还是黑的' }, { key: `verdict-${round}` });
				expect(await walk.ticket()).toMatchObject({ state: 'in_progress', reworked: round });
				expect(await toldSince('not_satisfied')).toEqual([`escalate ${level}`]);
				// Sent again over a bad network, nobody is told again.
				await walk.step('resident', 'not_satisfied', { note: '还是黑的' }, { key: `verdict-${round}` });
				expect(await toldSince('not_satisfied')).toEqual([`escalate ${level}`]);
				// Who said so is told to whom it went: the post, and no name.
				const seen = await inside(database.restricted, walk.code, 'in_progress', walk.resident());
				expect(seen?.events.at(-1)).toMatchObject({ type: 'escalate', to: `岗位 ${level}` });
				expect(JSON.stringify(seen)).not.toContain('演示');
				const everybody = await find(database.restricted, walk.code);
				expect(everybody?.events.at(-1)?.type).toBe('not_satisfied');
			}
			const late = walk.refusal(walk.step('resident', 'not_satisfied', { note: '还是黑的' }));
			expect((await late).message).toMatch(/^上报人已于.+「不满意」/);
		});

		test.each([
			['once', 1, 'community'],
			['three times', 3, 'county']
		] as const)(
			'a failed check, then not solved %s: the telling at once takes nothing from the clock of the rework',
			async (_name, times, level) => {
				await walk.toHandled();
				await walk.step('checker', 'fail', { reason: '还是不亮' });
				for (let round = 1; round <= times; round++) {
					await again();
					await walk.step('resident', 'not_satisfied', { note: '还是黑的' });
				}
				const { stepDueAt } = await walk.ticket();
				const due = stepDueAt?.getTime() ?? 0;
				const told = [`escalate ${level}`];
				expect(await lookUntil(new Date())).toEqual(told);
				expect(await lookUntil(new Date(due - 1000))).toEqual([...told, 'warn']);
				const late = [...told, 'warn', 'escalate community'];
				expect(await lookUntil(new Date(due + 1000))).toEqual(late);
				expect(await lookUntil(new Date(due + 365 * DAY))).toEqual([
					...late,
					'escalate town',
					'escalate county'
				]);
			}
		);

		test('silence closes after the set time, not before', async () => {
			await walk.toResident();
			const { stepDueAt } = await walk.ticket();
			const at = (moment: Date) =>
				openTimekeeper(database.sql, () => Promise.resolve(walk.timetable), {
					ring() {},
					warn() {},
					now: () => moment
				});
			await at(new Date((stepDueAt?.getTime() ?? 0) - 1000)).look();
			expect(await walk.state()).toBe('awaiting_acceptance');
			await at(new Date((stepDueAt?.getTime() ?? 0) + 1000)).look();
			expect(await walk.state()).toBe('closed');
			expect((await walk.story()).at(-1)).toBe('silence');
		});

		test('two people at once: one wins, the other is told who did what, and when', async () => {
			const both = await Promise.allSettled([
				walk.step('county_operator', 'accept'),
				walk.step('second_operator', 'accept')
			]);
			expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			const lost = both.find((one): one is PromiseRejectedResult => one.status === 'rejected');
			const problem = lost?.reason as postgres.PostgresError;
			expect(problem.code).toBe('MQ409');
			expect(problem.message).toMatch(
				/^(演示 (county|second)_operator|岗位 grid_leader|系统)已于\d\d月\d\d日 \d\d:\d\d「(受理|派遣)」,工单现在是「(待派遣|待签收)」,不能「受理」 \/ /
			);
			expect((await walk.story()).filter((type) => type === 'accept')).toHaveLength(1);
		});

		test('whoever saw an older story is told, and the same step sent twice is one', async () => {
			await walk.step('county_operator', 'accept');
			const seen =
				(await inside(database.restricted, walk.code, 'dispatched', walk.staff('dispatcher')))?.step ?? 0;
			await walk.step('dispatcher', 'reassign', {
				to: walk.ground.posts.other_leader ?? '',
				reason: '甲',
				seen
			});
			expect(
				await walk.refusal(
					walk.step('dispatcher', 'reassign', { to: walk.ground.posts.unit ?? '', reason: '乙', seen })
				)
			).toMatchObject({ code: 'MQ409' });
			const twice = () => walk.step('resident', 'urge', { note: '急' }, { key: 'phone-1' });
			const [first, again] = [await twice(), await twice()];
			expect(again).toEqual(first);
			expect((await walk.ticket()).urged).toBe(1);
			const other = walk.step('resident', 'urge', { note: '另外' }, { key: 'phone-1' });
			expect(await walk.refusal(other)).toMatchObject({ code: 'MQ422' });
		});

		test('"accept", which dispatches too, sent twice: each is done once and the answer is that of the first time', async () => {
			await walk.report();
			const accept = () => walk.step('county_operator', 'accept', { seen: 0 }, { key: 'desk-1' });
			const [first, again] = [await accept(), await accept()];
			expect(first).toMatchObject({ state: 'dispatched' });
			expect(again).toEqual(first);
			await walk.step('grid_leader', 'sign');
			expect(await accept(), 'and later too').toEqual(first);
			expect(await walk.story()).toEqual(['reported', 'accept', 'dispatch', 'sign']);
		});
	});
});
