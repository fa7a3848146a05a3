import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { echo } from '../../src/lib/server/echoes.ts';
import { constraintSentence } from '../../src/lib/server/problem.ts';
import { inside, keyHash, suggestions } from '../../src/lib/server/ticket-inside.ts';
import { eachEngine } from '../support/databases.ts';
import { startWalk } from '../support/walk.ts';

eachEngine((engine) => {
	describe('a ticket walks', () => {
		let database: Database;
		let walk: Awaited<ReturnType<typeof startWalk>>;
		beforeAll(async () => {
			database = await engine.open();
			walk = await startWalk(database);
		});
		afterAll(() => database.close());
		beforeEach(() => walk.report());

		test('the whole way: reported, accepted, sent by the duty rule, signed for, handled, checked, solved, evaluated', async () => {
			expect(await walk.step('county_operator', 'accept')).toMatchObject({ state: 'dispatched' });
			expect((await walk.ticket()).ownerPostId).toBe(walk.ground.posts.grid_leader);
			await walk.step('grid_leader', 'sign');
			await walk.step('grid_worker', 'report_back', { note: '灯泡已换' });
			await walk.step('checker', 'pass');
			await walk.step('resident', 'satisfied', { note: '谢谢' });
			expect((await walk.ticket()).closedAt).not.toBeNull();
			await walk.step('resident', 'appraise', { note: '很快' });
			expect(await walk.state()).toBe('evaluated');
			expect(await walk.story()).toEqual([
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
			await walk.toResident();
			const forStaff = await inside(
				database.restricted,
				walk.code,
				'awaiting_acceptance',
				walk.staff('checker')
			);
			expect(forStaff?.events.find(({ type }) => type === 'report_back')).toMatchObject({
				who: '演示 grid_leader',
				post: '岗位 grid_leader',
				reason: '灯泡已换'
			});
			const forResident = await inside(
				database.restricted,
				walk.code,
				'awaiting_acceptance',
				walk.resident()
			);
			expect(JSON.stringify(forResident)).not.toContain('演示');
			expect(forResident?.events.find(({ type }) => type === 'report_back')).toMatchObject({
				post: '岗位 grid_leader'
			});
			expect(forResident?.can).toEqual(['satisfied', 'not_satisfied', 'urge']);
			expect(
				await inside(database.restricted, walk.code, 'awaiting_acceptance', walk.staff('other_leader'))
			).toBeNull();
			expect(
				await inside(database.restricted, walk.code, 'awaiting_acceptance', {
					kind: 'resident',
					key_hash: keyHash('guessed')
				})
			).toBeNull();
		});

		test('void: refused with a reason that the resident is shown', async () => {
			expect(await walk.refusal(walk.step('county_operator', 'refuse'))).toMatchObject({ code: 'MQ422' });
			await walk.step('county_operator', 'refuse', { reason: '不在本县范围' });
			expect(await walk.state()).toBe('void');
			const told = await inside(database.restricted, walk.code, 'void', walk.resident());
			expect(told?.events.at(-1)).toMatchObject({ type: 'refuse', reason: '不在本县范围' });
		});

		test('duplicate: its reporter keeps hearing of the original', async () => {
			const original = await walk.report();
			await walk.report();
			await walk.step('county_operator', 'merge', { original });
			expect(await walk.state()).toBe('duplicate');
			const told = await inside(database.restricted, walk.code, 'duplicate', walk.resident());
			expect(told?.original).toEqual({ code: original, state: 'reported' });
			// Nobody goes round in circles: the original cannot be merged into its own duplicate.
			const back = walk.step('county_operator', 'merge', { original: walk.code }, { code: original });
			expect(await walk.refusal(back)).toMatchObject({ code: 'MQ422' });
		});

		test('duplicate of a duplicate: the reporter hears of where the merges end', async () => {
			const last = await walk.report();
			const middle = await walk.report();
			await walk.report();
			await walk.step('county_operator', 'merge', { original: middle });
			await walk.step('county_operator', 'merge', { original: last }, { code: middle });
			const told = () => inside(database.restricted, walk.code, 'duplicate', walk.resident());
			expect((await told())?.original).toEqual({ code: last, state: 'reported' });
			const met = { code: walk.code, device: 'a device', address: '192.0.2.1' };
			await expect(echo(database.restricted, met)).rejects.toThrow(last);
			// A file may say that they go round in a circle.
			await database.sql`
				update ticket set original_id = (select id from ticket where code = ${walk.code}) where code = ${last}`;
			expect((await told())?.original).toBeNull();
		});

		test('two that are merged into each other at once: one is, and the other is told', async () => {
			for (let round = 0; round < 10; round++) {
				const [one, other] = [await walk.report(), await walk.report()];
				const merge = (code: string, original: string) =>
					walk.step('county_operator', 'merge', { original }, { code });
				const ends = await Promise.allSettled([merge(one, other), merge(other, one)]);
				expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
				const refused = ends.find((end) => end.status === 'rejected')?.reason as { code: string };
				expect(refused.code).toBe('MQ422');
			}
		});

		test('sent back with a reason and a next owner, then sent to somebody else', async () => {
			await walk.step('county_operator', 'accept');
			expect(await walk.refusal(walk.step('grid_leader', 'send_back'))).toMatchObject({ code: 'MQ422' });
			for (const to of ['999999', walk.ground.posts.checker])
				expect(
					await walk.refusal(walk.step('grid_leader', 'send_back', { reason: '属于物业', to }))
				).toMatchObject({
					code: 'MQ422',
					message: expect.stringContaining('没有这个可以办件的岗位') as string
				});
			const { unit, other_leader: other, grid_leader: leader } = walk.ground.posts;
			await walk.step('grid_leader', 'send_back', { reason: '属于物业', to: unit });
			expect(await walk.ticket()).toMatchObject({ state: 'accepted', ownerPostId: null });
			const offered = await suggestions(database.restricted, walk.code, walk.staff('dispatcher'));
			expect(offered[0]).toMatchObject({ post: unit, why: 'suggested' });
			expect(offered.filter(({ post }) => post === unit)).toHaveLength(1);
			expect(offered[1]).toMatchObject({ post: leader, why: 'duty' });
			// Nobody chosen: not back to whoever refused it just now.
			await walk.step('dispatcher', 'dispatch');
			expect(await walk.ticket()).toMatchObject({ state: 'dispatched', ownerPostId: unit });
			expect(await walk.refusal(walk.step('grid_leader', 'sign'))).toMatchObject({ code: 'MQ403' });
			await walk.step('unit', 'sign');
			expect(await walk.state()).toBe('in_progress');
			// A suggestion counts once, and whoever chooses somebody else is followed.
			await walk.step('unit', 'send_back', { reason: '不是我们的' });
			expect(
				(await suggestions(database.restricted, walk.code, walk.staff('dispatcher'))).map(({ why }) => why)
			).not.toContain('suggested');
			await walk.step('dispatcher', 'dispatch');
			expect((await walk.ticket()).ownerPostId).toBe(leader);
			await walk.step('grid_leader', 'send_back', { reason: '属于物业', to: unit });
			await walk.step('dispatcher', 'dispatch', { to: other });
			expect((await walk.ticket()).ownerPostId).toBe(other);
		});

		test('whom a ticket can be sent to: 404 of none, 403 of others', async () => {
			const dispatcher = walk.staff('dispatcher');
			await expect(suggestions(database.restricted, '20000101-000001', dispatcher)).rejects.toMatchObject({
				status: 404,
				message: '没有编号为「20000101-000001」的工单 / there is no ticket "20000101-000001"'
			});
			const other = suggestions(database.restricted, walk.code, walk.staff('other_dispatcher'));
			await expect(other).rejects.toMatchObject({ status: 403 });
		});

		test('reassigned, and whoever had it can no longer act', async () => {
			await walk.step('county_operator', 'accept');
			expect(
				await walk.refusal(
					walk.step('dispatcher', 'reassign', { to: walk.ground.posts.grid_leader ?? '', reason: '再派' })
				)
			).toMatchObject({ code: 'MQ422' });
			await walk.step('dispatcher', 'reassign', {
				to: walk.ground.posts.other_leader ?? '',
				reason: '在路那边'
			});
			expect((await walk.ticket()).ownerPostId).toBe(walk.ground.posts.other_leader);
			expect(await walk.refusal(walk.step('grid_leader', 'sign'))).toMatchObject({ code: 'MQ403' });
			await walk.step('other_leader', 'sign');
			expect(await walk.state()).toBe('in_progress');
		});

		test('collecting and handling are different people, and so are handling and checking', async () => {
			const both = walk.ground.people.grid_leader ?? '';
			for (const kind of ['operator', 'checker'])
				await database.sql`
					with post as (insert into post (kind, title) values (${kind}, '兼任') returning id)
					insert into post_holding (post_id, person_id) select id, ${both} from post`;
			await walk.step('grid_leader', 'accept');
			expect(await walk.refusal(walk.step('grid_leader', 'sign'))).toMatchObject({
				code: 'MQ403',
				message: expect.stringContaining('采办分离') as string
			});
			await walk.step('grid_worker', 'sign');
			expect(await walk.refusal(walk.step('grid_leader', 'report_back', { note: '好了' }))).toMatchObject({
				code: 'MQ403'
			});
			await walk.step('grid_worker', 'report_back', { note: '好了' });
			await walk.step('grid_leader', 'pass');
			expect(await walk.state()).toBe('awaiting_acceptance');
			await database.sql`update post_holding set valid = tstzrange(lower(valid), now()) where post_id in (select id from post where title = '兼任')`;
		});

		test('split off, and others called in who may write but not report back', async () => {
			await walk.step('county_operator', 'accept');
			const { part } = await walk.step('dispatcher', 'split', { title: '旁边的井盖' });
			expect(part).toBeDefined();
			const told = await inside(database.restricted, walk.code, 'dispatched', walk.resident());
			expect(told?.parts).toEqual([part]);
			const [clock] = await database.sql`
				select notice_at > reported_at and step_due_at > notice_at as runs from ticket where code = ${part ?? ''}`;
			expect(clock, 'the part waits to be accepted, by a clock of its own').toEqual({ runs: true });
			const nowhere = walk.step('dispatcher', 'split', { title: '另一处', category: 'nowhere' });
			expect(constraintSentence(await nowhere.catch((thrown: unknown) => thrown))).toContain('没有这个类别');
			await walk.step('grid_leader', 'sign');
			expect(await walk.refusal(walk.step('unit', 'note', { note: '?' }))).toMatchObject({ code: 'MQ403' });
			await walk.step('grid_leader', 'call_in', { to: walk.ground.posts.unit ?? '' });
			await walk.step('unit', 'note', { note: '明早带梯子来' });
			expect(await walk.refusal(walk.step('unit', 'report_back', { note: '好了' }))).toMatchObject({
				code: 'MQ403'
			});
			await walk.step('supervisor', 'supervise', { reason: '学校门口' });
			await walk.step('resident', 'urge');
			await walk.step('county_operator', 'release');
			expect((await walk.ticket()).urged).toBe(1);
		});

		test('a ticket that nobody could be found for waits for a dispatcher', async () => {
			await walk.report(116, 23);
			await walk.step('county_operator', 'accept');
			expect(await walk.state()).toBe('accepted');
		});
	});
});
