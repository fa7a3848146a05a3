import { readAtMost, TooLongError } from './body.ts';
import { RefusedError } from './refused.ts';

/** The forms that anybody may send: a parser of 21 MB would hold up everybody else for seconds. */
export const MOST_FORM = 64 * 1024;
/** A site with every field full of Chinese is 1.14 MB: a character takes nine bytes where a form is sent urlencoded. */
export const MOST_DRAFT = 1.5 * 2 ** 20;

const tooMuch = new RefusedError(
	413,
	'填写的内容太多，请缩短后再提交 / this form is too long; please shorten it and send it again'
);
const unreadable = new RefusedError(
	400,
	'表单读不懂，请重新提交 / the form cannot be read; please send it again'
);

/**
 * The fields of a form, urlencoded or multipart, of `most` bytes at most.
 * @throws {RefusedError} 413 where it is longer, 400 where it does not arrive whole or is no form
 */
export async function formOf(request: Request, most: number): Promise<FormData> {
	const body = await readAtMost(request, most).catch((problem: unknown) => {
		throw problem instanceof TooLongError ? tooMuch : problem;
	});
	const type = request.headers.get('content-type') ?? '';
	return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
		throw unreadable;
	});
}

/**
 * The fields by their names; of a name that comes again the last counts.
 * @param several names that may come several times: a list each, with nothing but texts in it
 */
export function valuesOf(
	form: FormData,
	several: readonly string[] = []
): Record<string, FormDataEntryValue | string[]> {
	const values: Record<string, FormDataEntryValue | string[]> = Object.fromEntries(form);
	for (const name of several) values[name] = form.getAll(name).filter((value) => typeof value === 'string');
	return values;
}
