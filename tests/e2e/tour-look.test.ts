import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tour } from '../../src/lib/tour/tour.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';
import { stand, stepsOf } from '../support/tour-walk.ts';

const shots = 'test-results/screenshots';
const SLUG = 'hour-with-children';

describe.skipIf(!findChromium())('a tour, looked at', () => {
	const broken: string[] = [];
	let server: Server;
	let browser: Browser;
	let tour: Tour;

	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		server = await startServer({ env: { SEED: 'demo' } });
		browser = await launchChromium();
		tour = (await (await fetch(`${server.url}/api/tours/${SLUG}`)).json()) as Tour;
	});
	afterEach(() => expect(broken.splice(0)).toEqual([]));
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function open(path: string): Promise<Page> {
		const context = await browser.newContext({
			...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, reducedMotion: 'reduce' },
			permissions: ['geolocation']
		});
		context.setDefaultTimeout(30_000);
		const page = await context.newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await page.goto(server.url + path);
		return page;
	}

	it.each(['zh', 'en'] as const)('is fit to be shown: %s', async (lang) => {
		const query = lang === 'en' ? '?lang=en' : '';
		const page = await open(`/tours${query}`);
		await looked(page, `tours-${lang}`);
		await page.goto(`${server.url}/tours/${SLUG}${query}`);
		await looked(page, `tour-${lang}`);
		await page.goto(`${server.url}/tours/${SLUG}/walk${query}`);
		await looked(page, `tour-start-${lang}`);
		await stand(page.context(), stepsOf(tour.stops[1]!.leg, 20)[3]!);
		await page.locator('.start .primary').click();
		await page.locator('.far').waitFor();
		await page.locator('canvas').first().waitFor();
		await looked(page, `tour-guide-${lang}`);
		await page.locator('.guide .primary').click();
		await page.locator('dialog[open]').waitFor();
		await looked(page, `tour-arrived-${lang}`);
		for (const stop of tour.stops) {
			await page.locator('dialog .primary').click();
			await page.locator('dialog svg.done').waitFor();
			await page.locator('dialog .primary').click();
			await page.locator('dialog').waitFor({ state: 'detached' });
			if (stop !== tour.stops.at(-1)) await page.locator('.guide .primary').click();
		}
		await page.locator('article h1').waitFor();
		await page.locator('input[type=text]').fill('林小满');
		await looked(page, `certificate-${lang}`);
		await page.emulateMedia({ media: 'print' });
		await page.pdf({ path: `${shots}/certificate-${lang}.pdf`, preferCSSPageSize: true });
		await page.context().close();
	});
});
