import { stationSpot } from '$lib/server/stations.ts';
import type { PageServerLoad } from './$types';

/** What can be reported here, and where the map begins; from the code on a station's door, its place. Nothing about who asks. */
export const load: PageServerLoad = async ({ url, locals: { app } }) => {
	const station = url.searchParams.get('station');
	return {
		...(await app.reportPage()),
		at: station === null ? null : await stationSpot(app.db.sql, station)
	};
};
