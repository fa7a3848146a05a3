import { dayOf } from '#geo/beijing-day.ts';
import { hoursInWords, outlook, readHours } from '#geo/opening-hours.ts';
import { metresBetween } from '#geo/walking/plane.ts';
import { needs, type Need, type Resting } from '../tour/around.ts';
import { siteContent } from '../tour/site.ts';
import type { Sql } from './db.ts';
import { latest, siteColumns, type Moment, type SiteRow } from './sites.ts';

/** So far from a stop somebody would walk for it. */
const WITHIN_M = 1500;
/** For each stop and need so many of the nearest: some of them will be closed. */
const NEAREST = 6;

/** As the layers name them. */
const FACILITIES: Readonly<Record<string, Need>> = { 卫生间: 'toilets', 饮水: 'water', 休息座椅: 'seats' };

type Row = SiteRow & { layer: Resting['kind']; facilities: string[] | null };
type StopRow = { lng: number; lat: number };

/** Toilets, water and seats by the way of a published tour; null where there is none. What is open, the phone decides. */
export async function aroundTour(sql: Sql, slug: string, moment: Moment): Promise<Resting[] | null> {
	const stops = await sql<StopRow[]>`
		select st_x(st_pointonsurface(p.geom)) as lng, st_y(st_pointonsurface(p.geom)) as lat
		from tour t join tour_stop s on s.tour_id = t.id join place p on p.id = s.place_id and p.public
		where t.slug = ${slug} and t.published_at is not null`;
	if (stops.length === 0) return null;
	const rows = await sql<Row[]>`
		with stop as materialized (
			select st_collect(st_pointonsurface(p.geom)) as geom
			from tour t join tour_stop s on s.tour_id = t.id join place p on p.id = s.place_id and p.public
			where t.slug = ${slug}
		)
		select p.layer, p.properties -> 'facilities' as facilities, ${siteColumns(sql)}
		from stop join place p on p.layer in ('stations', 'service-centres', 'red-sites') and p.public
				and st_dwithin(p.geom::geography, stop.geom::geography, ${WITHIN_M})
			left join ${latest(sql)} on p.layer = 'red-sites'
		where p.layer <> 'red-sites' or told.content is not null
		order by p.layer, p.code`;
	const places = rows.map((row) => resting(row, moment)).filter(({ has }) => has.length > 0);
	const kept = new Set(
		stops.flatMap(({ lng, lat }) =>
			needs.flatMap((need) =>
				places
					.filter(({ has }) => has.includes(need))
					.map((place) => ({ place, metres: metresBetween([lng, lat], place.at) }))
					.sort((a, b) => a.metres - b.metres)
					.slice(0, NEAREST)
					.map(({ place }) => place)
			)
		)
	);
	return places.filter((place) => kept.has(place));
}

function resting(row: Row, { timetable, now }: Moment): Resting {
	const { layer, code, name, nameEn, lng, lat, area } = row;
	const hours = readHours(row.hours);
	return {
		kind: layer,
		code,
		name: { zh: name, en: nameEn ?? name },
		at: [lng, lat],
		has: offered(row),
		hours: hours && { zh: hoursInWords(hours, 'zh'), en: hoursInWords(hours, 'en') },
		...outlook(hours, timetable.calendarOf(area).kindOf, dayOf(now))
	};
}

function offered({ layer, facilities, content }: Row): Need[] {
	if (layer === 'red-sites') {
		const { access } = siteContent.parse(content);
		return needs.filter((need) => need !== 'water' && access[need]);
	}
	return needs.filter((need) => (facilities ?? []).some((facility) => FACILITIES[facility] === need));
}
