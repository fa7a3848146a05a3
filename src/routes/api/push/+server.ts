import { json } from '@sveltejs/kit';
import { count } from '$lib/server/attempts.ts';
import { parseBody } from '$lib/server/problem.ts';
import { pushBody, pushEnd } from '$lib/server/push/requests.ts';
import { subscribe, unsubscribe } from '$lib/server/push/subscriptions.ts';
import type { RequestHandler } from './$types';

/** What a browser needs to subscribe. */
export const GET: RequestHandler = ({ locals }) =>
	json({ publicKey: locals.app.pushKeys.publicKey }, { headers: { 'cache-control': 'no-store' } });

/** Follows topics: whoever shows the endpoint of a browser is that browser. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const body = await parseBody(pushBody, request);
	if (body instanceof Response) return body;
	const { db, env } = locals.app;
	await count(db.sql, [{ what: `push ${getClientAddress()}`, times: 60, minutes: 10 }]);
	return json({ topics: await subscribe(db.sql, body, env.push.hosts) }, { status: 201 });
};

/** Leaves topics, or all of them. */
export const DELETE: RequestHandler = async ({ request, locals }) => {
	const body = await parseBody(pushEnd, request);
	if (body instanceof Response) return body;
	await unsubscribe(locals.app.db.sql, body.endpoint, body.topics);
	return new Response(null, { status: 204 });
};
