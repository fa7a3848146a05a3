import { homeOf } from '$lib/server/home.ts';
import { tagged } from '$lib/server/layers.ts';
import { parse, problem } from '$lib/server/problem.ts';
import { tourFileQuery } from '$lib/server/requests.ts';
import { tourAt } from '$lib/server/tours.ts';
import { gpx } from '$lib/tour/gpx.ts';
import type { RequestHandler } from './$types';

/** A tour to take along on a watch or in a walking app. */
export const GET: RequestHandler = async ({ params, url, request, locals: { app } }) => {
	const query = parse(tourFileQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	const { slug } = params;
	const tour = await tourAt(app.db.sql, slug, { timetable: await app.timetable(), now: Date.now() });
	if (!tour) return problem(404, '没有这条路线 / there is no such tour');
	const page = `${homeOf(app.env, url, request)}/tours/${slug}${query.lang === 'en' ? '?lang=en' : ''}`;
	const file = await tagged(request, gpx(tour, query.lang, page), 'application/gpx+xml');
	file.headers.set('content-disposition', `attachment; filename="${slug}.gpx"`);
	return file;
};
