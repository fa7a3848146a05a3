import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { projectRoot } from '../project-root.ts';
import { archive, entries } from './tar.ts';
import { WorkerLink } from './worker-link.ts';

const packages = join(projectRoot, 'node_modules', '@electric-sql');
const cache = join(projectRoot, 'node_modules', '.cache', 'minqing');

/**
 * A fresh cluster with its extensions, packed (7 MB): every new database starts from it.
 * Made where it is missing, once per version of the engine (about 20 s).
 * Several processes may do so at once: each writes its own draft, the last one renamed stays.
 * @returns the path of the file
 */
export async function ensureSnapshot(log: (line: string) => void = () => {}): Promise<string> {
	const file = join(
		cache,
		`pglite-${await versionOf('pglite')}-postgis-${await versionOf('pglite-postgis')}.tar.gz`
	);
	if (existsSync(file)) return file;
	log('首次准备内嵌数据库，约 20 秒 / preparing the embedded database for the first time, about 20 s …');
	const link = await WorkerLink.open({ dataDir: null, snapshotPath: null, bundlePath: null });
	await publish(file, await link.dump());
	await link.kill();
	log('内嵌数据库已备好 / the embedded database is prepared');
	return file;
}

/**
 * PostGIS as a running database needs it: the library and share/proj (ST_Transform), without raster, topology, geocoder
 * and install scripts, which are two thirds of the package. Made where it is missing (about 1 s).
 * @returns the path of the file
 */
export async function ensureBundle(): Promise<string> {
	const file = join(cache, `postgis-${await versionOf('pglite-postgis')}.tar.gz`);
	if (existsSync(file)) return file;
	const full = await promisify(gunzip)(await readFile(join(packages, 'pglite-postgis/dist/postgis.tar.gz')));
	const kept = [...entries(full)].filter(({ name }) =>
		/(^|\/)(postgis-3\.so|postgis\.control)$|(^|\/)share\/proj\//.test(name)
	);
	// Stored, not packed: unpacking 34 MB at every start costs more than reading them.
	await publish(file, await promisify(gzip)(archive(kept), { level: 0 }));
	return file;
}

/**
 * Lays a fresh cluster at `folder`, which appears whole or not at all.
 * The caller holds the lock of the folder above, in which drafts of interrupted attempts are cleared away.
 */
export async function layCluster(folder: string, snapshotPath: string): Promise<void> {
	const above = dirname(folder);
	for (const name of await readdir(above)) {
		if (name.startsWith('pg.tmp-')) await rm(join(above, name), { recursive: true, force: true });
	}
	const draft = join(above, `pg.tmp-${randomUUID()}`);
	for (const entry of entries(await promisify(gunzip)(await readFile(snapshotPath)))) {
		const path = join(draft, entry.name);
		// A database server refuses a folder that others may read.
		if (entry.folder) await mkdir(path, { recursive: true, mode: 0o700 });
		else {
			await mkdir(dirname(path), { recursive: true, mode: 0o700 });
			await writeFile(path, entry.content, { mode: 0o600 });
		}
	}
	await rename(draft, folder);
}

async function publish(path: string, content: Buffer): Promise<void> {
	await mkdir(cache, { recursive: true });
	const draft = `${path}.${randomUUID()}`;
	await writeFile(draft, content);
	await rename(draft, path);
}

async function versionOf(name: string): Promise<string> {
	const text = await readFile(join(packages, name, 'package.json'), 'utf8');
	return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
