import { availableParallelism } from 'node:os';
import { RefusedError } from '../refused.ts';
import { DecodeProcess, type Decoded, type Limits } from './decode-process.ts';

/** So many uploads are in hand already that another one would have to wait too long. */
export class PoolFullError extends RefusedError {
	constructor() {
		super(
			503,
			'现在上传照片的人太多，请稍等片刻再传 / too many photographs are coming in just now; please try again shortly'
		);
	}
}

/** 8192 × 6144: what a camera sold as "50 megapixels" gives. */
export const MOST_PIXELS = 50_331_648;

export type Pool = {
	/**
	 * Does something with an upload from its first byte to its last, if there is room for one more. Bodies are read only
	 * inside: so no more of them lie in memory than the pool takes.
	 * @throws {PoolFullError}
	 */
	enter<T>(body: () => Promise<T>): Promise<T>;
	/**
	 * Decodes one upload as soon as a decoder is free.
	 * @throws {UndecodableError}
	 */
	decode(upload: Uint8Array): Promise<Decoded>;
	/** The process ids of the running decoders, to measure them. */
	pids(): number[];
	close(): void;
};

export type PoolOptions = Partial<Limits> & {
	/** How many pictures are decoded at the same time. */
	atATime?: number;
	/** How many more uploads may be on their way. */
	waiting?: number;
};

/** The decoders: at most `atATime` processes, each with a limit of pixels, memory and time per picture. */
export function openPool({
	atATime = Math.min(2, availableParallelism()),
	waiting = 8,
	pixels = MOST_PIXELS,
	memoryBytes = 640 * 2 ** 20,
	timeMs = 30_000
}: PoolOptions = {}): Pool {
	const all = Array.from({ length: atATime }, () => new DecodeProcess({ pixels, memoryBytes, timeMs }));
	const free = [...all];
	const queue: ((decoder: DecodeProcess) => void)[] = [];
	let inHand = 0;

	const take = () =>
		new Promise<DecodeProcess>((resolve) => {
			// The last one used: the others may never have to start.
			const decoder = free.pop();
			if (decoder) resolve(decoder);
			else queue.push(resolve);
		});
	function giveBack(decoder: DecodeProcess): void {
		const next = queue.shift();
		if (next) next(decoder);
		else free.push(decoder);
	}

	return {
		async enter(body) {
			if (inHand >= atATime + waiting) throw new PoolFullError();
			inHand += 1;
			try {
				return await body();
			} finally {
				inHand -= 1;
			}
		},
		async decode(upload) {
			const decoder = await take();
			try {
				return await decoder.decode(upload);
			} finally {
				giveBack(decoder);
			}
		},
		pids: () => all.flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
		close() {
			for (const decoder of all) decoder.close();
		}
	};
}
