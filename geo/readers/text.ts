import { BrokenFile, type ReadOptions, type Source } from './reader.ts';

/** Bytes to a piece. */
const PIECE = 256 * 1024;

/**
 * The bytes of a source, piece by piece.
 *
 * @throws BrokenFile where it cannot be opened or read
 */
export async function* readBytes(source: Source, { onBytes }: ReadOptions = {}): AsyncGenerator<Uint8Array> {
	const { createReadStream } = await import('node:fs');
	const stream: AsyncIterable<unknown> =
		typeof source === 'string' ? createReadStream(source, { highWaterMark: PIECE }) : source;
	try {
		for await (const piece of stream) {
			const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
			if (!(bytes instanceof Uint8Array)) throw new TypeError('not a stream of bytes');
			onBytes?.(bytes.length);
			yield bytes;
		}
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new BrokenFile(`文件读不了 (cannot be read): ${reason}`, { cause: error });
	}
}

/**
 * The text of a source, piece by piece, without a byte order mark. UTF-8, UTF-16 with a mark, or GB 18030, in which
 * Chinese Excel saves CSV: the first piece that is not plain ASCII decides.
 */
export async function* readText(source: Source, options: ReadOptions = {}): AsyncGenerator<string> {
	let decoder: TextDecoder | null = null;
	for await (const bytes of readBytes(source, options)) {
		const encoding: string | null = decoder ? null : encodingOf(bytes);
		if (encoding) decoder = new TextDecoder(encoding);
		const text = decoder ? decoder.decode(bytes, { stream: true }) : new TextDecoder('latin1').decode(bytes);
		if (text) yield text;
	}
	const rest = decoder?.decode();
	if (rest) yield rest;
}

/** The encoding of a piece of text, null for plain ASCII, which looks the same in all of them. */
function encodingOf(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	if (bytes.every((byte) => byte < 0x80)) return null;
	// A broken letter or two do not make it another encoding: Chinese in GB 18030 is seven parts in eight no UTF-8.
	const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
	let [broken, whole] = [0, 0];
	for (const letter of text) {
		if (letter === '\ufffd') broken++;
		else if (letter > '\u007f') whole++;
	}
	return broken > whole ? 'gb18030' : 'utf-8';
}
