import type { Locale } from '#geo/layer.ts';
import { chapters, lawTable } from '$lib/server/api/page.ts';
import type { PageServerLoad } from './$types';

/** The documentation in the reader's language. */
export const load: PageServerLoad = ({ url }) => {
	const locale: Locale = url.searchParams.get('lang') === 'en' ? 'en' : 'zh';
	return { locale, chapters: chapters(locale), law: lawTable(locale) };
};
