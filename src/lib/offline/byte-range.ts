/** Which bytes of a whole are asked for; the last one is given too. */
export type ByteRange = { first: number; last: number };

/**
 * What a header `Range` asks of so many bytes (RFC 9110, 14.1.2). Null: all of it – no header, another unit, several ranges at once.
 * 'beyond': none of it is there.
 */
export function byteRange(header: string | null, length: number): ByteRange | 'beyond' | null {
	const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
	if (from === undefined || to === undefined || (from === '' && to === '')) return null;
	if (from === '') {
		const many = Math.min(Number(to), length);
		return many === 0 ? 'beyond' : { first: length - many, last: length - 1 };
	}
	const first = Number(from);
	if (first >= length) return 'beyond';
	if (to === '') return { first, last: length - 1 };
	// A range that ends before it begins is none at all.
	return Number(to) < first ? null : { first, last: Math.min(Number(to), length - 1) };
}

/**
 * Which part of a file a request wants. With If-Range it wants one only of the file that it began with.
 * @param etag of the file as it is; null: it has none
 */
export function wantedRange(
	{ headers }: Request,
	{ etag, length }: { etag: string | null; length: number }
): ByteRange | 'beyond' | null {
	const begun = headers.get('if-range');
	return byteRange(begun === null || begun === etag ? headers.get('range') : null, length);
}

/**
 * What a request wants of an answer that is kept whole: all of it (200), a part (206), or one that it has not (416). Safari plays no sound that is
 * not given by parts.
 */
export async function partOf(whole: Response, request: Request): Promise<Response> {
	if (!request.headers.has('range')) return whole;
	const bytes = await whole.blob();
	const headers = new Headers(whole.headers);
	const range = wantedRange(request, { etag: headers.get('etag'), length: bytes.size });
	if (range === 'beyond')
		return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes.size}` } });
	headers.set('content-length', String(range ? range.last - range.first + 1 : bytes.size));
	if (!range) return new Response(bytes, { headers });
	headers.set('content-range', `bytes ${range.first}-${range.last}/${bytes.size}`);
	return new Response(bytes.slice(range.first, range.last + 1, bytes.type), { status: 206, headers });
}
