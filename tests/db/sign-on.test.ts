import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as accounts from '../../src/lib/server/accounts.ts';
import type { Database } from '../../src/lib/server/db.ts';
import * as signIn from '../../src/lib/server/sign-in.ts';
import { browserVisit } from '../support/browser-visit.ts';
import { eachEngine } from '../support/databases.ts';
import { script, staffOf } from '../support/staff.ts';
import { startSignOn } from '../support/sign-on.ts';

const origin = 'https://minqing.example.cn';

eachEngine((engine) => {
	describe("the county's own sign-on", () => {
		let database: Database;
		let provider: Awaited<ReturnType<typeof startSignOn>>;
		let people: ReturnType<typeof staffOf>;

		beforeAll(async () => {
			database = await engine.open();
			provider = await startSignOn('minqing');
			const signOn = {
				issuer: provider.issuer,
				clientId: 'minqing',
				clientSecret: 'shared secret',
				claim: 'sub'
			};
			people = staffOf(database, { origin, port: 3000, signOn });
		});
		afterAll(async () => {
			await provider.close();
			await database.close();
		});

		/** From the button to the way back. */
		async function through(subject: string, options: { forged?: boolean; lost?: boolean } = {}) {
			const browser = browserVisit();
			const { url, cookies } = await signIn.county(people.auth, browser.visit(), '/account');
			if (!options.lost) browser.keep(cookies);
			const back = new URL('/api/auth/callback/county', origin);
			back.search = provider.consent(url, subject, options).toString();
			const response = await people.auth.handler(new Request(back, { headers: browser.visit().headers }));
			browser.keep(response.headers.getSetCookie());
			return { browser, asker: await people.ask(browser), to: response.headers.get('location') ?? '', back };
		}

		it('lets a linked identity in, by a cookie for https alone', async () => {
			await accounts.invite(database.restricted, script, {
				name: '试统一',
				login: 'linked',
				duties: [{ role: 'checker', area: null }],
				identity: 'county-007'
			});
			const { asker, to, browser, back } = await through('county-007');
			expect(asker).toMatchObject({ kind: 'staff', name: '试统一', duties: [{ role: 'checker' }] });
			expect(to).toMatch(/\/account$/);
			expect(browser.cookie('__Secure-minqing.session_token')).toBeTruthy();
			const again = await people.auth.handler(new Request(back, { headers: browserVisit().visit().headers }));
			expect(again.headers.get('location')).toContain('error');
			const stored =
				await database.sql`select access_token, id_token from credential where subject = 'county-007'`;
			expect(stored).toEqual([{ accessToken: null, idToken: null }]);
		});

		it('lets nobody in whom no administrator linked, nor by an address that looks like a login, and makes no account', async () => {
			const before = await database.sql`select count(*)::int as n from staff_account`;
			for (const subject of ['stranger', 'linked']) {
				const { asker, to } = await through(subject);
				expect(asker.kind).toBe('public');
				expect(to).toMatch(/\/sign-in\?.*error=/);
			}
			expect(await database.sql`select count(*)::int as n from staff_account`).toEqual(before);
		});

		it('believes no token that another key signed, and no answer to a question this browser did not ask', async () => {
			expect((await through('county-007', { forged: true })).asker.kind).toBe('public');
			expect((await through('county-007', { lost: true })).asker.kind).toBe('public');
			expect((await through('county-007')).asker.kind).toBe('staff');
		});

		it('ends what a wrong identity signed in to, once it is corrected', async () => {
			const [row] = await database.sql<{ id: string }[]>`select id from staff_account where login = 'linked'`;
			const wrong = await through('county-007');
			const link = (subject: string) => accounts.setIdentity(database.restricted, script, row!.id, subject);
			await link('county-007');
			expect((await people.ask(wrong.browser)).kind, 'the same identity again changes nothing').toBe('staff');
			await link('county-008');
			expect((await people.ask(wrong.browser)).kind).toBe('public');
			await link('county-007');
		});

		it('lets a disabled account in no more, nor an unlinked one', async () => {
			const [row] = await database.sql<{ id: string }[]>`select id from staff_account where login = 'linked'`;
			await accounts.setDisabled(database.restricted, script, row!.id, true);
			expect((await through('county-007')).asker.kind).toBe('public');
			await accounts.setDisabled(database.restricted, script, row!.id, false);
			await accounts.setIdentity(database.restricted, script, row!.id, null);
			expect((await through('county-007')).asker.kind).toBe('public');
		});
	});
});
