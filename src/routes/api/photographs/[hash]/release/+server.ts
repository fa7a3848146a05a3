import { TICKET_KEY } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** From now on the public may see this picture. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const { app, asker } = locals;
	await app.photographs.release({ asker, key: request.headers.get(TICKET_KEY) }, params.hash);
	return new Response(null, { status: 204 });
};
