import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginOf, dayOf } from '#geo/beijing-day.ts';
import { startBadNetwork } from '../support/bad-network.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { bars, looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';
import { tooLarge } from '../support/thumb.ts';

const HOUR = 3_600_000;

describe.skipIf(!findChromium())("a riders' station, in a real browser", () => {
	let server: Server;
	let browser: Browser;

	beforeAll(async () => {
		server = await startServer({ env: { SEED: 'demo' } });
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function open(path: string, at?: number): Promise<Page> {
		const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
		const page = await context.newPage();
		if (at !== undefined) await page.clock.setFixedTime(at);
		await page.goto(server.url + path);
		return page;
	}

	it('is drawn in both languages, and barred to nobody', async () => {
		for (const [query, name] of [
			['', 'station'],
			['?lang=en', 'station-en']
		] as const) {
			const page = await open(`/stations/rider-02${query}`);
			await looked(page, name);
			expect(await tooLarge(page)).toEqual([]);
		}
	});

	it("says by the phone's clock whether it is open, past midnight too, and where the next open one is", async () => {
		const tomorrow = beginOf(dayOf(Date.now()) + 1);
		for (const [hour, says, changes] of [
			[1, '现在开放', '到今天 02:00'],
			[3, '现在不开放', '今天 07:00 开门'],
			[23, '现在开放', '到明天 02:00']
		] as const) {
			// The second station keeps 07:00–02:00, the first never closes.
			const page = await open('/stations/rider-02', tomorrow + hour * HOUR);
			await page.locator('.door').filter({ hasText: says }).filter({ hasText: changes }).waitFor();
			const next = page.getByRole('region', { name: '最近的开放站点' }).getByRole('link').first();
			expect(await next.innerText()).toMatch(/骑手之家[\s\S]*(米|公里)[\s\S]*现在开放/);
			await page.context().close();
		}
	});

	it('leads to the report from this spot, and to map apps', async () => {
		const page = await open('/stations/rider-02');
		expect(await page.getByRole('link', { name: '在这里上报' }).getAttribute('href')).toContain(
			'/report?station=rider-02'
		);
		await page.getByRole('link', { name: '在这里上报' }).click();
		await page.getByText(/这里归.+负责/).waitFor();
		expect(await page.locator('main').innerText()).toContain('码头骑手之家');
		await page.goBack();
		await page.locator('summary').first().click();
		expect(await page.locator('a[rel=noreferrer]').count()).toBe(5);
	});

	it('has a sheet with its code to hang up', async () => {
		const page = await open('/stations/rider-02/poster');
		expect(await page.locator('article img').getAttribute('alt')).toBe(`${server.url}/stations/rider-02`);
		expect(await bars(page)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		await page.screenshot({ path: 'test-results/screenshots/station-poster.png', fullPage: true });
	});

	it('opened once, it opens without a network, and so does the next one that a link led to', async () => {
		const network = await startBadNetwork(server.url);
		const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
		const page = await context.newPage();
		const kept = (path: string) =>
			page.evaluate(async (one) => {
				const rooms = (await caches.keys()).filter((name) => name.startsWith('pages-'));
				return (await Promise.all(rooms.map((name) => caches.match(one, { cacheName: name })))).some(Boolean);
			}, path);
		await page.goto(`${network.url}/stations/rider-02`);
		await expect.poll(() => kept('/stations/rider-02'), { timeout: 60_000 }).toBe(true);
		const next = page.getByRole('region', { name: '最近的开放站点' }).getByRole('link').first();
		const path = (await next.getAttribute('href'))!;
		await next.click();
		await page.waitForURL(`**${path}`);
		await expect.poll(() => kept(path), { timeout: 60_000 }).toBe(true);
		network.cut(true);
		for (const address of [path, '/stations/rider-02']) {
			await page.goto(network.url + address);
			await page.getByRole('link', { name: '在这里上报' }).waitFor();
		}
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('码头骑手之家');
		await context.close();
		await network.close();
	});

	it("answers a code that is nobody's with a sentence", async () => {
		const page = await open('/stations/rider-99');
		expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
		expect((await fetch(`${server.url}/stations/rider-99`)).status).toBe(404);
	});
});
