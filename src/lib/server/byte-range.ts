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
