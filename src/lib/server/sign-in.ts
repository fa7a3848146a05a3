import { count, forget, type Limit } from './attempts.ts';
import { asked, kept, told, TOO_LATE, WRONG_CODE, type Kept, type Visit } from './auth-calls.ts';
import type { Auth } from './auth.ts';
import { COUNTY } from './county-sign-on.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';
import { takeOnce } from './six-digits.ts';

const MINUTES = 15;

/** A guesser comes from many addresses, an office of a hundred people from one: each is counted by itself. */
const limits = (login: string, address: string): [Limit, Limit, Limit] => [
	{ what: `sign-in ${login} ${address}`, times: 8, minutes: MINUTES },
	{ what: `sign-in ${login}`, times: 40, minutes: MINUTES },
	{ what: `sign-in ${address}`, times: 300, minutes: MINUTES }
];

/** Keeps when somebody signed in last, if these cookies open a session. */
export async function note(sql: Sql, cookies: readonly string[]): Promise<void> {
	const signed = cookies
		.map((cookie) => /^(?:__Secure-)?minqing\.session_token=([^;]+)/.exec(cookie)?.[1])
		.find((value) => value !== undefined);
	if (!signed) return;
	const value = decodeURIComponent(signed);
	await sql`
		update staff_account a set signed_in_at = now() from sign_in_session s
		where s.account_id = a.id and s.token = ${value.slice(0, value.lastIndexOf('.'))}`;
}

const WRONG: [number, string] = [
	401,
	'登录名或密码不对，请检查后再试 / the login name or the password is wrong; check and try again'
];
/**
 * Signs in by login name and password.
 * @returns whether a second factor is still asked for, and what the browser shall keep
 * @throws {RefusedError} 401 wrong, 403 disabled, 429 too often
 */
export async function begin(
	{ auth, sql }: { auth: Auth; sql: Sql },
	{ login, password }: { login: string; password: string },
	visit: Visit
): Promise<Kept<{ second: boolean }>> {
	const counted = limits(login, visit.address);
	await count(sql, counted);
	const { headers, response } = await asked(
		auth.api.signInUsername({
			body: { username: login, password },
			headers: told(visit),
			returnHeaders: true
		}),
		WRONG
	);
	await forget(sql, counted.slice(0, 2));
	const second = 'twoFactorRedirect' in response;
	if (!second) await note(sql, kept(headers));
	return { second, cookies: kept(headers) };
}

/**
 * The second step: six digits of the authenticator, or one of the spare codes.
 * @throws {RefusedError} 401 wrong, used already or too late, 429 too often
 */
export async function finish(
	{ auth, sql }: { auth: Auth; sql: Sql },
	code: string,
	visit: Visit
): Promise<Kept<object>> {
	const { account, cookie } = await waiting(sql, visit);
	const headersOfStep = told(visit);
	headersOfStep.set('cookie', cookie);
	const step = { body: { code }, headers: headersOfStep, returnHeaders: true } as const;
	const { headers } = /^\d{6}$/.test(code)
		? await takeOnce(sql, { account, code }, () => auth.api.verifyTOTP(step))
		: await asked(auth.api.verifyBackupCode(step), WRONG_CODE);
	await note(sql, kept(headers));
	return { cookies: kept(headers) };
}

/**
 * Whose second step it is, and the one cookie that says so. Better-auth is shown no other: it would take a session for what is to be verified, switch
 * a second factor on for it and count no wrong codes; and of two such cookies it might take the one that we did not look at.
 * @throws {RefusedError} 401 where nobody is waited for
 */
async function waiting(sql: Sql, { headers }: Visit): Promise<{ account: string; cookie: string }> {
	const [, name, identifier, signature] =
		/(?:^|; *)((?:__Secure-)?minqing\.two_factor)=(2fa-[\w-]+)(\.[^;]*)/.exec(headers.get('cookie') ?? '') ??
		[];
	const [row] = await sql<{ account: string }[]>`
		select value as account from verification where identifier = ${identifier ?? ''} and expires_at > now()`;
	if (!row) throw new RefusedError(...TOO_LATE);
	return { account: row.account, cookie: `${name}=${identifier}${signature}` };
}

/** Ends the session of a visit. */
export async function end(auth: Auth, visit: Visit): Promise<Kept<object>> {
	const { headers } = await auth.api.signOut({ headers: told(visit), returnHeaders: true });
	return { cookies: kept(headers) };
}

/** Where the county's own sign-on asks who it is. */
export async function county(auth: Auth, visit: Visit, next: string): Promise<Kept<{ url: string }>> {
	const { headers, response } = await asked(
		auth.api.signInSocial({
			body: { provider: COUNTY, callbackURL: next, errorCallbackURL: '/sign-in', disableRedirect: true },
			headers: told(visit),
			returnHeaders: true
		}),
		[
			503,
			'县里的统一登录暂时连不上，请用登录名和密码 / the county sign-on does not answer; use login name and password'
		]
	);
	if (!response.url) throw new RefusedError(503, '统一登录没有回答 / the county sign-on did not answer');
	return { url: response.url, cookies: kept(headers) };
}
