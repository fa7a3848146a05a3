import { isAPIError } from 'better-auth/api';
import { ADDRESS_HEADER } from './auth.ts';
import { RefusedError } from './refused.ts';

/** Where a request comes from, and its headers; and what the browser shall keep, once it was answered. */
export type Visit = { headers: Headers; address: string };
export type Kept<T> = T & { cookies: string[] };

/** What better-auth is told of a visit: its cookies, and an address that we know. */
export function told({ headers, address }: Visit): Headers {
	const told = new Headers({ [ADDRESS_HEADER]: address });
	for (const name of ['cookie', 'user-agent']) {
		const value = headers.get(name);
		if (value) told.set(name, value);
	}
	return told;
}

export const kept = (headers: Headers): string[] => headers.getSetCookie();

export const TOO_LATE: [number, string] = [
	401,
	'时间过了，请重新输入登录名和密码 / that took too long; enter login name and password again'
];

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
	INVALID_TWO_FACTOR_COOKIE: TOO_LATE,
	INVALID_PASSWORD: [400, '现在的密码不对 / the current password is wrong'],
	TOTP_ALREADY_ENABLED: [409, '第二步验证已经开启 / the second factor is on already']
};

/**
 * Calls better-auth; its refusal becomes a sentence.
 * @param otherwise status and sentence of a refusal that has none here
 * @throws {RefusedError}
 */
export async function asked<T>(call: Promise<T>, otherwise: [number, string]): Promise<T> {
	try {
		return await call;
	} catch (problem) {
		if (!isAPIError(problem) || problem.statusCode >= 500) throw problem;
		const code = problem.body?.code;
		const [status, sentence] = (code === undefined ? undefined : sentences[code]) ?? otherwise;
		throw new RefusedError(status, sentence);
	}
}

export const WRONG_CODE: [number, string] = [
	401,
	'验证码不对，请看最新的六位数字；也可以用备用码 / this code is wrong; take the newest six digits, or a spare code'
];
