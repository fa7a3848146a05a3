import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';
import { signUp } from '../support/sign-up.ts';
import { adminToken } from '../support/staff.ts';
import { tooLarge, tooSmall } from '../support/thumb.ts';

const shots = 'test-results/screenshots';
const PATIENCE = 60_000;

type Opened = { code: string; key: string };

describe.skipIf(!findChromium())('the page of a ticket, in a real browser', () => {
	const broken: string[] = [];
	let server: Server;
	let browser: Browser;
	let opened: Opened;
	const pages: Record<string, Page> = {};

	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		server = await startServer({ env: { ADMIN_TOKEN: adminToken, SEED: 'demo' } });
		browser = await launchChromium();
		for (const [role, name] of [
			['operator', '演示何欣'],
			['unit', '演示郑安'],
			['checker', '演示沈兰'],
			['dispatcher', '演示罗倩']
		] as const)
			pages[role] = await signedIn(role, name);
		pages.resident = await newPage(390, 844);
	});
	afterEach(() => expect(broken.splice(0)).toEqual([]));
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function newPage(width = 1280, height = 900): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width, height },
			locale: 'zh-CN',
			reducedMotion: 'reduce',
			serviceWorkers: 'block'
		});
		context.setDefaultTimeout(PATIENCE);
		const page = await context.newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		return page;
	}

	async function post<T>(path: string, body: unknown): Promise<T> {
		const answer = await fetch(`${server.url}${path}`, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json' }
		});
		expect(answer.status).toBe(201);
		return (await answer.json()) as T;
	}

	const report = (phone: string, words: { title: string }): Promise<Opened> =>
		post('/api/tickets', { ...words, category: 'light', lng: 115.3, lat: 22.7, reporter: { phone } });

	/** Somebody of the staff, who came by the link of their invitation. */
	async function signedIn(role: string, name: string): Promise<Page> {
		const page = await newPage();
		await signUp(page, server.url, { login: role, name, role });
		return page;
	}

	const at = (role: string): Page => {
		const page = pages[role];
		if (!page) throw new Error(role);
		return page;
	};

	/** The page of the ticket with its scripts: a key pressed before they are there is pressed for nothing. */
	async function ticketOf(role: string): Promise<Page> {
		await at(role).goto(`${server.url}/t/${opened.code}`, { waitUntil: 'networkidle' });
		return at(role);
	}

	/** Opens the ticket, presses a button by its name with the keyboard alone, fills in what is asked, and waits until it is done. */
	async function act(role: string, name: string, words?: string): Promise<void> {
		const page = await ticketOf(role);
		const button = page.getByRole('button', { name, exact: true });
		await button.focus();
		await page.keyboard.press('Enter');
		if (words !== undefined) {
			await page.locator('form textarea').fill(words);
			await page.locator('form button.primary').press('Enter');
		}
		await page.locator('.done').waitFor();
		expect(await page.locator('.done').innerText()).toContain(name);
	}

	it('goes its whole way by keyboard, and everybody reads the story that is theirs', async () => {
		const { features } = (await (await fetch(`${server.url}/api/tickets?state=open&limit=500`)).json()) as {
			features: { geometry: { coordinates: [number, number] } | null; properties: { rule: string } }[];
		};
		const inGrid = features.find(({ geometry, properties }) => geometry && properties.rule === 'covers');
		const [lng, lat] = inGrid?.geometry?.coordinates ?? [0, 0];
		opened = await post<Opened>('/api/tickets', {
			title: '红宫路口路灯不亮',
			description: '连着三天了。',
			category: 'light',
			lng,
			lat,
			reporter: { name: '演示居民', phone: '13800000000' }
		});

		const stranger = await newPage();
		pages.stranger = stranger;
		await stranger.goto(`${server.url}/t/${opened.code}`);
		expect(await stranger.locator('body').innerText()).not.toContain('连着三天了');
		expect(await stranger.locator('.steps button, .verdict').count()).toBe(0);

		await at('operator').goto(`${server.url}/t/${opened.code}`);
		expect(await at('operator').locator('body').innerText()).toContain('连着三天了');
		await looked(at('operator'), 'ticket-operator');
		await act('operator', '受理');
		const dispatcher = await ticketOf('dispatcher');
		await dispatcher.getByRole('button', { name: '改派', exact: true }).press('Enter');
		const options = dispatcher.locator('select option');
		await options.first().waitFor({ state: 'attached' });
		const unit = await options.filter({ hasText: '演示郑安' }).getAttribute('value');
		await dispatcher.locator('select').selectOption(unit);
		await dispatcher.locator('textarea').fill('由物业维护');
		await looked(at('dispatcher'), 'ticket-reassign');
		await dispatcher.locator('form button.primary').press('Enter');
		await dispatcher.locator('.done').waitFor();
		await act('unit', '签收');
		await act('unit', '回单', '灯泡已换');
		await act('checker', '核查通过', '');
		const resident = at('resident');
		await resident.goto(`${server.url}/t/${opened.code}#k=${opened.key}`);
		await resident.getByRole('button', { name: '满意，已解决' }).waitFor();
		expect(await resident.locator('body').innerText()).not.toContain('演示郑安');
		await looked(resident, 'ticket-resident');
		expect(await resident.locator('.plain').innerText()).toContain('是不是真的解决了');
		await resident.setViewportSize({ width: 390, height: 844 });
		expect(await tooSmall(resident)).toEqual([]);
		expect(await tooLarge(resident)).toEqual([]);

		await resident.getByRole('button', { name: '不满意，没解决' }).press('Enter');
		await resident.locator('form textarea').fill('晚上还是一闪一闪');
		// What is half written stays where the phone closes the page.
		await resident.reload({ waitUntil: 'networkidle' });
		await resident.getByRole('button', { name: '不满意，没解决' }).press('Enter');
		const word = resident.locator('form textarea');
		await expect.poll(() => word.inputValue(), { timeout: PATIENCE }).toBe('晚上还是一闪一闪');
		let reads = 0;
		resident.on('request', (request) => {
			if (request.url().endsWith(`/api/tickets/${opened.code}`)) reads++;
		});
		await resident.context().setOffline(true);
		await resident.locator('form button.primary').press('Enter');
		await resident.getByText('记在手机里了').waitFor();
		// The page is closed meanwhile; opened again, it has read the ticket before the answer goes out.
		await resident.context().route('**/actions/*', (route) => route.abort());
		await resident.context().setOffline(false);
		await resident.reload({ waitUntil: 'networkidle' });
		await resident.getByText('记在手机里了').waitFor();
		reads = 0;
		await resident.context().unroute('**/actions/*');
		await resident.evaluate(() => dispatchEvent(new Event('online')));
		await resident.locator('.done').waitFor();
		expect(await resident.locator('.done').innerText()).toMatch(/已退回重办，现在由.+办/);
		await resident.locator('.done').getByText('同时告诉了上一级').waitFor();
		await act('unit', '回单', '镇流器也换了');
		await act('checker', '核查通过', '');
		expect(reads).toBe(1);
		await resident.goto(`${server.url}/t/${opened.code}?lang=en#k=${opened.key}`);
		await resident.reload();
		await resident.getByRole('button', { name: 'Yes, it is solved' }).waitFor();
		await looked(resident, 'ticket-resident-en');
		await resident.getByRole('link', { name: '中文' }).click();
		await resident.getByRole('button', { name: '大字版' }).click();
		await looked(resident, 'ticket-resident-simple');
		await resident.setViewportSize({ width: 390, height: 844 });
		expect(await tooSmall(resident)).toEqual([]);
		await resident.getByRole('button', { name: '满意，已解决' }).press('Enter');
		await resident.locator('form button.primary').press('Enter');
		await resident.locator('.done').waitFor();
		await resident.locator('header .state').getByText('已结案').waitFor();
	}, 300_000);

	it("takes the reporter's link where the ticket is open without it", async () => {
		const [{ code, key }, page] = [await report('13800001111', { title: '路灯整夜不亮' }), await newPage()];
		await page.goto(`${server.url}/t/${code}`, { waitUntil: 'networkidle' });
		expect(await page.locator('main').innerText()).not.toContain('路灯整夜不亮');
		await page.goto(`${server.url}/t/${code}#k=${key}`);
		await page.getByRole('heading', { name: '路灯整夜不亮' }).waitFor();
	});

	it('whoever comes second is told who was first; a number is revealed with a reason', async () => {
		const operator = await ticketOf('operator');
		await operator.getByRole('button', { name: '查看电话' }).press('Enter');
		await operator.locator('form input[name=reason]').fill('回访');
		await operator.locator('form input[name=reason]').press('Enter');
		await operator.getByText('13800000000').waitFor();

		const other = await post<Opened>('/api/tickets', {
			title: '井盖松动',
			category: 'road',
			lng: 115.3,
			lat: 22.7
		});
		await operator.goto(`${server.url}/t/${other.code}`, { waitUntil: 'networkidle' });
		await operator.getByRole('button', { name: '受理', exact: true }).waitFor();
		const answer = await at('operator').request.post(
			`${server.url}/api/tickets/${other.code}/actions/accept`,
			{
				data: {},
				headers: { origin: server.url }
			}
		);
		expect(answer.status()).toBe(200);
		await operator.getByRole('button', { name: '受理', exact: true }).press('Enter');
		await operator.locator('.refused').waitFor();
		expect(await operator.locator('.refused').innerText()).toMatch(/演示何欣已于.*「受理」/);
	});

	it('shows of one ticket nothing on the page of the next', async () => {
		const [double, original] = [
			await report('13811112222', { title: '灯不亮' }),
			await report('13899998888', { title: '路灯坏了' })
		];
		const operator = at('operator');
		const merged = await operator.request.post(`${server.url}/api/tickets/${double.code}/actions/merge`, {
			data: { original: original.code, reason: '同一盏灯' },
			headers: { origin: server.url }
		});
		expect(merged.status()).toBe(200);
		await operator.goto(`${server.url}/t/${double.code}`, { waitUntil: 'networkidle' });
		await operator.getByRole('button', { name: '查看电话' }).press('Enter');
		await operator.locator('form input[name=reason]').fill('回访');
		await operator.locator('form input[name=reason]').press('Enter');
		await operator.getByText('13811112222').waitFor();
		await operator.getByRole('link', { name: original.code }).first().press('Enter');
		await operator.getByText('138****8888').waitFor();
		expect(await operator.locator('main').innerText()).not.toContain('13811112222');
	});
});
