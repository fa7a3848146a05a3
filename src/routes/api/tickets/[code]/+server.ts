import { json } from '@sveltejs/kit';
import { dayOf } from '#geo/beijing-day.ts';
import { problem } from '$lib/server/problem.ts';
import { actorOf, inside, TICKET_KEY } from '$lib/server/ticket-inside.ts';
import { find } from '$lib/server/ticket-list.ts';
import type { RequestHandler } from './$types';

/** One ticket as the public may see it; `inside` is for its reporter and for staff it concerns. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const { app, asker } = locals;
	const ticket = await find(app.db.sql, params.code);
	if (!ticket)
		return problem(404, `没有编号为「${params.code}」的工单 / there is no ticket "${params.code}"`);
	const actor = actorOf(asker, request.headers.get(TICKET_KEY));
	const more = actor && (await inside(app.db.sql, ticket.code, ticket.state, actor));
	const calendar = (await app.timetable()).calendarOf(null);
	const due = ticket.dueAt?.getTime();
	const provisional = due === undefined ? [] : calendar.unpublished(dayOf(Date.now()), dayOf(due));
	return json({ ...ticket, provisional, inside: more }, { headers: { 'cache-control': 'no-store' } });
};
