import { asked, kept, told, WRONG_CODE, type Kept, type Visit } from './auth-calls.ts';
import type { Asker } from './asker.ts';
import { count, forget, type Limit } from './attempts.ts';
import { record } from './audit.ts';
import type { Auth } from './auth.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';
import { own } from './sessions.ts';
import { takeOnce } from './six-digits.ts';

type Staff = Extract<Asker, { kind: 'staff' }>;
type Where = { auth: Auth; sql: Sql };

const WRONG_PASSWORD: [number, string] = [400, '现在的密码不对 / the current password is wrong'];

/** Whoever finds a browser signed in guesses the password no more often than at the door. */
const guesses = (asker: Staff): readonly [Limit] => [
	{ what: `own password ${asker.account}`, times: 8, minutes: 15 }
];

/** Asks better-auth something for which the password is given: counted, and forgotten once it was right. */
async function withPassword<T>(
	sql: Sql,
	asker: Staff,
	call: () => Promise<T>,
	otherwise = WRONG_PASSWORD
): Promise<T> {
	await count(sql, guesses(asker));
	const answer = await asked(call(), otherwise);
	await forget(sql, guesses(asker));
	return answer;
}

/**
 * Changes one's own password; every other session of the account ends.
 * @throws {RefusedError} 400 wrong, 429 too often
 */
export async function changePassword(
	{ auth, sql }: Where,
	asker: Staff,
	{ current, password }: { current: string; password: string },
	visit: Visit
): Promise<Kept<object>> {
	const { headers } = await withPassword(
		sql,
		asker,
		() =>
			auth.api.changePassword({
				body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
				headers: told(visit),
				returnHeaders: true
			}),
		[400, '密码没有改成 / the password was not changed']
	);
	await record(sql, asker, { what: 'account.password_changed', subject: `account:${asker.account}` });
	return { cookies: kept(headers) };
}

/**
 * Begins to set up a second factor: what an authenticator scans, and ten spare codes. It is on once `confirmSecond` took a code.
 * @throws {RefusedError} 400 wrong, 429 too often, 409 where it is on already
 */
export async function prepareSecond(
	{ auth, sql }: Where,
	asker: Staff,
	password: string,
	visit: Visit
): Promise<{ uri: string; spare: string[] }> {
	const answer = await withPassword(sql, asker, () =>
		auth.api.enableTwoFactor({ body: { password }, headers: told(visit) })
	);
	if (answer.method !== 'totp') throw new Error('no second factor was prepared');
	return { uri: answer.totpURI, spare: answer.backupCodes };
}

/**
 * Switches the second factor on by the first six digits of the authenticator. A spare code would not: it shows nothing but that somebody
 * copied it.
 * @throws {RefusedError} 401 wrong, 409 where it is on already
 */
export async function confirmSecond(
	{ auth, sql }: Where,
	asker: Staff,
	code: string,
	visit: Visit
): Promise<Kept<object>> {
	const isOn = async (): Promise<boolean> => (await own(sql, asker)).secondFactor;
	if (await isOn()) throw new RefusedError(409, '第二步验证已经开启 / the second factor is on already');
	const { headers } = await takeOnce(sql, { account: asker.account, code }, () =>
		auth.api.verifyTOTP({ body: { code }, headers: told(visit), returnHeaders: true })
	);
	if (!(await isOn())) throw new RefusedError(...WRONG_CODE);
	await record(sql, asker, { what: 'account.second_factor_on', subject: `account:${asker.account}` });
	return { cookies: kept(headers) };
}

/**
 * Takes the second factor off.
 * @throws {RefusedError} 400 wrong, 429 too often
 */
export async function dropSecond(
	{ auth, sql }: Where,
	asker: Staff,
	password: string,
	visit: Visit
): Promise<Kept<object>> {
	const { headers } = await withPassword(sql, asker, () =>
		auth.api.disableTwoFactor({ body: { password }, headers: told(visit), returnHeaders: true })
	);
	await record(sql, asker, { what: 'account.second_factor_off', subject: `account:${asker.account}` });
	return { cookies: kept(headers) };
}
