import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDrawings } from '../lib/server/demo-drawings.ts';
import { ensureSnapshot } from '../lib/server/embedded/snapshot.ts';
import { projectRoot } from '../lib/server/project-root.ts';

const sources = [
	'src',
	'geo',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const stamp = join(projectRoot, 'build', 'sources.sha256');

/** Builds the product if there is no build of just these sources, and makes the embedded engine's snapshot and the drawings of the demonstration. */
export async function ensureBuild(log: (line: string) => void): Promise<void> {
	const now = await fingerprint();
	const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
	if (built !== now) {
		log('正在构建，约一分钟 / building, about a minute …');
		await build(log);
		await writeFile(stamp, now);
	}
	await ensureSnapshot(log);
	await ensureDrawings(log);
}

async function build(log: (line: string) => void): Promise<void> {
	const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: projectRoot,
		stdio: 'inherit'
	});
	const began = Date.now();
	const ticking = setInterval(() => log(`… ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
	try {
		const code = await new Promise<number | null>((resolve, reject) => {
			child.once('error', reject).once('exit', resolve);
		});
		if (code !== 0) throw new Error('构建失败，原因见上 / the build failed; see above');
	} finally {
		clearInterval(ticking);
	}
	log(`构建完成 / built in ${Math.round((Date.now() - began) / 1000)} s`);
}

/** One hash over the content of every source file: the time of a file says nothing after a clone. */
async function fingerprint(): Promise<string> {
	const hash = createHash('sha256').update(process.version);
	for (const source of sources) {
		for (const file of await filesBelow(join(projectRoot, source))) {
			if (file.endsWith('.test.ts')) continue;
			hash.update(file.slice(projectRoot.length)).update(await readFile(file));
		}
	}
	return hash.digest('hex');
}

async function filesBelow(path: string): Promise<string[]> {
	if (!existsSync(path)) return [];
	const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
	if (!entries) return [path];
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
