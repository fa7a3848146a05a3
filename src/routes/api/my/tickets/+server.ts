import { json } from '@sveltejs/kit';
import { signedIn } from '$lib/server/asker.ts';
import { ticketsOf } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** As many as somebody can look through; who has more has the map. */
const MOST = 500;

/** The open tickets of whoever is signed in. */
export const GET: RequestHandler = async ({ locals }) => {
	const { asker, app } = locals;
	const { person } = signedIn(asker);
	return json(await ticketsOf(app.db.sql, person, MOST), { headers: { 'cache-control': 'no-store' } });
};
