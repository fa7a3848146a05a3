import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../../src/lib/server/db.ts';
import { strew } from '../support/areas.ts';
import { seededRandom } from '../support/irregular-grids.ts';

/** The demonstration town: west, south, east, north. */
export const TOWN = [115.3, 22.94, 115.37, 22.99] as const;
const EVENTS_EACH = 5;

/** Tickets come, are accepted and closed at a steady pace, as many coming as going. @returns how many events there were */
export async function happen(sql: Sql, perSecond: number, events: number): Promise<number> {
	const random = seededRandom(13);
	const pause = (EVENTS_EACH / perSecond) * 1000;
	const open: string[] = [];
	const began = performance.now();
	const rounds = Math.ceil(events / EVENTS_EACH);
	for (let round = 0; round < rounds; round++) {
		// Two come, two go, and one is accepted.
		open.push(...(await report(sql, strew(TOWN, 2, random))));
		const [first = '', second = ''] = open;
		await change(sql, [open.at(-1) ?? first], 'accepted');
		if (open.length > 50) await change(sql, open.splice(0, 2), 'closed');
		else await change(sql, [first, second], 'accepted');
		await sql.notify('minqing_event', '');
		await sleep(Math.max(0, began + (round + 1) * pause - performance.now()));
	}
	return rounds * EVENTS_EACH;
}

/** Of another system: their steps are not the law's, and none of them waits for a person. */
async function report(sql: Sql, spots: (readonly [number, number])[]): Promise<string[]> {
	const rows = await sql<{ id: string }[]>`
		with opened as (
			insert into ticket (source, external_id, title, category, place, due_at, outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect)
			select 'bench', gen_random_uuid(), 'x', 'road', place, now() + interval '1 day', a.*
			from unnest(${spots.map(([lng]) => lng)}::float8[], ${spots.map(([, lat]) => lat)}::float8[]) u (lng, lat)
				cross join lateral st_setsrid(st_point(lng, lat), 4326) place
				cross join lateral duty_decide(place, now(), '{}') a
			returning id, state
		), told as (
			insert into event (ticket_id, type, state) select id, 'reported', state from opened
		)
		select id from opened`;
	return rows.map(({ id }) => id);
}

const change = (sql: Sql, ids: string[], state: string) => sql`
	with changed as (
		update ticket set state = ${state}, closed_at = case when ${state} = 'closed' then now() end, updated_at = now()
		where id = any (${ids}::bigint[]) returning id, state
	)
	insert into event (ticket_id, type, state) select id, state, state from changed`;
