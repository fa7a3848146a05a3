import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The pages that open without a network. Those named are frames that belong to the version; the others are kept when they were visited. */
const pages: readonly (readonly [RegExp, shell: string | null])[] = [
	[/\/routes\/(\(\w+\)\/)?field\/\+page\.svelte$/, '/field'],
	[/\/routes\/(\(\w+\)\/)?report\/\+page\.svelte$/, '/report'],
	[/\/routes\/(\(\w+\)\/)?(t|stations)\/\[code\]\/\+page\.svelte$/, null],
	[/\/routes\/(\(\w+\)\/)?tours\/(\[slug\]\/(walk\/)?)?\+page\.svelte$/, null],
	[/\/routes\/\+(layout|error)\.svelte$/, null]
];

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * Writes `offline.json` beside what the browser loads: the files that those pages need, down to the map they load later, and not
 * what only the wall needs. The service worker brings exactly these to the device.
 */
export function offlineFiles(): Plugin {
	return {
		name: 'minqing-offline-files',
		apply: 'build',
		// After Vite has thrown out the chunks that held nothing but styles.
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				if (this.environment.name !== 'client') return;
				this.emitFile({ type: 'asset', fileName: 'offline.json', source: JSON.stringify(listed(bundle)) });
			}
		}
	};
}

/** `bytes` is what the files take on the device, said before somebody fills it. */
function listed(bundle: Bundle): { files: string[]; shells: string[]; bytes: number } {
	const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
	const modules = new Set<string>();
	const taken = new Set<string>();
	for (const entry of chunks.filter(({ isEntry }) => isEntry)) {
		const needed = reach(bundle, entry, false);
		const ids = needed.flatMap(({ moduleIds }) => moduleIds);
		const isPage = ids.some((id) => pages.some(([pattern]) => pattern.test(id)));
		// Kit's own entry names every page of the product: what it loads later is those pages.
		if (!isPage && !entry.name.startsWith('entry/')) continue;
		for (const id of ids) modules.add(id);
		for (const chunk of isPage ? reach(bundle, entry, true) : needed) {
			taken.add(chunk.fileName);
			for (const file of chunk.viteMetadata?.importedCss ?? []) taken.add(file);
			for (const file of chunk.viteMetadata?.importedAssets ?? []) taken.add(file);
			for (const file of workersOf(bundle, chunk)) taken.add(file);
		}
	}
	const shells = pages.flatMap(([pattern, shell]) =>
		shell !== null && [...modules].some((id) => pattern.test(id)) ? [shell] : []
	);
	const bytes = [...taken].reduce((sum, file) => sum + bytesOf(bundle[file]), bytesBelow('static'));
	return { files: [...taken].toSorted().map((file) => `/${file}`), shells, bytes };
}

/** What is served as it is goes along, whole. */
const bytesBelow = (folder: string): number =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

const bytesOf = (part: Bundle[string] | undefined): number =>
	part === undefined ? 0 : Buffer.byteLength(part.type === 'chunk' ? part.code : part.source);

/** A chunk with what it imports, and what it may import later. */
function reach(bundle: Bundle, from: Chunk, later: boolean): Chunk[] {
	const found = new Set([from]);
	for (const chunk of found)
		for (const name of [...chunk.imports, ...(later ? chunk.dynamicImports : [])]) {
			const next = bundle[name];
			if (next?.type === 'chunk') found.add(next);
		}
	return [...found];
}

const workersOf = (bundle: Bundle, { code }: Chunk): string[] =>
	Object.keys(bundle).filter(
		(file) => file.includes('/workers/') && code.includes(file.split('/').at(-1) ?? file)
	);
