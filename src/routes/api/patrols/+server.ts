import { json } from '@sveltejs/kit';
import { asked } from '$lib/server/field/asked.ts';
import { begin } from '$lib/server/field/patrols.ts';
import { patrolBody } from '$lib/server/field/requests.ts';
import type { RequestHandler } from './$types';

/** Begins a round through a grid. */
export const POST: RequestHandler = async ({ request, locals: { app, asker } }) => {
	const sent = await asked(patrolBody, request, asker);
	if (sent instanceof Response) return sent;
	return json(await begin(app.db.sql, sent.by, sent.body), { status: 201 });
};
