import { lacks } from '../tour/edit/lacks.ts';
import {
	sitePlaceDraft,
	sitePublication,
	type SiteDraft,
	type SitePlaceDraft,
	type SitePublication
} from '../tour/site.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

/**
 * A draft as it can be published.
 * @throws {RefusedError} 422 naming everything that is missing, or a file that is not there
 */
export async function publicationOf(sql: Sql, draft: SiteDraft): Promise<SitePublication> {
	const parsed = sitePublication.safeParse(draft);
	if (!parsed.success) {
		const missing = lacks(parsed.error.issues);
		const named = (locale: 'zh' | 'en') => missing.slice(0, 5).map((lack) => lack[locale]);
		throw new RefusedError(
			422,
			`还不能发布：${named('zh').join('；')} / it cannot be published yet: ${named('en').join('; ')}`
		);
	}
	const { pictures, sound } = parsed.data;
	const files = [
		...pictures.map(({ hash }) => ({ hash, kind: 'picture' })),
		...[sound.zh, sound.en].flatMap((hash) => (hash ? [{ hash, kind: 'sound' }] : []))
	];
	const [unknown] = await sql`
		select from unnest(${files.map(({ hash }) => hash)}::text[], ${files.map(({ kind }) => kind)}::text[]) as u (hash, kind)
		where not exists (select from site_file f where f.hash = u.hash and f.kind = u.kind)`;
	if (unknown)
		throw new RefusedError(
			422,
			'有图片或录音不在了，请重新上传 / a picture or a recording is not there (any more); please upload it again'
		);
	return parsed.data;
}

/** What the map shows of a site. */
export type PlaceRow = {
	placeName: string;
	nameEn: string | null;
	lng: number;
	lat: number;
	period: string | null;
	level: string | null;
	address: string | null;
	hours: unknown;
};

const hoursOf = sitePlaceDraft.shape.hours.catch(null);

/** The same as a draft begins with it. */
export const placeOf = ({ placeName, nameEn, lng, lat, hours, ...row }: PlaceRow): SitePlaceDraft => ({
	name: placeName,
	nameEn: nameEn ?? '',
	lng,
	lat,
	period: row.period ?? '',
	level: row.level ?? '',
	address: row.address ?? '',
	hours: hoursOf.parse(hours ?? null)
});

const SUMMARY = 90;

/** What the map's card says of a site: the first sentences of its short text. */
export function summaryOf(text: string): string {
	const [first = ''] = text.split(/\n\s*\n/);
	if (first.length <= SUMMARY) return first;
	const end = first.lastIndexOf('。', SUMMARY);
	return end > 20 ? first.slice(0, end + 1) : `${first.slice(0, SUMMARY - 1)}…`;
}
