import postgres from 'postgres';

/** Cuts a stream into batches; one is full at `size` items, or where their weights come to `weight`. */
export async function* inBatches<T>(
	items: AsyncIterable<T> | Iterable<T>,
	{
		size,
		weight = Infinity,
		weigh
	}: { size: number; weight?: number; weigh?: ((item: T) => number) | undefined }
): AsyncGenerator<T[]> {
	let batch: T[] = [];
	let heavy = 0;
	for await (const item of items) {
		batch.push(item);
		heavy += weigh?.(item) ?? 0;
		if (batch.length < size && heavy < weight) continue;
		yield batch;
		batch = [];
		heavy = 0;
	}
	if (batch.length > 0) yield batch;
}

/**
 * Writes batches as they come, at most `writers` at a time, so that the next is read while the former are written and
 * memory stays bounded. What a batch throws ends the whole.
 */
export async function writeAll<T>(
	batches: AsyncIterable<T[]>,
	writers: number,
	write: (batch: T[]) => Promise<void>
): Promise<void> {
	const running = new Set<Promise<void>>();
	let failure: { problem: unknown } | undefined;
	try {
		for await (const batch of batches) {
			const done = write(batch)
				.catch((problem: unknown) => void (failure ??= { problem }))
				.finally(() => running.delete(done));
			running.add(done);
			if (running.size >= writers) await Promise.race(running);
			if (failure) break;
		}
	} finally {
		// Whatever ended it: nobody closes the database under what is being written.
		await Promise.all(running);
	}
	if (failure) throw failure.problem;
}

/** Classes of SQLSTATE that say the data are at fault: data, integrity, limits, and what PostGIS throws as internal. */
const faultyData = /^(22|23|54|XX)/;
/** Two writers got in each other's way; the second try finds what the other has written. */
const collided = /^(23505|40001|40P01)$/;

/**
 * Writes a batch; where the database refuses it, it is written again in halves, down to the one item that is at
 * fault, and the rest goes in. Any other failure (the server is gone) is thrown.
 */
export async function writeOrHalve<T>(
	batch: T[],
	write: (batch: T[]) => Promise<void>,
	refuse: (item: T, reason: string) => void
): Promise<void> {
	try {
		await again(() => write(batch));
	} catch (problem) {
		if (!(problem instanceof postgres.PostgresError) || !faultyData.test(problem.code)) throw problem;
		const [first] = batch;
		if (batch.length === 1 && first !== undefined)
			return refuse(first, `数据库不收 (the database refused it): ${problem.message}`);
		const middle = Math.ceil(batch.length / 2);
		await writeOrHalve(batch.slice(0, middle), write, refuse);
		await writeOrHalve(batch.slice(middle), write, refuse);
	}
}

async function again(write: () => Promise<void>, tries = 3): Promise<void> {
	try {
		await write();
	} catch (problem) {
		const mayPass = problem instanceof postgres.PostgresError && collided.test(problem.code);
		if (!mayPass || tries <= 1) throw problem;
		await again(write, tries - 1);
	}
}
