import { error } from '@sveltejs/kit';
import { COUNTY } from '$lib/server/county-sign-on.ts';
import { note } from '$lib/server/sign-in.ts';
import type { RequestHandler } from './$types';

/** The way back from the county's own sign-on: better-auth checks what it brings, and opens the session. */
export const GET: RequestHandler = async ({ request, params, url, locals: { app } }) => {
	if (params.provider !== COUNTY || !app.env.signOn) error(404, '没有这个接口 / there is no such endpoint');
	// Without the address that Kit guessed: better-auth knows ours by its setting.
	const here = new URL(url.pathname + url.search, app.env.origin);
	const response = await app.auth.handler(new Request(here, { headers: request.headers }));
	await note(app.db.restricted, response.headers.getSetCookie());
	return new Response(response.body, { status: response.status, headers: response.headers });
};
