import { tagged } from '$lib/server/layers.ts';
import { parse, problem } from '$lib/server/problem.ts';
import { tourFileQuery } from '$lib/server/requests.ts';
import { tourAt } from '$lib/server/tours.ts';
import { geojson } from '$lib/tour/geojson.ts';
import type { RequestHandler } from './$types';

/** A tour's line and stops, for maps of one's own. */
export const GET: RequestHandler = async ({ params, url, request, locals: { app } }) => {
	const query = parse(tourFileQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	const tour = await tourAt(app.db.sql, params.slug, { timetable: await app.timetable(), now: Date.now() });
	if (!tour) return problem(404, '没有这条路线 / there is no such tour');
	return tagged(request, JSON.stringify(geojson(tour, query.lang)), 'application/geo+json');
};
