import { isAPIError } from 'better-auth/api';
import { count, forget, type Limit } from './attempts.ts';
import { ADDRESS_HEADER, type Auth } from './auth.ts';
import { COUNTY } from './county-sign-on.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

/** Where a request comes from, and its headers; and what the browser shall keep, once it was answered. */
export type Visit = { headers: Headers; address: string };
export type Kept<T> = T & { cookies: string[] };

const MINUTES = 15;

/** A guesser comes from many addresses, an office of a hundred people from one: each is counted by itself. */
const limits = (login: string, address: string): [Limit, Limit, Limit] => [
	{ what: `sign-in ${login} ${address}`, times: 8, minutes: MINUTES },
	{ what: `sign-in ${login}`, times: 40, minutes: MINUTES },
	{ what: `sign-in ${address}`, times: 300, minutes: MINUTES }
];

/** What better-auth is told of a visit: its cookies, and an address that we know. */
function told({ headers, address }: Visit): Headers {
	const told = new Headers({ [ADDRESS_HEADER]: address });
	for (const name of ['cookie', 'user-agent']) {
		const value = headers.get(name);
		if (value) told.set(name, value);
	}
	return told;
}

const kept = (headers: Headers): string[] => headers.getSetCookie();

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

/** Refusals of better-auth that a person meets; every other one is the sentence given. */
const sentences: Record<string, [number, string]> = {
	ACCOUNT_DISABLED: [403, '这个账号已停用，请联系管理员 / this account is disabled; ask an administrator'],
	ACCOUNT_TEMPORARILY_LOCKED: [
		429,
		'验证码错得太多，请 15 分钟后再试 / too many wrong codes; try again in 15 minutes'
	],
	TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: [
		429,
		'验证码错得太多，请重新登录 / too many wrong codes; sign in from the beginning'
	],
	INVALID_TWO_FACTOR_COOKIE: [
		401,
		'时间过了，请重新输入登录名和密码 / that took too long; enter login name and password again'
	],
	INVALID_PASSWORD: [400, '现在的密码不对 / the current password is wrong'],
	TOTP_ALREADY_ENABLED: [409, '第二步验证已经开启 / the second factor is on already']
};

/** Calls better-auth; its refusal becomes a sentence. */
async function asked<T>(call: Promise<T>, otherwise: [number, string]): Promise<T> {
	try {
		return await call;
	} catch (problem) {
		if (!isAPIError(problem) || problem.statusCode >= 500) throw problem;
		const code = problem.body?.code;
		const [status, sentence] = (code === undefined ? undefined : sentences[code]) ?? otherwise;
		throw new RefusedError(status, sentence);
	}
}

const WRONG: [number, string] = [
	401,
	'登录名或密码不对，请检查后再试 / the login name or the password is wrong; check and try again'
];
const WRONG_CODE: [number, string] = [
	401,
	'验证码不对，请看最新的六位数字；也可以用备用码 / this code is wrong; take the newest six digits, or a spare code'
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
 * @throws {RefusedError} 401 wrong or too late, 429 too often
 */
export async function finish(
	{ auth, sql }: { auth: Auth; sql: Sql },
	code: string,
	visit: Visit
): Promise<Kept<object>> {
	const call = /^\d{6}$/.test(code)
		? auth.api.verifyTOTP({ body: { code }, headers: told(visit), returnHeaders: true })
		: auth.api.verifyBackupCode({ body: { code }, headers: told(visit), returnHeaders: true });
	const { headers } = await asked<{ headers: Headers }>(call, WRONG_CODE);
	await note(sql, kept(headers));
	return { cookies: kept(headers) };
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

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
	auth: Auth,
	{ current, password }: { current: string; password: string },
	visit: Visit
): Promise<Kept<object>> {
	const { headers } = await asked(
		auth.api.changePassword({
			body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
			headers: told(visit),
			returnHeaders: true
		}),
		[400, '密码没有改成 / the password was not changed']
	);
	return { cookies: kept(headers) };
}

/** Begins to set up a second factor: what an authenticator scans, and ten spare codes. It is on once `finish` took a code. */
export async function prepareSecond(
	auth: Auth,
	password: string,
	visit: Visit
): Promise<{ uri: string; spare: string[] }> {
	const answer = await asked(auth.api.enableTwoFactor({ body: { password }, headers: told(visit) }), [
		400,
		'现在的密码不对 / the current password is wrong'
	]);
	if (answer.method !== 'totp') throw new Error('no second factor was prepared');
	return { uri: answer.totpURI, spare: answer.backupCodes };
}

/** Takes the second factor off. */
export async function dropSecond(auth: Auth, password: string, visit: Visit): Promise<Kept<object>> {
	const { headers } = await asked(
		auth.api.disableTwoFactor({ body: { password }, headers: told(visit), returnHeaders: true }),
		[400, '现在的密码不对 / the current password is wrong']
	);
	return { cookies: kept(headers) };
}
