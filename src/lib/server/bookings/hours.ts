import { beginOf, dateOf, dayOf } from '#geo/beijing-day.ts';
import type { Words } from '#geo/layer.ts';
import { hoursInWords, openSpans, readHours } from '#geo/opening-hours.ts';
import { offered, slotsOf, type Slot, type Taken } from '../../booking/slots.ts';
import type { Sql } from '../db.ts';
import type { Timetable } from '../timetable.ts';
import type { GroupLanguage } from './requests.ts';

/** An hour of teaching that has not begun; `free`: it can still be booked. */
export type BookableHour = { from: Date; to: Date; free: boolean };
/** A day of a site with its hours; `open`: whether the door is open at all. */
export type BookableDay = { day: string; open: boolean; hours: BookableHour[] };
export type SiteHours = {
	site: { code: string; name: Words };
	/** What stands on the door; null: nobody said, and nothing can be booked. */
	door: Words | null;
	/** How many guides teach there in this language; none: nothing can be booked. */
	guides: number;
	days: BookableDay[];
	/** Years whose public holidays are not published yet. */
	provisional: number[];
};

/** So many days are told at a time, and as far ahead can be booked. */
export const DAYS = 14;
export const AHEAD = 60;
/** The guide has to get there. */
const LEAD_MS = 2 * 3_600_000;

type Row = {
	code: string;
	name: string;
	nameEn: string | null;
	hours: unknown;
	area: string | null;
	guides: string[];
	taken: Taken[];
};
export type Asked = {
	/** Day number; none: today. */
	from?: number | undefined;
	language: GroupLanguage;
	timetable: Timetable;
	/** In milliseconds since 1970. */
	now: number;
};

/** The hours of a site that can be booked, day by day; null where there is no such site. */
export async function free(
	sql: Sql,
	code: string,
	{ from, language, timetable, now }: Asked
): Promise<SiteHours | null> {
	const today = dayOf(now);
	const first = Math.min(Math.max(from ?? today, today), today + AHEAD - DAYS);
	const [row] = await rowOf(sql, code, language, first);
	if (!row) return null;
	const calendar = timetable.calendarOf(row.area);
	const door = readHours(row.hours);
	const after = now + LEAD_MS;
	const days = Array.from({ length: DAYS }, (_, i): BookableDay => {
		const day = first + i;
		const spans = door ? openSpans(door, calendar.kindOf, { first: day, days: 1 }) : [];
		const hours = offered(slotsOf(spans, day), { ...row, after }).map(dated);
		return { day: dateOf(day), open: spans.length > 0, hours };
	});
	return {
		site: { code: row.code, name: { zh: row.name, en: row.nameEn ?? row.name } },
		door: door && { zh: hoursInWords(door, 'zh'), en: hoursInWords(door, 'en') },
		guides: row.guides.length,
		days,
		provisional: door ? calendar.unpublished(first, first + DAYS - 1) : []
	};
}

const dated = ({ from, to, free }: Slot & { free: boolean }): BookableHour => ({
	from: new Date(from),
	to: new Date(to),
	free
});

/** The site, who can teach there in that language, and when it or they are taken. */
const rowOf = (sql: Sql, code: string, language: GroupLanguage, first: number) => sql<Row[]>`
	with site as (
		select id, code, name, name_en, geom, properties from place where layer = 'red-sites' and public and code = ${code}
	), teaches as (
		select g.id from site join guide_site s on s.place_id = site.id and s.teaches join guide g on g.id = s.guide_id
		where g.ended_at is null and ${language} = any (g.languages)
	)
	select site.code, site.name, site.name_en, site.properties -> 'hours' as hours, (
			select v.area_id from area_version v where v.valid @> now() and st_covers(v.geom, st_pointonsurface(site.geom))
			order by st_area(v.geom), v.code limit 1
		) as area,
		(select coalesce(json_agg(id::text order by id), '[]') from teaches) as guides,
		(select coalesce(json_agg(json_build_object(
			'from', extract(epoch from lower(b.during)) * 1000, 'to', extract(epoch from upper(b.during)) * 1000,
			'here', b.place_id = site.id, 'guide', b.guide_id::text
		)), '[]')
		from booking b
		where b.cancelled_at is null and (b.place_id = site.id or b.guide_id in (select id from teaches))
			and b.during && tstzrange(${new Date(beginOf(first))}, ${new Date(beginOf(first + DAYS))})
		) as taken
	from site`;
