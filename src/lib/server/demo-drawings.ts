import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { pictures } from '#geo/demo/tours/pictures.ts';
import { accept } from './photographs/accept.ts';
import { openFolderStore } from './photographs/folder-store.ts';
import { openPool, type Pool } from './photographs/pool.ts';
import { projectRoot } from './project-root.ts';

/** A drawing of a demonstration site as a picture is kept. */
export type Drawing = {
	code: string;
	hash: string;
	full: Uint8Array;
	small: Uint8Array;
	width: number;
	height: number;
};

/** The drawings are 1200 wide at 72 dots an inch; pictures are kept 1600 wide. */
const DOTS = 96;
const cache = join(projectRoot, 'node_modules', '.cache', 'minqing');
const list = z.array(
	z.object({ code: z.string(), hash: z.string(), width: z.int(), height: z.int(), bytes: z.int() })
);

/**
 * The drawings of the demonstration's sites as pictures. Made where they are missing, once for each change of them (about 5 s), and read from then on.
 */
export async function ensureDrawings(log: (line: string) => void = () => {}): Promise<Drawing[]> {
	const svgs = Object.entries(pictures).map(([code, { svg }]) => ({ code, svg: svg() }));
	const folder = join(
		cache,
		`drawings-${createHash('sha256').update(JSON.stringify(svgs)).digest('hex').slice(0, 16)}`
	);
	const made = await read(folder);
	if (made) return made;
	log(
		'首次绘制演示插图，约 5 秒 / drawing the pictures of the demonstration for the first time, about 5 s …'
	);
	const pool = openPool();
	try {
		const drawings = await Promise.all(svgs.map(({ code, svg }) => draw(code, svg, pool)));
		// Where nothing may be written, they are drawn again the next time.
		await keep(folder, drawings).catch(() =>
			log('插图未能缓存 / the drawings could not be kept for the next time')
		);
		return drawings;
	} finally {
		pool.close();
	}
}

/** A drawing goes the way of every other picture. */
async function draw(code: string, svg: string, pool: Pool): Promise<Drawing> {
	const png = await sharp(Buffer.from(svg), { density: DOTS }).png({ compressionLevel: 1 }).toBuffer();
	const { hash, full, small, width, height } = await accept(png, pool);
	return { code, hash, full, small, width, height };
}

/** The list comes last: where it is, all of them are. */
async function keep(folder: string, drawings: readonly Drawing[]): Promise<void> {
	const store = openFolderStore(folder);
	await mkdir(folder, { recursive: true });
	for (const { hash, full, small } of drawings) await store.put(hash, { full, small });
	const rows = drawings.map(({ code, hash, width, height, full }) => ({
		code,
		hash,
		width,
		height,
		bytes: full.length
	}));
	await writeFile(join(folder, 'list.json'), JSON.stringify(rows));
}

async function read(folder: string): Promise<Drawing[] | null> {
	const text = await readFile(join(folder, 'list.json'), 'utf8').catch(() => null);
	if (text === null) return null;
	const store = openFolderStore(folder);
	const drawings: Drawing[] = [];
	for (const { code, hash, width, height, bytes } of list.parse(JSON.parse(text))) {
		const [full, small] = await Promise.all([store.get(hash, 'full'), store.get(hash, 'small')]);
		if (full?.length !== bytes || !small) return null;
		drawings.push({ code, hash, full, small, width, height });
	}
	return drawings;
}
