import { json } from '@sveltejs/kit';
import { find } from '$lib/server/bookings/bookings.ts';
import { bookingId } from '$lib/server/bookings/requests.ts';
import { parse } from '$lib/server/problem.ts';
import { TICKET_KEY } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** One booking, to the group by the secret of its link, or to an administrator. */
export const GET: RequestHandler = async ({ params, request, locals: { app, asker } }) => {
	const asked = parse(bookingId, params);
	if (asked instanceof Response) return asked;
	const booking = await find(app.db.sql, asked.id, { asker, key: request.headers.get(TICKET_KEY) });
	return json(booking, { headers: { 'cache-control': 'no-store' } });
};
