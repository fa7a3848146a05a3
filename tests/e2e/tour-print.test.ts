import { distance } from '@turf/turf';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resting } from '../../src/lib/tour/around.ts';
import { pieces } from '../../src/lib/tour/spoken.ts';
import type { Tour } from '../../src/lib/tour/tour.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { bars, looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';

describe.skipIf(!findChromium())('what is printed, shared and heard of a tour, in a real browser', () => {
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

	async function open(
		path: string,
		{ at, width = 390 }: { at?: number; width?: number } = {}
	): Promise<Page> {
		const context = await browser.newContext({ viewport: { width, height: 844 }, locale: 'zh-CN' });
		const page = await context.newPage();
		await page.addInitScript('globalThis.__name = (named) => named');
		if (at !== undefined) await page.clock.setFixedTime(at);
		await page.goto(server.url + path);
		return page;
	}
	const asked = async <T>(path: string): Promise<T> => (await (await fetch(server.url + path)).json()) as T;
	/** Pages of a PDF. */
	const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

	/** The code as it is seen on the page, module by module, against the one that an address has. */
	async function opens(page: Page, selector: string, options: Parameters<typeof encode>[1]): Promise<string> {
		const code = page.locator(selector);
		const address = (await code.getAttribute('alt')) ?? '';
		const { data, size } = encode(address, options);
		const side = size * 12;
		const seen = await sharp(await code.screenshot({ scale: 'css' }))
			.resize(side, side, { fit: 'fill' })
			.greyscale()
			.raw()
			.toBuffer();
		const wrong = data.flatMap((row, y) =>
			row.filter((dark, x) => (seen[(y * 12 + 6) * side + x * 12 + 6] ?? 255) < 128 !== dark)
		);
		expect(wrong).toEqual([]);
		return address;
	}

	it('hangs at every stop as one sheet, whose code opens that stop of that tour', async () => {
		const tour = await asked<Tour>('/api/tours/no-steps');
		for (const { code, name } of tour.stops.slice(0, 2)) {
			const page = await open(`/tours/no-steps/stops/${code}/poster`, { width: 1280 });
			expect(await opens(page, '.scan img', { ecc: 'Q', border: 2 })).toBe(
				`${server.url}/tours/no-steps?stop=${code}`
			);
			await page.getByRole('heading', { level: 1, name: name.zh }).waitFor();
			await page.locator('figure img').evaluate((picture: HTMLImageElement) => picture.decode());
			expect(await bars(page)).toEqual([]);
			expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
			await page.context().close();
		}
		expect((await fetch(`${server.url}/tours/no-steps/stops/red-01/poster`)).status).toBe(404);
	});

	it('lies on one sheet with its streets, water, houses and every stop, and needs no WebGL for it', async () => {
		for (const [slug, stops] of [
			['whole-street', 14],
			['hour-with-children', 5],
			['no-steps', 7]
		] as const) {
			const page = await open(`/tours/${slug}/map`, { width: 1280 });
			await page.locator('path.buildings').waitFor({ state: 'attached' });
			await page.locator('article[aria-busy=false]').waitFor();
			expect(await page.locator('text.number').allInnerTexts()).toHaveLength(stops);
			expect(await page.locator('canvas').count()).toBe(0);
			expect(await opens(page, '.scan img', { ecc: 'M', border: 1 })).toBe(`${server.url}/tours/${slug}`);
			expect(await bars(page)).toEqual([]);
			expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
			await page.context().close();
		}
		const plain = await (await fetch(`${server.url}/tours/whole-street/map`)).text();
		expect(plain).toMatch(/class="line[^"]*" d="M/);
		expect(plain).toMatch(/class="way[^"]*" d="M/);
	});

	it('tells search engines and chats what it is, and breaks no rule of the page', async () => {
		const page = await open('/tours/whole-street?stop=red-03&lang=en');
		const refused: string[] = [];
		page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
		await page.reload();
		const told = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as Record<
			string,
			unknown
		>;
		expect(told).toMatchObject({
			'@type': 'TouristTrip',
			inLanguage: 'en',
			itinerary: { numberOfItems: 14 }
		});
		const said = (selector: string, name: string) => page.locator(selector).getAttribute(name);
		expect(await said('link[rel=canonical]', 'href')).toBe(
			`${server.url}/tours/whole-street?stop=red-03&lang=en`
		);
		expect(await said('link[hreflang=zh-CN]', 'href')).toBe(`${server.url}/tours/whole-street?stop=red-03`);
		expect(await said('meta[property="og:title"]', 'content')).toContain('Honggong Bridge');
		expect(await page.locator('meta[name=description]').count()).toBe(1);
		const card = await fetch((await said('meta[property="og:image"]', 'content')) ?? '');
		expect(card.headers.get('content-type')).toBe('image/png');
		const bytes = Buffer.from(await card.arrayBuffer());
		expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
		expect(bytes.length).toBeLessThan(500_000);
		const again = await fetch(`${server.url}/tours/whole-street/og.png`, {
			headers: { 'if-none-match': card.headers.get('etag') ?? '' }
		});
		expect(again.status).toBe(304);
		expect((await fetch(`${server.url}/tours/nowhere/og.png`)).status).toBe(404);
		expect(refused).toEqual([]);
	});

	it('knows what is open close by, as a plain computation does', async () => {
		const [places, tour] = await Promise.all([
			asked<Resting[]>('/api/tours/whole-street/around'),
			asked<Tour>('/api/tours/whole-street')
		]);
		const stop = tour.stops[4];
		if (!stop) throw new Error('no stop');
		const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
		for (const clock of ['10:00', '23:30']) {
			const now = Date.parse(`${tomorrow}T${clock}:00+08:00`);
			const nearest = places
				.filter(
					({ has, open }) => has.includes('water') && open.some(({ from, to }) => from <= now && now < to)
				)
				.map(({ name, at }) => ({ name: name.zh, metres: distance(at, stop.at, { units: 'meters' }) }))
				.sort((a, b) => a.metres - b.metres)
				.slice(0, 3);
			expect(nearest.length).toBeGreaterThan(0);
			const page = await open(`/tours/whole-street?stop=${stop.code}`, { at: now });
			const card = page.locator(`#${stop.code}`);
			await card.getByText('附近歇脚').click();
			await card.getByRole('heading', { name: '饮水' }).waitFor();
			const shown = card.locator('h4:has-text("饮水") + ul .name');
			expect(await shown.allInnerTexts()).toEqual(nearest.map(({ name }) => name));
			if (clock === '10:00') await looked(page, 'tour-around');
			await page.context().close();
		}
	});

	it("reads in the device's voice, one piece after another, and says so where there is none", async () => {
		const spoken = async (lang: string): Promise<Page> => {
			const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
			await page.addInitScript((lang) => {
				const said: SpeechSynthesisUtterance[] = [];
				class Said {
					voice = null;
					constructor(readonly text: string) {}
				}
				const device = {
					said,
					getVoices: () => [{ lang, localService: true }],
					speak: (one: SpeechSynthesisUtterance) => said.push(one),
					cancel() {},
					pause() {},
					resume() {},
					addEventListener() {}
				};
				Object.defineProperty(window, 'speechSynthesis', { value: device });
				Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Said });
			}, lang);
			await page.goto(`${server.url}/tours/whole-street`);
			return page;
		};
		const [first] = (await asked<Tour>('/api/tours/whole-street')).stops;
		const expected = pieces(first?.content.short.zh ?? '', 'zh');
		const page = await spoken('zh-CN');
		const card = page.locator('#red-01');
		await card.getByRole('button', { name: '读给我听' }).click();
		for (const [i, text] of expected.entries()) {
			await card.getByText(`第 ${i + 1} 段，共 ${expected.length} 段`).waitFor();
			const told = await page.evaluate((i) => {
				const { said } = window.speechSynthesis as unknown as { said: { text: string; onend: () => void }[] };
				const one = said[i];
				one?.onend();
				return one?.text;
			}, i);
			expect(told).toBe(text);
		}
		await card.getByRole('button', { name: '读给我听' }).waitFor();
		const mute = await spoken('de-DE');
		await mute.locator('#red-01').getByRole('button', { name: '读给我听' }).click();
		await mute.locator('#red-01').getByText('没有中文语音').waitFor();
	});
});
