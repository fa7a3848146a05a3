import { RefusedError } from './refused.ts';

/** So long may a body take: 15 MB at 1 Mbit/s. */
const ARRIVES_WITHIN_MS = 120_000;

/** A body is longer than it may be. */
export class TooLongError extends Error {}

/**
 * The bytes of a request's body. Never more than `most` and one piece of them are in memory; what is too long runs past to its end
 * all the same, for whoever still sends does not read an answer.
 * @throws {TooLongError}
 * @throws {RefusedError} 400 where it does not arrive whole, or not in time
 */
export async function readAtMost(
	request: Request,
	most: number,
	withinMs = ARRIVES_WITHIN_MS
): Promise<Uint8Array<ArrayBuffer>> {
	const reader = request.body?.getReader();
	if (!reader) return new Uint8Array();
	const pieces: Uint8Array[] = [];
	let length = 0;
	let late: NodeJS.Timeout | undefined;
	const lateness = new Promise<never>((_, reject) => {
		const tooSlow = new RefusedError(400, '传得太慢，请换个网络再试 / it came too slowly; please try again');
		late = setTimeout(() => reject(tooSlow), withinMs);
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
		clearTimeout(late);
	}
	if (length > most) throw new TooLongError();
	return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
