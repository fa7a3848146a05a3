import { json } from '@sveltejs/kit';
import { resultsOf } from '$lib/server/classes.ts';
import type { RequestHandler } from './$types';

/** How a class did, without a name. */
export const GET: RequestHandler = async ({ params, locals: { app } }) =>
	json(await resultsOf(app.db.sql, params.code), { headers: { 'cache-control': 'no-store' } });
