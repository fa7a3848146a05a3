import { json } from '@sveltejs/kit';
import { addResults, resultsBody } from '$lib/server/classes.ts';
import { parse, parseBody } from '$lib/server/problem.ts';
import { onceHeader } from '$lib/server/requests.ts';
import type { RequestHandler } from './$types';

/** A pupil's answers, added to the sums of the class. */
export const POST: RequestHandler = async ({ params, request, locals: { app }, getClientAddress }) => {
	const headers = parse(onceHeader, {
		'idempotency-key': request.headers.get('idempotency-key') ?? undefined
	});
	if (headers instanceof Response) return headers;
	const body = await parseBody(resultsBody, request);
	if (body instanceof Response) return body;
	const by = { key: headers['idempotency-key'], address: getClientAddress() };
	await addResults(app.db.sql, params.code, body, by);
	return json({ counted: true }, { status: 201 });
};
