import type { Locale } from '#geo/layer.ts';
import type { Sql } from '../db.ts';
import type { Lanes } from './lanes.ts';
import type { Addressee } from './post.ts';

/** After so many tries a message is given up: the last comes some four hours after the first. */
const MOST_TRIES = 7;
/** The pause after the first failure; four times as long after each further one. */
const PAUSE_S = 10;
/** Nobody else takes up what somebody has taken up for so long; a try takes 10 s at most. */
const HELD = '1 minute';
/** So many that are due are looked at to choose from. */
const LOOKED_AT = 500;

export type Message = Addressee & {
	id: string;
	subscription: string;
	/** The push service, as in the endpoint. */
	host: string;
	/** Whether anything was ever answered at this endpoint. */
	answered: boolean;
	locale: Locale;
	code: string;
	state: string;
	category: { zh: string; en: string };
	grid: string | null;
};

/** Messages whose time has come, for this process alone: to each host as many as there is room for in its lane. */
export async function takeUp(sql: Sql, lanes: Lanes): Promise<Message[]> {
	const room = lanes.room();
	if (room <= 0) return [];
	const rooms = sql.json(lanes.rooms());
	const messages = await sql<Message[]>`
		with near as (
			select m.id, m.next_at, h.host, lane.room
			from push_message m join push_subscription s on s.id = m.subscription_id, ${hostOf(sql)},
				lateral (select coalesce((${rooms}::jsonb ->> h.host)::int, 1) as room) lane
			where m.next_at <= now() and lane.room > 0
			order by m.next_at, m.id limit ${LOOKED_AT}
		), placed as (
			select id, room, row_number() over (partition by host order by next_at, id) as nth from near
		), due as (
			select m.id from push_message m join placed p on p.id = m.id
			-- Asked once more, of the row as it is once it is ours: another process may have had it.
			where p.nth <= p.room and m.next_at <= now()
			order by m.next_at, m.id limit ${room} for update of m skip locked
		), taken as (
			update push_message m set tries = m.tries + 1, next_at = now() + ${HELD}::interval from due where m.id = due.id returning m.*
		)
		select m.id, m.subscription_id as subscription, m.state, s.endpoint, h.host, s.answered, s.locale,
			json_build_object('p256dh', s.p256dh, 'auth', s.auth) as keys,
			t.code, json_build_object('zh', c.name, 'en', c.name_en) as category,
			case when t.outcome <> 'last_resort' then v.name end as grid
		from taken m
			join push_subscription s on s.id = m.subscription_id
			join ticket t on t.id = m.ticket_id
			join category c on c.code = t.category
			left join area_version v on v.id = t.area_version_id, ${hostOf(sql)}
		order by m.id`;
	return [...messages];
}

/** An endpoint is kept as a browser writes it (trusted.ts): so its third part is the host. */
const hostOf = (sql: Sql) => sql`lateral (select split_part(s.endpoint, '/', 3) as host) h`;

/** It was told, or never will be. */
export async function drop(sql: Sql, { id }: Message): Promise<void> {
	await sql`delete from push_message where id = ${id}`;
}

/** A browser is gone. */
export async function forget(sql: Sql, { subscription }: Message): Promise<void> {
	await sql`delete from push_subscription where id = ${subscription}`;
}

/** Something was answered at this endpoint: it is one. */
export async function markAnswered(sql: Sql, { subscription, answered }: Message): Promise<void> {
	if (!answered) await sql`update push_subscription set answered = true where id = ${subscription}`;
}

/**
 * To be tried later, or given up after the last try; with it an endpoint that never answered anything.
 * @param away whether its push service answers nobody: then whatever else is due there is put off as if it had been tried, for it
 *   would wait as long in vain
 */
export async function putOff(sql: Sql, { id, host }: Message, away: boolean): Promise<void> {
	const failed = sql`
		select m.id, m.tries + case when m.id = ${id} then 0 else 1 end as tries
		from push_message m join push_subscription s on s.id = m.subscription_id, ${hostOf(sql)}
		where m.id = ${id} or (${away} and h.host = ${host} and m.next_at <= now())
		for update of m skip locked`;
	await sql`
		with failed as (${failed}), given_up as (
			delete from push_message m using failed f where f.id = m.id and f.tries >= ${MOST_TRIES} returning m.subscription_id
		)
		delete from push_subscription s using given_up g where g.subscription_id = s.id and not s.answered`;
	await sql`
		with failed as (${failed})
		update push_message m set tries = f.tries, next_at = now() + make_interval(secs => ${PAUSE_S} * 4 ^ (f.tries - 1))
		from failed f where f.id = m.id`;
}
