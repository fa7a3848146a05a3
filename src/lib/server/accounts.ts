import { holds, type Asker, type StaffRole } from './asker.ts';
import { record } from './audit.ts';
import type { ISql, Sql } from './db.ts';
import * as posts from './posts.ts';
import { RefusedError } from './refused.ts';
import { issue } from './welcome.ts';
import { COUNTY } from './county-sign-on.ts';

export type Invitation = {
	name: string;
	login: string;
	duties: { role: StaffRole; area: string | null }[];
	identity?: string | undefined;
};

export type AccountRow = {
	id: string;
	login: string;
	name: string;
	disabled: boolean;
	/** Whether a password was set, or an identity linked. */
	ready: boolean;
	secondFactor: boolean;
	identity: string | null;
	signedInAt: Date | null;
	posts: { id: string; kind: string; title: string; area: string | null }[];
};

/** Whoever is no administrator changes no account. */
function mayAdminister(asker: Asker): void {
	if (!holds(asker, 'administrator')) {
		throw new RefusedError(403, '只有系统管理员可以管理账号 / only an administrator may manage accounts');
	}
}

/** Every account with the posts its person holds now, by login name. */
export async function list(sql: Sql, asker: Asker): Promise<AccountRow[]> {
	mayAdminister(asker);
	return sql<AccountRow[]>`
		select a.id, a.login, p.name, a.disabled_at is not null as disabled, a.two_factor_enabled as second_factor, a.signed_in_at,
			exists (select from credential c where c.staff_account_id = a.id) as ready,
			(select c.subject from credential c where c.staff_account_id = a.id and c.provider = ${COUNTY}) as identity,
			coalesce((
				select json_agg(json_build_object('id', post.id::text, 'kind', post.kind, 'title', post.title, 'area', area.code) order by post.id)
				from post_holding h join post on post.id = h.post_id left join area on area.id = post.area_id
				where h.person_id = p.id and h.valid @> now()
			), '[]'::json) as posts
		from staff_account a join person p on p.id = a.person_id
		order by a.login`;
}

/**
 * Makes an account with its posts, and the link by which the person sets a password.
 * Somebody of this name who holds the first of these posts already, and has no account, gets it; else a new person is written.
 * @throws {RefusedError} 403, 404 for an area that is not there, 409 for a login name or a post that is taken
 */
export async function invite(
	sql: Sql,
	asker: Asker,
	{ name, login, duties, identity }: Invitation
): Promise<{ account: string; token: string }> {
	mayAdminister(asker);
	return sql.begin(async (tx) => {
		const known = duties[0] ? await posts.holderNamed(tx, duties[0], name) : null;
		const person = known ?? (await written(tx, name));
		const [made] = await tx<{ id: string }[]>`
			insert into staff_account (person_id, login) values (${person}, ${login})
			on conflict (login) do nothing returning id`;
		if (!made) {
			throw new RefusedError(
				409,
				`登录名「${login}」已有人用，请换一个 / the login name "${login}" is taken; choose another`
			);
		}
		const subject = `account:${made.id}`;
		await record(tx, asker, { what: 'account.invited', subject });
		for (const duty of duties) await posts.give(tx, asker, { person, account: made.id, ...duty });
		if (identity) await link(tx, asker, made.id, identity);
		return { account: made.id, token: await issue(tx, made.id) };
	});
}

async function written(sql: ISql, name: string): Promise<string> {
	const [person] = await sql<[{ id: string }]>`insert into person (name) values (${name}) returning id`;
	return person.id;
}

/** A new link for somebody who lost the password; what they have now stays good until it is used. */
export async function renewLink(sql: Sql, asker: Asker, account: string): Promise<string> {
	mayAdminister(asker);
	return sql.begin(async (tx) => {
		await existing(tx, account);
		await record(tx, asker, { what: 'account.link_issued', subject: `account:${account}` });
		return issue(tx, account);
	});
}

/** Disables an account: all its sessions end at once. Or lets it in again. */
export async function setDisabled(sql: Sql, asker: Asker, account: string, disabled: boolean): Promise<void> {
	mayAdminister(asker);
	await sql.begin(async (tx) => {
		await existing(tx, account);
		await tx`update staff_account set disabled_at = ${disabled ? tx`now()` : null} where id = ${account}`;
		if (disabled) await tx`delete from sign_in_session where account_id = ${account}`;
		await record(tx, asker, {
			what: disabled ? 'account.disabled' : 'account.enabled',
			subject: `account:${account}`
		});
	});
}

/** Takes off the second factor of somebody who lost the phone with it; all sessions end. */
export async function resetSecond(sql: Sql, asker: Asker, account: string): Promise<void> {
	mayAdminister(asker);
	await sql.begin(async (tx) => {
		await existing(tx, account);
		await tx`delete from second_factor where account_id = ${account}`;
		await tx`update staff_account set two_factor_enabled = false where id = ${account}`;
		await tx`delete from sign_in_session where account_id = ${account}`;
		await record(tx, asker, { what: 'account.second_factor_reset', subject: `account:${account}` });
	});
}

/** Links an account with an identity of the county's own sign-on; an empty one unlinks it. */
export async function setIdentity(
	sql: Sql,
	asker: Asker,
	account: string,
	identity: string | null
): Promise<void> {
	mayAdminister(asker);
	await sql.begin(async (tx) => {
		await existing(tx, account);
		// Whoever signed in by the identity of before is not this person.
		await tx`
			delete from sign_in_session where account_id = ${account} and not exists (
				select from credential where staff_account_id = ${account} and provider = ${COUNTY} and subject = ${identity})`;
		if (identity) return link(tx, asker, account, identity);
		await tx`delete from credential where staff_account_id = ${account} and provider = ${COUNTY}`;
		await record(tx, asker, { what: 'account.identity_unlinked', subject: `account:${account}` });
	});
}

async function link(sql: ISql, asker: Asker, account: string, identity: string): Promise<void> {
	const taken = await sql`
		select from credential where provider = ${COUNTY} and subject = ${identity} and staff_account_id <> ${account}`;
	if (taken.length > 0) {
		throw new RefusedError(
			409,
			'这个统一登录身份已属于另一个账号 / this identity belongs to another account already'
		);
	}
	await sql`
		insert into credential (staff_account_id, provider, subject) values (${account}, ${COUNTY}, ${identity})
		on conflict (staff_account_id, provider) do update set subject = excluded.subject, updated_at = now()`;
	await record(sql, asker, { what: 'account.identity_linked', subject: `account:${account}` });
}

async function existing(sql: ISql, account: string): Promise<void> {
	const rows = await sql`select from staff_account where id = ${account} for update`;
	if (rows.length === 0) throw new RefusedError(404, '没有这个账号 / there is no such account');
}
