import { tooLarge, MOST_BYTES } from './accept.ts';

/** So long may an upload take: 15 MB at 1 Mbit/s. Whoever dawdles gives up the place in the pool. */
const ARRIVES_WITHIN_MS = 120_000;

/** The upload did not arrive whole. */
export class BrokenUploadError extends Error {}

/**
 * The picture of a request: its body, or the field `photo` of a form. Never more than 15 MB and one piece are kept; the rest of what is
 * too long runs past, so that whoever sends it can read the answer.
 * @throws {RefusedPictureError} where it is too large
 * @throws {BrokenUploadError}
 */
export async function readUpload(request: Request, withinMs = ARRIVES_WITHIN_MS): Promise<Uint8Array> {
	const type = request.headers.get('content-type') ?? '';
	// What a form adds around its picture: names and boundaries.
	const form = /^multipart\/form-data\b/i.test(type);
	const body = await readAtMost(request, MOST_BYTES + (form ? 65_536 : 0), withinMs);
	if (!form) return body;
	const photo = await new Response(body, { headers: { 'content-type': type } })
		.formData()
		.then((fields) => fields.get('photo'))
		.catch(() => null);
	if (photo === null || typeof photo === 'string') {
		throw new BrokenUploadError(
			'表单里没有名为 photo 的文件 / the form has no file in a field called "photo"'
		);
	}
	return new Uint8Array(await photo.arrayBuffer());
}

async function readAtMost(
	request: Request,
	most: number,
	withinMs: number
): Promise<Uint8Array<ArrayBuffer>> {
	const reader = request.body?.getReader();
	if (!reader) return new Uint8Array();
	const pieces: Uint8Array[] = [];
	let length = 0;
	let late: NodeJS.Timeout | undefined;
	const lateness = new Promise<never>((_, reject) => {
		late = setTimeout(
			() =>
				reject(
					new BrokenUploadError(
						'照片传得太慢,请换个网络再试 / the photograph came too slowly; please try again'
					)
				),
			withinMs
		);
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
		if (problem instanceof BrokenUploadError) throw problem;
		// The server's own limit on bodies, BODY_SIZE_LIMIT, lies above ours: adapter-node ends such a body with a 413.
		if (problem instanceof Error && 'status' in problem && problem.status === 413) throw tooLarge();
		throw new BrokenUploadError(
			'照片没有传完,请重新上传 / the photograph did not arrive whole; please send it again'
		);
	} finally {
		clearTimeout(late);
	}
	if (length > most) throw tooLarge();
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
