import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { plain } from '../support/pictures.ts';
import { startServer, type Server } from '../support/server.ts';
import { seeSite } from '../support/site-page.ts';
import { signUp } from '../support/sign-up.ts';
import { adminToken } from '../support/staff.ts';
import { mp3 } from '../support/sound-bytes.ts';

const PATIENCE = 90_000;

describe.skipIf(!findChromium())('writing sites and making tours, in a real browser', () => {
	const broken: string[] = [];
	let server: Server;
	let browser: Browser;
	let page: Page;
	let second: Page;

	beforeAll(async () => {
		mkdirSync('test-results/screenshots', { recursive: true });
		server = await startServer({ env: { ADMIN_TOKEN: adminToken, SEED: 'demo' } });
		browser = await launchChromium();
		page = await administrator('first', '试甲');
		second = await administrator('second', '试乙');
	});
	afterEach(() => expect(broken.splice(0)).toEqual([]));
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function administrator(login: string, name: string): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 900 },
			locale: 'zh-CN',
			reducedMotion: 'reduce',
			serviceWorkers: 'block'
		});
		context.setDefaultTimeout(PATIENCE);
		const opened = await context.newPage();
		await opened.addInitScript('globalThis.__name = (named) => named');
		opened.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await signUp(opened, server.url, { login, name });
		return opened;
	}

	const status = async (path: string, headers = {}) => (await fetch(server.url + path, { headers })).status;
	const both = async (at: Page, label: string, words: string) => {
		await at.getByLabel(`${label} · 中文`, { exact: true }).fill(words);
		await at.getByLabel(`${label} · 英文`, { exact: true }).fill(`${words} in English`);
	};
	const onMap = async (name: string): Promise<boolean> =>
		(await (await fetch(`${server.url}/api/layers/red-sites.geojson`)).text()).includes(name);

	it('a site is written from nothing with a picture, kept as a draft, and published', async () => {
		await page.goto(`${server.url}/admin/sites`);
		await page.getByText('14 个文化点').waitFor();
		await looked(page, 'admin-sites');
		// From the list by keyboard.
		await page.getByRole('link', { name: '写一个新的文化点' }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/admin\/sites\/new/);
		await both(page, '名称', '榕树下夜校');
		await page.getByText('有现成的坐标').click();
		await page.getByLabel('经度').fill('115.34012');
		await page.getByLabel('纬度').fill('22.96512');
		await page.getByRole('combobox', { name: '坐标系' }).selectOption('gcj02');
		await page.getByRole('button', { name: '把标记放到这里' }).click();
		// From the vendors' system: half a kilometre away.
		await page.getByText(/标记在 115\.33\d+，22\.96\d+/).waitFor();
		await page.getByRole('button', { name: '加一行' }).click();
		await page.getByText('门口会写：每天 09:00–17:00').waitFor();
		await page.getByRole('button', { name: '加一行' }).click();
		await page.getByText('「每天」写了两行').waitFor();
		await page.getByLabel('日子').nth(1).selectOption('mon');
		await page.getByLabel('不开放').nth(1).check();
		await page.getByText('周一 不开放').waitFor();
		await both(page, '两分钟短文', '榕树下有过一所夜校。');
		await page.getByRole('button', { name: '存草稿' }).click();
		await page.waitForURL(/\/admin\/sites\/red-15/);
		expect(await onMap('榕树下夜校')).toBe(false);
		expect(await status('/api/sites/red-15')).toBe(404);

		await page.locator('input[type=file][accept="image/*"]').setInputFiles({
			name: '夜校.png',
			mimeType: 'image/png',
			buffer: await plain(900, 600).png().toBuffer()
		});
		await both(page, '图里有什么 1', '一棵榕树');
		await both(page, '署名 1', '演示');
		await page
			.locator('input[type=file][accept^="audio"]')
			.first()
			.setInputFiles({ name: '读.mp3', mimeType: 'audio/mpeg', buffer: mp3({ frames: 40 }) });
		await page.locator('audio').waitFor({ state: 'attached' });
		await page.getByText(/发布前还差 \d+ 处/).click();
		await page.getByText('「十分钟长文 · 中文」还没有填').waitFor();
		expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
		await both(page, '十分钟长文', '那时候，夜里还有灯。');
		if ((await page.getByLabel('出处 1 · 中文').count()) === 0)
			await page.getByRole('button', { name: '添加 出处' }).click();
		await both(page, '出处 1', '演示');
		await page.getByText('都写全了，可以发布').waitFor();
		await looked(page, 'admin-site');
		await page.getByRole('button', { name: '预览' }).press('Enter');
		await page.getByRole('dialog').getByText('榕树下有过一所夜校。').waitFor();
		await page.screenshot({ path: 'test-results/screenshots/admin-site-preview.png' });
		await page.keyboard.press('Escape');

		await page.getByRole('button', { name: '发布', exact: true }).press('Enter');
		await page.getByText('已发布，地图和路线已更新').waitFor();
		expect(await onMap('榕树下夜校')).toBe(true);
		const told = (await (await fetch(`${server.url}/api/sites/red-15`)).json()) as {
			content: { pictures: { hash: string }[]; sound: { zh: string } };
			hours: { zh: string };
		};
		expect(told.hours.zh).toContain('周一 不开放');
		const hash = told.content.pictures[0]?.hash ?? '';
		const picture = await fetch(`${server.url}/api/site-files/${hash}?size=small`);
		expect(picture.headers.get('content-type')).toBe('image/jpeg');
		expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
		expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
		// As Safari asks before it plays.
		const sound = await fetch(`${server.url}/api/site-files/${told.content.sound.zh}`, {
			headers: { range: 'bytes=0-1' }
		});
		expect(sound.status).toBe(206);
		expect(sound.headers.get('content-range')).toBe(`bytes 0-1/${mp3({ frames: 40 }).length}`);
		expect((await sound.arrayBuffer()).byteLength).toBe(2);
		const beyond = { range: 'bytes=900000-' };
		expect(await status(`/api/site-files/${told.content.sound.zh}`, beyond)).toBe(416);
	});

	it('a site of no tour has a page of its own, and a sheet for its door', async () => {
		await page.getByRole('link', { name: '看公开的页面' }).press('Enter');
		await seeSite(page, server.url);
	});

	it('two write at once: the second is told, chooses, and nothing is lost', async () => {
		for (const one of [page, second]) {
			await one.goto(`${server.url}/admin/sites/red-15`);
			await one.getByText('都写全了').waitFor();
		}
		await both(page, '两分钟短文', '甲写的短文。');
		await page.getByRole('button', { name: '存草稿' }).click();
		await page.getByText('草稿已存').waitFor();
		await both(second, '十分钟长文', '乙写的长文。');
		await second.getByRole('button', { name: '存草稿' }).click();
		await second.getByRole('heading', { name: '两个人同时在写' }).waitFor();
		await second.getByText('试甲保存过这个文化点').first().waitFor();
		await looked(second, 'admin-site-overtaken');
		await second
			.getByRole('group', { name: '两分钟短文' })
			.getByRole('radio', { name: /试甲写的/ })
			.check();
		await second.getByRole('button', { name: '就按选的来' }).click();
		expect(await second.getByLabel('两分钟短文 · 中文').inputValue()).toBe('甲写的短文。');
		expect(await second.getByLabel('十分钟长文 · 中文').inputValue()).toBe('乙写的长文。');
		await second.getByRole('button', { name: '存草稿' }).click();
		await second.getByText('草稿已存').waitFor();
		const told = await (await fetch(`${server.url}/api/sites/red-15`)).text();
		expect(told).toContain('榕树下有过一所夜校。');
	});

	it('a tour is made by keyboard, follows the streets, and is published; a site is taken back', async () => {
		await page.goto(`${server.url}/admin/tours`);
		await page.getByText('从渡口到东门').waitFor();
		await looked(page, 'admin-tours');
		await page.getByRole('link', { name: '编一条新路线' }).press('Enter');
		await page.waitForURL(/\/admin\/tours\/new/);
		await both(page, '名称', '三扇门');
		await page.getByLabel('网址').fill('three-doors');
		await both(page, '介绍', '短短一程。');
		await both(page, '适合谁', '谁都行');
		for (const code of ['red-02', 'red-05', 'red-03']) {
			await page.getByLabel('选一个文化点').selectOption(code);
			await page.getByRole('button', { name: '加一站' }).press('Enter');
		}
		const order = () =>
			page.locator('li[data-code]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-code')));
		await page.locator('li[data-code=red-03]').getByTitle('上移').focus();
		await page.keyboard.press('Enter');
		await expect.poll(order).toEqual(['red-02', 'red-03', 'red-05']);
		await page.getByRole('button', { name: '算一算路线' }).press('Enter');
		await page.getByText(/沿街道一共/).waitFor();
		await page.getByRole('button', { name: '保存' }).click();
		await page.waitForURL(/\/admin\/tours\/three-doors/);
		await page.locator('canvas').first().waitFor();
		await looked(page, 'admin-tour');
		expect(await status('/api/tours/three-doors')).toBe(404);
		await page.getByRole('button', { name: '发布' }).press('Enter');
		await page.getByText('已发布，游客看得到了').waitFor();
		expect(await status('/api/tours/three-doors')).toBe(200);

		await page.goto(`${server.url}/admin/sites/red-15`);
		await page.getByRole('button', { name: '撤下' }).click();
		await page.getByText('已撤下。').waitFor();
		expect(await status('/api/sites/red-15')).toBe(404);
		expect(await status('/sites/red-15')).toBe(404);
		expect(await onMap('榕树下夜校')).toBe(false);
		await page.goto(`${server.url}/admin/audit`);
		await page.getByText('撤下文化点').first().waitFor();
	});

	it('what is not saved is not left behind unasked', async () => {
		const asked: string[] = [];
		let yes = false;
		page.on('dialog', (dialog) => {
			asked.push(dialog.message());
			void (yes ? dialog.accept() : dialog.dismiss());
		});
		for (const path of ['/admin/sites/red-02', '/admin/tours/three-doors']) {
			yes = false;
			await page.goto(server.url + path, { waitUntil: 'networkidle' });
			const name = page.getByLabel('名称 · 中文', { exact: true });
			await name.fill('改了一半');
			await page.locator('a.back').click();
			await expect.poll(() => asked.splice(0)).toEqual([expect.stringContaining('要离开吗')]);
			expect(new URL(page.url()).pathname).toBe(path);
			expect(await name.inputValue()).toBe('改了一半');
			yes = true;
			await page.locator('a.back').click();
			await page.waitForURL(/\/admin\/(sites|tours)$/);
			expect(asked.splice(0)).toHaveLength(1);
		}
	});

	it('nobody else gets there', async () => {
		for (const path of ['/admin/sites', '/admin/sites/new', '/admin/tours', '/admin/tours/new']) {
			const sent = await fetch(server.url + path, { redirect: 'manual' });
			expect([sent.status, sent.headers.get('location')]).toEqual([
				303,
				`/sign-in?next=${encodeURIComponent(path)}`
			]);
		}
		expect(await status('/api/site-files/' + 'a'.repeat(64))).toBe(404);
		const upload = await fetch(`${server.url}/api/site-files`, {
			method: 'POST',
			body: new Uint8Array(mp3())
		});
		expect(upload.status).toBe(401);
	});
});
