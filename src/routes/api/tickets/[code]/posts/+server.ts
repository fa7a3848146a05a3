import { json } from '@sveltejs/kit';
import { holds } from '$lib/server/asker.ts';
import { RefusedError } from '$lib/server/refused.ts';
import { suggestions } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** Whom a ticket can be sent to: the duty rule's answer first, then the runner-up. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { asker, app } = locals;
	if (!holds(asker, 'operator', 'dispatcher', 'supervisor', 'grid_leader', 'grid_worker', 'unit'))
		throw new RefusedError(403, '派遣由工作人员办理 / only staff send tickets on');
	return json(await suggestions(app.db.sql, params.code), { headers: { 'cache-control': 'no-store' } });
};
