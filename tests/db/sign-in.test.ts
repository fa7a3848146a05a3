import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as accounts from '../../src/lib/server/accounts.ts';
import { whoAsks } from '../../src/lib/server/asker.ts';
import type { Auth } from '../../src/lib/server/auth.ts';
import type { Database, Sql } from '../../src/lib/server/db.ts';
import * as credentials from '../../src/lib/server/credentials.ts';
import * as sessions from '../../src/lib/server/sessions.ts';
import * as signIn from '../../src/lib/server/sign-in.ts';
import { browserVisit } from '../support/browser-visit.ts';
import { eachEngine } from '../support/databases.ts';
import { adminToken, password, script, staffOf } from '../support/staff.ts';
import { digits } from '../support/totp.ts';

type People = ReturnType<typeof staffOf>;

eachEngine((engine) => {
	describe('signing in', () => {
		let database: Database;
		let sql: Sql;
		let auth: Auth;
		let ask: People['ask'],
			somebody: People['somebody'],
			signedIn: People['signedIn'],
			staff: People['staff'];

		beforeAll(async () => {
			database = await engine.open();
			sql = database.restricted;
			({ auth, ask, somebody, signedIn, staff } = staffOf(database));
			await database.sql`insert into area (code, level) values ('G1', 'grid'), ('C1', 'community')`;
		});
		afterAll(() => database.close());

		it('lets the right password in, and no other', async () => {
			const { login } = await somebody([{ role: 'grid_leader', area: 'G1' }]);
			const wrong = signIn.begin(
				{ auth, sql: sql },
				{ login, password: 'wrong wrong' },
				browserVisit().visit()
			);
			await expect(wrong).rejects.toMatchObject({ status: 401 });
			const nobody = signIn.begin({ auth, sql: sql }, { login: 'nobody', password }, browserVisit().visit());
			await expect(nobody).rejects.toMatchObject({ status: 401 });
			const asker = await staff(login);
			const [area] = await sql<{ id: string }[]>`select id from area where code = 'G1'`;
			expect(asker.duties).toEqual([
				{ role: 'grid_leader', post: asker.duties[0]!.post, area: area!.id, wide: false }
			]);
			const [row] =
				await sql`select signed_in_at is not null as noted from staff_account where login = ${login}`;
			expect(row!.noted).toBe(true);
		});

		it('counts wrong passwords in the database: a ninth try is refused, even a right one, until the time is over', async () => {
			const { login } = await somebody();
			const guess = (given: string, address = '198.51.100.1') =>
				signIn.begin({ auth, sql: sql }, { login, password: given }, browserVisit(address).visit());
			for (let i = 0; i < 8; i++) await expect(guess('wrong wrong')).rejects.toMatchObject({ status: 401 });
			await expect(guess(password)).rejects.toMatchObject({ status: 429 });
			await expect(guess(password, '198.51.100.2')).resolves.toMatchObject({ second: false });
			await sql`update attempt set since = since - interval '16 minutes'`;
			await expect(guess(password)).resolves.toMatchObject({ second: false });
			const kept = await sql<{ key: string }[]>`select key from attempt`;
			expect(JSON.stringify(kept)).not.toMatch(/198\.51|sign-in/);
		});

		it('takes a second factor, six digits or a spare code once, and reset by an administrator it is gone', async () => {
			const { login, account } = await somebody();
			const { browser } = await signedIn(login);
			const asker = await ask(browser);
			if (asker.kind !== 'staff') throw new Error('not signed in');
			const { uri, spare } = await credentials.prepareSecond({ auth, sql }, asker, password, browser.visit());
			expect((await signedIn(login)).second).toBe(false);
			const confirm = (code: string) =>
				credentials.confirmSecond({ auth, sql }, asker, code, browser.visit());
			await expect(confirm('000000')).rejects.toMatchObject({ status: 401 });
			browser.keep((await confirm(digits(uri))).cookies);
			expect((await ask(browser)).kind).toBe('staff');

			const next = await signedIn(login);
			expect(next.second).toBe(true);
			expect((await ask(next.browser)).kind).toBe('public');
			await expect(signIn.finish({ auth, sql: sql }, '000000', next.browser.visit())).rejects.toMatchObject({
				status: 401
			});
			const fresh = digits(uri, Date.now() + 30_000);
			next.browser.keep((await signIn.finish({ auth, sql: sql }, fresh, next.browser.visit())).cookies);
			expect((await ask(next.browser)).kind).toBe('staff');

			const byCode = await signedIn(login);
			const used = await signIn.finish({ auth, sql: sql }, spare[0]!, byCode.browser.visit());
			byCode.browser.keep(used.cookies);
			expect((await ask(byCode.browser)).kind).toBe('staff');
			const again = await signedIn(login);
			await expect(signIn.finish({ auth, sql: sql }, spare[0]!, again.browser.visit())).rejects.toMatchObject(
				{ status: 401 }
			);

			const stored = await sql`select secret, backup_codes from second_factor`;
			expect(JSON.stringify(stored)).not.toContain(new URL(uri).searchParams.get('secret'));
			expect(JSON.stringify(stored)).not.toContain(spare[1]);
			await accounts.resetSecond(sql, script, account);
			expect((await ask(byCode.browser)).kind).toBe('public');
			expect((await signedIn(login)).second).toBe(false);
		});

		it('knows no session that was ended, forged, or ran out, and nobody ends that of another', async () => {
			const [one, two] = [await somebody(), await somebody()];
			const { browser } = await signedIn(one.login);
			const asker = await ask(browser);
			if (asker.kind !== 'staff') throw new Error('not signed in');
			const other = await staff(two.login);
			await expect(sessions.end(sql, other, asker.session)).rejects.toMatchObject({ status: 404 });
			expect((await ask(browser)).kind).toBe('staff');

			const forged = browserVisit();
			const [token] = await sql<{ token: string }[]>`
				select token from sign_in_session where id = ${asker.session}`;
			forged.set('minqing.session_token', encodeURIComponent(`${token!.token}.${'A'.repeat(43)}=`));
			expect((await ask(forged)).kind).toBe('public');

			await sessions.end(sql, asker, asker.session);
			expect((await ask(browser)).kind).toBe('public');

			const later = await signedIn(one.login);
			await sql`update sign_in_session set expires_at = now() - interval '1 second' where account_id = ${one.account}`;
			expect((await ask(later.browser)).kind).toBe('public');
		});

		it('signs out, and changes a password only for whoever knows it', async () => {
			const { login } = await somebody();
			const { browser } = await signedIn(login);
			const asker = await staff(login);
			const elsewhere = (await signedIn(login)).browser;
			const change = (current: string) =>
				credentials.changePassword(
					{ auth, sql },
					asker,
					{ current, password: '另一句足够长的话呀呀' },
					browser.visit()
				);
			await expect(change('wrong wrong')).rejects.toMatchObject({ status: 400 });
			browser.keep((await change(password)).cookies);
			expect((await ask(browser)).kind).toBe('staff');
			expect((await ask(elsewhere)).kind).toBe('public');
			const before = browserVisit();
			before.set('minqing.session_token', encodeURIComponent(browser.cookie('minqing.session_token')!));
			browser.keep((await signIn.end(auth, browser.visit())).cookies);
			expect((await ask(before)).kind).toBe('public');
			await expect(signedIn(login)).rejects.toMatchObject({ status: 401 });
		});

		it('takes the bearer of ADMIN_TOKEN for an administrator, and of anything else for nobody', async () => {
			expect(await ask(browserVisit(), `Bearer ${adminToken}`)).toEqual({ kind: 'script' });
			expect(await ask(browserVisit(), `Bearer ${adminToken}x`)).toEqual({ kind: 'public' });
			expect(await ask(browserVisit(), 'Basic abc')).toEqual({ kind: 'public' });
			const none = await whoAsks(
				sql,
				{ header: 'Bearer undefined', cookie: () => undefined },
				{ secret: 'any', adminToken: undefined }
			);
			expect(none).toEqual({ kind: 'public' });
		});
	});
});
