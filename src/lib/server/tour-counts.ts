import { createHash } from 'node:crypto';
import { z } from 'zod';
import { count } from './attempts.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

const stops = z
	.array(z.string().max(64), { error: '需要点的编号 / codes of sites are needed' })
	.max(60, { error: '最多 60 个点 / at most 60 stops' });

export const countBody = z
	.object({ started: z.boolean(), finished: z.boolean(), came: stops, skipped: stops })
	.refine(({ started, finished }) => started || !finished, {
		error: '没有出发就不会走完 / nobody finishes without setting out',
		path: ['finished']
	});

const hashOf = (key: string): Buffer => createHash('sha256').update(`walk ${key}`).digest();

/**
 * Adds a walk to the figures of its day (Beijing): who set out, who finished, which stops they came to and which they passed by. Sums
 * alone are kept; the key, as a hash, only so that the same walk is not counted twice. Codes that are no stop of the tour are not counted.
 * @param address counted against too many at once, and not kept with the walk
 * @throws {RefusedError} 404, 429
 */
export async function countWalk(
	sql: Sql,
	slug: string,
	{ started, finished, came, skipped }: z.infer<typeof countBody>,
	{ key, address }: { key: string; address: string }
): Promise<void> {
	await count(sql, [{ what: `walk ${address}`, times: 120, minutes: 60 }]);
	const [row] = await sql<[{ known: boolean }]>`
		with walked as (
			select id, (now() at time zone 'Asia/Shanghai')::date as day from tour where slug = ${slug} and published_at is not null
		), fresh as (
			insert into tour_count_key (key_hash, day) select ${hashOf(key)}, day from walked on conflict do nothing returning day
		), tour_sum as (
			insert into tour_tally as t (tour_id, day, started, finished)
			select id, fresh.day, ${Number(started)}::int, ${Number(finished)}::int from walked, fresh
			on conflict (tour_id, day) do update set started = t.started + excluded.started, finished = t.finished + excluded.finished
		), stop_sum as (
			insert into stop_tally as s (tour_id, place_id, day, came, skipped)
			select walked.id, p.id, fresh.day, (p.code = any (${came}::text[]))::int, (p.code <> all (${came}::text[]))::int
			from walked, fresh, tour_stop t join place p on p.id = t.place_id
			where t.tour_id = walked.id and (p.code = any (${came}::text[]) or p.code = any (${skipped}::text[]))
			-- Two who finish at once wait for each other in one order.
			order by p.id
			on conflict (tour_id, place_id, day) do update set came = s.came + excluded.came, skipped = s.skipped + excluded.skipped
		)
		select exists (select from walked) as known`;
	if (!row.known) throw new RefusedError(404, '没有这条路线 / there is no such tour');
}
