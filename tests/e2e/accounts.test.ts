import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';
import { digits } from '../support/totp.ts';

const shots = 'test-results/screenshots';
const password = '红宫红场边上的那棵榕树';
const PATIENCE = 60_000;

describe.skipIf(!findChromium())('signing in, in a real browser', () => {
	const broken: string[] = [];
	let server: Server;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	let uri = '';
	let spare = '';

	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		server = await startServer({
			env: { SEED: 'none', WALL_OPEN: 'no', ADMIN_TOKEN: 'a-token-for-scripts-0123456789' }
		});
		browser = await launchChromium();
		({ context, page } = await opened());
	});
	afterEach(() => expect(broken.splice(0)).toEqual([]));
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function opened() {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
		context.setDefaultTimeout(PATIENCE);
		const page = await context.newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		return { context, page };
	}

	/** By keyboard alone: from field to field by Tab, sent by Enter. */
	async function typed(at: Page, values: readonly string[]): Promise<void> {
		for (const [i, value] of values.entries()) {
			if (i > 0) await at.keyboard.press('Tab');
			await at.keyboard.type(value);
		}
		await at.keyboard.press('Enter');
	}

	async function tabTo(at: Page, name: string): Promise<void> {
		for (let i = 0; i < 60; i++) {
			const here = await at.evaluate(
				() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent
			);
			if (here?.trim() === name) return;
			await at.keyboard.press('Tab');
		}
		throw new Error(`Tab never came to ${name}`);
	}

	const link = () => /http:\/\/\S+(\/welcome\/\S+)/.exec(server.output())?.[1] ?? '';

	it('makes the first administrator by the link on the console, by keyboard', async () => {
		expect(link()).toMatch(/^\/welcome\/[\w-]{32}$/);
		await page.goto(server.url + link());
		await looked(page, 'welcome');
		await tabTo(page, 'name');
		await typed(page, ['试管理员', 'root', 'short']);
		await page.getByRole('alert').or(page.locator('input[name=password]:invalid')).first().waitFor();
		await page.getByLabel('新密码').fill(password);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/account/);
		await page.getByText('建议现在就开启第二步验证').waitFor();
		expect((await fetch(server.url + link())).status).toBe(410);
	});

	it('switches the second factor on, with a square to scan and spare codes', async () => {
		await tabTo(page, 'password');
		await typed(page, [password]);
		const key = (await page.locator('code.key').textContent()) ?? '';
		uri = `otpauth://totp/x?secret=${key}`;
		spare = (await page.locator('.spare code').first().textContent()) ?? '';
		await looked(page, 'second-factor');
		await typed(page, ['000000']);
		await page.getByRole('alert').waitFor();
		expect(await page.locator('code.key').textContent()).toBe(key);
		await page.locator('input[name=code]').fill(digits(uri));
		await page.keyboard.press('Enter');
		await page.getByText('第二步验证已开启').waitFor();
		await looked(page, 'account');
	});

	it('signs out and in again, by keyboard alone', async () => {
		await tabTo(page, '退出');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/sign-in/);
		await page.goto(`${server.url}/admin/displays`);
		await page.waitForURL(/\/sign-in\?next=%2Fadmin%2Fdisplays/);
		await looked(page, 'sign-in');
		await tabTo(page, 'login');
		await typed(page, ['root', 'wrong password']);
		await page.getByRole('alert').waitFor();
		await page.reload();
		await tabTo(page, 'login');
		await typed(page, ['root', password]);
		await page.locator('input[name=code]').waitFor();
		await looked(page, 'sign-in-second');
		await tabTo(page, 'code');
		// The code that switched it on is used up; the next is good already.
		await typed(page, [digits(uri, Date.now() + 30_000)]);
		await page.waitForURL(/\/admin\/displays$/);
	});

	it('works without JavaScript', async () => {
		const plain = await browser.newContext({ javaScriptEnabled: false });
		const quiet = await plain.newPage();
		await quiet.goto(`${server.url}/sign-in`);
		await quiet.getByLabel('登录名').fill('root');
		await quiet.getByLabel('密码', { exact: true }).fill(password);
		await quiet.keyboard.press('Enter');
		await quiet.getByLabel('验证码').fill(spare);
		await quiet.keyboard.press('Enter');
		await quiet.getByRole('heading', { name: '试管理员', exact: true }).waitFor();
		await plain.close();
	});

	it('pairs a display, which then becomes the wall; before, the wall is shut', async () => {
		const screen = await opened();
		expect((await fetch(`${server.url}/api/wall`)).status).toBe(401);
		await screen.page.goto(`${server.url}/wall`);
		await screen.page.waitForURL(/\/pair/);
		await looked(screen.page, 'pair');
		const code = ((await screen.page.locator('.code').textContent()) ?? '').replace(/\s/g, '');
		await tabTo(page, 'code');
		await typed(page, [code.toLowerCase(), '一楼大厅']);
		await page.getByRole('status').filter({ hasText: '一楼大厅' }).waitFor();
		await looked(page, 'displays');
		await screen.page.waitForURL(/\/wall$/);
		const answer = await screen.context.request.get(`${server.url}/api/wall`);
		expect(answer.status()).toBe(200);
		await page.getByRole('button', { name: /撤销/ }).click();
		await page.getByText('已撤销').waitFor();
		expect((await screen.context.request.get(`${server.url}/api/wall`)).status()).toBe(401);
		await screen.context.close();
		broken.length = 0;
	});

	it('says in the bar where one is, on a phone too', async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		for (const [path, name] of [
			['/account', '我的账号'],
			['/admin/tours/figures', '参观数据'],
			['/admin/audit', '审计日志']
		] as const) {
			await page.goto(server.url + path);
			const here = page.locator('header [aria-current]');
			expect(await here.allTextContents()).toEqual([name]);
			await expect
				.poll(async () => {
					const box = await here.boundingBox();
					return box && box.x >= 0 && box.x + box.width <= 390;
				})
				.toBe(true);
		}
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(`${server.url}/admin/displays`);
	});

	it('invites somebody, whose account then is seen by administrators alone', async () => {
		await page.goto(`${server.url}/admin/accounts`);
		await tabTo(page, 'name');
		await typed(page, ['试受理员', 'A0001']);
		const invitation = (await page.locator('.done code').textContent()) ?? '';
		await page.locator('summary').first().click();
		await looked(page, 'accounts');

		const other = await opened();
		await other.page.goto(invitation);
		await other.page.getByText('a0001').waitFor();
		await other.page.getByLabel('新密码').fill('另一句足够长的话呀呀');
		await other.page.keyboard.press('Enter');
		await other.page.getByRole('heading', { name: '试受理员', exact: true }).waitFor();
		for (const path of ['/admin/accounts', '/admin/displays', '/admin/audit'])
			expect((await other.context.request.get(server.url + path)).status(), path).toBe(403);
		expect((await other.context.request.get(`${server.url}/api/accounts`)).status()).toBe(403);
		expect((await page.request.get(`${server.url}/api/accounts`)).status()).toBe(200);
		await other.context.close();

		await page.goto(`${server.url}/admin/audit`);
		await page.getByText('邀请账号').first().waitFor();
		await looked(page, 'audit');
		await page.goto(`${server.url}/admin/audit?lang=en`);
		await page.getByText('Display paired').waitFor();
	});

	it('is shut to other websites, kept by no browser, and tells the console no secret', async () => {
		const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
		const post = (headers: Record<string, string>) =>
			fetch(`${server.url}/account?/signOut`, {
				method: 'POST',
				redirect: 'manual',
				headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers },
				body: ''
			});
		expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
		expect((await post({ origin: 'null' })).status).toBe(403);
		const script = (token: string, origin?: string) =>
			fetch(`${server.url}/api/accounts`, {
				method: 'POST',
				headers: {
					authorization: `Bearer ${token}`,
					'content-type': 'application/json',
					...(origin && { origin })
				},
				body: JSON.stringify({ name: '试脚本', login: 'script1' })
			});
		expect((await script('wrong-token-0123456789')).status).toBe(403);
		expect((await script('a-token-for-scripts-0123456789', 'https://evil.example')).status).toBe(403);
		expect((await script('a-token-for-scripts-0123456789')).status).toBe(201);

		const answer = await fetch(`${server.url}/sign-in`);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
		const session = (await context.cookies()).find(({ name }) => name.endsWith('session_token'));
		expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
		expect(server.output()).not.toContain(password);
		expect(server.output()).not.toContain(spare);
		expect(server.output()).not.toContain('试管理员');
	});
});
