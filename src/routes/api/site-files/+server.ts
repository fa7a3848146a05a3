import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** A picture or a recording for a red-culture site, as the body: for administrators. */
export const POST: RequestHandler = async ({ request, locals: { app, asker } }) => {
	const kept = await app.siteFiles.take(asker, request);
	const location = `/api/site-files/${kept.hash}`;
	return json(kept, { status: 201, headers: { location, 'cache-control': 'no-store' } });
};
