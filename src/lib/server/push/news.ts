import type { Sql } from '../db.ts';

/** Any number that no other lock uses. */
const PUSH_LOCK = 7_306_537;
/** Events read at a time. */
const PAGE = 2000;

/**
 * One page, in one statement: read what is settled after the watermark, write a message for everybody who follows it, move the
 * watermark. What an event means is told by the states before and after it, never by its type, as in tally.ts: whoever follows
 * a ticket hears of each new state, and where it was merged into another, of each new state of that one; whoever follows a grid or a
 * category of what was reported there and what was closed. Of steps that were taken together, such as acceptance and dispatch, only the
 * last is told. What was imported is no news.
 */
const readPage = `
	with page as materialized (
		select e.xid, e.seq, e.ticket_id, e.type, e.state from event e
		where (e.xid, e.seq) > (select w.xid, w.seq from push_watermark w) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
		order by e.xid, e.seq limit ${PAGE}
	), news as (
		select p.ticket_id, (array_agg(p.state order by p.xid desc, p.seq desc))[1] as state, bool_or(before.state is null) as is_new
		from page p
			left join lateral (
				select b.state from event b where b.ticket_id = p.ticket_id and b.seq < p.seq order by b.seq desc limit 1
			) before on true
		where p.type <> 'imported' and before.state is distinct from p.state
		group by p.ticket_id
	), told as (
		insert into push_message (subscription_id, ticket_id, state)
		select distinct f.subscription_id, n.ticket_id, n.state
		from news n
			join ticket t on t.id = n.ticket_id
			left join area_version v on v.id = t.area_version_id and t.outcome <> 'last_resort'
			cross join lateral (
				select 'ticket:' || t.code
				union all
				-- Merges are rare, and this is asked of every event: nobody goes down from where nothing was merged into.
				select 'ticket:' || (select m.code from ticket m where m.id = same) from merged_into(t.id) same
				where exists (select from ticket d where d.original_id = t.id)
				union all
				select kind || name from (values ('grid:', v.code), ('category:', t.category)) ground (kind, name)
				where n.is_new or n.state = 'closed'
			) about (topic)
			join push_topic f on f.topic = about.topic
	), moved as (
		update push_watermark w set xid = last.xid, seq = last.seq
		from (select xid, seq from page order by xid desc, seq desc limit 1) last
	)
	select count(*)::int as events from page`;

/**
 * Reads the log on to where it is settled and writes down who has to be told what: each event once, however many processes read.
 * They take turns by an advisory lock, as tally.ts does and for the same reason.
 */
export async function writeNews(sql: Sql): Promise<void> {
	for (;;) {
		const events = await sql.begin(async (tx) => {
			await tx`select pg_advisory_xact_lock(${PUSH_LOCK})`;
			const [page] = await tx.unsafe<[{ events: number }]>(readPage);
			return page.events;
		});
		if (events < PAGE) return;
	}
}
