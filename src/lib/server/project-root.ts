import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: the nearest above this file, or above where we were started, whose package.json is ours. */
export const projectRoot: string =
	findUpward(dirname(fileURLToPath(import.meta.url))) ?? findUpward(process.cwd()) ?? process.cwd();

function findUpward(from: string): string | null {
	for (let folder = from; ; folder = dirname(folder)) {
		const file = join(folder, 'package.json');
		if (existsSync(file) && /"name":\s*"minqing"/.test(readFileSync(file, 'utf8'))) return folder;
		if (folder === dirname(folder)) return null;
	}
}
