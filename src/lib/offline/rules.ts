/** How a request is answered on a device that may have no network. */
export type Way =
	/** As if nothing were in between. */
	| 'leave'
	/** Part of this version: from the device. */
	| 'file'
	/** A page whose frame belongs to this version, whatever is in it. */
	| 'shell'
	/** A page that was visited. */
	| 'page'
	/** What everybody may read. */
	| 'public'
	/** What was told to whoever is signed in, or holds a link. */
	| 'mine'
	/** Somebody signs in or out: what was told to whoever was here before is forgotten. */
	| 'forget';

type Asked = { method: string; url: URL; navigates: boolean };

const signsInOrOut = ({ pathname, search }: URL): boolean =>
	pathname === '/sign-in' ||
	pathname.startsWith('/welcome/') ||
	(pathname === '/account' && search.startsWith('?/signOut'));

const patterns: readonly (readonly [RegExp, Way])[] = [
	[/^\/_app\/immutable\/|^\/basemap\/\w+\.json$/, 'file'],
	[/^\/api\/(layers(\/[\w-]+\.geojson)?|categories)$/, 'public'],
	[/^\/(field|report|t\/[^/]+|stations\/[^/]+)\/__data\.json$/, 'mine'],
	[/^\/api\/my(\/[\w-]+)*$/, 'mine'],
	[/^\/api\/tickets\/[^/]+(\/photographs|\/posts)?$/, 'mine'],
	[/^\/api\/photographs\/[0-9a-f]{64}\/small$/, 'mine']
];

/** Which way a request goes: what is not named here is left alone, the wall, the live stream and everything about accounts above all. */
export function wayOf({ method, url, navigates }: Asked): Way {
	const { pathname } = url;
	if (method === 'POST' && signsInOrOut(url)) return 'forget';
	if (method !== 'GET') return 'leave';
	if (navigates) {
		if (/^\/(field|report)$/.test(pathname)) return 'shell';
		return /^\/(t|stations)\/[^/]+$/.test(pathname) ? 'page' : 'leave';
	}
	return patterns.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'leave';
}

/**
 * Under which address an answer is kept: that of the question; an answer to whoever holds a link apart from the one to everybody.
 * @param holder a digest of the link's key, or null
 */
export function keptAs(url: URL, holder: string | null): string {
	const address = new URL(url);
	address.hash = '';
	// What a page begins with is the same wherever on it one is.
	if (address.pathname.endsWith('/__data.json')) address.search = '';
	if (holder !== null) address.searchParams.set('kept-for', holder);
	return address.href;
}
