import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LngLat } from '../../geo/crs/to-wgs84.ts';
import { metresBetween } from '../../geo/walking/plane.ts';
import type { StreetNetwork } from '../../geo/walking/streets.ts';
import type { Tour } from '../../src/lib/tour/tour.ts';
import { startBadNetwork } from '../support/bad-network.ts';
import { findChromium, launchChromium, launchPhone } from '../support/chromium.ts';
import { startServer, type Server } from '../support/server.ts';
import { adminToken } from '../support/staff.ts';
import { aside, reckon, saysRight, stand, stepsOf } from '../support/tour-walk.ts';

const shots = 'test-results/screenshots';
const SLUG = 'hour-with-children';

describe.skipIf(!findChromium())('a tour that is walked, in a real browser', () => {
	const broken: string[] = [];
	let server: Server;
	let browser: Browser;
	let tour: Tour;
	let streets: StreetNetwork;

	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		server = await startServer({ env: { ADMIN_TOKEN: adminToken, SEED: 'demo' } });
		browser = await launchChromium();
		const get = async (path: string): Promise<unknown> => (await fetch(server.url + path)).json();
		tour = (await get(`/api/tours/${SLUG}`)) as Tour;
		streets = (await get(`/api/tours/${SLUG}/streets`)) as StreetNetwork;
	});
	afterEach(() => expect(broken.splice(0)).toEqual([]));
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function phone(): Promise<BrowserContext> {
		const context = await browser.newContext({
			...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true, reducedMotion: 'reduce' },
			permissions: ['geolocation']
		});
		context.setDefaultTimeout(60_000);
		return context;
	}

	/** Walks up to a door until it is offered, and looks at every step whether the page says rightly how far it is. @returns what was offered */
	async function walkTo(page: Page, way: readonly LngLat[], door: LngLat): Promise<string | null> {
		const left = reckon(streets, door);
		for (const here of way) {
			await stand(page.context(), here);
			await saysRight(page, left(here));
			const name = page.locator('dialog[open] h2');
			if ((await name.count()) === 0) continue;
			// Not before: within 25 metres of the door.
			const said = await name.innerText();
			const stop = tour.stops.find(({ name: { zh } }) => zh === said)!;
			expect(metresBetween(stop.at, here)).toBeLessThanOrEqual(25);
			return said;
		}
		return null;
	}

	async function stamp(page: Page): Promise<void> {
		await page.getByRole('button', { name: '盖个章' }).click();
		await page.getByRole('button', { name: /去下一站|领证书/ }).click();
	}

	it('is walked with a moving GPS: metres right to five, each stop offered once, a detour led anew, a lost GPS said', async () => {
		const context = await phone();
		const page = await context.newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await page.clock.install();
		await page.goto(`${server.url}/tours/${SLUG}/walk`);
		const sent: string[] = [];
		page.on('request', (asked) => sent.push(`${asked.method()} ${asked.url()} ${asked.postData() ?? ''}`));
		const status = (text: string) => page.locator('.amiss', { hasText: text }).waitFor();
		const offered: string[] = [];

		for (const [i, { at: door, leg, name }] of tour.stops.entries()) {
			if (offered.includes(name.zh)) continue;
			// To the first stop one comes from the way to the second.
			const way = i === 0 ? stepsOf(tour.stops[1]!.leg, 20).slice(0, 5).toReversed() : stepsOf(leg, 20);
			if (i === 0) {
				await stand(context, way[0]!);
				await page.getByRole('button', { name: '开始走' }).click();
			}
			if (i === 2) {
				const half = way.splice(0, Math.floor(way.length / 2));
				expect(await walkTo(page, half, door)).toBeNull();
				const astray = aside(streets, leg, half.at(-1)!);
				await stand(context, astray);
				await status('您走了另一条路');
				await saysRight(page, reckon(streets, door)(astray));
				await page.clock.fastForward(21_000);
				await status('收不到定位了');
				expect(await page.locator('.far').count()).toBe(0);
			}
			if (i === tour.stops.length - 1) {
				await stand(context, door, 90);
				await status('可能差 90 米');
				expect(await page.locator('dialog').count()).toBe(0);
			}
			let now = await walkTo(page, [...way, door], door);
			expect(now, `before ${name.zh}`).not.toBeNull();
			// Where two doors stand side by side the second is offered as soon as the first is stamped.
			for (; now !== null; now = await next(page)) {
				expect(offered).not.toContain(now);
				offered.push(now);
				if (offered.length === 1) {
					await page.getByText('考考自己').click();
					await page.locator('.answers button').first().click();
					await page.locator('.why', { hasText: /答对了|不是这个/ }).waitFor();
				}
				await stamp(page);
			}
		}
		expect(offered.toSorted()).toEqual(tour.stops.map(({ name }) => name.zh).toSorted());
		await page.locator('article h1', { hasText: '走读证书' }).waitFor();
		expect(await page.locator('article svg.done').count()).toBe(tour.stops.length);
		expect(await page.locator('.facts').innerText()).toMatch(/盖章 5 枚，共 5 站 · 7\d0 米 · 答题 1 道/);
		// Nothing was sent, and nothing that was asked for says where.
		expect(sent.filter((line) => !line.startsWith('GET ') || /\d\d\.\d{3}|lng|lat=/.test(line))).toEqual([]);
		// The next visitor with the same device begins at the first stop.
		await page.getByRole('button', { name: '从头再走' }).click();
		await page.screenshot({ path: `${shots}/walk-start-over.png`, fullPage: true });
		await page.getByRole('button', { name: '确定', exact: true }).click();
		await page.getByRole('heading', { level: 1, name: tour.stops[0]!.name.zh }).waitFor();
		await context.close();
	}, 480_000);

	it('is saved with its size said before, and walked in flight mode from a cold start to the certificate', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'minqing-tour-'));
		const network = await startBadNetwork(server.url);
		let device = await launchPhone(folder);
		try {
			device.setDefaultTimeout(60_000);
			let page = await device.newPage();
			await page.goto(`${network.url}/tours/${SLUG}`);
			await page.getByRole('button', { name: '存到手机，没网也能走' }).click();
			const told = /一共 ([\d.]+) MB/.exec(await page.locator('.size').innerText());
			await page.screenshot({ path: `${shots}/tour-save.png` });
			await page.getByRole('button', { name: '现在保存' }).click();
			await page.getByText('已存到手机').waitFor();
			const kept = await page.evaluate(async () => {
				let bytes = 0;
				for (const name of await caches.keys()) {
					const cache = await caches.open(name);
					for (const asked of await cache.keys()) bytes += (await (await cache.match(asked))!.blob()).size;
				}
				return bytes / 1e6;
			});
			console.log(`said ${told?.[1]} MB, kept ${kept.toFixed(2)} MB`);
			expect(Math.abs(Number(told?.[1]) / kept - 1)).toBeLessThan(0.15);
			await device.close();
			network.cut(true);

			device = await launchPhone(folder);
			device.setDefaultTimeout(60_000);
			await device.grantPermissions(['geolocation'], { origin: network.url });
			page = await device.newPage();
			page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
			await page.goto(`${network.url}/tours?lang=en`);
			await page.getByText('On this phone').waitFor();
			await page.goto(`${network.url}/tours`);
			await page.getByRole('link', { name: tour.name.zh }).click();
			await page.getByText(tour.stops[4]!.content.short.zh.split('\n')[0]!).waitFor();
			const pictures = page.locator('figure img');
			for (let i = 0; i < tour.stops.length; i++) {
				await pictures.nth(i).scrollIntoViewIfNeeded();
				const wide = () => pictures.nth(i).evaluate((it) => (it as HTMLImageElement).naturalWidth);
				await expect.poll(wide).toBeGreaterThan(0);
			}
			await page.getByRole('link', { name: '跟着走' }).click();
			await stand(device, tour.stops[0]!.at);
			await page.getByRole('button', { name: '开始走' }).click();
			await stamp(page);

			// Closed in the middle, and opened again: the stamp is there, and the way goes on.
			await page.close();
			page = await device.newPage();
			await page.goto(`${network.url}/tours/${SLUG}/walk`);
			await page.getByText('已到 1 站，共 5 站').waitFor();
			await page.getByRole('button', { name: '接着走' }).click();
			const left = reckon(streets, tour.stops[1]!.at);
			const halfway = stepsOf(tour.stops[1]!.leg, 20)[6]!;
			await stand(device, halfway);
			await saysRight(page, left(halfway));
			const drawn = async (): Promise<number> =>
				colours(await page.locator('.guide canvas.maplibregl-canvas').screenshot());
			await expect.poll(drawn, { timeout: 60_000 }).toBeGreaterThan(1000);
			await page.screenshot({ path: `${shots}/tour-flight-mode.png` });
			for (const { at } of tour.stops.slice(1)) {
				await stand(device, at);
				await page.locator('dialog[open]').waitFor();
				await stamp(page);
			}
			await page.getByLabel('您的名字').fill('林小满');
			await page.locator('article .name', { hasText: '林小满' }).waitFor();
			await page.screenshot({ path: `${shots}/certificate-flight-mode.png`, fullPage: true });
			await page.goto(`${network.url}/tours/${SLUG}`);
			await page.getByText('已存到手机').waitFor();
			expect(await page.getByText('后来有改动').count()).toBe(0);
			// A site is taken back while the phone is without a network: once it is there again, the tour says that it has changed.
			const taken = await fetch(`${server.url}/admin/sites/${tour.stops[3]!.code}?/takeBack`, {
				method: 'POST',
				headers: { authorization: `Bearer ${adminToken}`, origin: server.url },
				body: new URLSearchParams()
			});
			expect(taken.status).toBe(200);
			network.cut(false);
			await page.reload();
			await page.getByText('后来有改动').waitFor();
			// Five stamps, of which four are of stops that there still are.
			await page.getByText('已到 4 站').waitFor();
			await page.screenshot({ path: `${shots}/tour-changed.png` });
			await page.getByRole('button', { name: '再存一次，换成最新的' }).click();
			await page.getByRole('button', { name: '现在保存' }).click();
			await page.getByText('已存到手机').waitFor();
			expect(await page.getByText('后来有改动').count()).toBe(0);
			await page.getByRole('button', { name: '从手机上删掉' }).click();
			await page.getByText('已从手机上删掉').waitFor();
			expect(await page.evaluate(() => caches.keys())).not.toContain(`tour-${SLUG}`);
		} finally {
			await device.close();
			await network.close();
			rmSync(folder, { recursive: true, force: true });
		}
	}, 480_000);
});

/** What is offered once a stop was left; null: nothing. */
async function next(page: Page): Promise<string | null> {
	const name = page.locator('dialog[open] h2');
	return (await name.count()) > 0 ? name.innerText() : null;
}

/** How many colours a picture has: an empty map has a handful. */
async function colours(picture: Buffer): Promise<number> {
	const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const found = new Set<number>();
	for (let i = 0; i < data.length; i += 3) found.add(data.readUIntBE(i, 3));
	return found.size;
}
