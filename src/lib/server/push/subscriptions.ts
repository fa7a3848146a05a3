import type { Locale } from '#geo/layer.ts';
import type { Sql } from '../db.ts';
import { RefusedError } from '../refused.ts';
import { writeNews } from './news.ts';
import { trusted } from './trusted.ts';

/** As a browser gives it (PushSubscription.toJSON()), with what it wants to hear of. */
export type Subscription = {
	endpoint: string;
	keys: { p256dh: string; auth: string };
	topics: string[];
	locale: Locale;
};

/** As many as somebody can care about; more is a script that listens to everything. */
const MOST_TOPICS = 100;

/**
 * Adds topics to what a browser is told; gives all that it is told now.
 * @throws {RefusedError} 422 where the endpoint is no push service we know, or a topic is about nothing that there is
 */
export async function subscribe(
	sql: Sql,
	{ endpoint, keys, topics, locale }: Subscription,
	hosts: readonly string[]
): Promise<string[]> {
	if (!trusted(endpoint, hosts))
		throw new RefusedError(
			422,
			'这个推送地址不是已知的推送服务 / this endpoint is of no push service that we know'
		);
	await refuseUnknown(sql, topics);
	// Nobody is told what was before they asked.
	await writeNews(sql);
	const [row] = await sql<[{ topics: string[] }]>`
		with known as (
			insert into push_subscription as s (endpoint, p256dh, auth, locale) values (${endpoint}, ${keys.p256dh}, ${keys.auth}, ${locale})
			on conflict (endpoint_hash) do update set p256dh = excluded.p256dh, auth = excluded.auth, locale = excluded.locale
			returning id
		), had as (
			select t.topic from push_topic t join known on known.id = t.subscription_id
		), added as (
			insert into push_topic (subscription_id, topic)
			select known.id, topic from known, unnest(${topics}::text[]) topic
			where (select count(*) from had) + ${topics.length} <= ${MOST_TOPICS}
			on conflict do nothing returning topic
		)
		select array(select topic from had union select topic from added order by 1) as topics`;
	if (topics.every((topic) => row.topics.includes(topic))) return row.topics;
	throw new RefusedError(
		422,
		`最多关注 ${MOST_TOPICS} 项，请先取消一些 / at most ${MOST_TOPICS} topics: leave some first`
	);
}

async function refuseUnknown(sql: Sql, topics: readonly string[]): Promise<void> {
	const [unknown] = await sql<{ topic: string }[]>`
		select topic from unnest(${topics}::text[]) topic, lateral (select split_part(topic, ':', 1) as kind, split_part(topic, ':', 2) as code) t
		where not case t.kind
			when 'ticket' then exists (select from ticket where ticket.code = t.code)
			when 'grid' then exists (select from area where area.code = t.code and area.level in ('grid', 'dedicated_grid'))
			else exists (select from category where category.code = t.code) end
		limit 1`;
	if (unknown) throw new RefusedError(422, `没有「${unknown.topic}」 / there is no "${unknown.topic}"`);
}

/** Forgets topics of a browser, or with none named the browser itself. That it was not known is not told. */
export async function unsubscribe(sql: Sql, endpoint: string, topics?: readonly string[]): Promise<void> {
	if (topics === undefined)
		await sql`delete from push_subscription where endpoint_hash = sha256(${endpoint}::text::bytea)`;
	else
		await sql`
			delete from push_topic where topic = any (${topics}::text[])
				and subscription_id = (select id from push_subscription where endpoint_hash = sha256(${endpoint}::text::bytea))`;
}

/** Clears away what nobody will hear of again: tickets that ended two months ago, browsers that follow nothing. */
export async function forgetEnded(sql: Sql): Promise<void> {
	await sql`
		delete from push_topic p using ticket t
		where p.topic like 'ticket:%' and t.code = split_part(p.topic, ':', 2)
			and t.updated_at < now() - interval '60 days' and t.state in ('closed', 'evaluated', 'void', 'duplicate')`;
	await sql`
		delete from push_subscription s where not exists (select from push_topic t where t.subscription_id = s.id)
			and s.since < now() - interval '1 day'`;
}
