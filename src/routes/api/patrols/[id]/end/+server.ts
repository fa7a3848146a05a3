import { json } from '@sveltejs/kit';
import { asked } from '$lib/server/field/asked.ts';
import { end } from '$lib/server/field/patrols.ts';
import { patrolEnd, patrolId } from '$lib/server/field/requests.ts';
import { parse } from '$lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** Ends a round. */
export const POST: RequestHandler = async ({ params, request, locals: { app, asker } }) => {
	const sent = await asked(patrolEnd, request, asker);
	if (sent instanceof Response) return sent;
	const patrol = parse(patrolId, params);
	if (patrol instanceof Response) return patrol;
	return json(await end(app.db.sql, sent.by, patrol.id, sent.body));
};
