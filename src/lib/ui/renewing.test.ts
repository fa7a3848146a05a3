import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewing } from './renewing.ts';

let there = true;
let lost = false;
let read = 0;

beforeEach(() => {
	vi.useFakeTimers();
	[there, lost, read] = [true, false, 0];
	vi.stubGlobal('document', { visibilityState: 'visible' });
	vi.stubGlobal('fetch', () =>
		there ? Promise.resolve(new Response('{}')) : Promise.reject(new TypeError('away'))
	);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const begin = (away: (is: boolean) => void = () => {}) =>
	renewing({
		everyMs: 1000,
		renew() {
			read++;
			return Promise.resolve();
		},
		lost: () => lost,
		away
	});

test('a server that is away is told of and nothing is read; once it is there again it goes on', async () => {
	const told: boolean[] = [];
	const end = begin((is) => told.push(is));
	await vi.advanceTimersByTimeAsync(1000);
	there = false;
	await vi.advanceTimersByTimeAsync(2000);
	expect([read, told]).toEqual([1, [false, true, true]]);
	there = true;
	await vi.advanceTimersByTimeAsync(1000);
	expect([read, told.at(-1)]).toEqual([2, false]);
	end();
});

test('it ends with its page, also in the middle of a turn', async () => {
	const end = begin();
	await vi.advanceTimersByTimeAsync(1000);
	end();
	await vi.advanceTimersByTimeAsync(5000);
	expect(read).toBe(1);
	const other = begin();
	vi.advanceTimersByTime(1000);
	other();
	await vi.advanceTimersByTimeAsync(5000);
	expect(read).toBe(1);
	expect(vi.getTimerCount()).toBe(0);
});

test('where the error page took its place it asks on until the page is back, and then no more', async () => {
	const ends: (() => void)[] = [];
	ends.push(
		renewing({
			everyMs: 1000,
			renew() {
				read++;
				lost = read < 3;
				if (lost) ends[0]?.();
				return Promise.resolve();
			},
			lost: () => lost
		})
	);
	await vi.advanceTimersByTimeAsync(9000);
	expect(read).toBe(3);
});
