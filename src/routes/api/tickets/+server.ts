import { json } from '@sveltejs/kit';
import { place } from '$lib/server/duty.ts';
import { parse, parseBody, problem } from '$lib/server/problem.ts';
import { idempotencyKey, ticketBody, ticketQuery } from '$lib/server/requests.ts';
import { list } from '$lib/server/ticket-list.ts';
import * as tickets from '$lib/server/tickets.ts';
import type { RequestHandler } from './$types';

/** A page of tickets as GeoJSON, newest first. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const query = parse(ticketQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	return json(await list(locals.app.db.sql, query), { headers: { 'cache-control': 'no-store' } });
};

/** A new report: it finds who answers for its spot, and is told to everybody who listens. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const body = await parseBody(ticketBody, request);
	if (body instanceof Response) return body;
	const key = parse(idempotencyKey, request.headers.get('idempotency-key') ?? undefined);
	if (key instanceof Response) return key;
	const { lng, lat, crs, ...ticket } = body;
	try {
		const { app, asker } = locals;
		const { db, standing, live, secret, sealer } = app;
		const opened = await tickets.open(
			db.sql,
			{ ...ticket, place: place(lng, lat, crs) },
			{
				key,
				standing,
				secret,
				sealer,
				timetable: await app.timetable(),
				by: asker.kind === 'staff' ? asker.person : undefined
			}
		);
		live.ring();
		return json(opened, { status: 201, headers: { location: `/api/tickets/${opened.code}` } });
	} catch (thrown) {
		if (thrown instanceof tickets.UnknownCategoryError) {
			return problem(400, '没有这个类别 / there is no such category', {
				errors: [
					{
						field: 'category',
						message: `没有类别「${thrown.message}」 / there is no category "${thrown.message}"`
					}
				]
			});
		}
		if (thrown instanceof tickets.KeyReusedError) {
			return problem(
				422,
				'这个 Idempotency-Key 已用于另一份上报 / this Idempotency-Key was used for another report'
			);
		}
		throw thrown;
	}
};
