import { json } from '@sveltejs/kit';
import { someone, suggestions } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** Whom a ticket can be sent to: whom somebody suggested who sent it back, the duty rule's answer, the runner-up. */
export const GET: RequestHandler = async ({ params, locals: { app, asker } }) =>
	json(await suggestions(app.db.sql, params.code, someone(asker, null)), {
		headers: { 'cache-control': 'no-store' }
	});
