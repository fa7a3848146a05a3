import { json } from '@sveltejs/kit';
import { cancel } from '$lib/server/bookings/bookings.ts';
import { bookingId, cancelBody } from '$lib/server/bookings/requests.ts';
import { parse, parseBody } from '$lib/server/problem.ts';
import { TICKET_KEY } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** Gives the hour back: the group by the secret of its link, an administrator with a reason. */
export const POST: RequestHandler = async ({ params, request, locals: { app, asker } }) => {
	const asked = parse(bookingId, params);
	if (asked instanceof Response) return asked;
	const body = await parseBody(cancelBody, request);
	if (body instanceof Response) return body;
	const booking = await cancel(app.db.sql, asked.id, {
		asker,
		key: request.headers.get(TICKET_KEY),
		...body
	});
	return json(booking, { headers: { 'cache-control': 'no-store' } });
};
