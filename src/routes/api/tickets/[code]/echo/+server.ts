import { json } from '@sveltejs/kit';
import { echo } from '$lib/server/echoes.ts';
import { parse } from '$lib/server/problem.ts';
import { onceHeader } from '$lib/server/requests.ts';
import type { RequestHandler } from './$types';

/** 「我也遇到了」: one more who met it, instead of one more report. */
export const POST: RequestHandler = async ({ params, request, locals, getClientAddress }) => {
	const headers = parse(onceHeader, {
		'idempotency-key': request.headers.get('idempotency-key') ?? undefined
	});
	if (headers instanceof Response) return headers;
	const { db, live } = locals.app;
	const device = headers['idempotency-key'];
	const echoes = await echo(db.sql, { code: params.code, device, address: getClientAddress() });
	live.ring();
	return json({ code: params.code, echoes }, { status: 201, headers: { 'cache-control': 'no-store' } });
};
