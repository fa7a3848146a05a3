import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';
import { phone } from '../support/slow-phone.ts';
import { tooLarge, tooSmall } from '../support/thumb.ts';

describe.skipIf(!findChromium())('the page of a report, looked at', () => {
	const broken: string[] = [];
	let server: Server;
	let browser: Browser;
	let spot: [lng: number, lat: number];

	beforeAll(async () => {
		mkdirSync('test-results/screenshots', { recursive: true });
		server = await startServer({ env: { SEED: 'demo' } });
		browser = await launchChromium();
		const { features } = (await (await fetch(`${server.url}/api/tickets?state=open&limit=50`)).json()) as {
			features: { geometry: { coordinates: [number, number] } | null; properties: { rule: string } }[];
		};
		spot = features.find(({ geometry, properties }) => geometry && properties.rule === 'covers')?.geometry
			?.coordinates ?? [0, 0];
	});
	afterEach(() => expect(broken.splice(0)).toEqual([]));
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function open(path: string, simple = false): Promise<Page> {
		const [longitude, latitude] = spot;
		const context = await phone(browser, {
			reducedMotion: 'reduce',
			isMobile: false,
			serviceWorkers: 'block',
			geolocation: { longitude, latitude, accuracy: 9 }
		});
		if (simple) await context.addInitScript(() => localStorage.setItem('minqing.simple', 'yes'));
		const page = await context.newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await page.goto(server.url + path);
		await page.locator('button.send:enabled').waitFor({ state: 'attached' });
		return page;
	}

	async function fill(page: Page): Promise<void> {
		await page.locator('input[value=road]').check();
		await page.locator('button.gps').click();
		await page.locator('svg[role=img]').waitFor();
		await page.locator('textarea').fill('路面有个坑 13812345678');
	}

	it.each([
		['zh', '/report'],
		['en', '/report?lang=en']
	])(
		'in %s: empty, filled in, sent',
		async (language, path) => {
			const page = await open(path);
			await looked(page, `report-${language}`);
			await fill(page);
			await looked(page, `report-filled-${language}`);
			expect(await tooSmall(page)).toEqual([]);
			expect(await tooLarge(page)).toEqual([]);
			await page.locator('button.send').click();
			await page.locator('dd strong').waitFor();
			await looked(page, `report-sent-${language}`);
			expect(await tooSmall(page)).toEqual([]);
			expect(await tooLarge(page)).toEqual([]);
			await page.context().close();
		},
		240_000
	);

	it.each([
		['zh', '/report'],
		['en', '/report?lang=en']
	])(
		'with large type in %s: one thing at a time, to the end',
		async (language, path) => {
			const page = await open(path, true);
			const next = page.locator('.bar button.step.primary');
			for (const [n, step] of ['what', 'where', 'words', 'photo', 'contact'].entries()) {
				if (n > 0) await next.click();
				expect(await page.locator('section.current h2').getAttribute('id')).toBe(`step-${step}`);
				expect(await page.locator('form > section:visible').count()).toBe(1);
				expect(await tooSmall(page)).toEqual([]);
				if (step === 'what') await page.locator('input[value=light]').check();
				if (step === 'where') {
					await page.locator('button.gps').click();
					await page.locator('svg[role=img]').waitFor();
					await looked(page, `report-simple-${language}`);
				}
				if (step === 'words') await page.locator('textarea').fill('路灯不亮');
			}
			expect(await tooLarge(page)).toEqual([]);
			await page.locator('button.send').click();
			await page.locator('dd strong').waitFor();
			await page.context().close();
		},
		240_000
	);

	it('the map to tap on shows whose ground it is, and comes only when it is wanted', async () => {
		const page = await open('/report');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.getByRole('button', { name: '在地图上点' }).click();
		const map = page.locator('dialog canvas').first();
		const answered = page.locator('dialog').getByText(/这里归|这里没有划网格/);
		// The map hears a tap once it is drawn.
		const tapped = async () => {
			await map.click({ position: { x: 190, y: 300 } });
			return answered.count();
		};
		await expect.poll(tapped, { interval: 1000, timeout: 60_000 }).toBe(1);
		await looked(page, 'report-map');
		expect(await tooSmall(page)).toEqual([]);
		for (const url of asked) expect(url).not.toMatch(/\d{2,3}\.\d{3,}/);
		await page.getByRole('button', { name: '就是这里' }).click();
		await page.locator('svg[role=img]').waitFor();
		// Whoever uses the keyboard goes on where they were.
		expect(await page.locator(':focus').innerText()).toContain('地图');
		await page.context().close();
	}, 240_000);

	it('news that the server pushes is shown by the phone, and news of one ticket once', async () => {
		const context = await phone(browser, { permissions: ['notifications'] });
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		const registered = new Promise<string>((found) =>
			cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
				const running = versions.find(({ status }) => status === 'activated');
				if (running) found(running.registrationId);
			})
		);
		await cdp.send('ServiceWorker.enable');
		await page.goto(`${server.url}/report`);
		const registrationId = await registered;
		for (const title of ['路灯照明：待签收', '路灯照明：处置中'])
			await cdp.send('ServiceWorker.deliverPushMessage', {
				origin: server.url,
				registrationId,
				data: JSON.stringify({
					title,
					body: '工单 20261121-000042',
					url: '/t/20261121-000042',
					code: '20261121-000042'
				})
			});
		const shown = () =>
			page.evaluate(async () => {
				const registration = await navigator.serviceWorker.ready;
				return (await registration.getNotifications()).map(({ title }) => title);
			});
		await expect.poll(shown, { timeout: 20_000 }).toEqual(['路灯照明：处置中']);
		await context.close();
	}, 120_000);
});
