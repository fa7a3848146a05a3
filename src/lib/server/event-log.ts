import { amongStaff } from '../ticket/law.ts';
import type { Sql } from './db.ts';

/** Where in the event log: transaction and number within it, written `xid-seq`. */
export type Position = { xid: bigint; seq: bigint };

/** One event as the public may hear it. */
export type LiveEvent = {
	/** `updated` where it is not for everybody to hear what it was. */
	type: string;
	code: string;
	state: string;
	category: string;
	grid: string | null;
	lng: number | null;
	lat: number | null;
	/** When the ticket has to be done. */
	due: Date | null;
	at: Date;
};

/** An event with where it stands in the log. */
export type LoggedEvent = LiveEvent & { position: Position };

const beginning: Position = { xid: 0n, seq: 0n };

/** Reads `xid-seq`; null where the text is no position. */
export function parsePosition(text: string): Position | null {
	const match = /^(\d{1,19})-(\d{1,18})$/.exec(text);
	return match?.[1] && match[2] ? { xid: BigInt(match[1]), seq: BigInt(match[2]) } : null;
}

export const formatPosition = ({ xid, seq }: Position): string => `${xid}-${seq}`;

/** Whether a lies after b in the log. */
export const isAfter = (a: Position, b: Position): boolean =>
	a.xid > b.xid || (a.xid === b.xid && a.seq > b.seq);

/** The position up to which the event log is settled: nothing can still commit before it. */
export async function settledPosition(sql: Sql): Promise<Position> {
	const [last] = await sql<{ xid: string; seq: string }[]>`
		select event.xid::text as xid, event.seq from event
		where event.xid < pg_snapshot_xmin(pg_current_snapshot())
		order by event.xid desc, event.seq desc limit 1`;
	return last ? { xid: BigInt(last.xid), seq: BigInt(last.seq) } : beginning;
}

/** Whether a position can be of this database: one whose transaction is still to come belongs to another, or to a lost one. */
export async function isOfThisLog(sql: Sql, position: Position): Promise<boolean> {
	const [row] = await sql<{ past: boolean }[]>`
		select ${position.xid.toString()}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as past`;
	return row?.past ?? false;
}

/**
 * The events after a position, in the order of the log, as far as it is settled; `waiting` tells that committed
 * events stand behind a transaction that is still open. Sequence numbers alone commit out of order: a reader that
 * trusted them lost a quarter of the events under 16 writers.
 */
export async function readAfter(
	sql: Sql,
	after: Position,
	limit: number
): Promise<{ events: LoggedEvent[]; waiting: boolean }> {
	type Row = LiveEvent & { xid: string; seq: string; settled: boolean };
	const rows = await sql<Row[]>`
		select e.xid::text as xid, e.seq, e.type, e.state, e.at, t.code, t.category, t.due_at as due, st_x(t.place) as lng, st_y(t.place) as lat,
			case when t.outcome <> 'last_resort' then v.code end as grid,
			e.xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
		from (
			select xid, seq, ticket_id, type, state, at from event
			where (xid, seq) > (${after.xid.toString()}::xid8, ${after.seq.toString()}::bigint)
			order by xid, seq limit ${limit}
		) e
			join ticket t on t.id = e.ticket_id
			left join area_version v on v.id = t.area_version_id
		order by e.xid, e.seq`;
	const unsettled = rows.findIndex((row) => !row.settled);
	const settled = unsettled === -1 ? rows : rows.slice(0, unsettled);
	return {
		events: settled.map(({ xid, seq, type, code, state, category, grid, lng, lat, due, at }) => ({
			position: { xid: BigInt(xid), seq: BigInt(seq) },
			type: amongStaff.has(type) ? 'updated' : type,
			code,
			state,
			category,
			grid,
			lng,
			lat,
			due,
			at
		})),
		waiting: unsettled !== -1
	};
}
