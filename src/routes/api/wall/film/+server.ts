import { tagged } from '$lib/server/layers.ts';
import { parse } from '$lib/server/problem.ts';
import { filmQuery } from '$lib/server/requests.ts';
import type { RequestHandler } from './$types';

/** The log of the last day or month, to be played. */
export const GET: RequestHandler = async ({ request, url, locals }) => {
	const query = parse(filmQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	return tagged(request, await locals.app.wall.film(query.span), 'application/json');
};
