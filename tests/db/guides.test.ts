import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, end, guides } from '../../src/lib/server/bookings/guides.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { layBookings } from '../support/booking-ground.ts';
import { eachEngine } from '../support/databases.ts';

eachEngine((engine) => {
	describe('who teaches where', () => {
		let database: Database;
		let ground: Awaited<ReturnType<typeof layBookings>>;
		beforeAll(async () => {
			database = await engine.open();
			ground = await layBookings(database);
		});
		afterAll(() => database.close());

		test('a guide teaches elsewhere from now on, in English too; what is booked stays booked', async () => {
			const { administrator, operator, freeAt } = ground;
			const named = async () =>
				(await guides(database.restricted, administrator)).guides.find(({ name }) => name === '演示讲解员己');
			const { id } = (await named())!;
			const booked = await ground.ask('many-1', 16);
			await change(database.restricted, administrator, id, { english: false, sites: ['many-2', 'hours'] });
			expect(await named()).toMatchObject({ english: false, sites: ['hours', 'many-2'] });
			expect(await freeAt('many-1')).toEqual([]);
			expect(await freeAt('many-2', 'en')).toEqual([]);
			const [kept] = await database.sql`select cancelled_at from booking where id = ${booked.id}`;
			expect(kept).toEqual({ cancelledAt: null });
			await change(database.restricted, administrator, id, { english: true, sites: ['many-1'] });
			expect(await named()).toMatchObject({ english: true, sites: ['many-1'] });
			const [rows] = await database.sql`select count(*)::int as n from guide_site where guide_id = ${id}`;
			expect(rows, 'no row for where nobody said that they teach').toEqual({ n: 4 });
			const to = { english: false, sites: ['many-1'] };
			const status = (code: number) => expect.objectContaining({ status: code }) as unknown;
			await expect(change(database.restricted, administrator, id, { ...to, sites: [] })).rejects.toEqual(
				status(422)
			);
			await expect(change(database.restricted, administrator, '999999', to)).rejects.toEqual(status(404));
			await expect(change(database.restricted, operator, id, to)).rejects.toEqual(status(403));
		});

		test('a guide who has ended takes no more groups', async () => {
			const { administrator, operator, freeAt } = ground;
			const { guides: all } = await guides(database.restricted, administrator);
			const one = all.find(({ name }) => name === '演示讲解员丁');
			await end(database.restricted, administrator, one?.id ?? '');
			expect(await freeAt('hours')).toEqual([]);
			await expect(end(database.restricted, administrator, one?.id ?? '')).rejects.toMatchObject({
				status: 404
			});
			await expect(guides(database.restricted, operator)).rejects.toMatchObject({ status: 403 });
		});
	});
});
