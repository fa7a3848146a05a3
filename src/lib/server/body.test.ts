import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAtMost, SLOWEST_FILE, TooLongError, type Slowest } from './body.ts';

const KB = 1024;

describe('a body', () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	type Way = { pieces: number; bytes: number; everyS: number; whole?: boolean };
	/** A body of which a piece comes every so many seconds, until all of it is there, or else nothing more. */
	function coming({ pieces, bytes, everyS, whole = true }: Way): Request {
		let left = pieces;
		const body = new ReadableStream<Uint8Array>({
			async pull(controller) {
				await new Promise((resolve) => setTimeout(resolve, left === 0 ? 1e9 : everyS * 1000));
				controller.enqueue(new Uint8Array(bytes));
				left -= 1;
				if (left === 0 && whole) controller.close();
			}
		});
		return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
	}
	/** What became of it, and after how many seconds. */
	async function read(request: Request, most: number, slowest?: Slowest) {
		const began = Date.now();
		const outcome = readAtMost(request, most, slowest)
			.then(({ length }) => length)
			.catch((problem: unknown) => problem)
			.then((became) => ({ became, s: Math.round((Date.now() - began) / 1000) }));
		await vi.advanceTimersByTimeAsync(200_000);
		return outcome;
	}

	test.each([
		['a poor 2G, 8 KB/s', { pieces: 100, bytes: 8 * KB, everyS: 1 }],
		['slow 3G, 50 KB/s', { pieces: 100, bytes: 50_000, everyS: 1 }],
		['a network that comes and goes', { pieces: 10, bytes: 80 * KB, everyS: 9 }],
		['a few bytes', { pieces: 8, bytes: 10, everyS: 1 }]
	])('%s: arrives', async (_, way) => {
		expect(await read(coming(way), 20 * KB * KB, SLOWEST_FILE)).toEqual({
			became: way.pieces * way.bytes,
			s: way.pieces * way.everyS
		});
	});

	test.each([
		['a byte a second', { pieces: 1000, bytes: 1, everyS: 1 }, 10],
		['nothing', { pieces: 1, bytes: 1, everyS: 1000 }, 10],
		['3 KB/s', { pieces: 1000, bytes: 3 * KB, everyS: 1 }, 10],
		['well begun, then nothing', { pieces: 1, bytes: 200 * KB, everyS: 1, whole: false }, 51],
		['4 KB/s for ever', { pieces: 1000, bytes: 4.5 * KB, everyS: 1 }, 120]
	])('%s: is sent away, to try again', async (_, way, s) => {
		expect(await read(coming(way), 20 * KB * KB, SLOWEST_FILE)).toMatchObject({ became: { status: 408 }, s });
	});

	test('a few words that were held up on their way have as long as any body', async () => {
		const held = coming({ pieces: 1, bytes: 300, everyS: 100 });
		expect(await read(held, KB)).toEqual({ became: 300, s: 100 });
	});

	test('one that is too long is told so', async () => {
		const { became } = await read(coming({ pieces: 3, bytes: KB, everyS: 1 }), 2 * KB);
		expect(became).toBeInstanceOf(TooLongError);
	});
});
