import { json } from '@sveltejs/kit';
import { asked } from '$lib/server/field/asked.ts';
import { find } from '$lib/server/field/patrols.ts';
import { findingBody, patrolId } from '$lib/server/field/requests.ts';
import { parse } from '$lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** Something that was found on a round. */
export const POST: RequestHandler = async ({ params, request, locals: { app, asker } }) => {
	const sent = await asked(findingBody, request, asker);
	if (sent instanceof Response) return sent;
	const patrol = parse(patrolId, params);
	if (patrol instanceof Response) return patrol;
	return json(await find(app.db.sql, sent.by, patrol.id, sent.body), { status: 201 });
};
