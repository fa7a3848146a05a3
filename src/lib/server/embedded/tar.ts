/** One entry of a tar archive; `bytes` is the entry as it stands in the archive, header and padding included. */
export type TarEntry = { name: string; folder: boolean; content: Buffer; bytes: Buffer };

const BLOCK = 512;

/** Walks the entries of an uncompressed tar archive (ustar, as PGlite writes and ships them). */
export function* entries(tar: Buffer): Generator<TarEntry> {
	for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
		const size = Number.parseInt(text(tar, at + 124, 12).trim() || '0', 8);
		const start = text(tar, at + 345, 155);
		const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
		yield {
			name: (start && `${start}/`) + text(tar, at, 100),
			folder: text(tar, at + 156, 1) === '5',
			content: tar.subarray(at + BLOCK, at + BLOCK + size),
			bytes: tar.subarray(at, end)
		};
		at = end;
	}
}

/** Puts entries together again. */
export function archive(kept: TarEntry[]): Buffer {
	return Buffer.concat([...kept.map((entry) => entry.bytes), Buffer.alloc(2 * BLOCK)]);
}

function text(tar: Buffer, at: number, length: number): string {
	const field = tar.toString('utf8', at, at + length);
	return field.split('\0', 1)[0] ?? '';
}
