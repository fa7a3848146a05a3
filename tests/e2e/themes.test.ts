import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';
import { signUp } from '../support/sign-up.ts';
import { adminToken } from '../support/staff.ts';

describe.skipIf(!findChromium())('the themes of the week, in a real browser', () => {
	const broken: string[] = [];
	let server: Server;
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		mkdirSync('test-results/screenshots', { recursive: true });
		server = await startServer({ env: { SEED: 'demo', ADMIN_TOKEN: adminToken } });
		browser = await launchChromium();
		const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
		context.setDefaultTimeout(60_000);
		page = await context.newPage();
		await page.addInitScript('globalThis.__name = (named) => named');
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await signUp(page, server.url, { login: 'first', name: '试甲' });
	});
	afterEach(() => expect(broken.splice(0)).toEqual([]));
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	it('are there to be read and written, for everywhere and for one community', async () => {
		await page.goto(`${server.url}/admin/themes`);
		await page.getByText('消防安全日').waitFor();
		const where = page.getByLabel('哪里的主题');
		const community = await where.locator('option').filter({ hasText: '北门社区' }).getAttribute('value');
		await where.selectOption(community);
		await page.getByRole('button', { name: '看这里的' }).click();
		await page.getByText('沿用全县的').first().waitFor();
		await page.locator('summary').first().press('Enter');
		await looked(page, 'admin-themes');
		const monday = page.locator('details').first();
		await monday.getByLabel('主题', { exact: true }).fill('老巷安全日');
		await monday.getByLabel('看什么', { exact: true }).fill('看老巷的电线。');
		await monday.getByRole('button', { name: '保存' }).press('Enter');
		await page.getByText('星期一的主题已保存').waitFor();
		await page.goto(`${server.url}/admin/themes?area=${community ?? ''}&lang=en`);
		await page.getByText('老巷安全日').waitFor();
		await page.getByText('a theme of its own').waitFor();
		await page.locator('summary').first().press('Enter');
		await page.locator('details').first().getByRole('button', { name: 'No theme of its own' }).click();
		await page.getByText('Monday has no theme of its own any more').waitFor();
		await page.getByText('Fire safety').waitFor();
	}, 120_000);
});
