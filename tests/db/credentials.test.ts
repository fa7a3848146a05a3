import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sixDigits } from '../../src/lib/server/account-requests.ts';
import type { Auth } from '../../src/lib/server/auth.ts';
import * as credentials from '../../src/lib/server/credentials.ts';
import type { Database, Sql } from '../../src/lib/server/db.ts';
import * as sessions from '../../src/lib/server/sessions.ts';
import * as signIn from '../../src/lib/server/sign-in.ts';
import { eachEngine } from '../support/databases.ts';
import { password, staffOf } from '../support/staff.ts';
import { digits } from '../support/totp.ts';

type People = ReturnType<typeof staffOf>;

eachEngine((engine) => {
	describe('what one signs in with', () => {
		let database: Database;
		let sql: Sql;
		let auth: Auth;
		let ask: People['ask'], somebody: People['somebody'], signedIn: People['signedIn'];

		beforeAll(async () => {
			database = await engine.open();
			sql = database.restricted;
			({ auth, ask, somebody, signedIn } = staffOf(database));
		});
		afterAll(() => database.close());

		/** Somebody who is signed in, and their browser. */
		const atDesk = async (login: string) => {
			const { browser } = await signedIn(login);
			const asker = await ask(browser);
			if (asker.kind !== 'staff') throw new Error('not signed in');
			return { browser, asker };
		};

		it('switches a second factor on by six digits alone, and writes it down once', async () => {
			const { login, account } = await somebody();
			const { browser, asker } = await atDesk(login);
			const { uri, spare } = await credentials.prepareSecond({ auth, sql }, asker, password, browser.visit());
			const confirm = (code: string) =>
				credentials.confirmSecond({ auth, sql }, asker, code, browser.visit());
			const written = async () =>
				(
					await sql`select 1 from audit where what = 'account.second_factor_on' and subject = ${`account:${account}`}`
				).length;
			expect(sixDigits.safeParse(spare[0]).success).toBe(false);
			expect(sixDigits.parse(' 123 456')).toBe('123456');
			await expect(confirm(spare[0]!)).rejects.toMatchObject({ status: 401 });
			// Nor does the other door, where the second step of signing in is taken.
			for (const code of [spare[0]!, digits(uri)])
				await expect(signIn.finish({ auth, sql }, code, browser.visit())).rejects.toMatchObject({
					status: 401
				});
			expect(await sessions.own(sql, asker)).toMatchObject({ secondFactor: false });
			expect(await written()).toBe(0);

			browser.keep((await confirm(digits(uri))).cookies);
			expect(await sessions.own(sql, asker)).toMatchObject({ secondFactor: true });
			expect(await written()).toBe(1);
			await expect(confirm(digits(uri))).rejects.toMatchObject({ status: 409 });
			expect(await written()).toBe(1);
		});

		it('counts guesses of the own password, by whatever form, for the account', async () => {
			const { login } = await somebody();
			const { browser, asker } = await atDesk(login);
			const forms = [
				(current: string) =>
					credentials.changePassword(
						{ auth, sql },
						asker,
						{ current, password: '另一句足够长的话呀呀' },
						browser.visit()
					),
				(given: string) => credentials.prepareSecond({ auth, sql }, asker, given, browser.visit()),
				(given: string) => credentials.dropSecond({ auth, sql }, asker, given, browser.visit())
			];
			for (let i = 0; i < 8; i++)
				await expect(forms[i % 3]!('wrong wrong')).rejects.toMatchObject({ status: 400 });
			for (const form of forms)
				await expect(form(password)).rejects.toMatchObject({
					status: 429,
					message: expect.stringContaining('分钟后再试') as string
				});
			await sql`update attempt set since = since - interval '16 minutes'`;
			// What was right is not counted.
			for (let i = 0; i < 9; i++) await forms[1]!(password);
		});

		it('takes six digits once, of two at once too, and again when they are long over', async () => {
			const { login } = await somebody();
			const { browser, asker } = await atDesk(login);
			const { uri } = await credentials.prepareSecond({ auth, sql }, asker, password, browser.visit());
			const code = digits(uri);
			browser.keep((await credentials.confirmSecond({ auth, sql }, asker, code, browser.visit())).cookies);
			const finish = async (given: string) => {
				const { browser } = await signedIn(login);
				return () => signIn.finish({ auth, sql }, given, browser.visit());
			};
			const wrong = { status: 401, message: expect.stringContaining('验证码不对') as string };
			await expect((await finish(code))()).rejects.toMatchObject(wrong);

			const next = digits(uri, Date.now() + 30_000);
			const both = [await finish(next), await finish(next)];
			const came = await Promise.allSettled(both.map((one) => one()));
			expect(came.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			expect(came.find(({ status }) => status === 'rejected')).toMatchObject({ reason: wrong });
			await expect((await finish(next))()).rejects.toMatchObject(wrong);

			await sql`update attempt set since = since - interval '6 minutes'`;
			const later = await finish(digits(uri, Date.now() + 30_000));
			await expect(later()).resolves.toMatchObject({ cookies: expect.any(Array) as unknown[] });
		});

		it('looks at the one cookie of the second step, whatever others come with it', async () => {
			const [one, other] = [await somebody(), await somebody()];
			const setUp = async (login: string) => {
				const { browser, asker } = await atDesk(login);
				const { uri } = await credentials.prepareSecond({ auth, sql }, asker, password, browser.visit());
				await credentials.confirmSecond({ auth, sql }, asker, digits(uri), browser.visit());
				return { uri, begun: (await signedIn(login)).browser.visit().headers.get('cookie') ?? '' };
			};
			const [victim, guesser] = [await setUp(one.login), await setUp(other.login)];
			const send = (cookie: string) =>
				signIn.finish({ auth, sql }, digits(victim.uri), { address: '', headers: new Headers({ cookie }) });
			for (const cookie of [
				`${guesser.begun}; ${victim.begun}`,
				`${victim.begun}; ${guesser.begun}`,
				victim.begun.replace('2fa-', '%32fa-')
			])
				await expect(send(cookie)).rejects.toMatchObject({ status: 401 });
		});
	});
});
