import type { Asker } from './asker.ts';

/** Pages about accounts: never kept by a browser, never shown within another page. */
const privately = /^\/(\(staff\)|api\/(accounts|displays|audit|pair|auth))(\/|$)/;
/** The wall and what it is told. */
const ofTheWall = /^\/(wall|api\/wall)(\/|$)/;
/** Signed-in people only. */
const signedIn = /^\/\(staff\)\/(account|admin)(\/|$)/;

/**
 * Whether a request that changes something was sent by a page of another website. A browser says where its request comes from;
 * what says nothing is no browser and bears no cookie it was lured into using.
 * @param origin the address of this website, where it is set
 */
export function foreign(request: Request, origin: string | undefined): boolean {
	if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
	// No page can write this header; browsers send it over https and on this very machine.
	const site = request.headers.get('sec-fetch-site');
	if (site !== null) return site !== 'same-origin' && site !== 'none';
	const from = request.headers.get('origin');
	if (from === null) return false;
	if (from === origin) return false;
	// Without ORIGIN, and behind a proxy that speaks TLS, only the host says whether it is us.
	return !URL.canParse(from) || new URL(from).host !== request.headers.get('host');
}

/**
 * Whether something was written on a device by somebody who is not the one signed in there now: it waits until they are.
 * A request without the header was written and sent in one go.
 */
export function ofAnother(request: Request, asker: Asker): boolean {
	const account = request.headers.get('x-written-by');
	return account !== null && !(asker.kind === 'staff' && asker.account === account);
}

/**
 * Where somebody who may not see this is sent; null: they may.
 * WALL_OPEN=no shows the wall to paired displays and staff alone.
 */
export function admitted(
	asker: Asker,
	route: string | null,
	url: URL,
	env: { wallOpen: boolean }
): { status: number; message: string; to: string } | null {
	if (!route || asker.kind !== 'public') {
		if (route && signedIn.test(route) && asker.kind === 'display') return turnedAway(url);
		return null;
	}
	if (ofTheWall.test(route) && !env.wallOpen) {
		return {
			status: 401,
			message:
				'大屏只对已配对的屏幕和工作人员开放，请先配对或登录 / the wall is for paired displays and staff: pair this display or sign in',
			to: `/pair${url.searchParams.get('lang') === 'en' ? '?lang=en' : ''}`
		};
	}
	return signedIn.test(route) ? turnedAway(url) : null;
}

function turnedAway(url: URL): { status: number; message: string; to: string } {
	const query = new URLSearchParams({ next: url.pathname });
	if (url.searchParams.get('lang') === 'en') query.set('lang', 'en');
	return { status: 401, message: '请先登录 / please sign in', to: `/sign-in?${query}` };
}

/** What the answers of private pages bear. */
export function seal(headers: Headers, route: string | null): void {
	if (!route || !privately.test(route)) return;
	headers.set('cache-control', 'no-store');
	headers.append('content-security-policy', "frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
	headers.set('x-frame-options', 'DENY');
	// Their addresses may hold a one-time link.
	headers.set('referrer-policy', 'same-origin');
}
