import { error } from '@sveltejs/kit';
import { publicAddress } from '$lib/server/public-address.ts';
import { siteAt, toursBy } from '$lib/server/sites.ts';
import type { PageServerLoad } from './$types';

/** A site with all that is told of it, and the tours it is a stop of. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const now = Date.now();
	const site = await siteAt(app.db.sql, params.code, { timetable: await app.timetable(), now });
	if (!site) error(404, '没有这个红色文化点 / there is no such site');
	const tours = await toursBy(app.db.sql, site.code);
	return { site, tours, now, base: publicAddress(app.env, url) };
};
