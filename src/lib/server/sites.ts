import { dayOf } from '#geo/beijing-day.ts';
import type { Words } from '#geo/layer.ts';
import { DAYS_AHEAD, hoursInWords, outlook, readHours } from '#geo/opening-hours.ts';
import { siteContent } from '../tour/site.ts';
import type { Site } from '../tour/tour.ts';
import type { ISql, Sql } from './db.ts';
import type { Timetable } from './timetable.ts';

/** When it is asked, and by which calendar: `now` in milliseconds since 1970. */
export type Moment = { timetable: Timetable; now: number };

/** A site as the database tells it. */
export type SiteRow = {
	code: string;
	name: string;
	nameEn: string | null;
	lng: number;
	lat: number;
	period: string | null;
	level: string | null;
	address: string | null;
	hours: unknown;
	area: string | null;
	content: unknown;
};

/**
 * The columns of a SiteRow, as a part of a statement in which `p` is the place and `told` what was published of it last (`latest`). Its calendar is
 * that of the smallest area that it lies in.
 */
export const siteColumns = (sql: ISql) => sql`
	p.code, p.name, p.name_en, st_x(st_pointonsurface(p.geom)) as lng, st_y(st_pointonsurface(p.geom)) as lat,
	p.properties ->> 'period' as period, p.properties ->> 'level' as level, p.properties ->> 'address' as address,
	p.properties -> 'hours' as hours, told.content, (
		select v.area_id from area_version v where v.valid @> now() and st_covers(v.geom, st_pointonsurface(p.geom))
		order by st_area(v.geom), v.code limit 1
	) as area`;

/** What was published last of a place `p`, to be joined as `told`. */
export const latest = (sql: ISql) => sql`
	lateral (
		select v.content from site_version v where v.place_id = p.id and v.published_at is not null
		order by v.published_at desc, v.id desc limit 1
	) told`;

/** A site as it was published last; null where there is none of that code, or none that is public. */
export async function siteAt(sql: Sql, code: string, moment: Moment): Promise<Site | null> {
	const [row] = await sql<SiteRow[]>`
		select ${siteColumns(sql)} from place p cross join ${latest(sql)}
		where p.layer = 'red-sites' and p.public and p.code = ${code}`;
	return row ? siteOf(row, moment) : null;
}

/** The published tours that a site is a stop of, the longest list of stops first. */
export async function toursBy(sql: Sql, code: string): Promise<{ slug: string; name: Words }[]> {
	const rows = await sql<{ slug: string; name: Words }[]>`
		select t.slug, json_build_object('zh', t.name, 'en', t.name_en) as name
		from tour t join tour_stop s on s.tour_id = t.id join place p on p.id = s.place_id
		where t.published_at is not null and p.layer = 'red-sites' and p.code = ${code}
		order by (select count(*) from tour_stop stops where stops.tour_id = t.id) desc, t.slug`;
	return [...rows];
}

/** A site as pages and the API get it. */
export function siteOf(row: SiteRow, { timetable, now }: Moment): Site {
	const first = dayOf(now);
	const calendar = timetable.calendarOf(row.area);
	const hours = readHours(row.hours);
	const { code, name, nameEn, lng, lat, period, level, address } = row;
	return {
		code,
		name: { zh: name, en: nameEn ?? name },
		at: [lng, lat],
		period,
		level,
		address,
		hours: hours && { zh: hoursInWords(hours, 'zh'), en: hoursInWords(hours, 'en') },
		...outlook(hours, calendar.kindOf, first),
		provisional: hours ? calendar.unpublished(first, first + DAYS_AHEAD - 1) : [],
		content: siteContent.parse(row.content)
	};
}
