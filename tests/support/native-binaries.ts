import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest PostgreSQL that the product runs on. */
const OLDEST = 15;

/** Where Debian puts each version. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * The folder with the programs of a PostgreSQL that has PostGIS: Debian's newest, else the one `pg_config` tells of.
 * Null where there is none.
 */
export function findBinaries(): string | null {
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
	const debian = versions
		.filter((version) => version >= OLDEST)
		.sort((a, b) => b - a)
		.map((version) => ({ bin: `${DEBIAN}/${version}/bin`, share: `/usr/share/postgresql/${version}` }));
	const found = [...debian, ...fromPgConfig()].find(
		({ bin, share }) =>
			existsSync(join(bin, 'initdb')) && existsSync(join(share, 'extension', 'postgis.control'))
	);
	return found?.bin ?? null;
}

function fromPgConfig(): { bin: string; share: string }[] {
	const asked = spawnSync('pg_config', ['--version', '--bindir', '--sharedir'], { encoding: 'utf8' });
	if (asked.status !== 0) return [];
	const [version = '', bin = '', share = ''] = asked.stdout.trim().split('\n');
	return Number.parseInt(version.replace(/^\D+/, '')) >= OLDEST ? [{ bin, share }] : [];
}

/** PostgreSQL refuses to run as root: there it runs as the user `postgres`, elsewhere as whoever runs the tests. */
export function serverUser(): { uid: number; gid: number } | null {
	if (process.getuid?.() !== 0) return null;
	const id = (flag: string): number =>
		Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
	return { uid: id('-u'), gid: id('-g') };
}
