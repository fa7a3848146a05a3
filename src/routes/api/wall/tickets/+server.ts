import { tagged } from '$lib/server/layers.ts';
import type { RequestHandler } from './$types';

/** All open tickets in columns, and the position in the log from which live events take over. */
export const GET: RequestHandler = async ({ request, locals }) =>
	tagged(request, await locals.app.wall.tickets(), 'application/json');
