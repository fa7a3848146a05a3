import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

/** The roles that a post can give. */
export const staffRoles = [
	'operator',
	'dispatcher',
	'grid_leader',
	'grid_worker',
	'unit',
	'checker',
	'supervisor',
	'administrator'
] as const;
export type StaffRole = (typeof staffRoles)[number];

/**
 * A role somebody has now, by a post they hold, over an area and all below it; null: all there is. `wide`: over all there is, be it
 * that no area is named or the only county.
 */
export type Duty = { role: StaffRole; post: string; area: string | null; wide: boolean };

/** Who sent a request. Ids are texts, as the database gives its large numbers. */
export type Asker =
	| { kind: 'public' }
	| { kind: 'staff'; account: string; person: string; name: string; session: string; duties: Duty[] }
	/** The bearer of ADMIN_TOKEN: an administrator that is no person. */
	| { kind: 'script' }
	| { kind: 'display'; id: string; name: string };

/** The person who asks, for the record; null: a script, or nobody who is known. */
export const personOf = (asker: Asker): string | null => (asker.kind === 'staff' ? asker.person : null);

export const PUBLIC: Asker = { kind: 'public' };
export const DISPLAY_COOKIE = 'minqing.display';
/** Its names with and without https. */
export const SESSION_COOKIES = ['__Secure-minqing.session_token', 'minqing.session_token'] as const;

export const hash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Compares in a time that says nothing about where two secrets differ. */
const same = (a: string, b: string): boolean =>
	timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/**
 * Who asks, in one statement at most: the bearer of ADMIN_TOKEN, a signed-in person with what they may do now, a paired display,
 * or the public (without any statement, where there is neither header nor cookie).
 * @param secret signs the session cookies
 */
export async function whoAsks(
	sql: Sql,
	{ header, cookie }: { header: string | null; cookie: (name: string) => string | undefined },
	{ secret, adminToken }: { secret: string; adminToken: string | undefined }
): Promise<Asker> {
	const bearer = header?.match(/^Bearer\s+(\S+)$/i)?.[1];
	if (bearer !== undefined) return adminToken && same(bearer, adminToken) ? { kind: 'script' } : PUBLIC;
	const signed = SESSION_COOKIES.map(cookie).find((value) => value !== undefined);
	const token = signed && signedBy(secret, signed);
	if (token) {
		const staff = await staffOf(sql, token);
		if (staff) return staff;
	}
	const display = cookie(DISPLAY_COOKIE);
	return display ? await displayOf(sql, display) : PUBLIC;
}

/** What a cookie of better-auth says, `value.signature`; null where somebody else wrote it. */
function signedBy(secret: string, cookie: string): string | null {
	const dot = cookie.lastIndexOf('.');
	const value = cookie.slice(0, dot);
	const signature = createHmac('sha256', secret).update(value).digest('base64');
	return dot > 0 && same(cookie.slice(dot + 1), signature) ? value : null;
}

async function staffOf(sql: Sql, token: string): Promise<Asker | null> {
	const [row] = await sql<
		{ account: string; person: string; name: string; session: string; duties: Duty[] }[]
	>`
		select a.id as account, p.id as person, p.name, s.id as session, coalesce((
			select json_agg(json_build_object('role', r.role, 'post', post.id::text, 'area', post.area_id::text,
				'wide', area.id is null or area.level = 'county' and not exists (
					select from area other where other.level = 'county' and other.id <> area.id
				)) order by post.id, r.role)
			from post_holding h join post on post.id = h.post_id join post_role r on r.kind = post.kind
				left join area on area.id = post.area_id
			where h.person_id = p.id and h.valid @> now()
		), '[]'::json) as duties
		from sign_in_session s
			join staff_account a on a.id = s.account_id
			join person p on p.id = a.person_id
		where s.token = ${token} and s.expires_at > now() and a.disabled_at is null`;
	return row ? { kind: 'staff', ...row } : null;
}

async function displayOf(sql: Sql, token: string): Promise<Asker> {
	// When it was last seen is kept to the minute: a wall asks every few seconds.
	const [row] = await sql<{ id: string; name: string }[]>`
		with seen as (
			update display set seen_at = now()
			where token_hash = ${hash(token)} and revoked_at is null and (seen_at is null or seen_at < now() - interval '1 minute')
		)
		select id, name from display where token_hash = ${hash(token)} and revoked_at is null`;
	return row ? { kind: 'display', ...row } : PUBLIC;
}

/** Whether somebody has one of these roles, anywhere; an administrator is one of the whole county. The bearer of ADMIN_TOKEN is an administrator. */
export function holds(asker: Asker, ...roles: readonly StaffRole[]): boolean {
	if (asker.kind === 'script') return roles.includes('administrator');
	return asker.kind === 'staff' && asker.duties.some((duty) => roles.includes(duty.role));
}

/**
 * Whether somebody looks after the whole: an administrator, or a supervisor of the county; where there are several, of all of them. What lies
 * below has supervisors of its own.
 */
export const oversees = (asker: Asker): boolean =>
	holds(asker, 'administrator') ||
	(asker.kind === 'staff' && asker.duties.some(({ role, wide }) => role === 'supervisor' && wide));

/** Whoever is signed in as themselves. @throws {RefusedError} 401 */
export function signedIn(asker: Asker): Extract<Asker, { kind: 'staff' }> {
	if (asker.kind === 'staff') return asker;
	throw new RefusedError(401, '请先登录 / please sign in');
}
