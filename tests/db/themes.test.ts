import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { themeOf } from '../../src/lib/server/field/theme.ts';
import { remove, week, write } from '../../src/lib/server/field/themes.ts';
import { eachEngine } from '../support/databases.ts';
import { layLawGround, type LawGround } from '../support/law-ground.ts';
import { script } from '../support/staff.ts';

const MONDAY = new Date('2026-11-23T00:30:00+08:00');
const monday = { area: '', weekday: 1, title: '消防安全日', titleEn: '', look: '看通道', lookEn: '' };

eachEngine((engine) => {
	describe('the themes of the week', () => {
		let database: Database;
		let ground: LawGround;
		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			ground = await layLawGround(database.sql);
		});
		afterAll(() => database.close());
		const today = async () =>
			(await themeOf(database.restricted, ground.people.grid_leader ?? '', MONDAY)).theme?.title;
		const onMonday = async (area: string) => (await week(database.restricted, script, area)).days[0];

		test('are written for everywhere and for an area, and reach the grid leader at once', async () => {
			const { restricted } = database;
			expect(await onMonday('')).toEqual({ weekday: 1, own: null, otherwise: null });
			await write(restricted, script, monday);
			expect(await today()).toBe('消防安全日');
			await write(restricted, script, { ...monday, area: 'G1', title: '巷子日', titleEn: 'Lanes' });
			expect(await today()).toBe('巷子日');
			// Once more: in the place of the one before.
			await write(restricted, script, { ...monday, area: 'G1', title: '古巷日' });
			expect(await today()).toBe('古巷日');
			expect(await onMonday('G1')).toMatchObject({
				own: { title: '古巷日', titleEn: null },
				otherwise: { title: '消防安全日', from: null }
			});
			const { areas } = await week(restricted, script, '');
			expect(areas).toContainEqual(expect.objectContaining({ code: 'G1', own: true }));
			await remove(restricted, script, { area: 'G1', weekday: 1 });
			expect(await today()).toBe('消防安全日');
		});

		test('are written by administrators alone, for areas that there are', async () => {
			const { restricted } = database;
			const nobody = { kind: 'public' } as const;
			await expect(week(restricted, nobody, '')).rejects.toMatchObject({ status: 401 });
			await expect(write(restricted, nobody, monday)).rejects.toMatchObject({ status: 401 });
			await expect(remove(restricted, nobody, monday)).rejects.toMatchObject({ status: 401 });
			for (const area of ['nowhere', "' or true --"]) {
				await expect(week(restricted, script, area)).rejects.toMatchObject({ status: 404 });
				await expect(write(restricted, script, { ...monday, area })).rejects.toMatchObject({ status: 404 });
				await expect(remove(restricted, script, { ...monday, area })).rejects.toMatchObject({ status: 404 });
			}
			expect(await today()).toBe('消防安全日');
		});
	});
});
