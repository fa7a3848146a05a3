import { json } from '@sveltejs/kit';
import { problem } from '$lib/server/problem.ts';
import { find } from '$lib/server/ticket-list.ts';
import type { RequestHandler } from './$types';

/** One ticket, as the public may see it. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const ticket = await find(locals.app.db.sql, params.code);
	if (!ticket)
		return problem(404, `没有编号为「${params.code}」的工单 / there is no ticket "${params.code}"`);
	return json(ticket, { headers: { 'cache-control': 'no-store' } });
};
