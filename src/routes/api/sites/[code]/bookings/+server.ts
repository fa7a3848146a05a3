import { json } from '@sveltejs/kit';
import { book, TakenError } from '$lib/server/bookings/book.ts';
import { bookingBody } from '$lib/server/bookings/requests.ts';
import { parse, parseBody, problem } from '$lib/server/problem.ts';
import { onceHeader } from '$lib/server/requests.ts';
import type { RequestHandler } from './$types';

/** An hour of teaching for a group; where it is taken, the answer has the next free ones. */
export const POST: RequestHandler = async ({ params, request, locals: { app }, getClientAddress }) => {
	const headers = parse(onceHeader, {
		'idempotency-key': request.headers.get('idempotency-key') ?? undefined
	});
	if (headers instanceof Response) return headers;
	const body = await parseBody(bookingBody, request);
	if (body instanceof Response) return body;
	try {
		const booked = await book(app.db.sql, params.code, body, {
			key: headers['idempotency-key'],
			address: getClientAddress(),
			sealer: app.sealer,
			secret: app.secret,
			timetable: await app.timetable(),
			now: Date.now()
		});
		return json(booked, { status: 201, headers: { 'cache-control': 'no-store' } });
	} catch (thrown) {
		if (thrown instanceof TakenError) return problem(409, thrown.message, { next: thrown.next });
		throw thrown;
	}
};
