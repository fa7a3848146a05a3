import { json } from '@sveltejs/kit';
import { photographQuery } from '$lib/server/photograph-requests.ts';
import { parse } from '$lib/server/problem.ts';
import { TICKET_KEY } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** The photographs of a ticket: for the public the released ones, for its reporter and for staff it concerns all. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const { app, asker } = locals;
	const visitor = { asker, key: request.headers.get(TICKET_KEY) };
	const photographs = await app.photographs.list(visitor, params.code);
	return json({ photographs }, { headers: { 'cache-control': 'no-store' } });
};

/** A photograph of a ticket, before or after: the picture as the body, or as the field `photo` of a form. */
export const POST: RequestHandler = async ({ params, url, request, locals }) => {
	const { app, asker } = locals;
	const query = parse(photographQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	const visitor = { asker, key: request.headers.get(TICKET_KEY) };
	const added = await app.photographs.add(visitor, params.code, query.kind, request);
	const location = `/api/photographs/${added.hash}/full`;
	return json(added, { status: 201, headers: { location, 'cache-control': 'no-store' } });
};
