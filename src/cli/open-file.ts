import { stat } from 'node:fs/promises';
import type { Item, Read, ReadOptions } from '#geo/readers/reader.ts';
import { UsageError } from './arguments.ts';

/** A file being read: its things one by one, the first of them to look at before anything is written. */
export type OpenFile<T> = {
	first: Item<T>[];
	items: AsyncIterable<Item<T>>;
	bytes: { total: number; read(): number };
};

/**
 * Begins to read a file.
 *
 * @param look how many things to read ahead
 * @throws {UsageError} where there is no such file
 */
export async function openFile<T, O extends ReadOptions>(
	path: string,
	read: Read<T, O>,
	options: O,
	look: number
): Promise<OpenFile<T>> {
	const found = await stat(path).catch((problem: unknown) => {
		throw new UsageError(
			`文件打不开 / the file cannot be opened: ${problem instanceof Error ? problem.message : path}`
		);
	});
	if (!found.isFile()) throw new UsageError(`不是文件 / not a file: ${path}`);
	let bytes = 0;
	const onBytes = (count: number): void => void (bytes += count);
	const iterator = read(path, { ...options, onBytes });
	const first: Item<T>[] = [];
	let broken: { problem: unknown } | undefined;
	try {
		while (first.length < look) {
			const next = await iterator.next();
			if (next.done) break;
			first.push(next.value);
		}
	} catch (problem) {
		if (first.length === 0) throw problem;
		broken = { problem };
	}
	async function* items(): AsyncGenerator<Item<T>> {
		yield* first;
		if (broken) throw broken.problem;
		yield* iterator;
	}
	return { first, items: items(), bytes: { total: found.size, read: () => bytes } };
}
