import * as accounts from '../../src/lib/server/accounts.ts';
import { whoAsks, type Asker } from '../../src/lib/server/asker.ts';
import { openAuth } from '../../src/lib/server/auth.ts';
import type { Database } from '../../src/lib/server/db.ts';
import type { Env } from '../../src/lib/server/env.ts';
import * as signIn from '../../src/lib/server/sign-in.ts';
import * as welcome from '../../src/lib/server/welcome.ts';
import { browserVisit } from './browser-visit.ts';

export const script: Asker = { kind: 'script' };
export const password = '红宫红场边上的那棵榕树';
export const adminToken = 'a-token-for-scripts-0123456789';
const secret = 'a secret of the test, long enough for anybody';

/** A database with people who sign in to it. */
export function staffOf(
	database: Database,
	env: Pick<Env, 'origin' | 'signOn' | 'port'> = { origin: undefined, signOn: undefined, port: 3000 }
) {
	// What serves requests does: these tests would notice a right that is missing.
	const sql = database.restricted;
	const auth = openAuth(sql, env, secret);
	let people = 0;

	const ask = (browser: ReturnType<typeof browserVisit>, header: string | null = null) =>
		whoAsks(sql, { header, cookie: browser.cookie }, { secret, adminToken });

	/** Somebody with an account and a password. */
	async function somebody(duties: accounts.Invitation['duties'] = []) {
		const login = `p${++people}`;
		const made = await accounts.invite(sql, script, { name: `试${people}`, login, duties });
		await welcome.accept(sql, made.token, password);
		return { ...made, login };
	}

	async function signedIn(login: string, browser = browserVisit()) {
		const { cookies, second } = await signIn.begin({ auth, sql }, { login, password }, browser.visit());
		browser.keep(cookies);
		return { browser, second };
	}

	async function staff(login: string): Promise<Extract<Asker, { kind: 'staff' }>> {
		const asker = await ask((await signedIn(login)).browser);
		if (asker.kind !== 'staff') throw new Error(`${login} is ${asker.kind}`);
		return asker;
	}

	return { auth, ask, somebody, signedIn, staff };
}
