import { json } from '@sveltejs/kit';
import { parse } from '$lib/server/problem.ts';
import { searchQuery } from '$lib/server/requests.ts';
import { search } from '$lib/server/search.ts';
import type { RequestHandler } from './$types';

/** Areas, places and tickets by name, code, pinyin or initials; the best match first. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const query = parse(searchQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	return json(await search(locals.app.db.sql, query.q, query.limit));
};
