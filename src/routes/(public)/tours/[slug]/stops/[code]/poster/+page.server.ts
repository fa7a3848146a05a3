import { error } from '@sveltejs/kit';
import { posterOf } from '$lib/server/poster.ts';
import { publicAddress } from '$lib/server/public-address.ts';
import { tourAt } from '$lib/server/tours.ts';
import { tourPath } from '$lib/tour/addresses.ts';
import type { PageServerLoad } from './$types';

/** What hangs at a site that is a stop: the code opens just this stop. Paper is light. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const tour = await tourAt(app.db.sql, params.slug, { timetable: await app.timetable(), now: Date.now() });
	const stop = tour?.stops.find(({ code }) => code === params.code);
	if (!tour || !stop) error(404, '这条路线上没有这一站 / there is no such stop on this tour');
	return {
		...posterOf(stop, publicAddress(app.env, url) + tourPath(tour.slug, stop.code)),
		tour: { name: tour.name, position: stop.position, stops: tour.stops.length },
		theme: 'day'
	};
};
