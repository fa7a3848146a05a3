import type { Readable } from 'node:stream';

/** A path, or a stream of bytes. */
export type Source = string | Readable;

export type ReadOptions = {
	/** Called with the number of bytes of each piece as it is read from the source: for a progress bar. */
	onBytes?: ((bytes: number) => void) | undefined;
};

/** One thing out of a file, with its line or feature number counted from 1; or the reason why it cannot be taken. */
export type Item<T> = { number: number; value: T; refused?: undefined } | { number: number; refused: string };

/**
 * Every format is a module with this one function: it gives the things of a file one by one, in constant memory.
 * Throws a `BrokenFile` where the file cannot be read on; what came before has been given by then.
 */
export type Read<T, O extends ReadOptions = ReadOptions> = (
	source: Source,
	options?: O
) => AsyncGenerator<Item<T>>;

/** A file that cannot be read, or not to its end. Its message is meant for people, Chinese first. */
export class BrokenFile extends Error {
	override name = 'BrokenFile';
}
