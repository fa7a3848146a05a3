import type { ISql } from './db.ts';
import { RefusedError } from './refused.ts';
import { latest } from './sites.ts';

const STOPS_SEEN_LOCK = 7_306_539;
const FEWEST = 2;

/** What makes a tour public, or a site not, is decided one after the other: two at once would each count on the stop that the other takes away. */
export async function inTurn(tx: ISql): Promise<void> {
	await tx`select pg_advisory_xact_lock(${STOPS_SEEN_LOCK})`;
}

type Named = { name: string; nameEn: string };
const inChinese = (all: readonly Named[]): string => all.map(({ name }) => `「${name}」`).join('、');
const inEnglish = (all: readonly Named[]): string => all.map(({ nameEn }) => `“${nameEn}”`).join(', ');

/** Of a tour that is public visitors see two stops at least, and each that it has. @throws {RefusedError} 409, naming those that they do not see */
export async function walkable(tx: ISql, stops: readonly string[]): Promise<void> {
	if (stops.length < FEWEST)
		throw new RefusedError(409, '公开的路线至少要有两站 / a tour that is public has two stops at least');
	const unseen = await tx<Named[]>`
		select p.name, coalesce(p.name_en, p.name) as name_en
		from place p left join ${latest(tx)} on p.public
		where p.layer = 'red-sites' and p.code = any(${[...stops]}) and told.content is null
		order by p.code`;
	if (unseen.length > 0)
		throw new RefusedError(
			409,
			`还没有公开的站：${inChinese(unseen)}。请先发布，或从路线里去掉 / not public yet: ${inEnglish(unseen)}. Publish them first, or take them out of the tour`
		);
}

/** A site is not public any more: the tours that come to it are still tours. @throws {RefusedError} 409, naming those that are not */
export async function stayWalkable(tx: ISql, code: string): Promise<void> {
	const broken = await tx<Named[]>`
		select t.name, t.name_en
		from tour t join tour_stop s on s.tour_id = t.id join place p on p.id = s.place_id left join ${latest(tx)} on p.public
		where t.published_at is not null
		group by t.id
		having bool_or(p.layer = 'red-sites' and p.code = ${code}) and count(told.content) < ${FEWEST}
		order by t.name`;
	if (broken.length > 0)
		throw new RefusedError(
			409,
			`收回后，路线${inChinese(broken)}就剩不到两站。请先收回路线，或给它换一站 / without this site fewer than two stops are left of ${inEnglish(broken)}. Take the tour back first, or give it another stop`
		);
}
