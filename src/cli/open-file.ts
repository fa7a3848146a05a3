import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** A file that cannot be read; the message names it and says why. */
export class UnreadableFileError extends Error {}

/** Opens a file for reading, with its size in bytes; `bytes.bytesRead` tells how far it was read. */
export async function openFile(path: string): Promise<{ bytes: ReadStream; size: number }> {
	const found = await stat(path).catch((problem: unknown) => {
		const why = problem instanceof Error ? problem.message.split(',')[0] : String(problem);
		throw new UnreadableFileError(`${path} cannot be read (${why}).`);
	});
	if (found.isDirectory()) throw new UnreadableFileError(`${path} is a folder; a file is wanted.`);
	return { bytes: createReadStream(path), size: found.size };
}
