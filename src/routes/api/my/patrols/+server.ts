import { json } from '@sveltejs/kit';
import { signedIn } from '$lib/server/asker.ts';
import { patrolsOf } from '$lib/server/field/patrols.ts';
import type { RequestHandler } from './$types';

/** The patrols of whoever is signed in. */
export const GET: RequestHandler = async ({ locals: { asker, app } }) =>
	json(await patrolsOf(app.db.sql, signedIn(asker).person), { headers: { 'cache-control': 'no-store' } });
