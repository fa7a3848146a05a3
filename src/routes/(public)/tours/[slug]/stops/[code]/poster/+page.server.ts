import { error } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { publicAddress } from '$lib/server/public-address.ts';
import { tourAt } from '$lib/server/tours.ts';
import { tourPath } from '$lib/tour/addresses.ts';
import type { PageServerLoad } from './$types';

/** What hangs at a site: its name, its picture, and the code that opens just this stop. Paper is light. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const tour = await tourAt(app.db.sql, params.slug, { timetable: await app.timetable(), now: Date.now() });
	const stop = tour?.stops.find(({ code }) => code === params.code);
	if (!tour || !stop) error(404, '这条路线上没有这一站 / there is no such stop on this tour');
	const address = publicAddress(app.env, url) + tourPath(tour.slug, stop.code);
	return {
		tour: { slug: tour.slug, name: tour.name, stops: tour.stops.length },
		stop: { ...stop, leg: [], open: [], content: { ...stop.content, long: null, questions: [] } },
		address,
		// Quartile correction: a code in the street is scratched and rained upon.
		code: renderSVG(address, { ecc: 'Q', border: 2 }),
		theme: 'day'
	};
};
