import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { pathOf, StoreAwayError, StoreFullError, type PhotographStore } from './store.ts';

/** What is being written lies here until it is whole. A killed process leaves its piece; an hour later it is swept away. */
const INCOMING = 'incoming';
const LEFT_BEHIND_MS = 3_600_000;

/** Pictures in a folder: written aside, forced to the disk, then renamed, so that none is ever there by half. */
export function openFolderStore(folder: string): PhotographStore {
	const incoming = join(folder, INCOMING);
	let swept: Promise<void> | null = null;

	async function write(path: string, bytes: Uint8Array): Promise<void> {
		const target = join(folder, path);
		// By content: what is there under this name is the same.
		if ((await sizeOf(target)) === bytes.length) return;
		await mkdir(dirname(target), { recursive: true });
		await mkdir(incoming, { recursive: true });
		const aside = join(incoming, randomUUID());
		try {
			const file = await open(aside, 'wx', 0o640);
			try {
				await file.writeFile(bytes);
				await file.sync();
			} finally {
				await file.close();
			}
			await rename(aside, target);
		} catch (problem) {
			await rm(aside, { force: true }).catch(() => undefined);
			throw problem;
		}
		await syncFolder(dirname(target));
	}

	return {
		async put(hash, parts) {
			try {
				swept ??= sweep(incoming);
				await swept;
				for (const [part, bytes] of Object.entries(parts)) await write(pathOf(hash, part), bytes);
			} catch (problem) {
				throw explain(problem, folder);
			}
		},
		async get(hash, part) {
			try {
				return new Uint8Array(await readFile(join(folder, pathOf(hash, part))));
			} catch (problem) {
				if (codeOf(problem) === 'ENOENT') return null;
				throw explain(problem, folder);
			}
		}
	};
}

const codeOf = (problem: unknown): string | undefined =>
	z.object({ code: z.string() }).safeParse(problem).data?.code;

function explain(problem: unknown, folder: string): Error {
	const code = codeOf(problem) ?? '';
	if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
		return new StoreFullError(
			`照片文件夹 ${folder} 已满 / the folder of photographs ${folder} is full (${code})`
		);
	}
	return new StoreAwayError(
		`照片文件夹 ${folder} 不能读写 / the folder of photographs ${folder} cannot be read or written (${code})`,
		{ cause: problem }
	);
}

async function sizeOf(path: string): Promise<number | null> {
	try {
		return (await stat(path)).size;
	} catch {
		return null;
	}
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}

async function sweep(incoming: string): Promise<void> {
	const names = await readdir(incoming).catch(() => []);
	for (const name of names) {
		const path = join(incoming, name);
		const written = await stat(path).catch(() => null);
		if (written && Date.now() - written.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
	}
}
