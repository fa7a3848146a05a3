import { error } from '@sveltejs/kit';
import { numberId } from '$lib/server/account-requests.ts';
import { holds } from '$lib/server/asker.ts';
import * as audit from '$lib/server/audit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, asker }, url }) => {
	if (!holds(asker, 'administrator', 'supervisor')) {
		error(403, '只有系统管理员或督办员可以看审计日志 / the audit log is for administrators and supervisors');
	}
	const before = numberId.safeParse(url.searchParams.get('before')).data;
	return { ...(await audit.list(app.db.restricted, { before })), paged: before !== undefined };
};
