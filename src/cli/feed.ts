import { BrokenFile, type Item } from '#geo/readers/reader.ts';
import { inBatches, writeAll, writeOrHalve } from './batches.ts';
import { showProgress } from './progress.ts';

/** A file on its way into the database; a thing is what the reader gives, a row what is written. */
export type Feed<Thing, Row> = {
	/** What the progress is called. */
	name: string;
	items: AsyncIterable<Item<Thing>>;
	/** The row, or why there is none. */
	toRow(number: number, thing: Thing): Row | string;
	/** Writes a batch as one; gives those of its rows that were refused, with the reason. */
	write(rows: Row[]): Promise<{ row: Row; reason: string }[]>;
	refuse(number: number, reason: string, thing?: Thing): void;
	batch: { size: number; weight?: number; weigh?: (row: Row) => number };
	writers: number;
	/** Bytes of the file, and how many of them were read so far. */
	bytes: { total: number; read(): number };
};

/** How many items a file had; `broken`: where it breaks off, in words. */
export type Fed = { read: number; broken?: string };

/** Brings a whole file in, batch after batch. Of one that breaks off, what stands before goes in, and the break is refused. */
export async function feed<Thing, Row extends object>({
	bytes,
	batch,
	...job
}: Feed<Thing, Row>): Promise<Fed> {
	type Kept = { number: number; thing: Thing; row: Row };
	const progress = showProgress(job.name, bytes.total);
	const { size, weight, weigh } = batch;
	let read = 0;
	let last = 0;
	let broken: string | undefined;
	let done = 0;

	async function* whole(): AsyncGenerator<Item<Thing>> {
		try {
			yield* job.items;
		} catch (problem) {
			if (!(problem instanceof BrokenFile) || read === 0) throw problem;
			broken = problem.message;
			job.refuse(last + 1, broken);
		}
	}

	async function* kept(): AsyncGenerator<Kept> {
		for await (const item of whole()) {
			read++;
			last = item.number;
			if (item.refused !== undefined) {
				job.refuse(item.number, item.refused);
				continue;
			}
			const { number, value: thing } = item;
			const row = job.toRow(number, thing);
			if (typeof row === 'string') job.refuse(number, row, thing);
			else yield { number, thing, row };
		}
	}

	async function write(some: Kept[]): Promise<void> {
		const refused = await job.write(some.map(({ row }) => row));
		for (const { row, reason } of refused) {
			const one = some.find((candidate) => candidate.row === row);
			if (one) job.refuse(one.number, reason, one.thing);
		}
		done += some.length;
		progress.update(bytes.read(), done);
	}

	const batches = inBatches(kept(), {
		size,
		...(weight !== undefined && { weight }),
		...(weigh && { weigh: ({ row }: Kept) => weigh(row) })
	});
	try {
		await writeAll(batches, job.writers, (some) =>
			writeOrHalve(some, write, ({ number, thing }, reason) => job.refuse(number, reason, thing))
		);
	} finally {
		progress.close();
	}
	return { read, ...(broken !== undefined && { broken }) };
}
