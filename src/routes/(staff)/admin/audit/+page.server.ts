import { error } from '@sveltejs/kit';
import { numberId } from '$lib/server/account-requests.ts';
import { oversees } from '$lib/server/asker.ts';
import * as audit from '$lib/server/audit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, asker }, url }) => {
	if (!oversees(asker)) {
		error(
			403,
			'只有系统管理员或全县的督办员可以看审计日志 / the audit log is for administrators and supervisors of the county'
		);
	}
	const before = numberId.safeParse(url.searchParams.get('before')).data;
	return { ...(await audit.list(app.db.restricted, { before })), paged: before !== undefined };
};
