import { publicLayers } from '#geo/layers.ts';
import { features, tagged } from '$lib/server/layers.ts';
import { parse, problem } from '$lib/server/problem.ts';
import { layerQuery } from '$lib/server/requests.ts';
import type { RequestHandler } from './$types';

/** What a layer shows, as GeoJSON; public rows only. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
	const query = parse(layerQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	const known = publicLayers.some(({ id }) => id === params.id);
	const text = known ? await features(locals.app.db.sql, params.id, query.bbox) : null;
	if (text === null) return problem(404, `没有图层「${params.id}」 / there is no layer "${params.id}"`);
	return tagged(request, text, 'application/geo+json');
};
