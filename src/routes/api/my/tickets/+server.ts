import { json } from '@sveltejs/kit';
import { RefusedError } from '$lib/server/refused.ts';
import { ticketsOf } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** As many as somebody can look through; who has more has the map. */
const MOST = 500;

/** The open tickets of whoever is signed in. */
export const GET: RequestHandler = async ({ locals }) => {
	const { asker, app } = locals;
	if (asker.kind !== 'staff') throw new RefusedError(401, '请先登录 / please sign in');
	return json(await ticketsOf(app.db.sql, asker.person, MOST), { headers: { 'cache-control': 'no-store' } });
};
