import { json } from '@sveltejs/kit';
import { signedIn } from '$lib/server/asker.ts';
import { visitsOf } from '$lib/server/field/visits.ts';
import type { RequestHandler } from './$types';

/** The visits of whoever is signed in. */
export const GET: RequestHandler = async ({ locals: { asker, app } }) =>
	json(await visitsOf(app.db.sql, signedIn(asker).person), { headers: { 'cache-control': 'no-store' } });
