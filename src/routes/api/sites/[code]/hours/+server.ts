import { json } from '@sveltejs/kit';
import { free } from '$lib/server/bookings/hours.ts';
import { hoursQuery } from '$lib/server/bookings/requests.ts';
import { parse } from '$lib/server/problem.ts';
import { RefusedError } from '$lib/server/refused.ts';
import type { RequestHandler } from './$types';

/** The hours of a site at which a group can still be taught. */
export const GET: RequestHandler = async ({ params, url, locals: { app } }) => {
	const query = parse(hoursQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	const hours = await free(app.db.sql, params.code, {
		...query,
		timetable: await app.timetable(),
		now: Date.now()
	});
	if (!hours) throw new RefusedError(404, '没有这个文化点 / there is no such site');
	return json(hours, { headers: { 'cache-control': 'no-store' } });
};
