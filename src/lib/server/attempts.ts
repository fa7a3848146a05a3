import { hash } from './asker.ts';
import type { ISql } from './db.ts';
import { RefusedError } from './refused.ts';

/** So many times in so many minutes, by what: an address, a login name, both. */
export type Limit = { what: string; times: number; minutes: number };

/**
 * Counts an attempt against each of the limits, in the database: several processes count together.
 * @throws {RefusedError} 429 where one of them is used up, saying for how long
 */
export async function count(sql: ISql, limits: readonly Limit[]): Promise<void> {
	for (const { what, times, minutes } of limits) {
		const [row] = await sql<[{ times: number; wait: number }]>`
			insert into attempt as a (key, times) values (${hash(what)}, 1)
			on conflict (key) do update set
				times = case when a.since < now() - make_interval(mins => ${minutes}) then 1 else a.times + 1 end,
				since = case when a.since < now() - make_interval(mins => ${minutes}) then now() else a.since end
			returning times, ceil(extract(epoch from since + make_interval(mins => ${minutes}) - now()) / 60)::int as wait`;
		if (row.times <= times) continue;
		throw new RefusedError(
			429,
			`试的次数太多，请 ${row.wait} 分钟后再试 / too many attempts; try again in ${row.wait} min`
		);
	}
}

/** Whether this is the first time in so many minutes; of two at once one is. It is remembered as an attempt. */
export async function first(sql: ISql, what: string, minutes: number): Promise<boolean> {
	const remembered = await sql`
		insert into attempt as a (key, times) values (${hash(what)}, 1)
		on conflict (key) do update set since = now() where a.since < now() - make_interval(mins => ${minutes})
		returning 1`;
	return remembered.length > 0;
}

/** It worked: what was counted so far is forgotten. */
export async function forget(sql: ISql, limits: readonly Pick<Limit, 'what'>[]): Promise<void> {
	await sql`delete from attempt where key = any (${limits.map(({ what }) => hash(what))}::text[])`;
}

/**
 * Clears away what has run out: attempts, sessions, second steps, codes of displays, links; classes with what is in them, the keys of walks and
 * bookings, phone numbers of groups that came thirty days ago.
 */
export async function sweep(sql: ISql): Promise<void> {
	await sql`
		with attempts as (delete from attempt where since < now() - interval '1 day'),
			sessions as (delete from sign_in_session where expires_at < now()),
			steps as (delete from verification where expires_at < now()),
			codes as (delete from display_pairing where expires_at < now()),
			classes as (delete from tour_class where expires_at < now()),
			walks as (delete from tour_count_key where day < (now() at time zone 'Asia/Shanghai')::date - 30),
			bookings as (delete from booking_key where created_at < now() - interval '30 days')
		delete from welcome_link where expires_at < now() - interval '30 days'`;
	await sql`select forget_booking_contacts()`;
}
