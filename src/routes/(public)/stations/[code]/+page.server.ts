import { error } from '@sveltejs/kit';
import { stationAt } from '$lib/server/stations.ts';
import type { PageServerLoad } from './$types';

/** A riders' station and those around it, with when each is open in the next days. */
export const load: PageServerLoad = async ({ params, locals: { app } }) => {
	const now = Date.now();
	const found = await stationAt(app.db.sql, params.code, { timetable: await app.timetable(), now });
	if (!found) error(404, '没有这个骑手之家 / there is no such station');
	return { ...found, now };
};
