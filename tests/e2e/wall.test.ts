import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';
import { bars } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';

const shots = 'test-results/screenshots';
/** A wall drawn in software on two cores takes its time. */
const PATIENCE = 120_000;
const spot = { lng: 115.33512, lat: 22.96512 };
/** What must never reach the wall: whoever reported, and words nobody has looked at. */
const canary = {
	title: '密语金丝雀 13900001234',
	description: '身份证 441521199001011234,住金丝雀巷',
	reporter: { name: '金丝雀甲', phone: '13900001234' }
};
const CANARY = /金丝雀|13900001234|441521199001011234/;

describe.skipIf(!findChromium())('the command wall, in a real browser', () => {
	const broken: string[] = [];
	let server: Server | undefined;
	let proxy: Proxy | undefined;
	let browser: Browser | undefined;
	/** Asked only after the hook has set it. */
	const running = () => {
		if (!server || !browser || !proxy) throw new Error('not started');
		return { server, browser, proxy };
	};

	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		server = await startServer({ env: { SEED: 'demo' } });
		proxy = await startProxy(server.url);
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser?.close();
		await proxy?.close();
		await server?.stop();
	});
	afterEach(async () => {
		for (const context of browser?.contexts() ?? []) await context.close();
		expect(broken.splice(0)).toEqual([]);
	});

	async function open(path: string, size = { width: 1280, height: 720 }): Promise<Page> {
		const context = await running().browser.newContext({
			viewport: size,
			locale: 'zh-CN',
			reducedMotion: 'reduce'
		});
		context.setDefaultTimeout(PATIENCE);
		const page = await context.newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await page.goto(new URL(path, running().proxy.url).href);
		return page;
	}

	const status = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).first();
	const live = (page: Page) => status(page, /实时/).waitFor();
	const oldPanels = (page: Page) => page.getByText(/数据截至/);
	/** How many events the map has drawn. */
	const drawn = (page: Page) => page.locator('[data-events]').getAttribute('data-events').then(Number);

	const report = (body: object) =>
		fetch(`${running().server.url}/api/tickets`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...canary, ...spot, category: 'light', ...body })
		});

	const sizes = [
		{ name: 'desk', width: 1280, height: 720 },
		{ name: 'wall', width: 1920, height: 1080 },
		{ name: 'wall-4k', width: 3840, height: 2160 },
		{ name: 'wall-triple', width: 5760, height: 1080 },
		{ name: 'wall-portrait', width: 1080, height: 1920 }
	];
	for (const { name, ...size } of sizes) {
		it(`is drawn on a ${name}, and barred to nobody`, async () => {
			const page = await open('/wall?scene=whole', size);
			await live(page);
			await page.locator('[data-drawn]').waitFor();
			expect(await bars(page)).toEqual([]);
			// Nothing scrolls and nothing is cut off at the edge.
			const overflow = await page.evaluate(() => [
				document.documentElement.scrollWidth - innerWidth,
				document.documentElement.scrollHeight - innerHeight
			]);
			expect(overflow).toEqual([0, 0]);
			await page.screenshot({ path: `${shots}/${name}-whole.png` });
		});
	}

	it('draws a new report by itself, and shows nothing personal on any of its pages', async () => {
		const page = await open('/wall?scenes=whole:5,late:5,hot:5,grids:5,red:5,riders:5');
		await live(page);
		const before = await drawn(page);
		expect((await report({})).status).toBe(201);
		await expect.poll(() => drawn(page), { timeout: PATIENCE }).toBeGreaterThan(before);
		await expect.poll(() => page.content(), { timeout: PATIENCE }).toContain('路灯照明');
		// Every scene once, the film, the printed page.
		await page.locator('[aria-current="step"]', { hasText: '骑手' }).waitFor();
		expect(await page.content()).not.toMatch(CANARY);
		await page.goto(`${running().proxy.url}/wall/print`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await page.goto(`${running().proxy.url}/wall?film=24h`);
		await page.locator('[data-drawn]').waitFor();
		const { seen } = running().proxy;
		const paths = new Set(seen.map(({ path }) => path.replace(/\?.*/, '')));
		expect([...paths]).toEqual(
			expect.arrayContaining([
				'/wall',
				'/wall/print',
				'/api/wall',
				'/api/wall/tickets',
				'/api/wall/film',
				'/api/live'
			])
		);
		expect(seen.filter(({ text }) => CANARY.test(text)).map(({ path }) => path)).toEqual([]);
	});

	it('says how old its figures are while the server is away, and heals by itself', async () => {
		const page = await open('/wall?scene=whole');
		await live(page);
		await page.locator('[data-drawn]').waitFor();
		expect(await oldPanels(page).count()).toBe(0);
		const shown = await page.getByRole('region').first().textContent();
		await running().server.kill9();
		const gone = Date.now();
		await oldPanels(page).first().waitFor();
		expect(Date.now() - gone).toBeLessThan(10_000);
		await status(page, /连不上|中断|断开/).waitFor();
		// What was known stays on the wall, and nothing is made up.
		expect(await page.getByRole('region').first().textContent()).toContain(shown?.slice(0, 2) ?? '');
		await page.screenshot({ path: `${shots}/wall-away.png` });
		await running().server.start();
		await live(page);
		await oldPanels(page).first().waitFor({ state: 'detached' });
		const before = await drawn(page);
		await report({ category: 'rubbish' });
		await expect.poll(() => drawn(page), { timeout: PATIENCE }).toBeGreaterThan(before);
	});

	it('goes on with its figures while only the stream is cut', async () => {
		const page = await open('/wall?scene=whole');
		await live(page);
		running().proxy.cutStream(true);
		const cut = Date.now();
		await oldPanels(page).first().waitFor();
		expect(Date.now() - cut).toBeLessThan(10_000);
		const stale = await oldPanels(page).count();
		const panels = await page.getByRole('region').count();
		expect(stale).toBeLessThan(panels);
		const asked = running().proxy.seen.filter(({ path }) => path === '/api/wall').length;
		await expect
			.poll(() => running().proxy.seen.filter(({ path }) => path === '/api/wall').length, {
				timeout: PATIENCE
			})
			.toBeGreaterThan(asked + 1);
		await report({ category: 'green' });
		running().proxy.cutStream(false);
		await live(page);
		await oldPanels(page).first().waitFor({ state: 'detached' });
		// What was reported meanwhile is there.
		await expect.poll(() => page.content(), { timeout: PATIENCE }).toContain('绿化树木');
	});

	it('asks again for ground that did not come', async () => {
		const page = await open('about:blank');
		await page.route('**/basemap/*.json', (route) => route.abort());
		await page.goto(`${running().proxy.url}/wall?scene=whole`);
		await live(page);
		const came = page.waitForResponse(/basemap.*json/);
		await page.unroute('**/basemap/*.json');
		expect((await came).ok()).toBe(true);
	});

	it("keeps the server's time, whatever the clock of the display says", async () => {
		const page = await open('/wall?scene=whole');
		await live(page);
		await page.evaluate(() => {
			const Real = Date;
			const ahead = () => Real.now() + 3600_000;
			globalThis.Date = class extends Real {
				constructor(...given: [] | [string | number]) {
					super(given.length === 0 ? ahead() : given[0]);
				}
				static override now = ahead;
			} as DateConstructor;
		});
		const asked = running().proxy.seen.filter(({ path }) => path === '/api/wall').length;
		await expect
			.poll(() => running().proxy.seen.filter(({ path }) => path === '/api/wall').length, {
				timeout: PATIENCE
			})
			.toBeGreaterThan(asked + 2);
		const time = await page
			.locator('header')
			.getByText(/^\d\d:\d\d:\d\d$/)
			.textContent();
		const [hours = 0, minutes = 0, seconds = 0] = time?.split(':').map(Number) ?? [];
		const beijing = new Date(Date.now() + 8 * 3600_000).toISOString().slice(11, 19).split(':').map(Number);
		const off =
			hours * 3600 +
			minutes * 60 +
			seconds -
			((beijing[0] ?? 0) * 3600 + (beijing[1] ?? 0) * 60 + (beijing[2] ?? 0));
		// Around midnight a day lies between them.
		expect(Math.min(Math.abs(off), 86_400 - Math.abs(off))).toBeLessThan(5);
		expect(await oldPanels(page).count()).toBe(0);
	});

	it('loads a new build between two scenes', async () => {
		const page = await open('/wall?scenes=whole:6,late:6');
		await live(page);
		await page.evaluate(() => document.body.setAttribute('data-old', ''));
		running().proxy.deploy('9');
		await page.locator('body:not([data-old])').waitFor();
		await live(page);
		// And then it stays: the new page is of the new build.
		await page.evaluate(() => document.body.setAttribute('data-new', ''));
		await page.locator('[aria-current="step"]', { hasText: '超时' }).waitFor();
		expect(await page.locator('body[data-new]').count()).toBe(1);
	});

	it('is a page for the printer too', async () => {
		const page = await open('/wall/print', { width: 900, height: 1200 });
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect(await bars(page)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		await page.screenshot({ path: `${shots}/wall-print.png`, fullPage: true });
	});
});
