import { json } from '@sveltejs/kit';
import { revealBody } from '$lib/server/action-requests.ts';
import { parseBody } from '$lib/server/problem.ts';
import { RefusedError } from '$lib/server/refused.ts';
import { reveal } from '$lib/server/reporter.ts';
import type { RequestHandler } from './$types';

/** Name or phone of the person behind a report, one at a time and with a reason, which the audit log keeps. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const { app, asker } = locals;
	if (asker.kind !== 'staff') {
		throw new RefusedError(
			asker.kind === 'public' ? 401 : 403,
			'上报人信息只对正在办理的工作人员开放，请用自己的账号登录 / the reporter is told to staff who handle the ticket: please sign in as yourself'
		);
	}
	const asked = await parseBody(revealBody, request);
	if (asked instanceof Response) return asked;
	const value = await reveal(app.db.sql, app.sealer, { ...params, ...asked, person: asker.person });
	return json({ value }, { headers: { 'cache-control': 'no-store' } });
};
