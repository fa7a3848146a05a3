import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { remember } from './remember.ts';

describe('what is remembered', () => {
	beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] }));
	afterEach(() => vi.useRealTimers());

	/** A computation that takes so long; gives how often it was begun. */
	function dear(takesMs: number, options: { forMs: number; atMostMs?: number }) {
		let begun = 0;
		const ask = remember(async () => {
			const mine = ++begun;
			await new Promise((resolve) => setTimeout(resolve, takesMs));
			if (mine === 2) throw new Error('the second fails');
			return mine;
		}, options);
		return { ask, begun: () => begun };
	}

	it('is computed once for everybody who asks meanwhile, and again when it is old', async () => {
		const { ask, begun } = dear(100, { forMs: 3000 });
		const answers = Promise.all([ask(), ask(), ask()]);
		await vi.advanceTimersByTimeAsync(100);
		expect(await answers).toEqual([1, 1, 1]);
		await vi.advanceTimersByTimeAsync(2800);
		expect(await ask()).toBe(1);
		await vi.advanceTimersByTimeAsync(200);
		void ask().catch(() => undefined);
		expect(begun()).toBe(2);
	});

	it('does not remember a failure', async () => {
		const { ask, begun } = dear(0, { forMs: 10 });
		await Promise.all([ask(), vi.advanceTimersByTimeAsync(1)]);
		await vi.advanceTimersByTimeAsync(20);
		const failing = ask();
		await Promise.all([expect(failing).rejects.toThrow('second'), vi.advanceTimersByTimeAsync(1)]);
		const third = ask();
		await vi.advanceTimersByTimeAsync(1);
		expect(await third).toBe(3);
		expect(begun()).toBe(3);
	});

	it('is kept longer where it is dear, but never longer than said', async () => {
		const { ask, begun } = dear(500, { forMs: 3000, atMostMs: 8000 });
		void ask();
		await vi.advanceTimersByTimeAsync(4900);
		void ask();
		expect(begun()).toBe(1);
		await vi.advanceTimersByTimeAsync(200);
		void ask().catch(() => undefined);
		expect(begun()).toBe(2);
		const slow = dear(3000, { forMs: 3000, atMostMs: 8000 });
		void slow.ask();
		await vi.advanceTimersByTimeAsync(8100);
		void slow.ask().catch(() => undefined);
		expect(slow.begun()).toBe(2);
	});
});
