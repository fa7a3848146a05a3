import { tagged } from '$lib/server/layers.ts';
import { problem } from '$lib/server/problem.ts';
import { streetsAround } from '$lib/server/streets.ts';
import type { RequestHandler } from './$types';

/** The streets about a tour, so that a phone leads along them without a network. */
export const GET: RequestHandler = async ({ params, request, locals: { app } }) => {
	const streets = await streetsAround(app.db.sql, params.slug);
	if (!streets) return problem(404, '没有这条路线 / there is no such tour');
	return tagged(request, JSON.stringify(streets), 'application/json');
};
