import { json } from '@sveltejs/kit';
import { asked } from '$lib/server/field/asked.ts';
import { visitBody } from '$lib/server/field/requests.ts';
import { note } from '$lib/server/field/visits.ts';
import type { RequestHandler } from './$types';

/** Notes a visit: where, which kind, what was brought; nothing that anybody said. */
export const POST: RequestHandler = async ({ request, locals: { app, asker } }) => {
	const sent = await asked(visitBody, request, asker);
	if (sent instanceof Response) return sent;
	return json(await note(app.db.sql, sent.by, sent.body), { status: 201 });
};
