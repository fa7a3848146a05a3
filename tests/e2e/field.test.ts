import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { someGrid, type Ground } from '../support/on-the-phone.ts';
import { tooLarge } from '../support/thumb.ts';
import { startServer, type Server } from '../support/server.ts';
import { signUp } from '../support/sign-up.ts';
import { adminToken } from '../support/staff.ts';

describe.skipIf(!findChromium())("the grid leader's page, in a real browser", () => {
	const broken: string[] = [];
	let server: Server;
	let browser: Browser;
	let page: Page;
	let ground: Ground;

	beforeAll(async () => {
		mkdirSync('test-results/screenshots', { recursive: true });
		server = await startServer({ env: { ADMIN_TOKEN: adminToken, SEED: 'demo' } });
		browser = await launchChromium();
		ground = await someGrid(server.url);
		const operator = await signedIn('operator', '演示何欣', null);
		for (const title of ['红宫路口路灯不亮，连着三天了', '井盖松动，骑车经过会响']) {
			const { code } = (await post('/api/tickets', { title, lng: ground.lng, lat: ground.lat })) as {
				code: string;
			};
			await operator.request.post(`${server.url}/api/tickets/${code}/actions/accept`, { data: {} });
		}
		page = await signedIn('grid_leader', ground.leader, ground.grid);
	});
	afterEach(() => expect(broken.splice(0)).toEqual([]));
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function post(path: string, body: object): Promise<unknown> {
		const answer = await fetch(`${server.url}${path}`, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json' }
		});
		return answer.json();
	}

	async function signedIn(role: string, name: string, area: string | null): Promise<Page> {
		const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
		context.setDefaultTimeout(60_000);
		const made = await context.newPage();
		made.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await signUp(made, server.url, { login: role, name, role, area });
		return made;
	}

	/** Everything that a finger has to hit and that is too small for one: its name and size. */
	const tooSmall = (): Promise<string[]> =>
		page.evaluate(() =>
			[...document.querySelectorAll('a, button, input:not([type=file]), select, summary, label:has(input)')]
				.filter((part) => part.checkVisibility() && !part.closest('.maplibregl-map, label.unseen'))
				.filter((part) => !(part.matches('input') && part.closest('label')))
				.map((part) => ({ part, box: part.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
				.map(({ part, box }) => `${part.textContent} ${Math.round(box.width)}×${Math.round(box.height)}`)
		);

	it.each([
		['list', '', '轮到我办', 'My turn'],
		['map', 'tab=map', '地图', 'Map'],
		['grid', 'tab=grid', '相邻网格', 'Neighbouring grids'],
		['walk', 'tab=walk', '开始巡查', 'Begin the round'],
		['waiting', 'waiting=', '都已发送', 'All sent']
	])(
		'%s: fit to be shown, by day and by night, nothing too small for a thumb',
		async (name, query, zh, en) => {
			for (const [lang, text] of [
				['zh', zh],
				['en', en]
			] as const) {
				await page.goto(`${server.url}/field?${query}&lang=${lang}`);
				await page.getByText(text).first().waitFor();
				if (name === 'map') await page.locator('canvas').first().waitFor();
				await looked(page, `field-${name}-${lang}`);
				await page.setViewportSize({ width: 390, height: 844 });
				expect(await tooSmall()).toEqual([]);
				expect(await tooLarge(page)).toEqual([]);
			}
		}
	);

	it('a ticket, in English too; letters of twice the size break nothing', async () => {
		await page.goto(`${server.url}/field`);
		await page.getByRole('link', { name: '红宫路口路灯不亮' }).click();
		await page.getByRole('button', { name: '签收' }).waitFor();
		await looked(page, 'field-ticket');
		await page.goto(`${page.url()}&lang=en`);
		await page.getByRole('button', { name: 'Sign for' }).waitFor();
		await looked(page, 'field-ticket-english');
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await tooSmall()).toEqual([]);
		await page.addStyleTag({ content: ':root { font-size: 200% !important }' });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await page.screenshot({ path: 'test-results/screenshots/field-ticket-twice.png', fullPage: true });
		await page.goto(`${server.url}/field`);
		await page.getByText('红宫路口路灯不亮').waitFor();
		await page.addStyleTag({ content: ':root { font-size: 200% !important }' });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await page.screenshot({ path: 'test-results/screenshots/field-list-twice.png', fullPage: true });
	});

	it('a round: begun, noted on, ended; a visit: noted without a sentence', async () => {
		await page.goto(`${server.url}/field?tab=walk`);
		// Whose grid holds a dedicated one may walk either.
		await page.getByRole('button', { name: '开始巡查' }).first().click();
		await page.getByLabel('看到了什么').fill('楼道杂物已请住户搬走');
		await page.getByRole('button', { name: '已当场解决' }).click();
		await page.getByText('记了 1 处').waitFor();
		await page.getByRole('button', { name: '结束巡查' }).click();
		await page.getByLabel('户号').fill('HG-0042');
		await page.getByText('送健康').click();
		await page.getByRole('button', { name: '记下走访' }).click();
		await page.locator('a.waiting', { hasText: '都已发送' }).waitFor();
		const mine = async (path: string): Promise<unknown> => (await page.request.get(server.url + path)).json();
		await expect
			.poll(() => mine('/api/my/patrols'), { timeout: 20_000 })
			.toMatchObject([{ tracked: false, findings: [{ note: '楼道杂物已请住户搬走' }] }]);
		await expect
			.poll(() => mine('/api/my/visits'), { timeout: 20_000 })
			.toMatchObject([{ household: 'HG-0042', visited: 'elderly', brought: ['health'] }]);
	});
});
