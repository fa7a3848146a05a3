const KEY = 'minqing-wall-reload';
/** Two builds that answer by turns must not have the wall load itself for ever. */
const AGAIN_MS = 600_000;

/** Whether a page may load itself anew for this build, after it did so for `last`. */
export function mayReload(
	version: string,
	last: { version: string; at: number } | null,
	now: number
): boolean {
	return last?.version !== version || Math.abs(now - last.at) > AGAIN_MS;
}

function remembered(): { version: string; at: number } | null {
	const [version, at] = sessionStorage.getItem(KEY)?.split(' ') ?? [];
	return version && at ? { version, at: Number(at) } : null;
}

/** Loads the page anew if it can be had: a browser that finds no server shows an error page, and stays with it. */
export async function reloadFor(version: string): Promise<void> {
	if (!mayReload(version, remembered(), Date.now())) return;
	const page = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
	if (!page?.ok) return;
	sessionStorage.setItem(KEY, `${version} ${Date.now()}`);
	location.reload();
}
