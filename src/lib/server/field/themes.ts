import { holds, type Asker } from '../asker.ts';
import type { Sql } from '../db.ts';
import { RefusedError } from '../refused.ts';
import type { ThemeBody, ThemeDay } from './requests.ts';

type Written = { title: string; titleEn: string | null; look: string; lookEn: string | null };
/** A day of the week (1 is Monday): the theme that was written for it here, and the one that counts without it. */
export type WeekDay = {
	weekday: number;
	own: Written | null;
	otherwise: (Written & { from: string | null }) | null;
};
type Area = { code: string; name: string; nameEn: string | null; own: boolean };

function mayWrite(asker: Asker): void {
	if (holds(asker, 'administrator')) return;
	throw new RefusedError(
		asker.kind === 'public' ? 401 : 403,
		'每周主题由系统管理员填写 / the themes of the week are for administrators'
	);
}

const NO_AREA = '没有这个编码的区域 / there is no area of this code';

/**
 * The week of an area, and the areas that may have one of their own.
 * @param area its code; empty: everywhere
 * @throws {RefusedError} 401, 403, 404
 */
export async function week(
	sql: Sql,
	asker: Asker,
	area: string
): Promise<{ days: WeekDay[]; areas: Area[] }> {
	mayWrite(asker);
	const areas = await sql<Area[]>`
		select v.code, v.name, v.name_en, exists (select from theme t where t.area_id = v.area_id) as own
		from area_version v
		where v.valid @> now() and (
			v.level in ('county', 'town', 'community') or v.code = ${area} or v.area_id in (select area_id from theme)
		)
		order by v.code limit 2000`;
	if (area !== '' && !areas.some(({ code }) => code === area)) throw new RefusedError(404, NO_AREA);
	const days = await sql<WeekDay[]>`
		with recursive up (id, parent_id, steps) as (
			select id, parent_id, 0 from area where code = ${area}
			union all
			select a.id, a.parent_id, up.steps + 1 from area a join up on a.id = up.parent_id
		), here as (
			select t.weekday, up.steps,
				json_build_object('title', t.title, 'titleEn', t.title_en, 'look', t.look, 'lookEn', t.look_en, 'from', (
					select v.name from area_version v where v.area_id = t.area_id and v.valid @> now()
				)) as said
			from theme t left join up on up.id = t.area_id
			where t.area_id is null or up.id is not null
		)
		select weekday, (
			select said from here h where h.weekday = d.weekday and h.steps is not distinct from ${area === '' ? null : 0}::int
		) as own, (
			select said from here h where h.weekday = d.weekday and h.steps is distinct from ${area === '' ? null : 0}::int
			order by h.steps nulls last limit 1
		) as otherwise
		from generate_series(1, 7) d (weekday) order by weekday`;
	return { days: [...days], areas: [...areas] };
}

/** Writes the theme of a day, in the place of the one before. @throws {RefusedError} 401, 403, 404 */
export async function write(
	sql: Sql,
	asker: Asker,
	{ area, weekday, title, titleEn, look, lookEn }: ThemeBody
): Promise<void> {
	mayWrite(asker);
	const [written] = await sql`
		insert into theme (area_id, weekday, title, title_en, look, look_en)
		select a.id, ${weekday}, ${title}, ${titleEn || null}, ${look}, ${lookEn || null}
		from (select 1) one left join area a on a.code = ${area}
		where a.id is not null or ${area} = ''
		on conflict on constraint theme_one_a_day do update
			set title = excluded.title, title_en = excluded.title_en, look = excluded.look, look_en = excluded.look_en
		returning weekday`;
	if (!written) throw new RefusedError(404, NO_AREA);
}

/** Takes a theme away: from then on the one of the area above counts. @throws {RefusedError} 401, 403, 404 */
export async function remove(sql: Sql, asker: Asker, { area, weekday }: ThemeDay): Promise<void> {
	mayWrite(asker);
	const removed = await sql`
		delete from theme
		where weekday = ${weekday} and area_id is not distinct from (select id from area where code = ${area})
			and (${area} = '' or area_id is not null)
		returning weekday`;
	if (removed.length === 0)
		throw new RefusedError(404, '这一天没有单独的主题 / there is no theme of its own on this day');
}
