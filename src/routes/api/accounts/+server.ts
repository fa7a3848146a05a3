import { json } from '@sveltejs/kit';
import { invitation } from '$lib/server/account-requests.ts';
import * as accounts from '$lib/server/accounts.ts';
import { parseBody } from '$lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** Every account, its posts, when it signed in last: for administrators. */
export const GET: RequestHandler = async ({ locals: { app, asker } }) =>
	json({ accounts: await accounts.list(app.db.restricted, asker) });

/** Invites somebody: an account with its posts, and the one-time link by which the person sets a password. */
export const POST: RequestHandler = async ({ request, locals: { app, asker } }) => {
	const body = await parseBody(invitation, request);
	if (body instanceof Response) return body;
	const { account, token } = await accounts.invite(app.db.restricted, asker, body);
	return json({ account, link: `/welcome/${token}` }, { status: 201 });
};
