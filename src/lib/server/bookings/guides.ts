import type { Asker } from '../asker.ts';
import { record } from '../audit.ts';
import type { ISql, Sql } from '../db.ts';
import { RefusedError } from '../refused.ts';
import { mayManage } from './bookings.ts';

/** Somebody who teaches at sites, with the codes of those. */
export type Guide = {
	id: string;
	name: string;
	english: boolean;
	ended: boolean;
	sites: string[];
};
export type TaughtSite = { code: string; name: string; nameEn: string | null };

/** All guides, those who teach now first; and the sites there are. */
export async function guides(sql: Sql, asker: Asker): Promise<{ guides: Guide[]; sites: TaughtSite[] }> {
	mayManage(asker);
	const rows = await sql<Guide[]>`
		select g.id, person.name, 'en' = any (g.languages) as english, g.ended_at is not null as ended, (
			select coalesce(json_agg(p.code order by p.code), '[]') from guide_site s join place p on p.id = s.place_id
			where s.guide_id = g.id and s.teaches
		) as sites
		from guide g join person on person.id = g.person_id order by g.ended_at is not null, person.name, g.id`;
	const sites = await sql<TaughtSite[]>`
		select code, name, name_en from place where layer = 'red-sites' and public order by code`;
	return { guides: [...rows], sites: [...sites] };
}

/** What a guide teaches: in which languages besides Chinese, and at which sites. */
type Teaching = { english: boolean; sites: readonly string[] };

/** A new guide, and where they teach. @throws {RefusedError} 401, 403, 422 */
export async function add(
	sql: Sql,
	asker: Asker,
	{ name, ...teaching }: { name: string } & Teaching
): Promise<void> {
	mayManage(asker);
	await sql.begin(async (tx) => {
		const [made] = await tx<[{ id: string }]>`
			with who as (insert into person (name) values (${name}) returning id)
			insert into guide (person_id, languages) select id, ${languagesOf(teaching)}::text[] from who returning id`;
		await teach(tx, made.id, teaching);
		await told(tx, asker, 'guide.added', made.id);
	});
}

/** What a guide teaches from now on; what is booked stays booked. @throws {RefusedError} 401, 403, 404, 422 */
export async function change(sql: Sql, asker: Asker, id: string, teaching: Teaching): Promise<void> {
	mayManage(asker);
	await sql.begin(async (tx) => {
		const [changed] = await tx`
			update guide set languages = ${languagesOf(teaching)}::text[] where id = ${id} and ended_at is null returning id`;
		if (!changed) throw gone();
		await teach(tx, id, teaching);
		await told(tx, asker, 'guide.changed', id);
	});
}

const languagesOf = ({ english }: Teaching): string[] => (english ? ['zh', 'en'] : ['zh']);

/** A site that is not public now cannot be chosen: whoever taught there goes on when it is again. */
async function teach(sql: ISql, guide: string, { sites }: Teaching): Promise<void> {
	if (sites.length === 0) throw new RefusedError(422, '请选至少一个点 / please choose at least one site');
	await sql`
		with chosen as (
			select id, code = any (${[...sites]}::text[]) as teaches from place where layer = 'red-sites' and public
		)
		insert into guide_site (guide_id, place_id, teaches)
		select ${guide}, id, teaches from chosen
		where teaches or exists (select from guide_site s where s.guide_id = ${guide} and s.place_id = chosen.id)
		on conflict (guide_id, place_id) do update set teaches = excluded.teaches`;
}

/** From now on they take no more groups; what is booked stays booked. @throws {RefusedError} 401, 403, 404 */
export async function end(sql: Sql, asker: Asker, id: string): Promise<void> {
	mayManage(asker);
	await sql.begin(async (tx) => {
		const [ended] =
			await tx`update guide set ended_at = now() where id = ${id} and ended_at is null returning id`;
		if (!ended) throw gone();
		await told(tx, asker, 'guide.ended', id);
	});
}

const gone = (): RefusedError =>
	new RefusedError(404, '没有这位讲解员，或已停止 / there is no such guide, or they have ended already');

const told = (sql: ISql, asker: Asker, what: string, id: string): Promise<void> =>
	record(sql, asker, { what, subject: `guide:${id}` });
