import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { place } from '../../src/lib/server/duty.ts';
import { openTimetable, type Timetable } from '../../src/lib/server/timetable.ts';
import { take, type Actor, type Said, type Taken } from '../../src/lib/server/ticket-actions.ts';
import { inside, keyHash } from '../../src/lib/server/ticket-inside.ts';
import { openTimekeeper } from '../../src/lib/server/timekeeper.ts';
import { open } from '../../src/lib/server/tickets.ts';
import type { TicketState } from '../../src/lib/ticket/states.ts';
import { eachEngine } from '../support/databases.ts';
import { layLawGround, type LawGround } from '../support/law-ground.ts';

const DAY = 86_400_000;

eachEngine((engine) => {
	describe('a ticket walks', () => {
		let database: Database;
		let ground: LawGround;
		let timetable: Timetable;
		let code: string;
		let link: string;
		beforeAll(async () => {
			database = await engine.open();
			ground = await layLawGround(database.sql);
			timetable = await openTimetable(database.restricted)();
		});
		afterAll(() => database.close());
		beforeEach(async () => {
			const opened = await open(
				database.restricted,
				{ title: '路灯不亮', category: 'light', place: place(115.305, 22.705, 'wgs84') },
				{ timetable }
			);
			({ code, key: link } = opened);
		});

		const staff = (name: string): Actor => ({ kind: 'staff', person: ground.people[name] ?? '' });
		const resident = (): Actor => ({ kind: 'resident', key_hash: keyHash(link) });
		const step = (who: string, action: string, said: Said = {}): Promise<Taken> =>
			take(database.restricted, timetable, {
				code,
				action,
				actor: who === 'resident' ? resident() : staff(who),
				said
			});
		const state = async (): Promise<string> => (await ticket()).state;
		const ticket = async () => {
			const [row] = await database.sql<
				{
					state: TicketState;
					ownerPostId: string | null;
					dueAt: Date;
					stepDueAt: Date | null;
					noticeAt: Date | null;
					reworked: number;
					extended: number;
					closedAt: Date | null;
					urged: number;
					noticeLevel: number;
				}[]
			>`select state, owner_post_id, due_at, step_due_at, notice_at, reworked, extended, closed_at, urged, notice_level from ticket where code = ${code}`;
			if (!row) throw new Error('no ticket');
			return row;
		};
		const story = async (): Promise<string[]> => {
			const rows = await database.sql<{ type: string }[]>`
				select type from event where ticket_id = (select id from ticket where code = ${code}) order by seq`;
			return rows.map(({ type }) => type);
		};
		/** The sentence a step is refused with. */
		const refusal = async (promise: Promise<unknown>): Promise<{ code: string; message: string }> => {
			const thrown: unknown = await promise.then(
				() => new Error('it was taken'),
				(problem: unknown) => problem
			);
			if (!(thrown instanceof postgres.PostgresError)) throw thrown;
			return { code: thrown.code, message: thrown.message };
		};
		const toHandled = async () => {
			await step('county_operator', 'accept');
			await step('grid_leader', 'sign');
			await step('grid_leader', 'report_back', { note: '灯泡已换' });
		};
		const toResident = async () => {
			await toHandled();
			await step('checker', 'pass');
		};

		test('the whole way: reported, accepted, sent by the duty rule, signed for, handled, checked, solved, evaluated', async () => {
			expect(await step('county_operator', 'accept')).toMatchObject({ state: 'dispatched' });
			expect((await ticket()).ownerPostId).toBe(ground.posts.grid_leader);
			await step('grid_leader', 'sign');
			await step('grid_worker', 'report_back', { note: '灯泡已换' });
			await step('checker', 'pass');
			await step('resident', 'satisfied', { note: '谢谢' });
			expect((await ticket()).closedAt).not.toBeNull();
			await step('resident', 'appraise', { note: '很快' });
			expect(await state()).toBe('evaluated');
			expect(await story()).toEqual([
				'reported',
				'accept',
				'dispatch',
				'sign',
				'report_back',
				'pass',
				'satisfied',
				'appraise'
			]);
		});

		test('who did what, when and why is told to staff; a resident is told posts and no names', async () => {
			await toResident();
			const forStaff = await inside(database.restricted, code, 'awaiting_acceptance', staff('checker'));
			expect(forStaff?.events.find(({ type }) => type === 'report_back')).toMatchObject({
				who: '演示 grid_leader',
				post: '岗位 grid_leader',
				reason: '灯泡已换'
			});
			const forResident = await inside(database.restricted, code, 'awaiting_acceptance', resident());
			expect(JSON.stringify(forResident)).not.toContain('演示');
			expect(forResident?.events.find(({ type }) => type === 'report_back')).toMatchObject({
				post: '岗位 grid_leader'
			});
			expect(forResident?.can).toEqual(['satisfied', 'not_satisfied', 'urge']);
			expect(
				await inside(database.restricted, code, 'awaiting_acceptance', staff('other_leader'))
			).toBeNull();
			expect(
				await inside(database.restricted, code, 'awaiting_acceptance', {
					kind: 'resident',
					key_hash: keyHash('guessed')
				})
			).toBeNull();
		});

		test('void: refused with a reason that the resident is shown', async () => {
			expect(await refusal(step('county_operator', 'refuse'))).toMatchObject({ code: 'MQ422' });
			await step('county_operator', 'refuse', { reason: '不在本县范围' });
			expect(await state()).toBe('void');
			const told = await inside(database.restricted, code, 'void', resident());
			expect(told?.events.at(-1)).toMatchObject({ type: 'refuse', reason: '不在本县范围' });
		});

		test('duplicate: its reporter keeps hearing of the original', async () => {
			const original = await open(
				database.restricted,
				{ title: '路灯坏了', category: 'light', place: place(115.305, 22.705, 'wgs84') },
				{ timetable }
			);
			await step('county_operator', 'merge', { original: original.code });
			expect(await state()).toBe('duplicate');
			const told = await inside(database.restricted, code, 'duplicate', resident());
			expect(told?.original).toEqual({ code: original.code, state: 'reported' });
			// Nobody goes round in circles: the original cannot be merged into its own duplicate.
			const back = take(database.restricted, timetable, {
				code: original.code,
				action: 'merge',
				actor: staff('county_operator'),
				said: { original: code }
			});
			expect(await refusal(back)).toMatchObject({ code: 'MQ422' });
		});

		test('sent back with a reason and a next owner, then sent to somebody else', async () => {
			await step('county_operator', 'accept');
			expect(await refusal(step('grid_leader', 'send_back'))).toMatchObject({ code: 'MQ422' });
			await step('grid_leader', 'send_back', { reason: '属于物业', to: ground.posts.unit ?? '' });
			expect(await ticket()).toMatchObject({ state: 'accepted', ownerPostId: null });
			await step('dispatcher', 'dispatch', { to: ground.posts.unit ?? '' });
			expect(await ticket()).toMatchObject({ state: 'dispatched', ownerPostId: ground.posts.unit });
			expect(await refusal(step('grid_leader', 'sign'))).toMatchObject({ code: 'MQ403' });
			await step('unit', 'sign');
			expect(await state()).toBe('in_progress');
		});

		test('reassigned, and whoever had it can no longer act', async () => {
			await step('county_operator', 'accept');
			expect(
				await refusal(step('dispatcher', 'reassign', { to: ground.posts.grid_leader ?? '', reason: '再派' }))
			).toMatchObject({ code: 'MQ422' });
			await step('dispatcher', 'reassign', { to: ground.posts.other_leader ?? '', reason: '在路那边' });
			expect((await ticket()).ownerPostId).toBe(ground.posts.other_leader);
			expect(await refusal(step('grid_leader', 'sign'))).toMatchObject({ code: 'MQ403' });
			await step('other_leader', 'sign');
			expect(await state()).toBe('in_progress');
		});

		test('extension: asked for, granted, and the clock follows', async () => {
			await step('county_operator', 'accept');
			await step('grid_leader', 'sign');
			const later = new Date(Date.now() + 30 * DAY);
			await step('grid_leader', 'ask_extension', { reason: '等配件', dueAt: later });
			expect((await ticket()).dueAt).not.toEqual(later);
			expect(await refusal(step('grid_leader', 'extend', { reason: '等配件', dueAt: later }))).toMatchObject({
				code: 'MQ403'
			});
			await step('dispatcher', 'extend', { reason: '同意', dueAt: later });
			expect(await ticket()).toMatchObject({ dueAt: later, stepDueAt: later, extended: 1 });
			expect(await refusal(step('dispatcher', 'decline', { reason: '不' }))).toMatchObject({ code: 'MQ409' });
		});

		test('suspension: a review date is required, the clock stands still', async () => {
			await step('county_operator', 'accept');
			await step('grid_leader', 'sign');
			expect(await refusal(step('dispatcher', 'suspend', { reason: '等拨款' }))).toMatchObject({
				code: 'MQ422'
			});
			expect(
				await refusal(
					step('dispatcher', 'suspend', { reason: '等拨款', reviewAt: new Date(Date.now() - DAY) })
				)
			).toMatchObject({ code: 'MQ422' });
			const { dueAt } = await ticket();
			await step('dispatcher', 'suspend', { reason: '等拨款', reviewAt: new Date(Date.now() + 7 * DAY) });
			expect(await state()).toBe('suspended');
			// As if it had been suspended for four weeks.
			await database.sql`update ticket set suspended_at = suspended_at - interval '28 days', reported_at = reported_at - interval '28 days', due_at = due_at - interval '28 days' where code = ${code}`;
			await step('grid_leader', 'resume');
			const after = await ticket();
			expect(after.state).toBe('in_progress');
			expect(after.stepDueAt).toEqual(after.dueAt);
			expect(Math.abs(after.dueAt.getTime() - dueAt.getTime())).toBeLessThan(10 * DAY);
			expect(after.dueAt.getTime()).toBeGreaterThan(Date.now());
		});

		test('a failed check is rework with its own clock', async () => {
			await toHandled();
			await step('checker', 'fail', { reason: '还是不亮' });
			const after = await ticket();
			expect(after).toMatchObject({ state: 'in_progress', reworked: 1 });
			expect(after.stepDueAt).toEqual(after.dueAt);
			await step('grid_leader', 'report_back', { note: '换了整流器' });
			await step('checker', 'pass');
			expect(await state()).toBe('awaiting_acceptance');
		});

		test('collecting and handling are different people, and so are handling and checking', async () => {
			const both = ground.people.grid_leader ?? '';
			for (const kind of ['operator', 'checker'])
				await database.sql`
					with post as (insert into post (kind, title) values (${kind}, '兼任') returning id)
					insert into post_holding (post_id, person_id) select id, ${both} from post`;
			await step('grid_leader', 'accept');
			expect(await refusal(step('grid_leader', 'sign'))).toMatchObject({
				code: 'MQ403',
				message: expect.stringContaining('采办分离') as string
			});
			await step('grid_worker', 'sign');
			expect(await refusal(step('grid_leader', 'report_back', { note: '好了' }))).toMatchObject({
				code: 'MQ403'
			});
			await step('grid_worker', 'report_back', { note: '好了' });
			await step('grid_leader', 'pass');
			expect(await state()).toBe('awaiting_acceptance');
			await database.sql`update post_holding set valid = tstzrange(lower(valid), now()) where post_id in (select id from post where title = '兼任')`;
		});

		test('not solved, twice: rework, and each time the next level is told', async () => {
			const told: string[] = [];
			const clock = openTimekeeper(database.restricted, () => Promise.resolve(timetable), {
				ring() {},
				warn: (message) => told.push(message)
			});
			for (const [round, level] of [
				[1, 'community'],
				[2, 'town']
			] as const) {
				if (round === 1) await toResident();
				else {
					await step('grid_leader', 'report_back', { note: '又修了' });
					await step('checker', 'pass');
				}
				await step('resident', 'not_satisfied', { note: '还是黑的' });
				expect(await ticket()).toMatchObject({ state: 'in_progress', reworked: round });
				await clock.look();
				const [last] = await database.sql<{ type: string; data: { post: string } }[]>`
					select type, data from event where ticket_id = (select id from ticket where code = ${code}) order by seq desc limit 1`;
				expect(last).toMatchObject({ type: 'escalate', data: { post: ground.posts[level] } });
			}
			expect(told).toEqual([]);
		});

		test('silence closes after the set time, not before', async () => {
			await toResident();
			const { stepDueAt } = await ticket();
			const at = (moment: Date) =>
				openTimekeeper(database.sql, () => Promise.resolve(timetable), {
					ring() {},
					warn() {},
					now: () => moment
				});
			await at(new Date((stepDueAt?.getTime() ?? 0) - 1000)).look();
			expect(await state()).toBe('awaiting_acceptance');
			await at(new Date((stepDueAt?.getTime() ?? 0) + 1000)).look();
			expect(await state()).toBe('closed');
			expect((await story()).at(-1)).toBe('silence');
		});

		test('two people at once: one wins, the other is told who did what, and when', async () => {
			const both = await Promise.allSettled([
				step('county_operator', 'accept'),
				step('second_operator', 'accept')
			]);
			expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			const lost = both.find((one): one is PromiseRejectedResult => one.status === 'rejected');
			const problem = lost?.reason as postgres.PostgresError;
			expect(problem.code).toBe('MQ409');
			expect(problem.message).toMatch(
				/^(演示 (county|second)_operator|岗位 grid_leader|系统)已于\d\d月\d\d日 \d\d:\d\d「(受理|派遣)」,工单现在是「(待派遣|待签收)」,不能「受理」 \/ /
			);
			expect((await story()).filter((type) => type === 'accept')).toHaveLength(1);
		});

		test('whoever saw an older story is told, and the same step sent twice is one', async () => {
			await step('county_operator', 'accept');
			const seen = (await inside(database.restricted, code, 'dispatched', staff('dispatcher')))?.step ?? 0;
			await step('dispatcher', 'reassign', { to: ground.posts.other_leader ?? '', reason: '甲', seen });
			expect(
				await refusal(step('dispatcher', 'reassign', { to: ground.posts.unit ?? '', reason: '乙', seen }))
			).toMatchObject({ code: 'MQ409' });
			const twice = () =>
				take(database.restricted, timetable, {
					code,
					action: 'urge',
					actor: resident(),
					said: { note: '急' },
					key: 'phone-1'
				});
			const [first, again] = [await twice(), await twice()];
			expect(again).toEqual(first);
			expect((await ticket()).urged).toBe(1);
			const other = take(database.restricted, timetable, {
				code,
				action: 'urge',
				actor: resident(),
				said: { note: '另外' },
				key: 'phone-1'
			});
			expect(await refusal(other)).toMatchObject({ code: 'MQ422' });
		});

		test('split off, and others called in who may write but not report back', async () => {
			await step('county_operator', 'accept');
			const { part } = await step('dispatcher', 'split', { title: '旁边的井盖' });
			expect(part).toBeDefined();
			const told = await inside(database.restricted, code, 'dispatched', resident());
			expect(told?.parts).toEqual([part]);
			await step('grid_leader', 'sign');
			expect(await refusal(step('unit', 'note', { note: '?' }))).toMatchObject({ code: 'MQ403' });
			await step('grid_leader', 'call_in', { to: ground.posts.unit ?? '' });
			await step('unit', 'note', { note: '明早带梯子来' });
			expect(await refusal(step('unit', 'report_back', { note: '好了' }))).toMatchObject({ code: 'MQ403' });
			await step('supervisor', 'supervise', { reason: '学校门口' });
			await step('resident', 'urge');
			await step('county_operator', 'release');
			expect((await ticket()).urged).toBe(1);
		});

		test('a ticket that nobody could be found for waits for a dispatcher', async () => {
			({ code } = await open(
				database.restricted,
				{ title: '海上', category: 'other', place: place(116, 23, 'wgs84') },
				{ timetable }
			));
			await step('county_operator', 'accept');
			expect(await state()).toBe('accepted');
		});
	});
});
