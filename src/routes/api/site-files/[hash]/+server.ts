import { wantedRange } from '$lib/offline/byte-range.ts';
import { parse, problem } from '$lib/server/problem.ts';
import { siteFilePath, siteFileQuery } from '$lib/server/site-file-requests.ts';
import type { RequestHandler } from './$types';

/** A picture or a recording of a site. What is public never changes, and is kept by every cache; what is not is kept by none. */
export const GET: RequestHandler = async ({ params, url, request, locals: { app, asker } }) => {
	const path = siteFilePath.safeParse(params);
	if (!path.success) return problem(404, '没有这个文件 / there is no such file');
	const query = parse(siteFileQuery, Object.fromEntries(url.searchParams));
	if (query instanceof Response) return query;
	const file = await app.siteFiles.read(asker, path.data.hash, query.size);
	const picture = file.type === 'image/jpeg';
	const etag = `"${path.data.hash}${picture ? `-${query.size}` : ''}"`;
	const headers = new Headers({
		'content-type': file.type,
		'content-disposition': 'inline',
		'cache-control': file.public ? 'public, max-age=31536000, immutable' : 'private, no-store',
		// Nothing but a picture or a sound, whatever somebody makes a browser believe.
		'content-security-policy': "default-src 'none'; sandbox",
		'accept-ranges': 'bytes',
		...(file.public && { etag })
	});
	if (file.public && request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers });
	const { length } = file.bytes;
	// Safari plays no sound of a server that does not give it by parts.
	const range = wantedRange(request, { etag, length });
	if (range === 'beyond') {
		const refused = problem(416, '文件里没有这一段 / the file has no such part');
		refused.headers.set('content-range', `bytes */${length}`);
		return refused;
	}
	headers.set('content-length', String(range ? range.last - range.first + 1 : length));
	if (!range) return new Response(file.bytes, { headers });
	headers.set('content-range', `bytes ${range.first}-${range.last}/${length}`);
	return new Response(file.bytes.slice(range.first, range.last + 1), { status: 206, headers });
};
