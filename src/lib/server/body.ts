import { RefusedError } from './refused.ts';

/** So long may a body take: 15 MB at 1 Mbit/s. */
const ARRIVES_WITHIN_MS = 120_000;

/** How slowly a body may come, on the average since it began, and from when on that is asked. */
export type Slowest = { bytesPerS: number; fromMs: number };

/**
 * A file that crawls takes the room of others: it is sent away. A phone on slow 3G (400 kbit/s, 50 KB/s) sends twelve times as much; one
 * on a poor 2G (8 KB/s) twice, and may be without a network for half of the time.
 */
export const SLOWEST_FILE: Slowest = { bytesPerS: 4096, fromMs: 10_000 };
const LOOKED_AT_EVERY_MS = 1000;

/** A body is longer than it may be. */
export class TooLongError extends Error {}

/**
 * The bytes of a request's body. Never more than `most` and one piece of them are in memory; what is too long runs past to its end
 * all the same, for whoever still sends does not read an answer.
 * @param slowest none: it has as long as any body
 * @throws {TooLongError}
 * @throws {RefusedError} 400 where it does not arrive whole; 408 where it comes too slowly
 */
export async function readAtMost(
	request: Request,
	most: number,
	slowest: Slowest = { bytesPerS: 0, fromMs: 0 }
): Promise<Uint8Array<ArrayBuffer>> {
	const reader = request.body?.getReader();
	if (!reader) return new Uint8Array();
	const pieces: Uint8Array[] = [];
	let length = 0;
	const began = performance.now();
	let watch: NodeJS.Timeout | undefined;
	const lateness = new Promise<never>((_, reject) => {
		watch = setInterval(() => {
			if (isLate(length, performance.now() - began, slowest)) reject(tooSlow());
		}, LOOKED_AT_EVERY_MS);
	});
	try {
		for (;;) {
			const { done, value } = await Promise.race([reader.read(), lateness]);
			if (done) break;
			length += value.length;
			if (length <= most) pieces.push(value);
			else pieces.length = 0;
		}
	} catch (problem) {
		if (problem instanceof RefusedError) throw problem;
		// The server's own limit on all bodies, BODY_SIZE_LIMIT: adapter-node ends such a body with a 413.
		if (problem instanceof Error && 'status' in problem && problem.status === 413) throw new TooLongError();
		throw new RefusedError(400, '没有传完，请重新上传 / it did not arrive whole; please send it again');
	} finally {
		clearInterval(watch);
	}
	if (length > most) throw new TooLongError();
	return joined(pieces, length);
}

const isLate = (length: number, ms: number, { bytesPerS, fromMs }: Slowest): boolean =>
	ms >= ARRIVES_WITHIN_MS || (ms >= fromMs && length < (bytesPerS * ms) / 1000);

const tooSlow = (): RefusedError =>
	new RefusedError(408, '传得太慢，请换个网络再试 / it came too slowly; please try again');

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
