import { json } from '@sveltejs/kit';
import { actionBody } from '$lib/server/action-requests.ts';
import { parse, parseBody } from '$lib/server/problem.ts';
import { idempotencyKey } from '$lib/server/requests.ts';
import { take } from '$lib/server/ticket-actions.ts';
import { someone, TICKET_KEY } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** One step of the law; sent again with the same Idempotency-Key it is not taken again. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const { app, asker } = locals;
	const actor = someone(asker, request.headers.get(TICKET_KEY));
	const said = await parseBody(actionBody, request);
	if (said instanceof Response) return said;
	const key = parse(idempotencyKey, request.headers.get('idempotency-key') ?? undefined);
	if (key instanceof Response) return key;
	const taken = await take(app.db.sql, await app.timetable(), { ...params, actor, said, key });
	app.live.ring();
	return json(taken, { headers: { 'cache-control': 'no-store' } });
};
