import { siteDraft, type SiteDraft, type SitePlaceDraft } from '../tour/site.ts';
import { holds, personOf, type Asker } from './asker.ts';
import { record } from './audit.ts';
import type { ISql, Sql } from './db.ts';
import { pinyinOf } from './pinyin.ts';
import { RefusedError } from './refused.ts';
import { placeOf, publicationOf, summaryOf, type PlaceRow } from './site-publication.ts';
import { layOutWithin } from './tour-lines.ts';
import { inTurn, stayWalkable } from './tour-stops-seen.ts';

/** Where a site stands: never published; published; published and written on since; taken back; on the map, with nothing told yet. */
export type SiteState = 'draft' | 'published' | 'changed' | 'withdrawn' | 'untold';

export type SiteInList = {
	code: string;
	name: string;
	nameEn: string | null;
	state: SiteState;
	/** When somebody wrote on it last, and who; null: nobody has. */
	writtenAt: Date | null;
	writtenBy: string | null;
};

/** A site as its form opens: what is written, and the basis to save it upon. */
export type SiteOpened = SiteInList & { draft: SiteDraft & { place: SitePlaceDraft }; basis: string };

/** Somebody else saved in between: here is what they wrote, and the basis to go on from. */
export class OvertakenError extends RefusedError {
	constructor(readonly theirs: SiteOpened) {
		super(
			409,
			`您打开以后，${theirs.writtenBy ?? '别人'}保存过这个文化点。您写的都还在这里，没有保存；请先对照 / ${theirs.writtenBy ?? 'somebody else'} saved this site after you opened it. What you wrote is still here and not saved yet; compare the two first`
		);
	}
}

function mayEdit(asker: Asker): void {
	if (!holds(asker, 'administrator'))
		throw new RefusedError(403, '只有系统管理员可以编辑红色文化点 / only an administrator may edit sites');
}
const noSite = (code: string): RefusedError =>
	new RefusedError(404, `没有红色文化点「${code}」 / there is no site “${code}”`);

type Row = SiteInList &
	PlaceRow & {
		id: string | null;
		written: string | null;
		content: unknown;
	};

/** Each site with what was written last, be it published or not. */
const rows = (sql: ISql, code: string | null) => sql<Row[]>`
	select p.code, p.name as place_name, p.name_en, last.id, last.content, last.written_at, last.written_at::text as written, writer.name as written_by,
		coalesce(nullif(btrim(last.content #>> '{place,name}'), ''), p.name) as name,
		st_x(st_pointonsurface(p.geom)) as lng, st_y(st_pointonsurface(p.geom)) as lat,
		p.properties ->> 'period' as period, p.properties ->> 'level' as level, p.properties ->> 'address' as address, p.properties -> 'hours' as hours,
		case
			when last.id is null then case when p.public then 'untold' else 'draft' end
			when not p.public then case when exists (select from site_version v where v.place_id = p.id and v.published_at is not null)
				then 'withdrawn' else 'draft' end
			when last.published_at is not null then 'published'
			when exists (select from site_version v where v.place_id = p.id and v.published_at is not null) then 'changed'
			else 'untold'
		end as state
	from place p
		left join lateral (
			select v.* from site_version v where v.place_id = p.id order by v.published_at is null desc, v.published_at desc, v.id desc limit 1
		) last on true
		left join person writer on writer.id = last.written_by
	where p.layer = 'red-sites' and (${code}::text is null or p.code = ${code}::text)
	order by p.code`;

/** Every red-culture site, by its code. @throws {RefusedError} 403 */
export async function list(sql: Sql, asker: Asker): Promise<SiteInList[]> {
	mayEdit(asker);
	return (await rows(sql, null)).map(inList);
}

const inList = ({ code, name, nameEn, state, writtenAt, writtenBy }: Row): SiteInList => ({
	code,
	name,
	nameEn,
	state,
	writtenAt,
	writtenBy
});

/** The same for a page that begins a new one, too: of that (code null) nothing is there yet. @throws {RefusedError} 403, 404 */
export async function openOrNew(sql: ISql, asker: Asker, code: string | null): Promise<SiteOpened | null> {
	mayEdit(asker);
	return code === null ? null : await open(sql, asker, code);
}

/** A site to be written on. @throws {RefusedError} 403, 404 */
export async function open(sql: ISql, asker: Asker, code: string): Promise<SiteOpened> {
	mayEdit(asker);
	const [row] = await rows(sql, code);
	if (!row) throw noSite(code);
	const draft = siteDraft.parse(row.content ?? {});
	return { ...inList(row), draft: { ...draft, place: draft.place ?? placeOf(row) }, basis: basisOf(row) };
}

/** Which version was the newest, and when it was written: what is saved upon an older one would undo somebody's work. */
const basisOf = ({ id, written }: Pick<Row, 'id' | 'written'>): string =>
	id === null ? '' : `${id} ${written}`;

/**
 * Keeps a draft: of a site that is there, or (code null) of a new one, which nobody but administrators sees.
 * @param basis of the site as the form opened it
 * @throws {OvertakenError} where somebody else wrote in between; {RefusedError} 400, 403, 404
 */
export async function save(
	sql: Sql,
	asker: Asker,
	code: string | null,
	draft: SiteDraft,
	basis: string
): Promise<SiteOpened> {
	mayEdit(asker);
	return sql.begin(async (tx) => {
		const kept = code ?? (await begin(tx, draft));
		await write(tx, asker, kept, draft, basis);
		return open(tx, asker, kept);
	});
}

/** A place for a new site, under the next free number. */
async function begin(tx: ISql, { place }: SiteDraft): Promise<string> {
	if (!place || place.name.trim() === '')
		throw new RefusedError(
			400,
			'请先写名称，并在地图上点出位置 / first write the name, and tap the place on the map'
		);
	const [made] = await tx<[{ code: string }]>`
		insert into place (layer, code, name, name_en, pinyin, geom, public)
		select 'red-sites', 'red-' || to_char(coalesce(max(substring(code from '^red-(\\d{1,6})$')::int), 0) + 1, 'FM9999900'),
			${place.name.trim()}, ${place.nameEn.trim() || null}, ${pinyinOf(place.name)}, st_setsrid(st_point(${place.lng}, ${place.lat}), 4326), false
		from place where layer = 'red-sites'
		returning code`;
	return made.code;
}

/** The place of a site, locked: two who write come one after the other, and nobody writes over what came in between. */
async function lockSite(tx: ISql, code: string): Promise<string> {
	const [place] = await tx<{ id: string }[]>`
		select id from place where layer = 'red-sites' and code = ${code} for no key update`;
	if (!place) throw noSite(code);
	return place.id;
}

async function write(tx: ISql, asker: Asker, code: string, draft: SiteDraft, basis: string): Promise<void> {
	const place = await lockSite(tx, code);
	const there = await open(tx, asker, code);
	if (there.basis !== basis) throw new OvertakenError(there);
	await tx`
		insert into site_version (place_id, content, written_at, written_by)
		values (${place}, ${tx.json(draft)}, clock_timestamp(), ${personOf(asker)})
		on conflict (place_id) where published_at is null
		do update set content = excluded.content, written_at = excluded.written_at, written_by = excluded.written_by`;
}

/**
 * Publishes what is written: it is told from now on, and the map shows the name, position and hours that come with it.
 * Tours that come by are led to where it is.
 * @throws {OvertakenError}; {RefusedError} 422 naming what is missing, 409 where no street leads there, 400, 403, 404
 */
export async function publish(
	sql: Sql,
	asker: Asker,
	code: string | null,
	draft: SiteDraft,
	basis: string
): Promise<SiteOpened> {
	mayEdit(asker);
	const publication = await publicationOf(sql, draft);
	const { name, nameEn, lng, lat, period, level, address, hours } = publication.place;
	return sql.begin(async (tx) => {
		const kept = code ?? (await begin(tx, draft));
		await write(tx, asker, kept, publication, basis);
		const walks = await tx<{ slug: string }[]>`
			select t.slug from place p join tour_stop s on s.place_id = p.id join tour t on t.id = s.tour_id
			where p.layer = 'red-sites' and p.code = ${kept}
				and not st_dwithin(st_pointonsurface(p.geom), st_setsrid(st_point(${lng}, ${lat}), 4326), 1e-7)
			order by t.slug`;
		const [version] = await tx<[{ id: string }]>`
			with shown as (
				select st_setsrid(st_point(${lng}, ${lat}), 4326) as at
			), place as (
				update place set name = ${name}, name_en = ${nameEn}, pinyin = ${pinyinOf(name)}, public = true,
					-- A square keeps its outline as long as nobody moves the pin.
					geom = case when st_dwithin(st_pointonsurface(geom), shown.at, 1e-7) then geom else shown.at end,
					properties = jsonb_strip_nulls(properties || jsonb_build_object(
						'period', ${period || null}::text, 'level', ${level || null}::text, 'address', ${address || null}::text,
						'hours', ${hours && tx.json(hours)}::jsonb, 'summary', ${summaryOf(publication.short.zh)}::text,
						'grid', (select v.code from area_version v where v.level in ('grid', 'dedicated_grid') and v.valid @> now() and st_covers(v.geom, shown.at)
							order by v.level = 'grid', st_area(v.geom), v.code collate "C" limit 1)))
				from shown where layer = 'red-sites' and code = ${kept} returning id
			)
			update site_version v set published_at = clock_timestamp(), published_by = ${personOf(asker)}
			from place where v.place_id = place.id and v.published_at is null returning v.id`;
		// Its door is elsewhere now, and so is the way to it.
		for (const { slug } of walks) await layOutWithin(tx, slug);
		await record(tx, asker, {
			what: 'site.published',
			subject: `site:${kept}`,
			data: { version: version.id }
		});
		return open(tx, asker, kept);
	});
}

/**
 * Takes a site off the map and out of the tours; what was published stays in the log of versions.
 * @throws {RefusedError} 409 where a public tour would be left with fewer than two stops, naming it; 403, 404
 */
export async function takeBack(sql: Sql, asker: Asker, code: string): Promise<void> {
	mayEdit(asker);
	await sql.begin(async (tx) => {
		await inTurn(tx);
		const taken =
			await tx`update place set public = false where layer = 'red-sites' and code = ${code} and public returning 1`;
		if (taken.length === 0) throw new RefusedError(409, '它本来就没有公开 / it is not public as it is');
		await stayWalkable(tx, code);
		await record(tx, asker, { what: 'site.withdrawn', subject: `site:${code}` });
	});
}

/** Throws a draft away: what was published counts again. @throws {OvertakenError}; {RefusedError} 403, 404 */
export async function discard(sql: Sql, asker: Asker, code: string, basis: string): Promise<SiteOpened> {
	mayEdit(asker);
	return sql.begin(async (tx) => {
		const place = await lockSite(tx, code);
		const there = await open(tx, asker, code);
		if (there.basis !== basis) throw new OvertakenError(there);
		await tx`delete from site_version where place_id = ${place} and published_at is null`;
		return open(tx, asker, code);
	});
}
