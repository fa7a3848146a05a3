import { mkdirSync } from 'node:fs';
import { get } from 'node:http';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/lib/tour/in-language.ts';
import type { Tour, TourSummary } from '../../src/lib/tour/tour.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { bars } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';

const shots = 'test-results/screenshots';
const SLUG = 'hour-with-children';

describe.skipIf(!findChromium())('a tour, in a real browser', () => {
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

	async function phone(more: BrowserContextOptions = {}): Promise<BrowserContext> {
		const context = await browser.newContext({
			...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, reducedMotion: 'reduce' },
			permissions: ['geolocation'],
			...more
		});
		context.setDefaultTimeout(30_000);
		return context;
	}
	async function open(path: string, context?: BrowserContext): Promise<Page> {
		const page = await (context ?? (await phone())).newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await page.goto(server.url + path);
		return page;
	}
	const inColumn = (page: Page): Promise<string[]> =>
		page.locator('article h2').evaluateAll((names) => names.map((name) => name.textContent.trim()));

	it('is chosen by time, by length and by who comes along; the address says what was chosen', async () => {
		const all = (await (await fetch(`${server.url}/api/tours`)).json()) as TourSummary[];
		const page = await open('/tours');
		expect(await inColumn(page)).toEqual(all.map(({ name }) => name.zh));
		await page.getByRole('link', { name: '一小时', exact: true }).click();
		await page.waitForURL(/time=hour/);
		await expect.poll(() => inColumn(page)).toEqual(['带孩子走一小时']);
		await page.getByRole('link', { name: '轮椅、童车' }).click();
		await page.getByText('没有这样的路线').waitFor();
		await page.goto(`${server.url}/tours?for=wheels&lang=en`);
		expect(await inColumn(page)).toEqual(['Level all the way']);
		await page.context().close();
	});

	it('is told in the server’s own text, in one language', async () => {
		const html = await (await fetch(`${server.url}/tours/${SLUG}`)).text();
		const plain = html.replace(/<script[^]*?<\/script>/g, '');
		for (const { name, content } of tour.stops) {
			expect(plain).toContain(name.zh);
			expect(plain).toContain(content.short.zh.split('\n')[0]);
		}
		const [, second] = tour.stops;
		const opened = await (await fetch(`${server.url}/tours/${SLUG}?stop=${second!.code}`)).text();
		expect(opened.includes(ending(second!.content.long.zh))).toBe(true);
		expect(html.includes(ending(second!.content.long.zh))).toBe(false);
		expect(html).not.toContain(tour.stops[0]!.content.short.en.slice(0, 40));
		expect((await fetch(`${server.url}/tours/there-is-none`)).status).toBe(404);
	});

	it.each(['whole-street', SLUG])(
		'%s: under 200 kB in gzip before the map, and nothing shifts, not when the map comes either',
		async (slug) => {
			const context = await phone();
			const page = await context.newPage();
			await page.addInitScript(() => {
				const shifts: unknown[] = [];
				Object.assign(globalThis, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
				}).observe({ type: 'layout-shift', buffered: true });
			});
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await page.goto(`${server.url}/tours/${slug}`, { waitUntil: 'networkidle' });
			const bytes = await Promise.all(asked.filter((url) => url.startsWith('http')).map(zipped));
			const all = bytes.reduce((sum, one) => sum + one, 0);
			console.log(`${slug}: ${Math.round(all / 1000)} kB in ${bytes.length} answers before the map`);
			expect(all).toBeLessThan(200_000);
			const shifts = (): Promise<unknown> => page.evaluate((): unknown => Reflect.get(globalThis, 'shifts'));
			expect(await shifts()).toEqual([]);
			await page.getByRole('button', { name: '打开地图' }).click();
			await page.locator('canvas.maplibregl-canvas').waitFor();
			await page.waitForLoadState('networkidle');
			expect(await shifts()).toEqual([]);
			expect(await bars(page)).toEqual([]);
			await page.screenshot({ path: `${shots}/tour-map-${slug}.png` });
			await context.close();
		}
	);

	it('reads on for ten minutes: in the other language too, and without a script', async () => {
		const { content } = tour.stops[1]!;
		const page = await open(`/tours/${SLUG}`);
		await page.getByText('再读十分钟').nth(1).click();
		await page.getByText(ending(content.long.zh)).waitFor();
		await page.getByRole('link', { name: 'English' }).click();
		await page.getByText(ending(content.long.en)).waitFor();
		expect(await page.getByText(ending(content.long.zh)).count()).toBe(0);
		await page.getByText('Read on for ten minutes').nth(1).click();
		await page.getByText(ending(content.long.en)).waitFor({ state: 'hidden' });
		await page.context().close();

		const plain = await open(`/tours/${SLUG}`, await phone({ javaScriptEnabled: false }));
		await plain.getByText('再读十分钟').nth(1).click();
		await plain.getByRole('link', { name: '打开这一站的全文' }).click();
		await plain.getByText(ending(content.long.zh)).waitFor();
		await plain.context().close();
	});

	it('a link opens the stop that it names, in its language', async () => {
		const page = await open(`/tours/${SLUG}?stop=${tour.stops[2]!.code}&lang=en`);
		const card = page.locator(`#${tour.stops[2]!.code}`);
		await expect.poll(() => card.evaluate((it) => it === document.activeElement)).toBe(true);
		expect(await card.locator('h3').innerText()).toBe(tour.stops[2]!.name.en);
		expect(await card.evaluate((it) => Math.abs(it.getBoundingClientRect().top))).toBeLessThan(40);
		await card.getByText(tour.stops[2]!.content.long.en.slice(0, 40)).waitFor();
		await page.context().close();
	});
});

/** What a text ends with; after it comes only that it is made up. */
const ending = (text: string): string => paragraphs(text).at(-2)!;

/** How many bytes an answer takes on its way, packed by gzip where the server packs. */
const zipped = (url: string): Promise<number> =>
	new Promise((resolve, reject) => {
		const asked = get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
			let bytes = 0;
			answer.on('data', (part: Buffer) => (bytes += part.length)).on('end', () => resolve(bytes));
		});
		asked.on('error', reject);
	});
