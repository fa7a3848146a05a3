import { dayOf } from '#geo/beijing-day.ts';
import type { Words } from '#geo/layer.ts';
import { DAYS_AHEAD, hoursInWords, outlook, readHours, type Outlook } from '#geo/opening-hours.ts';
import type { Sql } from './db.ts';
import type { Timetable } from './timetable.ts';

/** A riders' station as its own page tells it. */
export type Station = Outlook & {
	code: string;
	name: string;
	nameEn: string | null;
	lng: number;
	lat: number;
	/** As the layer names them, in Chinese. */
	facilities: string[];
	seats: number | null;
	address: string | null;
	/** What stands on the door; null: nobody said. */
	hours: Words | null;
	/** Years whose public holidays are not published: what is said of them is by weekday. */
	provisional: number[];
};

export type StationSpot = { lng: number; lat: number; name: string; nameEn: string | null };

const MOST_OTHERS = 12;
const WITHIN_M = 10_000;

type Row = {
	code: string;
	name: string;
	nameEn: string | null;
	lng: number;
	lat: number;
	metres: number;
	facilities: string[] | null;
	seats: number | null;
	address: string | null;
	hours: unknown;
	area: string | null;
};

/**
 * A station and the others around it, nearest first, with their metres as the crow flies; null where there is none of that code.
 * @param now in milliseconds since 1970: from the day of that moment on it is said when they are open
 */
export async function stationAt(
	sql: Sql,
	code: string,
	{ timetable, now }: { timetable: Timetable; now: number }
): Promise<{ station: Station; others: (Station & { metres: number })[] } | null> {
	const rows = await sql<Row[]>`
		with here as (select geom from place where layer = 'stations' and public and code = ${code})
		select p.code, p.name, p.name_en, st_x(p.geom) as lng, st_y(p.geom) as lat,
			st_distance(p.geom::geography, here.geom::geography) as metres,
			p.properties -> 'facilities' as facilities, (p.properties ->> 'seats')::int as seats,
			p.properties ->> 'address' as address, p.properties -> 'hours' as hours, community.area_id as area
		from here
			join place p on p.layer = 'stations' and p.public and st_dwithin(p.geom::geography, here.geom::geography, ${WITHIN_M})
			left join area_version community on community.code = p.properties ->> 'community' and community.valid @> now()
		order by p.code = ${code} desc, metres, p.code
		limit ${1 + MOST_OTHERS}`;
	const [own, ...others] = rows;
	if (!own) return null;
	return {
		station: told(own, timetable, now),
		others: others.map((row) => ({ ...told(row, timetable, now), metres: row.metres }))
	};
}

/** Where a station is, for a report from its door; null where there is none of that code. */
export async function stationSpot(sql: Sql, code: string): Promise<StationSpot | null> {
	const [spot] = await sql<StationSpot[]>`
		select st_x(geom) as lng, st_y(geom) as lat, name, name_en from place
		where layer = 'stations' and public and code = ${code}`;
	return spot ?? null;
}

function told({ area, hours: written, facilities, ...row }: Row, timetable: Timetable, now: number): Station {
	const first = dayOf(now);
	const calendar = timetable.calendarOf(area);
	const hours = readHours(written);
	const { code, name, nameEn, lng, lat, seats, address } = row;
	return {
		code,
		name,
		nameEn,
		lng,
		lat,
		facilities: facilities ?? [],
		seats,
		address,
		hours: hours && { zh: hoursInWords(hours, 'zh'), en: hoursInWords(hours, 'en') },
		...outlook(hours, calendar.kindOf, first),
		provisional: hours ? calendar.unpublished(first, first + DAYS_AHEAD - 1) : []
	};
}
