import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/lib/server/api/endpoints.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { bars } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';

const shots = 'test-results/screenshots';

describe.skipIf(!findChromium())('the documentation of the API, in a real browser', () => {
	let server: Server | undefined;
	let browser: Browser | undefined;
	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		server = await startServer();
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	test.each([
		[390, 'zh', 'light'],
		[390, 'en', 'dark'],
		[1280, 'zh', 'dark'],
		[1280, 'en', 'light']
	] as const)(
		'at %i px, %s, %s: everything is there, nothing hangs over, nothing comes from elsewhere',
		async (width, lang, colorScheme) => {
			const context = await browser!.newContext({
				viewport: { width, height: 900 },
				colorScheme,
				locale: 'zh-CN'
			});
			const page = await context.newPage();
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await page.goto(`${server!.url}/api-docs${lang === 'en' ? '?lang=en' : ''}`);
			expect(asked.filter((url) => !url.startsWith(server!.url))).toEqual([]);
			expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
			expect(await page.locator('article').count()).toBe(endpoints.length);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			// Every line of the contents leads to its chapter.
			const targets = await page
				.locator('nav a')
				.evaluateAll((links) =>
					links.map((link) => [
						link.getAttribute('href'),
						document.querySelector(link.getAttribute('href') ?? '') !== null
					])
				);
			expect(targets.filter(([, there]) => there !== true)).toEqual([]);
			expect(await bars(page)).toEqual([]);
			await page.screenshot({ path: `${shots}/api-docs-${width}-${lang}-${colorScheme}.png` });
			await page.evaluate(() => document.getElementById('tickets')?.scrollIntoView());
			await page
				.locator('details')
				.first()
				.evaluate((details) => details.setAttribute('open', ''));
			await page.screenshot({ path: `${shots}/api-docs-${width}-${lang}-${colorScheme}-tickets.png` });
			await page.evaluate(() => document.getElementById('law')?.scrollIntoView());
			await page.screenshot({ path: `${shots}/api-docs-${width}-${lang}-${colorScheme}-law.png` });
			await context.close();
		}
	);
});
