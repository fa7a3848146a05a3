import { json } from '@sveltejs/kit';
import { accountChange, numberId } from '$lib/server/account-requests.ts';
import * as accounts from '$lib/server/accounts.ts';
import * as posts from '$lib/server/posts.ts';
import { parse, parseBody } from '$lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** Changes one thing about an account: for administrators, and for scripts that bear ADMIN_TOKEN. */
export const POST: RequestHandler = async ({ request, params, locals: { app, asker } }) => {
	const id = parse(numberId, params.id);
	if (id instanceof Response) return id;
	const change = await parseBody(accountChange, request);
	if (change instanceof Response) return change;
	const sql = app.db.restricted;
	switch (change.change) {
		case 'link':
			return json({ link: `/welcome/${await accounts.renewLink(sql, asker, id)}` }, { status: 201 });
		case 'disable':
		case 'enable':
			await accounts.setDisabled(sql, asker, id, change.change === 'disable');
			break;
		case 'reset_second_factor':
			await accounts.resetSecond(sql, asker, id);
			break;
		case 'identity':
			await accounts.setIdentity(sql, asker, id, change.identity);
			break;
		case 'give':
			await posts.giveAccount(sql, asker, id, change);
			break;
		case 'take':
			await posts.take(sql, asker, id, change.post);
	}
	return new Response(null, { status: 204 });
};
