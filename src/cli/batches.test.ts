import postgres from 'postgres';
import { expect, test } from 'vitest';
import { inBatches, writeAll, writeOrHalve } from './batches.ts';

/** What the database throws. */
function refusal(code: string): postgres.PostgresError {
	const problem: unknown = Object.assign(Object.create(postgres.PostgresError.prototype) as object, {
		code,
		message: `error ${code}`
	});
	return problem as postgres.PostgresError;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

test('a batch is full by its number or by its weight', async () => {
	const sizes = async (limits: Parameters<typeof inBatches<number>>[1]): Promise<number[]> => {
		const found: number[] = [];
		for await (const batch of inBatches(numbers(10), limits)) found.push(batch.length);
		return found;
	};
	expect(await sizes({ size: 4 })).toEqual([4, 4, 2]);
	expect(await sizes({ size: 10 })).toEqual([10]);
	expect(await sizes({ size: 100, weight: 10, weigh: (n) => n })).toEqual([5, 2, 2, 1]);
});

test('the rows at fault are refused one by one, and the rest goes in', async () => {
	const written: number[] = [];
	const refused: number[] = [];
	const write = (batch: number[]): Promise<void> => {
		if (batch.some((n) => n % 7 === 3)) return Promise.reject(refusal('23514'));
		written.push(...batch);
		return Promise.resolve();
	};
	await writeOrHalve(numbers(20), write, (n, reason) => {
		expect(reason).toContain('error 23514');
		refused.push(n);
	});
	expect(refused).toEqual([3, 10, 17]);
	expect(written).toEqual(numbers(20).filter((n) => !refused.includes(n)));
});

test('a batch that collided is tried again as it is', async () => {
	let tries = 0;
	const write = (): Promise<void> => (++tries < 3 ? Promise.reject(refusal('40P01')) : Promise.resolve());
	await writeOrHalve([1, 2], write, () => expect.unreachable());
	expect(tries).toBe(3);
});

test('a server that is gone ends the import', async () => {
	const gone = refusal('57P01');
	await expect(
		writeOrHalve(
			[1, 2],
			() => Promise.reject(gone),
			() => expect.unreachable()
		)
	).rejects.toBe(gone);
	const batches = inBatches(numbers(1000), { size: 10 });
	let begun = 0;
	const write = (): Promise<void> => (++begun === 3 ? Promise.reject(gone) : Promise.resolve());
	await expect(writeAll(batches, 2, write)).rejects.toBe(gone);
	expect(begun).toBeLessThan(6);
});

test('no more than so many batches are written at once, and not many more are read', async () => {
	let read = 0;
	let running = 0;
	let most = 0;
	async function* items(): AsyncGenerator<number> {
		for (const n of numbers(100)) {
			read++;
			yield await Promise.resolve(n);
		}
	}
	await writeAll(inBatches(items(), { size: 10 }), 2, async () => {
		most = Math.max(most, ++running);
		expect(read).toBeLessThanOrEqual((most + 10) * 10);
		await new Promise((resolve) => setTimeout(resolve, 2));
		running--;
	});
	expect(most).toBe(2);
});
