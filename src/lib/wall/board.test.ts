import { describe, expect, it } from 'vitest';
import { forgiven, isStale, unheard } from './freshness.ts';
import { advance, progressOf, step, type Turn } from './rotation.ts';
import { createServerClock } from './server-clock.ts';

describe("the server's clock", () => {
	it('is unknown until it was heard', () => {
		expect(createServerClock(() => 5).now()).toBeNull();
	});

	it('goes on by the steady clock and trusts the sample with the least delay', () => {
		let steady = 1000;
		const clock = createServerClock(() => steady);
		clock.hear(50_000);
		steady += 5000;
		expect(clock.now()).toBe(55_000);
		clock.hear(54_000);
		expect(clock.now()).toBe(55_000);
		clock.hear(55_400);
		expect(clock.now()).toBe(55_400);
	});

	it('follows a server whose clock was set back, within a minute or so', () => {
		let steady = 0;
		const clock = createServerClock(() => steady);
		clock.hear(1_000_000);
		for (steady = 5000; steady <= 70_000; steady += 5000) clock.hear(400_000 + steady);
		steady = 70_000;
		expect(clock.now()).toBe(470_000);
	});
});

describe('a source', () => {
	const heard = { heardAt: 1000, lost: false, asOf: 90_000 };

	it('is out of date when it is lost, silent, or repeats what is old', () => {
		expect(isStale(unheard, 99_999, null)).toBe(false);
		expect(isStale({ ...unheard, lost: true }, 0, null)).toBe(true);
		expect(isStale(heard, 8900, 98_000)).toBe(false);
		expect(isStale(heard, 9100, 98_000)).toBe(true);
		expect(isStale(forgiven(heard, 5000), 9100, 98_000)).toBe(false);
		expect(isStale({ ...heard, lost: true }, 1001, 90_000)).toBe(true);
		expect(isStale(heard, 1001, 111_000)).toBe(true);
	});
});

describe('scenes', () => {
	const turns: Turn<string>[] = [
		{ scene: 'whole', seconds: 40 },
		{ scene: 'late', seconds: 20 }
	];

	it('take their turns', () => {
		expect(advance(turns, { index: 0, elapsedMs: 38_000 }, 1000)).toEqual({
			index: 0,
			elapsedMs: 39_000,
			over: false
		});
		expect(advance(turns, { index: 0, elapsedMs: 39_500 }, 1000)).toEqual({
			index: 1,
			elapsedMs: 0,
			over: true
		});
		expect(advance(turns, { index: 1, elapsedMs: 0 }, 3_600_000).index).toBe(0);
		expect(advance(turns.slice(0, 1), { index: 0, elapsedMs: 39_999 }, 1)).toEqual({
			index: 0,
			elapsedMs: 0,
			over: true
		});
	});

	it('go round in both directions, and say how far they are', () => {
		expect(step(turns, 1, 1)).toBe(0);
		expect(step(turns, 0, -1)).toBe(1);
		expect(progressOf(turns, { index: 1, elapsedMs: 5000 })).toBe(0.25);
	});
});
