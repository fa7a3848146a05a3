import { json } from '@sveltejs/kit';
import { mayManage, reveal } from '$lib/server/bookings/bookings.ts';
import { bookingId, reasonBody } from '$lib/server/bookings/requests.ts';
import { parse, parseBody } from '$lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** The phone number of a group, to an administrator with a reason, which the audit log keeps. */
export const POST: RequestHandler = async ({ params, request, locals: { app, asker } }) => {
	mayManage(asker);
	const asked = parse(bookingId, params);
	if (asked instanceof Response) return asked;
	const body = await parseBody(reasonBody, request);
	if (body instanceof Response) return body;
	const value = await reveal(app.db.sql, app.sealer, { ...asked, ...body, asker });
	return json({ value }, { headers: { 'cache-control': 'no-store' } });
};
