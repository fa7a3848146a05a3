import type { FeatureCollection, Point } from 'geojson';
import type { DutyAnswer } from '#geo/duty/answer.ts';
import type { Sql } from './db.ts';
import { formatPosition, settledPosition } from './event-log.ts';
import { amongStaff } from '../ticket/law.ts';
import type { TicketState } from '../ticket/states.ts';
import { answer, answerColumns, answerJoins, type AnswerRow } from './duty.ts';

export type TicketFilter = {
	bbox?: readonly [west: number, south: number, east: number, north: number] | undefined;
	grid?: string | undefined;
	/** States; among them `'open'` stands for every one that is not yet closed. */
	state?: string[] | undefined;
	category?: string | undefined;
	since?: Date | undefined;
	/** The cursor that the page before gave as `next`. */
	after?: string | undefined;
	limit: number;
};

/** What the public may see of a ticket: no reporter ever, and no free text before somebody released it. */
export type PublicTicket = {
	code: string;
	state: TicketState;
	category: string;
	categoryName: string;
	categoryNameEn: string;
	title: string | null;
	grid: { code: string; name: string } | null;
	outcome: DutyAnswer['outcome'];
	rule: DutyAnswer['rule'];
	reportedAt: Date;
	dueAt: Date | null;
	closedAt: Date | null;
	released: boolean;
	/** How many besides the reporter said 「我也遇到了」. */
	echoes: number;
};

type TicketRow = AnswerRow & Omit<PublicTicket, 'grid'> & { id: string; description: string | null };

const publicColumns = (sql: Sql) => sql`
	t.id, t.code, t.state, t.category, c.name as category_name, c.name_en as category_name_en,
	w.title, w.description,
	t.reported_at, t.due_at, t.closed_at, t.released_at is not null as released, t.echoes,
	st_x(t.place) as lng, st_y(t.place) as lat, ${answerColumns(sql)}`;

const publicJoins = (sql: Sql) => sql`
	join category c on c.code = t.category
	left join released_text w on w.id = t.id
	join duty_decision d on d.ticket_id = t.id ${answerJoins(sql)}`;

/** One text of SQL however many states are asked for: each other text would be one more prepared statement that nobody closes. */
function inStates(sql: Sql, asked: readonly string[]) {
	// As the index of what is open has it.
	const open = sql`(t.closed_at is null and t.state not in ('void', 'duplicate'))`;
	const named = asked.filter((state) => state !== 'open');
	if (named.length === 0) return open;
	const oneOf = sql`t.state = any (${named}::text[])`;
	return named.length === asked.length ? oneOf : sql`(${open} or ${oneOf})`;
}

/**
 * A page of tickets, newest first, as GeoJSON (`geometry` null where a ticket has no usable place), with the cursor of
 * the next page and the position in the event log from which live events take over without gap.
 */
export async function list(
	sql: Sql,
	filter: TicketFilter
): Promise<FeatureCollection<Point | null, PublicTicket> & { next: string | null; position: string }> {
	const { bbox, grid, state, category, since, after, limit } = filter;
	// Read before the tickets: an event in between is told twice rather than never.
	const position = formatPosition(await settledPosition(sql));
	const rows = await sql<TicketRow[]>`
		select ${publicColumns(sql)}
		from ticket t ${publicJoins(sql)}
		where true
			${bbox ? sql`and t.place && st_makeenvelope(${bbox[0]}, ${bbox[1]}, ${bbox[2]}, ${bbox[3]}, 4326)` : sql``}
			${grid ? sql`and v.code = ${grid} and d.outcome <> 'last_resort'` : sql``}
			${state ? sql`and ${inStates(sql, state)}` : sql``}
			${category ? sql`and t.category = ${category}` : sql``}
			${since ? sql`and t.reported_at >= ${since}` : sql``}
			${after ? sql`and t.id < ${after}` : sql``}
		order by t.id desc
		limit ${limit}`;
	return {
		type: 'FeatureCollection',
		features: rows.map((row) => ({
			type: 'Feature',
			id: row.code,
			geometry:
				row.lng === null || row.lat === null ? null : { type: 'Point', coordinates: [row.lng, row.lat] },
			properties: publicTicket(row)
		})),
		next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
		position
	};
}

/**
 * One ticket with its duty decision and its story, as the public may see it; null where there is none of that code. Echoes are
 * counted, not told one by one; what the staff say among themselves is not told.
 */
export async function find(sql: Sql, code: string) {
	const [row] = await sql<TicketRow[]>`
		select ${publicColumns(sql)} from ticket t ${publicJoins(sql)} where t.code = ${code}`;
	if (!row) return null;
	const events = await sql<{ type: string; state: string; at: Date }[]>`
		select type, state, at from event
		where ticket_id = ${row.id} and type <> all (${['echo', ...amongStaff]}::text[])
		order by xid, seq`;
	const at: [number, number] | null = row.lng === null || row.lat === null ? null : [row.lng, row.lat];
	return {
		...publicTicket(row),
		description: row.description,
		lng: row.lng,
		lat: row.lat,
		duty: answer(row, at),
		events: [...events]
	};
}

function publicTicket(row: TicketRow): PublicTicket {
	const { code, state, category, categoryName, categoryNameEn, title, outcome, rule } = row;
	const { reportedAt, dueAt, closedAt, released, echoes } = row;
	const grid =
		outcome !== 'last_resort' && row.areaCode !== null && row.areaName !== null
			? { code: row.areaCode, name: row.areaName }
			: null;
	return {
		code,
		state,
		category,
		categoryName,
		categoryNameEn,
		title,
		grid,
		outcome,
		rule,
		reportedAt,
		dueAt,
		closedAt,
		released,
		echoes
	};
}
