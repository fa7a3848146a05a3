import { error } from '@sveltejs/kit';
import { tourPage } from '$lib/server/tour-page.ts';
import type { PageServerLoad } from './$types';

/** A tour with all its texts: from here on no network is needed. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const found = await tourPage(app, params.slug, url);
	if (!found) error(404, '没有这条路线 / there is no such tour');
	return { tour: found.tour, now: found.now };
};
