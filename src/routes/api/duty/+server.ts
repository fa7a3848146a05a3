import { json } from '@sveltejs/kit';
import { decide, decideOne, place } from '$lib/server/duty.ts';
import { parse, parseBody } from '$lib/server/problem.ts';
import { dutyBody, dutyQuery } from '$lib/server/requests.ts';
import type { RequestHandler } from './$types';

/** Who answers for one point, and why. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const query = parse(dutyQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	return json(await decideOne(locals.app.db.sql, place(query.lng, query.lat, query.crs), query.at));
};

/** The same for up to 10,000 points, in their order. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const body = await parseBody(dutyBody, request);
	if (body instanceof Response) return body;
	const places = body.points.map(({ lng, lat, crs }) => place(lng, lat, crs));
	return json({ answers: await decide(locals.app.db.sql, places, body.at) });
};
