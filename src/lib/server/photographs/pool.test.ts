import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { keptKinds } from '../../../../tests/support/pictures-kept.ts';
import { refusedKinds } from '../../../../tests/support/pictures-refused.ts';
import { plain } from '../../../../tests/support/pictures.ts';
import { accept, RefusedPictureError } from './accept.ts';
import { openPool, PoolFullError, type Pool, type PoolOptions } from './pool.ts';

const MB = 2 ** 20;
const PATIENCE_MS = 240_000;

describe('the decoders', () => {
	let pool: Pool | undefined;
	const opened = (options?: PoolOptions): Pool => (pool = openPool(options));
	afterEach(() => pool?.close());

	const small = () => plain(30, 20).jpeg().toBuffer();
	/** Takes seconds, and hundreds of MB. */
	const large = () => plain(7000, 7000, 4).png({ progressive: true }).toBuffer();

	test('one more upload than there is room for is told so, and finds room afterwards', async () => {
		const pool = opened({ atATime: 1, waiting: 1 });
		let arrive = () => {};
		const dawdling = () => new Promise<void>((resolve) => (arrive = resolve));
		const first = pool.enter(() => Promise.resolve(7));
		const second = pool.enter(dawdling);
		await first;
		const third = pool.enter(() => Promise.reject(new Error('broken')));
		await expect(pool.enter(() => Promise.resolve())).rejects.toBeInstanceOf(PoolFullError);
		// Whatever fails gives its room back.
		await expect(third).rejects.toThrow('broken');
		arrive();
		await second;
		await expect(pool.enter(() => Promise.resolve(8))).resolves.toBe(8);
	});

	test(
		'a picture that takes too long is ended with its decoder',
		async () => {
			const pool = opened({ atATime: 1, timeMs: 1 });
			await expect(accept(await large(), pool)).rejects.toThrow(/照片太复杂/);
			expect(pool.pids()).toEqual([]);
		},
		PATIENCE_MS
	);

	test(
		'a picture that grows too large is ended, and the next one is decoded',
		async () => {
			const pool = opened({ atATime: 1, memoryBytes: 160 * MB });
			await expect(accept(await large(), pool)).rejects.toThrow(/照片太复杂/);
			await expect(accept(await small(), pool)).resolves.toMatchObject({ width: 30, height: 20 });
		},
		PATIENCE_MS
	);

	test(
		'a picture that kills its decoder is refused, and the next one is decoded',
		async () => {
			const pool = opened({ atATime: 1 });
			await accept(await small(), pool);
			const deadly = accept(await large(), pool);
			process.kill(pool.pids()[0]!, 'SIGKILL');
			await expect(deadly).rejects.toBeInstanceOf(RefusedPictureError);
			await expect(accept(await small(), pool)).resolves.toMatchObject({ width: 30, height: 20 });
		},
		PATIENCE_MS
	);

	test(
		'200 uploads, bombs among them, leave no mountain behind',
		async () => {
			const kinds = [...keptKinds, ...refusedKinds];
			const files: Buffer[] = await Promise.all([large(), ...kinds.map(({ bytes }) => bytes())]);
			const pool = opened();
			const before = process.memoryUsage.rss();
			const peak = { own: 0, decoder: 0, decoders: 0 };
			const look = setInterval(() => {
				peak.own = Math.max(peak.own, process.memoryUsage.rss());
				const sizes = pool.pids().map(resident);
				peak.decoder = Math.max(peak.decoder, ...sizes);
				peak.decoders = Math.max(peak.decoders, sizes.length);
			}, 20);
			const outcome = { kept: 0, refused: 0 };
			let next = 0;
			const sender = async () => {
				while (next < 200) {
					const file = files[next++ % files.length]!;
					await accept(file, pool).then(
						() => (outcome.kept += 1),
						(problem: unknown) => {
							expect(problem).toBeInstanceOf(RefusedPictureError);
							outcome.refused += 1;
						}
					);
				}
			};
			const began = Date.now();
			await Promise.all(Array.from({ length: 10 }, sender));
			clearInterval(look);
			const grown = peak.own - before;
			console.log(
				`200 uploads (${outcome.kept} kept, ${outcome.refused} refused) in ${Date.now() - began} ms: ` +
					`the server grew from ${Math.round(before / MB)} to ${Math.round(peak.own / MB)} MB, a decoder to ${Math.round(peak.decoder / MB)} MB`
			);
			expect(outcome.kept + outcome.refused).toBe(200);
			expect(outcome.kept).toBeGreaterThan(100);
			expect(grown).toBeLessThan(400 * MB);
			expect(peak.decoders).toBeLessThanOrEqual(2);
			// It looks at itself every 20 ms: it may be over its limit of 640 MB for as long.
			expect(peak.decoder).toBeLessThan(900 * MB);
		},
		PATIENCE_MS
	);
});

/** Bytes of memory a process holds; 0 where the system does not tell. */
function resident(pid: number): number {
	try {
		return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
	} catch {
		return 0;
	}
}
