import { tagged } from '$lib/server/layers.ts';
import { all } from '$lib/server/tours.ts';
import type { RequestHandler } from './$types';

/** The tours, the longest walk first. */
export const GET: RequestHandler = async ({ request, locals: { app } }) =>
	tagged(request, JSON.stringify(await all(app.db.sql)), 'application/json');
