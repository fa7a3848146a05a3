import { error } from '@sveltejs/kit';
import { posterOf } from '$lib/server/poster.ts';
import { publicAddress } from '$lib/server/public-address.ts';
import { siteAt } from '$lib/server/sites.ts';
import { sitePath } from '$lib/tour/addresses.ts';
import type { PageServerLoad } from './$types';

/** What hangs at a site that stands by itself: the code opens its page. Paper is light. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const site = await siteAt(app.db.sql, params.code, { timetable: await app.timetable(), now: Date.now() });
	if (!site) error(404, '没有这个红色文化点 / there is no such site');
	return { ...posterOf(site, publicAddress(app.env, url) + sitePath(site.code)), theme: 'day' };
};
