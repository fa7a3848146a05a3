import { json } from '@sveltejs/kit';
import { signedIn } from '$lib/server/asker.ts';
import { themeOf } from '$lib/server/field/theme.ts';
import type { RequestHandler } from './$types';

/** Today's theme of whoever is signed in. */
export const GET: RequestHandler = async ({ locals: { asker, app } }) =>
	json(await themeOf(app.db.sql, signedIn(asker).person), { headers: { 'cache-control': 'no-store' } });
