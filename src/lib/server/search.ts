import type { Sql } from './db.ts';

export type Found = {
	kind: 'area' | 'place' | 'ticket';
	layer: string;
	code: string;
	name: string;
	nameEn: string | null;
	/** What tells two of the same name apart: the area around it, or a ticket's category. */
	detail: string | null;
	lng: number;
	lat: number;
	bbox: [number, number, number, number];
};

/**
 * Areas, places and tickets whose name, code, pinyin or initials hold the words, places by their address too; exact ones first, then
 * beginnings.
 * Tickets are found by their code, and by their title once it is released.
 */
export async function search(sql: Sql, words: string, limit: number): Promise<Found[]> {
	const plain = words.toLowerCase();
	const within = `%${plain.replace(/[\\%_]/g, '\\$&')}%`;
	const pinyin = `%${plain.replace(/\s+/g, '').replace(/[\\%_]/g, '\\$&')}%`;
	const rows = await sql<
		(Omit<Found, 'bbox'> & { west: number; south: number; east: number; north: number })[]
	>`
		with found as (
			select 'area' as kind, v.level as layer, v.code, v.name, v.name_en, parent.name as detail, v.pinyin, v.geom
			from area_version v
				join area a on a.id = v.area_id
				left join area_version parent on parent.area_id = a.parent_id and parent.valid @> now()
			where v.valid @> now()
				and (lower(v.name) like ${within} or lower(v.code) like ${within} or lower(v.name_en) like ${within} or v.pinyin like ${pinyin})
			union all
			select 'place', p.layer, p.code, p.name, p.name_en, p.properties ->> 'address', p.pinyin, p.geom
			from place p
			where p.public
				and (lower(p.name) like ${within} or lower(p.code) like ${within} or lower(p.name_en) like ${within} or p.pinyin like ${pinyin}
					or lower(p.properties ->> 'address') like ${within})
			union all
			(select 'ticket', 'tickets', t.code, coalesce(w.title, c.name), c.name_en, c.name, '', t.place
			from ticket t
				join category c on c.code = t.category
				left join released_text w on w.id = t.id
			where t.place is not null
				and (t.code like ${within} or (t.closed_at is null and lower(w.title) like ${within}))
			order by t.id desc limit ${limit})
		)
		select kind, layer, code, name, name_en, detail,
			st_x(st_pointonsurface(geom)) as lng, st_y(st_pointonsurface(geom)) as lat,
			st_xmin(geom) as west, st_ymin(geom) as south, st_xmax(geom) as east, st_ymax(geom) as north
		from found
		order by lower(code) = ${plain} or lower(name) = ${plain} desc,
			lower(name) like ${plain.replace(/[\\%_]/g, '\\$&') + '%'} desc,
			pinyin like ${pinyin.slice(1)} desc,
			kind = 'ticket', length(name), code
		limit ${limit}`;
	return rows.map(({ west, south, east, north, ...found }) => ({
		...found,
		bbox: [west, south, east, north]
	}));
}
