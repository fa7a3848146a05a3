import { createHash } from 'node:crypto';
import { siteDraft, type SitePlaceDraft } from '../tour/site.ts';
import type { Sql } from './db.ts';
import { pinyinOf } from './pinyin.ts';

/** A site of a list: what the map shows of it, WGS 84. */
export type SiteRow = { code: string; place: SitePlaceDraft };

export type SiteVerdict = {
	outcome: 'created' | 'unchanged' | 'updated' | 'outside' | 'refused';
	/** Of what did not go in. */
	reason: string | null;
};

type Known = {
	inside: boolean;
	/** The place of this code, if there is one; what was imported of it, and whether somebody has worked on it since. */
	id: string | null;
	imported: string | null;
	touched: boolean;
};

/**
 * Brings sites in as drafts that only administrators see. What was imported before and is the same stays; what a person has worked on is not
 * written over; what lies outside every area is refused, where there are areas.
 * @returns a verdict for each row, in their order
 */
export const importSites = (sql: Sql, rows: readonly SiteRow[]): Promise<SiteVerdict[]> =>
	sql.begin(async (tx) => {
		const lngs = rows.map(({ place }) => place.lng);
		const lats = rows.map(({ place }) => place.lat);
		const known = await tx<Known[]>`
			select
				p.id, p.properties ->> 'imported' as imported,
				p.id is not null and (p.public or not p.properties ? 'imported' or exists (
					select from site_version v where v.place_id = p.id and (v.published_at is not null or v.written_by is not null)
				)) as touched,
				not exists (select from area_version where valid @> now())
					or exists (select from area_version v where v.valid @> now() and st_covers(v.geom, st_setsrid(st_point(u.lng, u.lat), 4326))) as inside
			from unnest(${rows.map(({ code }) => code)}::text[], ${lngs}::double precision[], ${lats}::double precision[])
				with ordinality as u (code, lng, lat, n)
				left join place p on p.layer = 'red-sites' and p.code = u.code
			order by u.n`;
		const verdicts = rows.map((row, i) => verdictOn(row, known[i]));
		const written = rows.flatMap((row, i) => {
			const outcome = verdicts[i]?.outcome;
			return outcome === 'created' || outcome === 'updated' ? [writtenOf(row)] : [];
		});
		const each = <T>(value: (row: Written) => T): T[] => written.map(value);
		await tx`
			with u as materialized (
				select * from unnest(
					${each(({ code }) => code)}::text[], ${each(({ name }) => name)}::text[], ${each(({ nameEn }) => nameEn)}::text[],
					${each(({ pinyin }) => pinyin)}::text[], ${each(({ lng }) => lng)}::double precision[], ${each(({ lat }) => lat)}::double precision[],
					${each(({ properties }) => properties)}::text[], ${each(({ draft }) => draft)}::text[]
				) as u (code, name, name_en, pinyin, lng, lat, properties, draft)
			), site as (
				insert into place (layer, code, name, name_en, pinyin, geom, properties, public)
				select 'red-sites', code, name, name_en, pinyin, st_setsrid(st_point(lng, lat), 4326), properties::jsonb, false from u
				on conflict (layer, code) do update set name = excluded.name, name_en = excluded.name_en, pinyin = excluded.pinyin,
					geom = excluded.geom, properties = excluded.properties
				returning id, code
			)
			insert into site_version (place_id, content)
			select site.id, u.draft::jsonb from site join u on u.code = site.code
			on conflict (place_id) where published_at is null do update set content = excluded.content, written_at = now()`;
		return verdicts;
	});

/** Whether there is an area that a site can lie outside of. */
export async function hasAreas(sql: Sql): Promise<boolean> {
	const [found] = await sql<[{ any: boolean }]>`
		select exists (select from area_version where valid @> now()) as "any"`;
	return found.any;
}

function verdictOn(row: SiteRow, known: Known | undefined): SiteVerdict {
	if (!known?.inside) {
		const { lng, lat } = row.place;
		return {
			outcome: 'outside',
			reason: `不在辖区内：${lng.toFixed(6)}, ${lat.toFixed(6)} (outside every area)`
		};
	}
	if (known.id === null) return { outcome: 'created', reason: null };
	if (known.imported === markOf(row)) return { outcome: 'unchanged', reason: null };
	if (!known.touched) return { outcome: 'updated', reason: null };
	return {
		outcome: 'refused',
		reason: `编号 ${row.code} 的文化点已有人编辑或发布，不覆盖 (somebody has worked on the site of this code; it is not written over)`
	};
}

type Written = Omit<SitePlaceDraft, 'nameEn' | 'hours' | 'period' | 'level' | 'address'> & {
	code: string;
	nameEn: string | null;
	pinyin: string;
	properties: string;
	draft: string;
};

function writtenOf(row: SiteRow): Written {
	const { name, nameEn, lng, lat, period, level, address, hours } = row.place;
	const shown = Object.entries({ period, level, address, hours }).filter(([, value]) => value);
	return {
		code: row.code,
		name,
		nameEn: nameEn || null,
		pinyin: pinyinOf(name),
		lng,
		lat,
		properties: JSON.stringify({ ...Object.fromEntries(shown), imported: markOf(row) }),
		draft: JSON.stringify(siteDraft.parse({ place: row.place }))
	};
}

/** By which the same row is known again, whatever has become of the site. */
const markOf = ({ place }: SiteRow): string =>
	createHash('sha256').update(JSON.stringify(place)).digest('base64url').slice(0, 22);
