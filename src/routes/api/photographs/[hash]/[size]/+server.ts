import { photographPath } from '$lib/server/photograph-requests.ts';
import { problem } from '$lib/server/problem.ts';
import { TICKET_KEY } from '$lib/server/ticket-inside.ts';
import type { RequestHandler } from './$types';

/** A picture as JPEG. What is public never changes, and is kept by every cache; what is not is kept by none. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
	const path = photographPath.safeParse(params);
	if (!path.success) return problem(404, '没有这张照片 / there is no such photograph');
	const { hash, size } = path.data;
	const { app, asker } = locals;
	const visitor = { asker, key: request.headers.get(TICKET_KEY) };
	const { jpeg, released } = await app.photographs.read(visitor, hash, size);
	const headers = new Headers({
		'content-type': 'image/jpeg',
		'content-disposition': `inline; filename="${hash.slice(0, 12)}.jpg"`,
		'cache-control': released ? 'public, max-age=31536000, immutable' : 'private, no-store',
		// Nothing but a picture, whatever somebody makes a browser believe.
		'content-security-policy': "default-src 'none'; sandbox",
		...(released && { etag: `"${hash}-${size}"` })
	});
	if (released && request.headers.get('if-none-match')?.includes(`"${hash}-${size}"`))
		return new Response(null, { status: 304, headers });
	return new Response(jpeg, { headers });
};
