import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Pages that are opened outdoors. None of them holds a secret, so that their length tells nobody anything. */
const outdoors = /^\/\(public\)\/(report|t|stations|tours)(\/|$)/;

/**
 * A page as few bytes as the browser can read; any other answer as it is. On slow 3G each 50 kB are a second (tests/e2e/report.test.ts);
 * what Vite built lies compressed already.
 */
export async function compressPage(
	request: Request,
	route: string | null,
	response: Response
): Promise<Response> {
	const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
	if (!isPage || !route || !outdoors.test(route) || response.headers.has('content-encoding')) return response;
	const accepted = request.headers.get('accept-encoding') ?? '';
	const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
	if (!encoding) return response;
	const page = Buffer.from(await response.arrayBuffer());
	const body =
		encoding === 'br'
			? await brotli(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
			: await zip(page);
	const headers = new Headers(response.headers);
	headers.set('content-encoding', encoding);
	headers.append('vary', 'accept-encoding');
	headers.delete('content-length');
	return new Response(new Uint8Array(body), { status: response.status, headers });
}
