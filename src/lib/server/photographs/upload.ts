import { readAtMost, SLOWEST_FILE, TooLongError } from '../body.ts';
import { RefusedError } from '../refused.ts';
import { MOST_BYTES, tooLarge } from './accept.ts';

/** What a form adds around its picture: names and boundaries. */
const AROUND_BYTES = 65_536;

/**
 * The picture of a request: its body, or the field `photo` of a form.
 * @throws {RefusedError} where it is too large, does not arrive, or where the form has none
 */
export async function readUpload(request: Request): Promise<Uint8Array> {
	const type = request.headers.get('content-type') ?? '';
	const form = /^multipart\/form-data\b/i.test(type);
	const body = await readAtMost(request, MOST_BYTES + (form ? AROUND_BYTES : 0), SLOWEST_FILE).catch(
		(problem: unknown) => {
			throw problem instanceof TooLongError ? tooLarge() : problem;
		}
	);
	if (!form) return body;
	const photo = await new Response(body, { headers: { 'content-type': type } })
		.formData()
		.then((fields) => fields.get('photo'))
		.catch(() => null);
	if (photo === null || typeof photo === 'string') {
		throw new RefusedError(
			400,
			'表单里没有名为 photo 的文件 / the form has no file in a field called "photo"'
		);
	}
	return new Uint8Array(await photo.arrayBuffer());
}
