import { json } from '@sveltejs/kit';
import { dayOf } from '#geo/beijing-day.ts';
import { list, mayManage } from '$lib/server/bookings/bookings.ts';
import { bookingsQuery } from '$lib/server/bookings/requests.ts';
import { parse } from '$lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** The bookings of some days, for administrators. */
export const GET: RequestHandler = async ({ url, locals: { app, asker } }) => {
	mayManage(asker);
	const query = parse(bookingsQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	const { from = dayOf(Date.now()), days } = query;
	return json(await list(app.db.sql, asker, { from, days }), { headers: { 'cache-control': 'no-store' } });
};
