import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginOf, dateOf } from '#geo/beijing-day.ts';
import type { Asker } from '../../src/lib/server/asker.ts';
import { sweep } from '../../src/lib/server/attempts.ts';
import { cancel, find, list, reveal } from '../../src/lib/server/bookings/bookings.ts';
import { free } from '../../src/lib/server/bookings/hours.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { at, atOnce, layBookings, phone, sealer, TOMORROW } from '../support/booking-ground.ts';
import { eachEngine } from '../support/databases.ts';
import { script } from '../support/staff.ts';

const nobody: Asker = { kind: 'public' };

eachEngine((engine) => {
	describe('site teaching', () => {
		let database: Database;
		let ground: Awaited<ReturnType<typeof layBookings>>;
		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			ground = await layBookings(database);
		});
		afterAll(() => database.close());
		const ask = (...asked: Parameters<typeof ground.ask>) => ground.ask(...asked);
		const freeAt = (...asked: Parameters<typeof ground.freeAt>) => ground.freeAt(...asked);

		test('two groups at once at one site: one succeeds, the other is offered the next, and can have it', async () => {
			for (const hour of [9, 11]) {
				const { done, taken } = await atOnce([ask('two-1', hour), ask('two-1', hour)]);
				expect([done.length, taken.length]).toEqual([1, 1]);
				expect(taken[0]).toMatchObject({
					status: 409,
					message: expect.stringContaining('被别的团队订走') as string
				});
				const next = taken[0]?.next[0]?.from;
				expect(next).toEqual(at(hour === 9 ? 10 : 14));
			}
			await ask('two-1', 10);
			expect(await freeAt('two-1')).toEqual([14, 15, 16]);
		});

		test('many at once at one site: one', async () => {
			const { done, taken } = await atOnce(Array.from({ length: 6 }, () => ask('many-1', 15)));
			expect([done.length, taken.length]).toEqual([1, 5]);
		});

		test('two sites at once that share their only guide: one succeeds, the other is offered the next', async () => {
			for (const hour of [9, 10, 14, 15]) {
				const { done, taken } = await atOnce([ask('shared-1', hour), ask('shared-2', hour)]);
				expect([done.length, taken.length], String(hour)).toEqual([1, 1]);
				expect(taken[0]?.next[0]?.from).toEqual(at({ 9: 10, 10: 11, 14: 15, 15: 16 }[hour] ?? 0));
			}
			expect(await freeAt('shared-1')).toEqual([11, 16]);
		});

		test('two sites at once with two guides: both are taught', async () => {
			const { done } = await atOnce([ask('two-1', 14), ask('two-2', 14)]);
			expect(new Set(done.map(({ guide }) => guide))).toEqual(new Set(['演示讲解员乙', '演示讲解员丙']));
		});

		test('the same request sent many times at once is one booking, with one link', async () => {
			const all = await Promise.all(Array.from({ length: 5 }, () => ask('many-2', 9, { key: 'once' })));
			expect(new Set(all.map(({ id, key }) => `${id} ${key}`)).size).toBe(1);
			await expect(ask('many-2', 10, { key: 'once' })).rejects.toMatchObject({ status: 422 });
			expect(await ask('many-2', 9, { key: 'once' })).toEqual(all[0]);
		});

		test('whatever is booked and cancelled at once, no two live bookings of a site or a guide overlap', async () => {
			const wish = fc.record({
				site: fc.constantFrom('many-1', 'many-2', 'many-3'),
				hour: fc.constantFrom(9, 10, 11, 14),
				language: fc.constantFrom('zh' as const, 'en' as const),
				regrets: fc.boolean()
			});
			await fc.assert(
				fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 10 }), async (wishes) => {
					const { done } = await atOnce(
						wishes.map(async ({ site, hour, language, regrets }) => {
							const booked = await ask(site, hour, { language });
							if (regrets) await cancel(database.restricted, booked.id, { asker: nobody, key: booked.key });
							return booked;
						})
					);
					expect(await ground.overlapping()).toBe(0);
					for (const { id, key } of done) await cancel(database.restricted, id, { asker: nobody, key });
				}),
				{ numRuns: 12 }
			);
		});

		test('the database itself refuses, whoever writes and however', async () => {
			const write = (site: string, hour: number) => database.sql`
				insert into booking (place_id, guide_id, during, group_name, size, language, key_hash)
				select p.id, s.guide_id, tstzrange(${at(hour)}, ${at(hour + 1.5)}), '团', 1, 'zh', sha256('x')
				from place p join guide_site s on s.place_id = p.id where p.code = ${site}`;
			for (const [one, other, constraint] of [
				['raw-1', 'raw-1', 'booking_one_group_a_site'],
				['raw-1', 'raw-2', 'booking_one_group_a_guide']
			] as const) {
				await database.sql`delete from booking where place_id in (select id from place where code like 'raw-%')`;
				await write(one, 18);
				const refusal: unknown = await write(other, 19).catch((problem: unknown) => problem);
				expect(refusal).toBeInstanceOf(postgres.PostgresError);
				expect(refusal).toMatchObject({ code: '23P01' });
				expect(['booking_one_group_a_guide', constraint]).toContain(
					(refusal as postgres.PostgresError).constraint_name
				);
			}
			expect(await ground.overlapping()).toBe(0);
		});

		test('what is offered: whole hours while it is open, with two hours to get there; nothing else can be booked', async () => {
			const { timetable } = ground;
			expect(await freeAt('hours')).toEqual([9, 10, 11, 14, 15, 16]);
			const now = beginOf(TOMORROW) + 13 * 3_600_000;
			const later = await free(database.restricted, 'hours', { language: 'zh', timetable, now });
			expect(later?.days[0]).toMatchObject({
				day: dateOf(TOMORROW),
				hours: [
					{ from: at(15), free: true },
					{ from: at(16), free: true }
				]
			});
			expect(later?.days).toHaveLength(14);
			for (const hour of [8, 12, 9.5, 17, -30])
				await expect(ask('hours', hour), String(hour)).rejects.toMatchObject({ status: 409 });
			await expect(ask('nothing', 9)).rejects.toMatchObject({ status: 404 });
			expect(await free(database.restricted, 'nothing', { language: 'zh', timetable, now })).toBeNull();
		});

		test('in English by who speaks it; others are kept for those who do not', async () => {
			expect(await freeAt('hours', 'en')).toEqual([]);
			expect((await ask('english', 9)).guide).toBe('演示讲解员丁');
			expect((await ask('english', 10, { language: 'en' })).guide).toBe('演示讲解员戊');
		});

		test('the link shows and cancels a booking, and the hour is free again; no other key does', async () => {
			const { operator } = ground;
			const booked = await ask('link', 14);
			const by = { asker: nobody, key: booked.key };
			expect(await find(database.restricted, booked.id, by)).toMatchObject({
				group: '红旗小学三年级',
				phone: '138****8000'
			});
			for (const key of ['wrong', ''])
				await expect(find(database.restricted, booked.id, { asker: nobody, key })).rejects.toMatchObject({
					status: 404
				});
			await expect(
				cancel(database.restricted, booked.id, { asker: nobody, key: null })
			).rejects.toMatchObject({ status: 401 });
			await expect(
				cancel(database.restricted, booked.id, { asker: operator, key: null, reason: '想取消' })
			).rejects.toMatchObject({ status: 403 });
			expect(await freeAt('link')).not.toContain(14);
			expect((await cancel(database.restricted, booked.id, by)).cancelled).toMatchObject({
				byGroup: true,
				reason: null
			});
			expect(await freeAt('link')).toContain(14);
		});

		test('an administrator sees the list, reveals a number with a reason that is kept, and cancels with a reason', async () => {
			const { administrator, operator } = ground;
			const booked = await ask('link', 15);
			const { restricted } = database;
			await expect(list(restricted, operator, { from: TOMORROW, days: 1 })).rejects.toMatchObject({
				status: 403
			});
			const rows = await list(restricted, administrator, { from: TOMORROW, days: 1 });
			expect(rows).toContainEqual(expect.objectContaining({ id: booked.id, phone: '138****8000' }));
			expect(JSON.stringify(rows)).not.toContain(phone);
			const told = (asker: Asker, reason: string) =>
				reveal(restricted, sealer, { id: booked.id, asker, reason });
			for (const asker of [operator, script])
				await expect(told(asker, '联系改期')).rejects.toMatchObject({ status: 403 });
			await expect(told(administrator, ' ')).rejects.toMatchObject({ code: 'MQ422' });
			expect(await told(administrator, '下雨，联系改期')).toBe(phone);
			await expect(cancel(restricted, booked.id, { asker: administrator, key: null })).rejects.toMatchObject({
				status: 422
			});
			const gone = await cancel(restricted, booked.id, {
				asker: administrator,
				key: null,
				reason: '场馆检修'
			});
			expect(gone.cancelled).toMatchObject({ byGroup: false, reason: '场馆检修' });
			const audit = await database.sql<{ what: string; reason: string }[]>`
				select what, reason from audit where subject = ${`booking:${booked.id}`} order by seq`;
			expect([...audit]).toEqual([
				{ what: 'booking.revealed', reason: '下雨，联系改期' },
				{ what: 'booking.cancelled', reason: '场馆检修' }
			]);
		});

		test('the application cannot read numbers and keys, and thirty days later there is no number', async () => {
			const { administrator } = ground;
			for (const column of ['contact', 'key_hash'])
				await expect(database.restricted.unsafe(`select ${column} from booking`)).rejects.toMatchObject({
					code: '42501'
				});
			const booked = await ask('link', 16);
			const [kept] = await database.sql<
				[{ contact: string }]
			>`select contact from booking where id = ${booked.id}`;
			expect(kept.contact).toMatch(/^sealed:1:/);
			await database.sql`
				update booking set made_at = now() - interval '40 days',
					during = tstzrange(date_trunc('day', now(), 'Asia/Shanghai') - interval '31 days', date_trunc('day', now(), 'Asia/Shanghai') - interval '31 days' + interval '1 hour')
				where id = ${booked.id}`;
			await sweep(database.restricted);
			const [after] = await database.sql`select contact, contact_masked from booking where id = ${booked.id}`;
			expect(after).toEqual({ contact: null, contactMasked: null });
			const by = { asker: administrator, key: null };
			await expect(
				reveal(database.restricted, sealer, { id: booked.id, asker: administrator, reason: '找人' })
			).rejects.toMatchObject({ code: 'MQ404' });
			await expect(cancel(database.restricted, booked.id, { ...by, reason: '晚了' })).rejects.toMatchObject({
				status: 409
			});
		});
	});
});
