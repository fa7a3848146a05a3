import { mkdirSync } from 'node:fs';
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBadNetwork, type BadNetwork } from '../support/bad-network.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { draftReport, firstSignIn, someGrid, stand, type Ground } from '../support/on-the-phone.ts';
import { plain } from '../support/pictures.ts';
import { startServer, type Server } from '../support/server.ts';
import { adminToken as token, password } from '../support/staff.ts';

const PATIENT = { timeout: 30_000 };
const LAMP = '榕树下路灯不亮';
type Opened = { code: string; key: string };
const photograph = (): Promise<Buffer> => plain(320, 240).jpeg().toBuffer();

describe.skipIf(!findChromium())('what is half written in the field, in a real browser', () => {
	let server: Server;
	let network: BadNetwork;
	let browser: Browser;
	let phone: BrowserContext;
	let desk: APIRequestContext;
	let ground: Ground;
	let lamp: Opened;
	let page: Page;

	beforeAll(async () => {
		mkdirSync('test-results/screenshots', { recursive: true });
		server = await startServer({ env: { ADMIN_TOKEN: token, SEED: 'demo' } });
		network = await startBadNetwork(server.url);
		browser = await launchChromium();
		ground = await someGrid(server.url);
		const roles = ['operator', 'dispatcher'];
		desk = (await signIn(await browser.newContext(), { name: '演示何欣', roles, area: null })).request;
		lamp = await report();
		phone = await browser.newContext({
			...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce' }
		});
		await stand(phone, ground);
		page = await signIn(phone, { name: ground.leader, roles: ['grid_leader'], area: ground.grid });
	});
	afterAll(async () => {
		await browser.close();
		await network.close();
		await server.stop();
	});

	const signIn = (context: BrowserContext, who: { name: string; roles: string[]; area: string | null }) =>
		firstSignIn(context, { server: server.url, network: network.url, token, password }, who);

	/** A resident's report with a photograph, accepted at the desk and so with the leader. */
	async function report(): Promise<Opened> {
		const answer = await fetch(`${server.url}/api/tickets`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ title: LAMP, category: 'light', lng: ground.lng, lat: ground.lat })
		});
		const opened = (await answer.json()) as Opened;
		const added = await fetch(`${server.url}/api/tickets/${opened.code}/photographs?kind=before`, {
			method: 'POST',
			headers: { 'content-type': 'application/octet-stream', 'x-ticket-key': opened.key },
			body: new Uint8Array(await photograph())
		});
		expect(added.status).toBe(201);
		await desk.post(`${server.url}/api/tickets/${opened.code}/actions/accept`, { data: {} });
		return opened;
	}

	const field = (query: string) => page.goto(`${network.url}/field?${query}`);
	const note = () => page.getByLabel('看到了什么');
	const household = () => page.getByLabel('户号');
	const drafts = () =>
		page.evaluate(
			() =>
				new Promise<string[]>((found) => {
					const opened = indexedDB.open('minqing');
					opened.onsuccess = () => {
						const all = opened.result.transaction('drafts').objectStore('drafts').getAllKeys();
						all.onsuccess = () => {
							opened.result.close();
							found(all.result.map(String));
						};
					};
				})
		);

	test('the words of a round, a visit and a step come back after another part of the page, and after the app was closed', async () => {
		await field('tab=walk');
		await page.getByRole('button', { name: '开始巡查' }).first().click();
		await note().fill('井盖松动，骑车会响');
		await page.getByText('类别：其他').click();
		await page.locator('input[value=road]').check();
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'lid.jpg', mimeType: 'image/jpeg', buffer: await photograph() });
		await page.locator('figure').waitFor();
		await household().fill('HG-0042');
		await page.getByText('送健康').click();
		await page.getByLabel('什么时候再去').fill('2027-02-03');
		await page.getByRole('link', { name: '待办' }).click();
		await page.getByRole('link', { name: LAMP }).click();
		await page.getByRole('button', { name: '其他办法' }).click();
		await page.getByRole('button', { name: '记录', exact: true }).click();
		await page.locator('dialog textarea').fill('灯杆锈了，要登高车');
		// Beside the sheet.
		await page.mouse.click(190, 20);
		await page.locator('dialog').waitFor({ state: 'detached' });

		await field('tab=walk');
		await expect.poll(() => note().inputValue(), PATIENT).toBe('井盖松动，骑车会响');
		await page.locator('figure').waitFor();
		await page.getByText(/类别：(?!其他)/).waitFor();
		await expect.poll(() => household().inputValue(), PATIENT).toBe('HG-0042');
		expect(await page.getByLabel('送健康').isChecked()).toBe(true);
		expect(await page.getByLabel('什么时候再去').inputValue()).toBe('2027-02-03');
		await looked(page, 'field-walk-half-written');
		await page.getByText(/类别：(?!其他)/).click();
		await looked(page, 'field-walk-categories');
		await page.setViewportSize({ width: 390, height: 844 });
		await field(`ticket=${lamp.code}`);
		await page.getByRole('button', { name: '其他办法' }).click();
		await page.getByRole('button', { name: '记录', exact: true }).click();
		const words = page.locator('dialog textarea');
		await expect.poll(() => words.inputValue(), PATIENT).toBe('灯杆锈了，要登高车');
		// Where the phone is full the form stays as it is.
		await page.evaluate(() => {
			const { add } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.add = function () {
				IDBObjectStore.prototype.add = add;
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		await page.locator('dialog form button.primary').click();
		await page.locator('dialog').getByText('这台设备存不下').waitFor();
		expect(await words.inputValue()).toBe('灯杆锈了，要登高车');
		await page.locator('dialog form button.primary').click();
		await page.getByText('已写下：记录').waitFor();
		expect((await drafts()).filter((name) => name.startsWith('step-'))).toEqual([]);
	});

	test('on a phone that several use, nobody is shown what another began', async () => {
		const { neighbours } = (await (await phone.request.get(`${network.url}/api/my/grids`)).json()) as {
			neighbours: { code: string; leader: { name: string | null } | null }[];
		};
		const beside = neighbours.find(({ leader }) => leader?.name && leader.name !== ground.leader)!;
		const who = { name: beside.leader!.name!, roles: ['grid_worker'], area: beside.code };
		const other = await signIn(await browser.newContext(), who);
		const [theirs, mine] = [await other.context().cookies(), await phone.cookies()];
		await phone.addCookies(theirs);
		await field('tab=walk');
		await household().waitFor();
		expect(await household().inputValue()).toBe('');
		expect(await page.getByText('井盖松动，骑车会响').count()).toBe(0);
		await phone.addCookies(mine);
		await field('tab=walk');
		await expect.poll(() => household().inputValue(), PATIENT).toBe('HG-0042');
	});

	test('a round reports a ticket with its category and photograph; what was written down is a draft no longer', async () => {
		await field('tab=walk');
		await page.locator('figure').waitFor();
		await page.getByRole('button', { name: '上报为工单' }).click();
		await page.getByText('记了 1 处').waitFor();
		await page.getByRole('button', { name: '记下走访' }).click();
		await page.locator('a.waiting', { hasText: '都已发送' }).waitFor();
		const read = async (path: string): Promise<unknown> =>
			(await phone.request.get(network.url + path)).json();
		type Patrols = { findings: { category: string; ticket: string }[] }[];
		const [patrol] = (await read('/api/my/patrols')) as Patrols;
		const [found] = patrol!.findings;
		expect(found!.category).toBe('road');
		expect(await read(`/api/tickets/${found!.ticket}`)).toMatchObject({ category: 'road' });
		expect(
			((await read(`/api/tickets/${found!.ticket}/photographs`)) as { photographs: unknown[] }).photographs
		).toHaveLength(1);
		await field('tab=walk');
		await page.getByText('类别：其他').waitFor();
		expect([await note().inputValue(), await household().inputValue()]).toEqual(['', '']);
		await expect.poll(drafts, PATIENT).toEqual([expect.stringMatching(/^patrol-/)]);
	});

	test('where the phone gives no place, the map does', async () => {
		await phone.clearPermissions();
		await field('tab=walk');
		await note().fill('路面有坑');
		await page.getByRole('button', { name: '上报为工单' }).click();
		await page.getByText('上报要有位置').waitFor();
		await page.getByRole('button', { name: '在地图上点' }).click();
		const sheet = page.locator('dialog');
		await sheet.locator('canvas').first().waitFor();
		await expect
			.poll(async () => {
				await sheet.locator('canvas').first().click();
				return sheet.getByRole('button', { name: '就是这里' }).count();
			}, PATIENT)
			.toBe(1);
		await page.screenshot({ path: 'test-results/screenshots/field-walk-map.png' });
		await sheet.getByRole('button', { name: '就是这里' }).click();
		await page.getByText('位置：地图上点的地方').waitFor();
		await page.screenshot({ path: 'test-results/screenshots/field-walk-no-place.png', fullPage: true });
		await page.getByRole('button', { name: '上报为工单' }).click();
		await page.getByText('记了 2 处').waitFor();
		await page.locator('a.waiting', { hasText: '都已发送' }).waitFor();
		await stand(phone, ground);
	});

	test("without a network the leader sees the resident's photograph, and where there is none kept, a sentence", async () => {
		await field('');
		const isKept = () =>
			page.evaluate(async () => {
				const mine = await caches.open('mine');
				const kept = (await mine.keys()).map(({ url }) => new URL(url).pathname);
				return kept.some((path) => path.endsWith('/small')) && kept.includes('/field/__data.json');
			});
		await expect.poll(isKept, PATIENT).toBe(true);
		network.cut(true);
		await field(`ticket=${lamp.code}`);
		const picture = page.getByRole('img', { name: '处置前照片 1' });
		await expect
			.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), PATIENT)
			.toBeGreaterThan(0);
		await page.evaluate(async () => {
			const mine = await caches.open('mine');
			for (const { url } of await mine.keys()) if (url.endsWith('/small')) await mine.delete(url);
		});
		await field(`ticket=${lamp.code}&lang=zh`);
		await page.getByText('这张不在手机里').waitFor();
		await looked(page, 'field-photographs-away');
		await page.evaluate(async (code) => {
			const mine = await caches.open('mine');
			await mine.delete(`/api/tickets/${code}/photographs`);
		}, lamp.code);
		await field(`ticket=${lamp.code}`);
		await page.getByText('这件的照片不在手机里').waitFor();
	});

	test('a report that waits can be thrown away, after a question', async () => {
		network.cut(false);
		await page.goto(`${network.url}/report`);
		await draftReport(page, '石凳断了', [await photograph()]);
		await page.locator('.here .first').waitFor();
		network.cut(true);
		await page.getByRole('button', { name: '送出' }).click();
		await page.getByText('已存在手机里，有网时自动发送').waitFor();
		page.once('dialog', (asked) => void asked.accept());
		await page.getByRole('button', { name: '从手机上删掉' }).click();
		await page.getByRole('button', { name: '送出' }).waitFor();
		expect(await page.getByText('石凳断了').count()).toBe(0);
	});
});
