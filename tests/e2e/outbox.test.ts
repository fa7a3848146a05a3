import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Letter } from '../../src/lib/outbox/letter.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import type * as Kept from '../support/kept.ts';

declare global {
	var store: typeof Kept;
}

const letter = (id: string): Letter & { body: { json: unknown } } => ({
	...{ id, as: null, after: null, path: '/api/x', body: { json: id }, key: null, label: id },
	...{ madeAt: 1, state: { is: 'waiting' } }
});

/** The store of the product as a script of its own. */
async function bundle(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'minqing-outbox-'));
	const entry = fileURLToPath(new URL('../support/kept.ts', import.meta.url));
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			outDir: folder,
			minify: false,
			lib: { entry, name: 'store', formats: ['iife'], fileName: () => 'store.js' }
		}
	});
	const script = readFileSync(join(folder, 'store.js'), 'utf8');
	rmSync(folder, { recursive: true });
	return script;
}

describe.skipIf(!findChromium())('what the device keeps', () => {
	let browser: Browser;
	let origin: Server;
	let script: string;
	let url: string;
	beforeAll(async () => {
		[script, browser] = await Promise.all([bundle(), launchChromium()]);
		origin = createServer((_asked, answer) => answer.end('<!doctype html>'));
		origin.listen(0, '127.0.0.1');
		await once(origin, 'listening');
		const address = origin.address();
		url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`;
	});
	afterAll(async () => {
		await browser.close();
		origin.close();
	});

	/** A page with the store in it, in a browser of its own or beside another page. */
	async function open(beside?: Page): Promise<Page> {
		const page = await (beside?.context() ?? (await browser.newContext())).newPage();
		await page.goto(url);
		await page.addScriptTag({ content: `${script}; globalThis.store = store;` });
		return page;
	}

	test('drafts with their pictures, and letters in the order of their making', async () => {
		const page = await open();
		const seen = await page.evaluate(
			async ([a, b, c]) => {
				const { drafts, letters } = store;
				await drafts.keep('report', { title: '路灯', photos: [new Blob(['jpeg'])] });
				await drafts.keep('report', { title: '路灯不亮', photos: [new Blob(['jpeg'])] });
				const draft = (await drafts.read('report')) as { title: string; photos: Blob[] };
				await letters.add([b!, a!], 'report');
				await letters.add([c!]);
				await letters.replace([
					{ ...a!, label: 'sent' },
					{ ...a!, id: 'forgotten long ago' }
				]);
				await letters.drop([b!.id, 'nobody']);
				return {
					title: draft.title,
					photo: await draft.photos[0]!.text(),
					left: (await drafts.all()).length,
					letters: (await letters.all()).map(({ id, label }) => `${id} ${label}`)
				};
			},
			['a', 'b', 'c'].map((id) => letter(id))
		);
		expect(seen).toEqual({ title: '路灯不亮', photo: 'jpeg', left: 0, letters: ['a sent', 'c c'] });
	});

	test('a report with its photographs is written as a whole or not at all, and then the draft stays', async () => {
		const page = await open();
		const seen = await page.evaluate(async (one) => {
			const { drafts, letters } = store;
			await drafts.keep('report', { title: '路灯不亮' });
			// The same name twice: the second breaks what came before it.
			const refused = await letters.add([one, one], 'report').then(
				() => false,
				() => true
			);
			return { refused, letters: (await letters.all()).length, draft: await drafts.read('report') };
		}, letter('a'));
		expect(seen).toEqual({ refused: true, letters: 0, draft: { title: '路灯不亮' } });
	});

	test('an update of the app loses nothing: an old version is brought up to date, beside an old page that is still open', async () => {
		const old = await open();
		await old.evaluate(async (one) => {
			await store.drafts.keep('report', { title: '写到一半', photos: [new Blob(['jpeg'])] });
			await store.letters.add([one]);
		}, letter('a'));
		const newer = await open(old);
		const seen = await newer.evaluate(async () => {
			// The next release: the same steps, and one more.
			const database = await store.openKept('minqing', [
				...store.upgrades,
				(up) => up.createObjectStore('walks' as 'drafts', { keyPath: 'id' })
			]);
			const draft = (await database.get('drafts', 'report'))!.value as { title: string; photos: Blob[] };
			const letters = await database.getAll('letters');
			const { version } = database;
			database.close();
			return {
				version,
				title: draft.title,
				photo: await draft.photos[0]!.text(),
				ids: letters.map(({ id }) => id)
			};
		});
		expect(seen).toEqual({ version: 2, title: '写到一半', photo: 'jpeg', ids: ['a'] });
		// The old page cannot read what it does not know; it says so, and takes nothing away.
		expect(
			await old.evaluate(() =>
				store.drafts.read('report').catch((problem: unknown) => (problem as Error).name)
			)
		).toBe('VersionError');
	});

	test('an upgrade that fails leaves everything as it was', async () => {
		const page = await open();
		const seen = await page.evaluate(async () => {
			await store.drafts.keep('report', { title: '写到一半' });
			const failed = await store
				.openKept('minqing', [
					...store.upgrades,
					(up) => {
						up.deleteObjectStore('drafts');
						throw new Error('a mistake in the next release');
					}
				])
				.then(
					() => false,
					() => true
				);
			return { failed, draft: await store.openStore('minqing').drafts.read('report') };
		});
		expect(seen).toEqual({ failed: true, draft: { title: '写到一半' } });
	});
});
