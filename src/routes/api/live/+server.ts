import type { RequestHandler } from './$types';
import { parsePosition } from '$lib/server/event-log.ts';
import { problem } from '$lib/server/problem.ts';

/** Server-sent events from the log. `Last-Event-ID`, which a browser sends when it comes back, goes before `?after=`. */
export const GET: RequestHandler = ({ request, url, locals }) => {
	const after = request.headers.get('last-event-id') ?? url.searchParams.get('after');
	if (after !== null && !parsePosition(after)) {
		return problem(400, '位置不对 / not a position in the log', {
			errors: [
				{
					field: 'after',
					message: '需要事件的 id,如 1234-56 / the id of an event is needed, such as 1234-56'
				}
			]
		});
	}
	return new Response(locals.app.live.subscribe(after), {
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			// Tells nginx not to gather.
			'x-accel-buffering': 'no'
		}
	});
};
