import { tagged } from '$lib/server/layers.ts';
import { problem } from '$lib/server/problem.ts';
import { tourAt } from '$lib/server/tours.ts';
import type { RequestHandler } from './$types';

/** A tour with its stops and the ways between them. */
export const GET: RequestHandler = async ({ params, request, locals: { app } }) => {
	const tour = await tourAt(app.db.sql, params.slug, { timetable: await app.timetable(), now: Date.now() });
	if (!tour) return problem(404, '没有这条路线 / there is no such tour');
	return tagged(request, JSON.stringify(tour), 'application/json');
};
