import { json } from '@sveltejs/kit';
import { parse, parseBody } from '$lib/server/problem.ts';
import { onceHeader } from '$lib/server/requests.ts';
import { countBody, countWalk } from '$lib/server/tour-counts.ts';
import type { RequestHandler } from './$types';

/** One more walk, as numbers. */
export const POST: RequestHandler = async ({ params, request, locals: { app }, getClientAddress }) => {
	const headers = parse(onceHeader, {
		'idempotency-key': request.headers.get('idempotency-key') ?? undefined
	});
	if (headers instanceof Response) return headers;
	const body = await parseBody(countBody, request);
	if (body instanceof Response) return body;
	const by = { key: headers['idempotency-key'], address: getClientAddress() };
	await countWalk(app.db.sql, params.slug, body, by);
	return json({ counted: true }, { status: 201 });
};
