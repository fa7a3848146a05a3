import type { Locale } from '#geo/layer.ts';
import type { Sql } from '../db.ts';
import { keepLooking } from '../keep-looking.ts';
import { writeNews } from './news.ts';
import { noticeOf } from './notice.ts';
import type { Addressee, Post } from './post.ts';
import { trusted } from './trusted.ts';

const EVERY_MS = 3000;
/** Sent at the same time. */
const AT_ONCE = 20;
/** After so many tries a message is given up: the last comes some four hours after the first. */
const MOST_TRIES = 7;
/** The pause after the first failure; four times as long after each further one. */
const PAUSE_S = 10;
/** Nobody else takes up what somebody has taken up for so long; a try takes 10 s at most. */
const HELD = '1 minute';

type Message = Addressee & {
	id: string;
	subscription: string;
	locale: Locale;
	tries: number;
	code: string;
	state: string;
	category: { zh: string; en: string };
	grid: string | null;
};

export type PushSender = {
	begin(): void;
	/** Reads the log on and sends whatever may be sent now; gives how many were sent here. */
	look(): Promise<number>;
	close(): Promise<void>;
};

/**
 * Tells whoever follows a ticket, a grid or a category, away from everything else: a push service that is slow or away holds up
 * nobody. Several processes share the work, each message is taken up by one.
 */
export function openPushSender(
	sql: Sql,
	{
		post,
		hosts,
		warn
	}: { post: Post; hosts: readonly string[]; warn: (message: string, problem: unknown) => void }
): PushSender {
	let closed = false;

	async function look(): Promise<number> {
		await writeNews(sql);
		let sent = 0;
		while (!closed) {
			const messages = await takeUp(sql);
			const each = await Promise.all(messages.map(send));
			sent += each.filter(Boolean).length;
			if (messages.length < AT_ONCE) break;
		}
		return sent;
	}

	async function send(message: Message): Promise<boolean> {
		const { id, subscription, locale, tries, ...about } = message;
		// The list may have become shorter since.
		const known = trusted(about.endpoint, hosts);
		const status = known ? await post(about, noticeOf(about, locale)).catch(() => 0) : 410;
		if (status === 404 || status === 410) await sql`delete from push_subscription where id = ${subscription}`;
		else if ((status >= 200 && status < 300) || isPointless(status) || tries >= MOST_TRIES)
			await sql`delete from push_message where id = ${id}`;
		else
			await sql`
				update push_message set next_at = now() + make_interval(secs => ${PAUSE_S * 4 ** (tries - 1)}) where id = ${id}`;
		if (isPointless(status)) warn(`a push service answered with ${status}`, new Error(hostOf(about)));
		return status >= 200 && status < 300;
	}

	const looking = keepLooking(look, {
		everyMs: EVERY_MS,
		failed: (problem) => warn('nobody could be told by push; trying again soon', problem)
	});
	return {
		begin: looking.begin,
		look,
		close() {
			closed = true;
			return looking.close();
		}
	};
}

/** What would be refused again: the message itself, or our key. Too many (429) and too slow (408) are not. */
const isPointless = (status: number): boolean =>
	status >= 300 && status < 500 && ![404, 408, 410, 425, 429].includes(status);

/** All that the log may know of an endpoint: the rest is somebody's address. */
const hostOf = ({ endpoint }: Addressee): string => new URL(endpoint).host;

/** Messages whose time has come, for this process alone. */
async function takeUp(sql: Sql): Promise<Message[]> {
	const messages = await sql<Message[]>`
		with due as (
			select id from push_message where next_at <= now() order by next_at, id limit ${AT_ONCE} for update skip locked
		), taken as (
			update push_message m set tries = m.tries + 1, next_at = now() + ${HELD}::interval from due where m.id = due.id returning m.*
		)
		select m.id, m.subscription_id as subscription, m.tries, m.state, s.endpoint, s.locale,
			json_build_object('p256dh', s.p256dh, 'auth', s.auth) as keys,
			t.code, json_build_object('zh', c.name, 'en', c.name_en) as category,
			case when t.outcome <> 'last_resort' then v.name end as grid
		from taken m
			join push_subscription s on s.id = m.subscription_id
			join ticket t on t.id = m.ticket_id
			join category c on c.code = t.category
			left join area_version v on v.id = t.area_version_id
		order by m.id`;
	return [...messages];
}
