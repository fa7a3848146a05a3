import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * A random secret that lies in a file of DATA_DIR, readable for its owner alone; made the first time somebody asks.
 * Two processes that start at once get the same: the file comes to its name whole, and only once.
 * @param made what is said when it was made
 * @throws where the file is too short to be one of ours
 */
export async function secretFile(
	{ dataDir, name }: { dataDir: string; name: string },
	made: (path: string) => void
): Promise<string> {
	const folder = resolve(dataDir);
	const path = join(folder, name);
	const known = await read(path);
	if (known !== null) return known;
	await mkdir(folder, { recursive: true });
	const secret = randomBytes(48).toString('base64url');
	const draft = `${path}.${randomBytes(6).toString('hex')}`;
	try {
		await writeFile(draft, secret, { mode: 0o600, flag: 'wx', flush: true });
		await link(draft, path);
		made(path);
		return secret;
	} catch (problem) {
		if (!hasCode(problem, 'EEXIST')) throw problem;
	} finally {
		await rm(draft, { force: true });
	}
	const others = await read(path);
	if (others === null)
		throw new Error(`${path} 刚刚被删除，请重新启动 / ${path} was just removed: start again`);
	return others;
}

async function read(path: string): Promise<string | null> {
	let secret: string;
	try {
		secret = (await readFile(path, 'utf8')).trim();
	} catch (problem) {
		if (hasCode(problem, 'ENOENT')) return null;
		throw problem;
	}
	if (secret.length >= 32) return secret;
	throw new Error(
		`${path} 不完整：请从备份恢复；没有备份就删除它再启动，用它加密的内容将无法再读 / ${path} is incomplete: restore it from a backup; without one remove it and start again, and what was encrypted with it is lost`
	);
}

const hasCode = (problem: unknown, code: string): boolean =>
	problem instanceof Error && 'code' in problem && problem.code === code;
