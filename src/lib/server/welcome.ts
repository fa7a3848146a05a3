import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { hash, type Asker } from './asker.ts';
import { record } from './audit.ts';
import type { ISql, Sql } from './db.ts';
import { RefusedError } from './refused.ts';

const HOURS = 24;

/** What a link is for: the first administrator chooses everything, an invited person a password. */
export type Welcome =
	{ kind: 'first' } | { kind: 'invited'; account: string; person: string; login: string; name: string };

const gone = new RefusedError(
	410,
	'这个链接已失效(用过、过期或被新的代替),请向管理员再要一个 / this link is no longer good: used, expired or replaced; ask an administrator for a new one'
);

/** A new link for an account, or for the first administrator (null); older ones are worth nothing from now on. */
export async function issue(sql: ISql, account: string | null): Promise<string> {
	const token = randomBytes(24).toString('base64url');
	await sql`
		with older as (
			delete from welcome_link
			where account_id is not distinct from ${account}::bigint and used_at is null
				-- Several processes that start at once each print one: all of these are good.
				and (account_id is not null or created_at < now() - interval '1 minute')
		)
		insert into welcome_link (token_hash, account_id, expires_at)
		values (${hash(token)}, ${account}, now() + make_interval(hours => ${HOURS}))`;
	return token;
}

/**
 * What a link is good for.
 * @throws {RefusedError} 410 where it is good for nothing
 */
export async function look(sql: ISql, token: string): Promise<Welcome> {
	const [row] = await sql<
		{
			account: string | null;
			person: string | null;
			login: string | null;
			name: string | null;
			administered: boolean;
		}[]
	>`
		select a.id as account, p.id as person, a.login, p.name, has_administrator() as administered
		from welcome_link l
			left join staff_account a on a.id = l.account_id
			left join person p on p.id = a.person_id
		where l.token_hash = ${hash(token)} and l.used_at is null and l.expires_at > now() and a.disabled_at is null`;
	if (!row) throw gone;
	const { account, person, login, name } = row;
	if (account !== null && person !== null && login !== null && name !== null)
		return { kind: 'invited', account, person, login, name };
	if (row.administered) throw gone;
	return { kind: 'first' };
}

/** Takes the link: of two who use it at once, one gets it. */
async function take(sql: ISql, token: string): Promise<void> {
	const taken = await sql`
		update welcome_link set used_at = now() where token_hash = ${hash(token)} and used_at is null and expires_at > now()
		returning 1`;
	if (taken.length === 0) throw gone;
}

/**
 * Makes the first administrator: person, account, post and holding.
 * @throws {RefusedError} 410 where the link is good for nothing
 */
export async function makeFirst(
	sql: Sql,
	token: string,
	{ name, login, password }: { name: string; login: string; password: string }
): Promise<void> {
	// Before the password is hashed, which takes a processor for a tenth of a second: anybody may send any link.
	if ((await look(sql, token)).kind !== 'first') throw gone;
	const hashed = await hashPassword(password);
	await sql.begin(async (tx) => {
		await take(tx, token);
		if ((await tx<[{ has: boolean }]>`select has_administrator() as has`)[0].has) throw gone;
		const [made] = await tx<[{ account: string }]>`
			with p as (insert into person (name) values (${name}) returning id),
				a as (insert into staff_account (person_id, login) select id, ${login} from p returning id, person_id),
				post as (insert into post (kind, title) values ('administrator', '系统管理员') returning id),
				h as (insert into post_holding (post_id, person_id) select post.id, p.id from post, p)
			select a.id as account from a`;
		await setPassword(tx, made.account, hashed);
		await record(tx, 'system', { what: 'account.first_administrator', subject: `account:${made.account}` });
	});
}

/** An invited person, or one whose password was reset, sets the password; every session of the account ends. */
export async function accept(sql: Sql, token: string, password: string): Promise<{ login: string }> {
	const welcome = await look(sql, token);
	if (welcome.kind !== 'invited') throw gone;
	const hashed = await hashPassword(password);
	const self: Asker = {
		kind: 'staff',
		account: welcome.account,
		person: welcome.person,
		name: welcome.name,
		session: '',
		duties: []
	};
	await sql.begin(async (tx) => {
		await take(tx, token);
		await setPassword(tx, welcome.account, hashed);
		await record(tx, self, { what: 'account.password_set', subject: `account:${welcome.account}` });
	});
	return { login: welcome.login };
}

async function setPassword(sql: ISql, account: string, hashed: string): Promise<void> {
	await sql`
		with ended as (delete from sign_in_session where account_id = ${account})
		insert into credential (staff_account_id, provider, subject, password) values (${account}, 'credential', ${account}, ${hashed})
		on conflict (provider, subject) do update set password = excluded.password, updated_at = now()`;
}

/** While nobody can sign in as an administrator: a link for the first one, new at each start. */
export async function firstLink(sql: Sql): Promise<string | null> {
	const [row] = await sql<[{ has: boolean }]>`select has_administrator() as has`;
	return row.has ? null : issue(sql, null);
}
