import { holds, type Asker, type StaffRole } from './asker.ts';
import { record } from './audit.ts';
import type { ISql, Sql } from './db.ts';
import { RefusedError } from './refused.ts';

/** A role over an area, by its code; null: the whole county. */
export type Given = { role: StaffRole; area: string | null };

/** What a new post is called, before the name of its area. */
const titles: Record<StaffRole, string> = {
	operator: '受理员',
	dispatcher: '派遣员',
	grid_leader: '网格长',
	grid_worker: '网格员',
	unit: '责任单位经办人',
	checker: '核查员',
	supervisor: '督办员',
	administrator: '系统管理员'
};

/** Who of this name holds such a post now and has no account; null where nobody does. */
export async function holderNamed(sql: ISql, { role, area }: Given, name: string): Promise<string | null> {
	const [row] = await sql<{ id: string }[]>`
		select p.id from post
			join post_holding h on h.post_id = post.id and h.valid @> now()
			join person p on p.id = h.person_id
			left join area a on a.id = post.area_id
		where post.kind = ${role} and a.code is not distinct from ${area} and p.name = ${name}
			and not exists (select from staff_account s where s.person_id = p.id)
		order by p.id limit 1`;
	return row?.id ?? null;
}

/**
 * Gives somebody a post: one of this kind and area that nobody holds, else a new one. Whoever holds one already keeps it.
 * @throws {RefusedError} 404 for an area that is not there, 409 where somebody else leads this grid
 */
export async function give(
	sql: ISql,
	asker: Asker,
	{ person, account, role, area }: Given & { person: string; account: string }
): Promise<void> {
	const places = area
		? await sql<{ id: string; name: string }[]>`
				select a.id, coalesce((select v.name from area_version v where v.area_id = a.id order by v.version desc limit 1), a.code) as name
				from area a where a.code = ${area}`
		: [{ id: null, name: '' }];
	const place = places.at(0);
	if (!place) throw new RefusedError(404, `没有区域「${area}」 / there is no area "${area}"`);
	if (role === 'grid_leader' && !area)
		throw new RefusedError(400, '网格长要有网格，请填区域编码 / a grid leader needs a grid: give its code');
	const held = await sql`
		select from post join post_holding h on h.post_id = post.id and h.valid @> now()
		where post.kind = ${role} and post.area_id is not distinct from ${place.id}::bigint and h.person_id = ${person}`;
	if (held.length > 0) return;
	const post = await vacant(sql, role, place);
	await sql`insert into post_holding (post_id, person_id) values (${post}, ${person})`;
	await record(sql, asker, {
		what: 'post.given',
		subject: `account:${account}`,
		data: { post: Number(post), role, area }
	});
}

async function vacant(
	sql: ISql,
	role: StaffRole,
	place: { id: string | null; name: string }
): Promise<string> {
	const [free] = await sql<{ id: string; held: boolean }[]>`
		select post.id, exists (select from post_holding h where h.post_id = post.id and upper(h.valid) is null) as held
		from post
		where post.kind = ${role} and post.area_id is not distinct from ${place.id}::bigint
		order by held, post.id
		limit 1 for update`;
	if (free && !free.held) return free.id;
	if (free && role === 'grid_leader') {
		throw new RefusedError(
			409,
			`「${place.name}」已有网格长，请先结束其任职 / "${place.name}" has a grid leader; end that first`
		);
	}
	const [made] = await sql<[{ id: string }]>`
		insert into post (kind, title, area_id) values (${role}, ${place.name + titles[role]}, ${place.id}) returning id`;
	return made.id;
}

/** Gives the person of an account a post. */
export async function giveAccount(sql: Sql, asker: Asker, account: string, given: Given): Promise<void> {
	mayGive(asker);
	await sql.begin(async (tx) => {
		await give(tx, asker, { person: await personOf(tx, account), account, ...given });
	});
}

/** Ends the holding of a post by the person of an account, now. */
export async function take(sql: Sql, asker: Asker, account: string, post: string): Promise<void> {
	mayGive(asker);
	await sql.begin(async (tx) => {
		const person = await personOf(tx, account);
		const ended = await tx`
			update post_holding set valid = tstzrange(lower(valid), now())
			where post_id = ${post} and person_id = ${person} and valid @> now() and lower(valid) < now()
			returning 1`;
		if (ended.length === 0)
			throw new RefusedError(
				409,
				'此人现在不担任这个岗位，请刷新页面 / this person does not hold this post now; reload the page'
			);
		await record(tx, asker, {
			what: 'post.taken',
			subject: `account:${account}`,
			data: { post: Number(post) }
		});
	});
}

function mayGive(asker: Asker): void {
	if (!holds(asker, 'administrator'))
		throw new RefusedError(403, '只有系统管理员可以任免岗位 / only an administrator may give or take posts');
}

async function personOf(sql: ISql, account: string): Promise<string> {
	const [row] = await sql<
		{ person: string }[]
	>`select person_id as person from staff_account where id = ${account}`;
	if (!row) throw new RefusedError(404, '没有这个账号 / there is no such account');
	return row.person;
}

/** The posts somebody holds now, with the name of their area (null: the whole county). */
export function held(
	sql: Sql,
	person: string
): Promise<{ id: string; title: string; area: string | null }[]> {
	return sql`
		select post.id, post.title, case when a.id is not null then coalesce((
			select v.name from area_version v where v.area_id = a.id order by v.version desc limit 1), a.code) end as area
		from post_holding h join post on post.id = h.post_id left join area a on a.id = post.area_id
		where h.person_id = ${person} and h.valid @> now()
		order by post.id`;
}
