import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { bars } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';

/** Somewhere in the middle of the demonstration town. */
const spot = { lng: 115.33512, lat: 22.96512 };
const shots = 'test-results/screenshots';
/** A wall of 3840 × 2160 drawn in software on two cores takes its time. */
const PATIENCE = 120_000;

describe.skipIf(!findChromium())('the map, in a real browser', () => {
	/** What the page itself threw. */
	const broken: string[] = [];
	let server: Server | undefined;
	let browser: Browser | undefined;
	/** Asked only after the hook has set it. */
	const running = () => {
		if (!server || !browser) throw new Error('not started');
		return { server, browser };
	};

	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		server = await startServer({ env: { SEED: 'demo' } });
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
	});

	async function open(path: string, size = { width: 1280, height: 800 }): Promise<Page> {
		// Without motion: drawing in software is slow while new tickets pulse.
		const context = await running().browser.newContext({
			viewport: size,
			locale: 'zh-CN',
			reducedMotion: 'reduce'
		});
		context.setDefaultTimeout(PATIENCE);
		const page = await context.newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await page.goto(running().server.url + path);
		return page;
	}

	afterEach(async () => {
		for (const context of browser?.contexts() ?? []) await context.close();
		expect(broken.splice(0)).toEqual([]);
	});

	const live = (page: Page) => page.getByRole('status').filter({ hasText: /实时|Live/ });

	const report = (body: object, key?: string) =>
		fetch(`${running().server.url}/api/tickets`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
			body: JSON.stringify(body)
		});

	it('shows a new report by itself, without its words and without its reporter', async () => {
		const page = await open('/');
		await live(page).waitFor();
		const canary = { title: '密语金丝雀', reporter: { name: '金丝雀甲', phone: '13900001234' } };
		const answer = await report({ ...canary, ...spot, category: 'light' }, 'e2e-1');
		expect(answer.status).toBe(201);
		const { code, duty } = (await answer.json()) as {
			code: string;
			duty: { grid: { code: string; name: string } };
		};
		expect(duty.grid.name).toBeTruthy();
		await page.getByRole('log').filter({ hasText: '路灯照明' }).waitFor({ state: 'attached' });

		const again = (await (await report({ ...canary, ...spot, category: 'light' }, 'e2e-1')).json()) as {
			code: string;
		};
		expect(again.code).toBe(code);

		const readable = [
			`/api/tickets/${code}`,
			'/api/tickets?state=open&limit=50',
			`/api/search?q=${code}`,
			`/t/${code}`,
			'/'
		];
		for (const path of readable) {
			const text = await (await fetch(running().server.url + path)).text();
			expect(text, path).not.toMatch(/金丝雀|13900001234/);
		}
		expect(await page.content()).not.toMatch(/金丝雀|13900001234/);
	});

	it('says who answers for a spot that is clicked, and keeps it in the address', async () => {
		// Grids alone: a click on a group of tickets would go nearer instead.
		const page = await open('/?layers=grids');
		await live(page).waitFor();
		await page
			.locator('canvas')
			.first()
			.click({ position: { x: 830, y: 430 } });
		await page.waitForURL(/[?&](at|sel)=/);
		await page.getByRole('article').first().waitFor();
		const address = page.url();
		await page.reload();
		await page.getByRole('article').first().waitFor();
		expect(new URL(page.url()).searchParams.get('at')).toBe(new URL(address).searchParams.get('at'));
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.searchParams.has('at') && !url.searchParams.has('sel'));
	});

	it('finds a grid by its pinyin, from the keyboard', async () => {
		const page = await open('/');
		await live(page).waitFor();
		await page.getByRole('combobox').fill('wangge');
		await page.getByRole('option').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/sel=/);
		await page.getByRole('article').first().waitFor();
	});

	it('keeps its layers in the address', async () => {
		const page = await open('/');
		await live(page).waitFor();
		const before = page.url();
		const layer = page.getByRole('checkbox').or(page.getByRole('switch')).first();
		await layer.focus();
		await page.keyboard.press('Space');
		await page.waitForURL((url) => url.href !== before);
	});

	const sizes = [
		{ name: 'phone', width: 390, height: 844 },
		{ name: 'desk', width: 1280, height: 800 },
		{ name: 'wall', width: 3840, height: 2160 }
	];
	for (const { name, ...size } of sizes) {
		for (const theme of ['day', 'night']) {
			it(`is drawn on a ${name} by ${theme}, and barred to nobody`, async () => {
				const page = await open(`/?theme=${theme}`, size);
				await live(page).waitFor();
				await page.locator('canvas').first().waitFor();
				expect(await bars(page)).toEqual([]);
				await page.screenshot({ path: `${shots}/map-${name}-${theme}.png` });
			});
		}
	}

	it('tells the story of a ticket on a page of its own', async () => {
		const { features } = (await (
			await fetch(`${running().server.url}/api/tickets?state=closed&limit=1`)
		).json()) as {
			features: { id: string }[];
		};
		const page = await open(`/t/${features[0]?.id}`, { width: 390, height: 844 });
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect(await page.getByRole('listitem').count()).toBeGreaterThan(1);
		expect(await bars(page)).toEqual([]);
		await page.screenshot({ path: `${shots}/ticket-phone.png`, fullPage: true });
	});

	it('runs no script that is not its own', async () => {
		const page = await open('/');
		const ran = await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'window.foreign = true';
			document.body.append(script);
			return 'foreign' in window;
		});
		expect(ran).toBe(false);
	});

	it("answers a number that is nobody's with a sentence", async () => {
		const page = await open('/t/20200101-999999');
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect((await fetch(`${running().server.url}/t/20200101-999999`)).status).toBe(404);
	});

	it('refuses with a sentence what the database cannot keep, though it is well-formed', async () => {
		for (const path of [
			'/api/tickets?grid=%00',
			'/api/tickets/%00',
			'/api/tickets?since=0000-01-01T00:00:00Z',
			'/api/duty?lng=115.34&lat=22.96&at=0000-01-01T00:00:00Z'
		]) {
			const answer = await fetch(running().server.url + path);
			expect([path, answer.status]).toEqual([path, 400]);
			expect(await answer.json()).toMatchObject({ title: expect.stringMatching(/ \/ /) as string });
		}
	});

	it('says that the server is away, keeps the map, and heals by itself', async () => {
		const page = await open('/');
		await live(page).waitFor();
		await running().server.kill9();
		await page
			.getByText(/连不上服务器/)
			.first()
			.waitFor();
		await running().server.start();
		await live(page).waitFor();
		await report({ title: '恢复以后', ...spot, category: 'rubbish' });
		await page.getByRole('log').filter({ hasText: '垃圾堆放' }).waitFor({ state: 'attached' });
	});
});
