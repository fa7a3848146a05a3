import { version } from '$app/environment';
import { tagged } from '$lib/server/layers.ts';
import type { WallFigures } from '$lib/wall/feed.ts';
import type { RequestHandler } from './$types';

/** The figures of the wall, with the number of the build that answers. */
export const GET: RequestHandler = async ({ request, locals }) => {
	const figures: WallFigures = { ...(await locals.app.wall.figures()), version };
	return tagged(request, JSON.stringify(figures), 'application/json');
};
