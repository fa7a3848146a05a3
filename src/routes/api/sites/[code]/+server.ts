import { tagged } from '$lib/server/layers.ts';
import { problem } from '$lib/server/problem.ts';
import { siteAt } from '$lib/server/sites.ts';
import type { RequestHandler } from './$types';

/** A red-culture site, and what is told there. */
export const GET: RequestHandler = async ({ params, request, locals: { app } }) => {
	const site = await siteAt(app.db.sql, params.code, { timetable: await app.timetable(), now: Date.now() });
	if (!site) return problem(404, '没有这个红色文化点 / there is no such site');
	return tagged(request, JSON.stringify(site), 'application/json');
};
