import { inBatches, writeAll, writeOrHalve } from './batches.ts';
import { showProgress } from './progress.ts';

/** A file on its way into the database; an item is what the reader gives, a row what is written. */
export type Feed<Item, Row> = {
	/** What the progress is called. */
	name: string;
	items: AsyncIterable<Item>;
	/** The row, or why there is none. */
	toRow(item: Item): Row | string;
	/** Writes a batch as one; gives those of its rows that were refused, with the reason. */
	write(rows: Row[]): Promise<{ row: Row; reason: string }[]>;
	refuse(item: Item, reason: string): void;
	batch: { size: number; weight?: number; weigh?: (row: Row) => number };
	writers: number;
	/** Bytes of the file, and how many of them were read so far. */
	bytes: { total: number; read(): number };
};

/** Brings a whole file in, batch after batch, and gives how many items it had. */
export async function feed<Item, Row extends object>({ bytes, ...job }: Feed<Item, Row>): Promise<number> {
	type Kept = { item: Item; row: Row };
	const progress = showProgress(job.name, bytes.total);
	const { weigh } = job.batch;
	let read = 0;
	let done = 0;

	async function* kept(): AsyncGenerator<Kept> {
		for await (const item of job.items) {
			read++;
			const row = job.toRow(item);
			if (typeof row === 'string') job.refuse(item, row);
			else yield { item, row };
		}
	}

	async function write(batch: Kept[]): Promise<void> {
		const refused = await job.write(batch.map(({ row }) => row));
		for (const { row, reason } of refused) {
			const one = batch.find((candidate) => candidate.row === row);
			if (one) job.refuse(one.item, reason);
		}
		done += batch.length;
		progress.update(bytes.read(), done);
	}

	const batches = inBatches(kept(), { ...job.batch, weigh: weigh && (({ row }) => weigh(row)) });
	try {
		await writeAll(batches, job.writers, (batch) =>
			writeOrHalve(batch, write, ({ item }, reason) => job.refuse(item, reason))
		);
	} finally {
		progress.close();
	}
	return read;
}
