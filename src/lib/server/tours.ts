import type { LngLat } from '#geo/crs/to-wgs84.ts';
import type { Stretch } from '#geo/walking/ways.ts';
import type { Stop, Tour, TourSummary } from '../tour/tour.ts';
import type { Sql } from './db.ts';
import { latest, siteColumns, siteOf, type Moment, type SiteRow } from './sites.ts';

type TourRow = {
	slug: string;
	name: string;
	nameEn: string;
	intro: string;
	introEn: string;
	forWhom: string;
	forWhomEn: string;
	minutes: number;
	wheels: boolean;
};
type SummaryRow = TourRow & { metres: number; stops: number; picture: string | null };
type StopRow = SiteRow & { leg: LngLat[] | null; legM: number | null; legSteps: Stretch[] | null };

/** The published tours, the longest walk first. */
export async function all(sql: Sql): Promise<TourSummary[]> {
	const rows = await sql<SummaryRow[]>`
		with stop as (
			select s.*, told.content from tour_stop s join place p on p.id = s.place_id and p.public cross join ${latest(sql)}
		)
		select t.slug, t.name, t.name_en, t.intro, t.intro_en, t.for_whom, t.for_whom_en, t.minutes, t.wheels,
			count(*)::int as stops,
			(array_agg(stop.content #>> '{pictures,0,hash}' order by stop.position)
				filter (where stop.content #>> '{pictures,0,hash}' is not null))[1] as picture,
			coalesce((
				select sum(leg.leg_m) from tour_stop leg
				where leg.tour_id = t.id and leg.position > min(stop.position) and leg.position <= max(stop.position)
			), 0) as metres
		from tour t join stop on stop.tour_id = t.id
		where t.published_at is not null
		group by t.id
		order by metres desc, t.slug`;
	return rows.map((row) => {
		const { stops, picture, metres } = row;
		return { ...headOf(row), metres, stops, picture };
	});
}

/** A published tour with its stops, each as it was published last; null where there is none. */
export async function tourAt(sql: Sql, slug: string, moment: Moment): Promise<Tour | null> {
	const [tour] = await sql<TourRow[]>`
		select slug, name, name_en, intro, intro_en, for_whom, for_whom_en, minutes, wheels
		from tour where slug = ${slug} and published_at is not null`;
	if (!tour) return null;
	const rows = await sql<StopRow[]>`
		select ${siteColumns(sql)}, st_asgeojson(s.leg, 7)::json -> 'coordinates' as leg, s.leg_m, s.leg_steps
		from tour t join tour_stop s on s.tour_id = t.id join place p on p.id = s.place_id left join ${latest(sql)} on p.public
		where t.slug = ${slug}
		order by s.position`;
	const stops = shownOf(rows).map((row, i): Stop => ({
		...siteOf(row, moment),
		position: i + 1,
		leg: row.leg ?? [],
		legM: row.legM ?? 0,
		legSteps: row.legSteps ?? []
	}));
	if (stops.length === 0) return null;
	return { ...headOf(tour), metres: stops.reduce((sum, { legM }) => sum + legM, 0), stops };
}

/** The stops whose sites are public: past one that is not, one walks on to the next. */
function shownOf(rows: readonly StopRow[]): StopRow[] {
	const shown: StopRow[] = [];
	let [leg, legM, legSteps]: [LngLat[], number, Stretch[]] = [[], 0, []];
	for (const row of rows) {
		const before = legM;
		legSteps = [
			...legSteps,
			...(row.legSteps ?? []).map(({ fromM, toM }) => ({ fromM: before + fromM, toM: before + toM }))
		];
		leg = [...leg, ...(row.leg ?? []).slice(leg.length > 0 ? 1 : 0)];
		legM += row.legM ?? 0;
		if (row.content === null) continue;
		shown.push(
			shown.length === 0 ? { ...row, leg: [], legM: 0, legSteps: [] } : { ...row, leg, legM, legSteps }
		);
		[leg, legM, legSteps] = [[], 0, []];
	}
	return shown;
}

const headOf = (row: TourRow): Omit<Tour, 'metres' | 'stops'> => ({
	slug: row.slug,
	name: { zh: row.name, en: row.nameEn },
	intro: { zh: row.intro, en: row.introEn },
	forWhom: { zh: row.forWhom, en: row.forWhomEn },
	minutes: row.minutes,
	wheels: row.wheels
});
