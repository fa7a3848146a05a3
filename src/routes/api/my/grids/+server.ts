import { json } from '@sveltejs/kit';
import { signedIn } from '$lib/server/asker.ts';
import { gridsOf } from '$lib/server/field/grids.ts';
import type { RequestHandler } from './$types';

/** The grids of whoever is signed in, and those beside them. */
export const GET: RequestHandler = async ({ locals: { asker, app } }) =>
	json(await gridsOf(app.db.sql, signedIn(asker).person), { headers: { 'cache-control': 'no-store' } });
