import type { Asker } from './asker.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

export type SessionRow = {
	id: string;
	current: boolean;
	createdAt: Date;
	expiresAt: Date;
	address: string | null;
	browser: string | null;
};

type Staff = Extract<Asker, { kind: 'staff' }>;

/** Where somebody is signed in, this place first. */
export function list(sql: Sql, asker: Staff): Promise<SessionRow[]> {
	return sql<SessionRow[]>`
		select id, id = ${asker.session} as current, created_at, expires_at, ip_address as address, user_agent as browser
		from sign_in_session where account_id = ${asker.account} and expires_at > now()
		order by id = ${asker.session} desc, created_at desc`;
}

/** Ends one of one's own sessions. Somebody else's is not there. */
export async function end(sql: Sql, asker: Staff, id: string): Promise<void> {
	const ended = await sql`
		delete from sign_in_session where id = ${id} and account_id = ${asker.account} returning 1`;
	if (ended.length === 0)
		throw new RefusedError(404, '没有这个登录，或已退出 / there is no such session, or it has ended');
}

/** What somebody sees of the own account. */
export async function own(
	sql: Sql,
	asker: Staff
): Promise<{ login: string; secondFactor: boolean; password: boolean }> {
	const [row] = await sql<{ login: string; secondFactor: boolean; password: boolean }[]>`
		select login, two_factor_enabled as second_factor,
			exists (select from credential c where c.staff_account_id = a.id and c.provider = 'credential') as password
		from staff_account a where id = ${asker.account}`;
	if (!row) throw new RefusedError(404, '没有这个账号 / there is no such account');
	return row;
}
