import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { startServer, type Server } from '../support/server.ts';
import { signUp } from '../support/sign-up.ts';
import { adminToken } from '../support/staff.ts';
import { tooLarge } from '../support/thumb.ts';

const everybody = [
	'/',
	'/report',
	'/stations/rider-01',
	'/stations/rider-01/poster',
	'/tours',
	'/tours/whole-street',
	'/tours/whole-street/walk',
	'/tours/whole-street/map',
	'/tours/whole-street/stops/red-01/poster',
	'/sites/red-01',
	'/sites/red-01/poster',
	'/sites/red-01/book',
	'/classes',
	'/api-docs',
	'/sign-in',
	'/pair',
	'/no-such-page'
];
const administrators = [
	'/account',
	'/admin/accounts',
	'/admin/audit',
	'/admin/displays',
	'/admin/sites',
	'/admin/sites/red-01',
	'/admin/tours',
	'/admin/tours/whole-street',
	'/admin/tours/figures',
	'/admin/themes',
	'/admin/bookings'
];

describe.skipIf(!findChromium())('text of 200 % on a phone', () => {
	let server: Server;
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync('test-results/screenshots', { recursive: true });
		server = await startServer({ env: { SEED: 'demo', ADMIN_TOKEN: adminToken } });
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function phone(): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			locale: 'zh-CN',
			reducedMotion: 'reduce',
			serviceWorkers: 'block'
		});
		context.setDefaultTimeout(60_000);
		const page = await context.newPage();
		await page.addInitScript('globalThis.__name = (named) => named');
		return page;
	}

	async function bursting(page: Page, paths: readonly string[]): Promise<Record<string, string[]>> {
		const found: Record<string, string[]> = {};
		for (const path of paths.flatMap((path) => [path, `${path}?lang=en`])) {
			await page.goto(server.url + path);
			await page.locator('main').first().waitFor();
			const cut = await tooLarge(page);
			if (cut.length > 0) found[path] = cut;
		}
		return found;
	}

	it('breaks no page that anybody may open', async () => {
		expect(await bursting(await phone(), everybody)).toEqual({});
	}, 300_000);

	it('breaks no page of an administrator', async () => {
		const page = await phone();
		await signUp(page, server.url, { login: 'first', name: '试甲' });
		expect(await bursting(page, administrators)).toEqual({});
	}, 300_000);
});
