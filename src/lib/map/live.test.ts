import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from './live.ts';
import type { LiveEvent } from './ticket-table.ts';

/** As much of the browser's EventSource as is used, worked by hand. */
class Source extends EventTarget {
	static CLOSED = 2;
	static all: Source[] = [];
	readyState = 1;
	onopen: (() => void) | null = null;
	onerror: (() => void) | null = null;
	onmessage: ((event: { data: string; lastEventId: string }) => void) | null = null;

	constructor(readonly url: string) {
		super();
		Source.all.push(this);
	}

	close() {
		this.readyState = Source.CLOSED;
	}

	beat(at: string) {
		this.dispatchEvent(new MessageEvent('beat', { data: JSON.stringify({ at }) }));
	}

	say(id: string) {
		this.onmessage?.({
			data: JSON.stringify({ code: id, state: 'reported', due: null, at: '' }),
			lastEventId: id
		});
	}
}

const begin = (silenceMs?: number) => {
	const told: string[] = [];
	const stop = listen({
		after: '1-1',
		...(silenceMs === undefined ? {} : { silenceMs }),
		events: (batch: LiveEvent[]) => told.push(batch.map(({ code }) => code).join()),
		connected: (on) => told.push(on ? 'on' : 'off'),
		reset: () => told.push('reset'),
		beat: (at) => told.push(at)
	});
	return { told, stop };
};
const last = (): Source => {
	const source = Source.all.at(-1);
	if (!source) throw new Error('nothing was opened');
	return source;
};

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('EventSource', Source);
	Source.all = [];
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('listening', () => {
	it('opens a stream anew that has fallen silent, from where it stood', () => {
		const { told, stop } = begin(8000);
		last().onopen?.();
		last().say('1-7');
		vi.advanceTimersByTime(5000);
		last().beat('noon');
		vi.advanceTimersByTime(7900);
		expect([told, Source.all.length]).toEqual([['on', '1-7', 'noon'], 1]);
		vi.advanceTimersByTime(1100);
		expect(told.at(-1)).toBe('off');
		expect(Source.all.map(({ url, readyState }) => [url, readyState])).toEqual([
			['/api/live?after=1-1', 2],
			['/api/live?after=1-7', 1]
		]);
		stop();
		vi.advanceTimersByTime(60_000);
		expect(Source.all).toHaveLength(2);
	});

	it('tries a server for ever that takes the connection and says nothing', () => {
		const { stop } = begin(8000);
		vi.advanceTimersByTime(3600_000);
		expect(Source.all.length).toBeGreaterThan(390);
		expect(Source.all.filter(({ readyState }) => readyState !== Source.CLOSED)).toHaveLength(1);
		stop();
	});

	it('believes a silent stream where nobody asked otherwise', () => {
		const { stop } = begin();
		vi.advanceTimersByTime(3600_000);
		expect(Source.all).toHaveLength(1);
		stop();
	});

	it('tries again where the browser gives up', () => {
		const { told, stop } = begin(8000);
		last().close();
		last().onerror?.();
		vi.advanceTimersByTime(3000);
		expect([told, Source.all.length]).toEqual([['off'], 2]);
		stop();
	});
});
