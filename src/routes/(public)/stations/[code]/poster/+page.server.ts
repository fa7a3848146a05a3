import { error } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { stationAt } from '$lib/server/stations.ts';
import type { PageServerLoad } from './$types';

/** What hangs at the door: the station's name and the code that opens its page. Paper is light. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const found = await stationAt(app.db.sql, params.code, {
		timetable: await app.timetable(),
		now: Date.now()
	});
	if (!found) error(404, '没有这个骑手之家 / there is no such station');
	// Without ORIGIN the product is reached by plain http, whatever Kit takes itself for.
	const address = `${app.env.origin ?? `http://${url.host}`}/stations/${encodeURIComponent(params.code)}`;
	// Quartile correction: a code in the street is scratched and rained upon.
	return { station: found.station, address, code: renderSVG(address, { ecc: 'Q', border: 2 }), theme: 'day' };
};
