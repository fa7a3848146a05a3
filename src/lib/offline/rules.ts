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
	/** A page or an answer of a tour: where there is no network, as it was saved. */
	| 'tour'
	/** A picture or a recording of a tour, which never changes: as it was saved. */
	| 'exhibit'
	/** Somebody signs in or out: what was told to whoever was here before is forgotten. */
	| 'forget';

type Asked = { method: string; url: URL; navigates: boolean };

const signsInOrOut = ({ pathname, search }: URL): boolean =>
	pathname === '/sign-in' ||
	pathname.startsWith('/welcome/') ||
	(pathname === '/account' && search.startsWith('?/signOut'));

const patterns: readonly (readonly [RegExp, Way])[] = [
	[/^\/_app\/immutable\/|^\/basemap\/\w+\.json$/, 'file'],
	[
		/^\/tours(\/[a-z0-9-]+(\/walk)?)?\/__data\.json$|^\/api\/tours(\/[a-z0-9-]+(\/(streets|around))?)?$/,
		'tour'
	],
	[/^\/api\/site-files\/[0-9a-f]{64}$/, 'exhibit'],
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
		if (/^\/tours(\/[a-z0-9-]+(\/walk)?)?$/.test(pathname)) return 'tour';
		return /^\/(t|stations)\/[^/]+$/.test(pathname) ? 'page' : 'leave';
	}
	return patterns.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'leave';
}

/** The station at whose door a report begins; null: at none, or another page. */
const doorOf = ({ pathname, searchParams }: URL): string | null =>
	pathname === '/report/__data.json' ? searchParams.get('station') : null;

/**
 * Under which address an answer is kept: that of the question; an answer to whoever holds a link apart from the one to everybody.
 * @param holder a digest of the link's key, or null
 */
export function keptAs(url: URL, holder: string | null): string {
	const address = new URL(url);
	address.hash = '';
	const door = doorOf(url);
	// What a page begins with is the same wherever on it one is; of a report it is the place of the door whose code was read.
	if (address.pathname.endsWith('/__data.json')) address.search = '';
	if (door !== null) address.searchParams.set('station', door);
	if (holder !== null) address.searchParams.set('kept-for', holder);
	return address.href;
}

/**
 * The question for all that a page begins with: Kit leaves out what the open page knows already, and who opens the kept one without a network
 * does not know it.
 */
export function wholeOf(url: URL): URL {
	const address = new URL(url);
	if (address.pathname.endsWith('/__data.json')) address.searchParams.delete('x-sveltekit-invalidated');
	return address;
}

/** Under which address there is something to show where the network is away and nothing else is kept: a report without the place of the door. */
export function elseKeptAs(url: URL): string | null {
	if (doorOf(url) === null) return null;
	const address = new URL(url);
	address.searchParams.delete('station');
	return keptAs(address, null);
}

/**
 * Under which address a saved tour holds an answer: of what is asked only the language counts; a picture is kept in its full size. src/lib/tour/saved.ts
 * saves them under these.
 */
export function savedAs({ origin, pathname, searchParams }: URL): string {
	const english = pathname.includes('/tours') && searchParams.get('lang') === 'en';
	return `${origin}${pathname}${english && !pathname.startsWith('/api/') ? '?lang=en' : ''}`;
}
