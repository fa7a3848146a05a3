import { lacks } from '../tour/edit/lacks.ts';
import { sitePublication, type SiteDraft, type SitePublication } from '../tour/site.ts';
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

const SUMMARY = 90;

/** What the map's card says of a site: the first sentences of its short text. */
export function summaryOf(text: string): string {
	const [first = ''] = text.split(/\n\s*\n/);
	if (first.length <= SUMMARY) return first;
	const end = first.lastIndexOf('。', SUMMARY);
	return end > 20 ? first.slice(0, end + 1) : `${first.slice(0, SUMMARY - 1)}…`;
}
