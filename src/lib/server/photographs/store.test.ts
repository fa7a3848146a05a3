import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startObjectStore, type ObjectStore } from '../../../../tests/support/object-store.ts';
import { openStore, StoreAwayError, StoreFullError, type PhotographStore } from './store.ts';

const picture = (bytes = 30_000) => {
	const full = randomBytes(bytes);
	return { hash: createHash('sha256').update(full).digest('hex'), sizes: { full, small: randomBytes(900) } };
};

async function keeps(store: PhotographStore): Promise<void> {
	const { hash, sizes } = picture();
	expect(await store.get(hash, 'full')).toBeNull();
	await Promise.all([store.put(hash, sizes), store.put(hash, sizes)]);
	expect(Buffer.from((await store.get(hash, 'full'))!).equals(sizes.full)).toBe(true);
	expect(Buffer.from((await store.get(hash, 'small'))!).equals(sizes.small)).toBe(true);
}

describe('photographs in a folder', () => {
	const folder = mkdtempSync(join(tmpdir(), 'minqing-photographs-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const files = (of = folder) =>
		readdirSync(of, { recursive: true, withFileTypes: true }).flatMap((entry) =>
			entry.isFile() ? [entry.name] : []
		);

	test('come out as they went in, though they came twice at once', async () => {
		await keeps(openStore({ kind: 'folder', folder }));
		expect(files()).toHaveLength(2);
		expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
	});

	test('what a killed process left behind is swept away, what is being written is not', async () => {
		const own = join(folder, 'own');
		mkdirSync(join(own, 'incoming'), { recursive: true });
		for (const name of ['old', 'new']) writeFileSync(join(own, 'incoming', name), 'half');
		utimesSync(join(own, 'incoming', 'old'), 1, 1);
		await keeps(openStore({ kind: 'folder', folder: own }));
		expect(readdirSync(join(own, 'incoming'))).toEqual(['new']);
	});

	test('a file in the place of the folder is told as such', async () => {
		const wrong = join(folder, 'file');
		writeFileSync(wrong, '');
		const { hash, sizes } = picture();
		const put = openStore({ kind: 'folder', folder: wrong }).put(hash, sizes);
		await expect(put).rejects.toBeInstanceOf(StoreAwayError);
		await expect(put).rejects.toThrow(wrong);
	});

	test('a full disk is told as such, and nothing is left by half', async (context) => {
		const disk = join(folder, 'disk');
		mkdirSync(disk);
		try {
			execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
		} catch {
			return context.skip('only root can make a small disk');
		}
		try {
			const store = openStore({ kind: 'folder', folder: disk });
			const { hash, sizes } = picture(200_000);
			await expect(store.put(hash, sizes)).rejects.toBeInstanceOf(StoreFullError);
			expect(await store.get(hash, 'full')).toBeNull();
			expect(files(disk)).toEqual([]);
			// What fits still comes in.
			const less = picture(2000);
			await store.put(less.hash, less.sizes);
			expect(await store.get(less.hash, 'full')).not.toBeNull();
		} finally {
			execFileSync('umount', [disk]);
		}
	});
});

describe('photographs in an S3-compatible store', () => {
	let objects: ObjectStore;
	beforeAll(async () => {
		objects = await startObjectStore();
	});
	afterAll(() => objects.close());
	const open = (changes: Partial<ObjectStore['settings']> = {}) =>
		openStore({ kind: 's3', ...objects.settings, ...changes });

	test('come out as they went in, signed', async () => {
		await keeps(open());
		expect([...objects.objects.keys()][0]).toMatch(
			/^\/minqing-test\/photographs\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.full\.jpg$/
		);
	});

	test('a wrong secret is told as such, and not printed', async () => {
		const { hash, sizes } = picture();
		const put = open({ secretKey: 'wrong-canary' }).put(hash, sizes);
		await expect(put).rejects.toThrow(/403 SignatureDoesNotMatch/);
		await expect(put).rejects.not.toThrow(/canary/);
		await expect(open({ secretKey: 'wrong' }).get(hash, 'full')).rejects.toBeInstanceOf(StoreAwayError);
	});

	test('a full one, and one that is away, are told apart', async () => {
		const { hash, sizes } = picture();
		objects.refuse({ status: 409, code: 'XMinioStorageFull' });
		await expect(open().put(hash, sizes)).rejects.toBeInstanceOf(StoreFullError);
		objects.refuse(null);
		await expect(open({ endpoint: 'http://127.0.0.1:1' }).put(hash, sizes)).rejects.toThrow(/连不上/);
	});
});
