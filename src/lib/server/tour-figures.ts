import { dateOf, dayOf } from '#geo/beijing-day.ts';
import type { Words } from '#geo/layer.ts';
import { oversees, type Asker } from './asker.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

/** What was counted of a tour in the days that are shown: no persons, no single walk. */
export type TourFigures = {
	slug: string;
	name: Words;
	started: number;
	finished: number;
	/** In the order of the walk. */
	stops: { code: string; name: Words; position: number; came: number; skipped: number }[];
};
export type Figures = { days: { day: string; started: number; finished: number }[]; tours: TourFigures[] };

/** @throws {RefusedError} 401, 403 */
export function mayRead(asker: Asker): void {
	if (oversees(asker)) return;
	throw new RefusedError(
		asker.kind === 'public' ? 401 : 403,
		'参观数据对系统管理员和全县的督办员开放 / the figures are for administrators and supervisors of the county'
	);
}

/** The visits of the last so many days, today included; days without any are told as none. */
export async function figures(
	sql: Sql,
	asker: Asker,
	{ days, now }: { days: number; now: number }
): Promise<Figures> {
	mayRead(asker);
	const first = dayOf(now) - days + 1;
	const counted = await sql<{ day: string; started: number; finished: number }[]>`
		select day::text, sum(started)::int as started, sum(finished)::int as finished
		from tour_tally where day >= ${dateOf(first)}::date group by day`;
	const byDay = new Map(counted.map((row) => [row.day, row]));
	const tours = await sql<TourFigures[]>`
		select t.slug, json_build_object('zh', t.name, 'en', t.name_en) as name,
			coalesce(sum(y.started), 0)::int as started, coalesce(sum(y.finished), 0)::int as finished, (
				select coalesce(json_agg(json_build_object(
					'code', p.code, 'name', json_build_object('zh', p.name, 'en', coalesce(p.name_en, p.name)), 'position', s.position,
					'came', sums.came, 'skipped', sums.skipped
				) order by s.position), '[]')
				from tour_stop s join place p on p.id = s.place_id cross join lateral (
					select coalesce(sum(c.came), 0)::int as came, coalesce(sum(c.skipped), 0)::int as skipped from stop_tally c
					where c.tour_id = t.id and c.place_id = p.id and c.day >= ${dateOf(first)}::date
				) sums
				where s.tour_id = t.id
			) as stops
		from tour t left join tour_tally y on y.tour_id = t.id and y.day >= ${dateOf(first)}::date
		where t.published_at is not null group by t.id order by t.id`;
	return {
		days: Array.from({ length: days }, (_, i) => {
			const day = dateOf(first + i);
			return byDay.get(day) ?? { day, started: 0, finished: 0 };
		}),
		tours: [...tours]
	};
}
