import type { Sql } from './db.ts';

/** One ticket as it leaves the house: who answers and why, nothing about who reported it, no free text. */
export type ExportedTicket = {
	id: string;
	externalId: string | null;
	source: string;
	lng: number | null;
	lat: number | null;
	state: string;
	category: string;
	gridCode: string | null;
	gridName: string | null;
	gridVersion: number | null;
	leader: string | null;
	post: string | null;
	outcome: string | null;
	rule: string | null;
	borderM: number | null;
	suspect: string | null;
	reportedAt: Date;
	dueAt: Date | null;
	closedAt: Date | null;
};

/** Rows fetched at a time. */
const CHUNK = 2000;

/** All tickets in the order they came in, through a cursor: as they stood when it began, in constant memory. */
export async function* exportTickets(sql: Sql): AsyncGenerator<ExportedTicket[]> {
	yield* sql<ExportedTicket[]>`
		select t.code as id, t.external_id, t.source, st_x(t.place) as lng, st_y(t.place) as lat, t.state, t.category,
			grid.code as grid_code, grid.name as grid_name, grid.version as grid_version,
			person.name as leader, post.title as post, t.outcome, t.rule, t.border_m, array_to_string(t.suspect, ' ') as suspect,
			t.reported_at, t.due_at, t.closed_at
		from ticket t
			left join area_version grid on grid.id = t.area_version_id and t.outcome <> 'last_resort'
			left join post on post.id = t.post_id
			left join person on person.id = t.person_id
		order by t.id`.cursor(CHUNK);
}

/** How many tickets an export will write. */
export async function countTickets(sql: Sql): Promise<number> {
	const [row] = await sql<[{ count: number }]>`select count(*)::int as count from ticket`;
	return row.count;
}
