import { asked, WRONG_CODE } from './auth-calls.ts';
import { first, forget } from './attempts.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

/** A code is good for 90 seconds: its own half minute, the one before and the one after. */
const REMEMBERED_MINUTES = 5;

/**
 * Takes six digits of an authenticator once for an account (RFC 6238, 5.2), however many send them at the same moment. They are remembered
 * before they are verified, and forgotten where they were wrong: somebody whose clock is fast may send them again.
 * @throws {RefusedError} 401 wrong, or used already; 429 too often
 */
export async function takeOnce<T>(
	sql: Sql,
	{ account, code }: { account: string; code: string },
	verify: () => Promise<T>
): Promise<T> {
	const what = `six digits ${account} ${code}`;
	if (!(await first(sql, what, REMEMBERED_MINUTES))) throw new RefusedError(...WRONG_CODE);
	try {
		return await asked(verify(), WRONG_CODE);
	} catch (problem) {
		await forget(sql, [{ what }]);
		throw problem;
	}
}
