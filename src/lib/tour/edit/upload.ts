import { siteFileKept, type SiteFileKept } from '../site-file.ts';

/** A file was not taken, or did not arrive; the message says why, or is empty. */
export class UploadError extends Error {}

/** Sends a picture or a recording to be kept. @throws {UploadError} */
export async function upload(file: File): Promise<SiteFileKept> {
	const answer = await fetch('/api/site-files', {
		method: 'POST',
		body: file,
		headers: { 'content-type': file.type || 'application/octet-stream' }
	}).catch(() => null);
	if (!answer) throw new UploadError('');
	const body: unknown = await answer.json().catch(() => null);
	if (answer.ok) return siteFileKept.parse(body);
	const said = typeof body === 'object' && body !== null && 'title' in body ? body.title : '';
	throw new UploadError(typeof said === 'string' ? said : '');
}
