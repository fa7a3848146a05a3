import { json } from '@sveltejs/kit';
import { classBody, makeClass } from '$lib/server/classes.ts';
import { parseBody } from '$lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** A code for a class, without an account. */
export const POST: RequestHandler = async ({ request, locals: { app }, getClientAddress }) => {
	const body = await parseBody(classBody, request);
	if (body instanceof Response) return body;
	const made = await makeClass(app.db.sql, body.tour, getClientAddress());
	return json(made, { status: 201, headers: { location: `/api/classes/${made.code}` } });
};
