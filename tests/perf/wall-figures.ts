import type { Sql } from '../../src/lib/server/db.ts';
import { film } from '../../src/lib/server/film.ts';
import { hotSpots } from '../../src/lib/server/hot-spots.ts';
import { rollUp } from '../../src/lib/server/tally.ts';
import { computeFigures } from '../../src/lib/server/wall.ts';
import { courses, today } from '../../src/lib/server/wall-course.ts';
import { late, openFigures } from '../../src/lib/server/wall-open.ts';
import { wallTickets } from '../../src/lib/server/wall-tickets.ts';
import { median, milliseconds, perSecond, seconds, type Figure, type Measurement } from './figures.ts';
import { database, onNative } from './ground.ts';

const COLUMNS = 100;
const OPEN = 10_000;
const ROUNDS = 15;
/** So many tickets are closed in a day: ten thousand closed ones are five weeks, a million ten years. */
const PER_DAY = 270;
const SMALL = 10_000;
const LARGE = 1_000_000;

type Way = { name: string; run: (sql: Sql) => Promise<unknown>; most?: number };
const ways: Way[] = [
	{ name: 'all figures, hot spots included', run: (sql) => computeFigures(sql), most: 1.5 },
	{ name: 'today', run: today, most: 1.5 },
	{ name: 'courses of a day, a week, a month', run: courses, most: 1.5 },
	{ name: 'open, month and grids', run: openFigures, most: 1.5 },
	{ name: 'late', run: late, most: 1.5 },
	{ name: 'hot spots', run: hotSpots, most: 1.5 },
	{ name: 'open tickets in columns', run: wallTickets, most: 1.5 },
	{ name: 'the film of 24 hours', run: (sql) => film(sql, '24h') },
	{ name: 'the film of 30 days', run: (sql) => film(sql, '30d') }
];

export const wallFigures: Measurement = {
	title: 'The figures of the wall with 1,000,000 closed tickets against 10,000',
	how: `Native PostgreSQL, ${(COLUMNS ** 2).toLocaleString('en-US')} grids, ${OPEN.toLocaleString('en-US')} open tickets, ${PER_DAY} tickets closed a day: an old installation against one of five weeks. Medians of ${ROUNDS}; the two take turns.`,
	run: () =>
		onNative(async (server) => {
			const large = await database(server, 'large', COLUMNS);
			const small = await database(server, 'small', COLUMNS);
			const figures: Figure[] = [];
			await fill(small.sql, SMALL);
			await fill(large.sql, LARGE);
			await rollUp(small.sql);
			let rolled = 0;
			const took = await seconds(async () => (rolled = await rollUp(large.sql)));
			figures.push({
				what: 'rolling up the log',
				ours: perSecond(rolled / took),
				baseline: '–',
				ratio: null
			});
			await large.sql`vacuum analyze`;
			await small.sql`vacuum analyze`;
			for (const { name, run, most } of ways) {
				const ours: number[] = [];
				const theirs: number[] = [];
				for (let round = -2; round < ROUNDS; round++) {
					const [one, other] = [await seconds(() => run(large.sql)), await seconds(() => run(small.sql))];
					if (round < 0) continue;
					ours.push(one * 1000);
					theirs.push(other * 1000);
				}
				figures.push({
					what: name,
					ours: milliseconds(median(ours)),
					baseline: milliseconds(median(theirs)),
					ratio: median(ours) / median(theirs),
					...(most && { wanted: { most } })
				});
			}
			await large.close();
			await small.close();
			return figures;
		})
};

/**
 * So many closed tickets, `PER_DAY` a day until now, and the open ones of the last four days, strewn over the grids, with
 * decisions and the events of their way. Set-wise: whoever answers is named by number and not by the rule, and the tickets are another
 * system's, whose steps the law of the loop does not judge.
 */
async function fill(sql: Sql, closed: number): Promise<void> {
	await sql`
		insert into ticket (
			external_id, title, category, state, place, reported_at, due_at, closed_at, outcome, rule, area_version_id, post_id, border_m
		)
		select 'bench ' || n, '路灯不亮', (array['road', 'light', 'rubbish', 'drain', 'parking', 'noise', 'fire', 'help'])[1 + n % 8],
			case when n <= ${closed} then 'closed' else (array['reported', 'accepted', 'dispatched', 'in_progress', 'handled'])[1 + n % 5] end,
			st_setsrid(st_point(115.3 + random() * ${COLUMNS} * 0.003, 22.7 + random() * ${COLUMNS} * 0.003), 4326),
			r.at, r.at + interval '72 hours', case when n <= ${closed} then r.at + random() * interval '80 hours' end,
			'grid', 'covers', 1 + n % ${COLUMNS ** 2}, (select min(id) from post), 10
		from generate_series(1, ${closed + OPEN}) n
			cross join lateral (
				select now() - case when n <= ${closed}
					then (${closed} - n) * interval '1 day' / ${PER_DAY} + interval '82 hours'
					else random() * interval '96 hours' end as at
			) r`;
	await sql`
		insert into event (ticket_id, type, state, at)
		select t.id, s.state, s.state, s.at
		from ticket t cross join lateral (
			values ('reported', t.reported_at), ('accepted', t.reported_at + interval '3 minutes'),
				('dispatched', t.reported_at + interval '5 minutes'), ('in_progress', t.reported_at + interval '25 minutes'),
				('handled', coalesce(t.closed_at, t.reported_at) + interval '-10 minutes'), ('closed', t.closed_at)
		) s (state, at)
		where s.at is not null and (t.closed_at is not null
			or array_position(array['reported', 'accepted', 'dispatched', 'in_progress', 'handled'], s.state)
				<= array_position(array['reported', 'accepted', 'dispatched', 'in_progress', 'handled'], t.state))
		order by t.id`;
	await sql`analyze`;
}
