import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WholeTicket } from '../../src/lib/map/api.ts';
import { startBadNetwork, type BadNetwork } from '../support/bad-network.ts';
import { findChromium, launchChromium, launchPhone } from '../support/chromium.ts';
import {
	draftReport,
	firstSignIn,
	isKept,
	someGrid,
	stand,
	takeStep as act,
	toldToStaff,
	type Ground
} from '../support/on-the-phone.ts';
import { plain } from '../support/pictures.ts';
import { startServer, type Server } from '../support/server.ts';

const shots = 'test-results/screenshots';
const password = '红宫红场边上的那棵榕树';
const token = 'a-token-for-scripts-0123456789';

const STOOL = '榕树下的石凳断了';
const PATIENT = { timeout: 30_000 };
type Opened = { code: string; key: string };

describe.skipIf(!findChromium())('a day without a network, in a real browser', () => {
	const folder = mkdtempSync(join(tmpdir(), 'minqing-phone-'));
	const broken: string[] = [];
	let server: Server;
	let network: BadNetwork;
	let browser: Browser;
	let phone: BrowserContext;
	let desk: APIRequestContext;
	let ground: Ground;

	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		server = await startServer({ env: { ADMIN_TOKEN: token, SEED: 'demo' } });
		network = await startBadNetwork(server.url);
		browser = await launchChromium();
		ground = await someGrid(server.url);
		// One person at the desk who may accept, reassign and merge.
		desk = (await signIn(await browser.newContext(), '演示何欣', ['operator', 'dispatcher'])).request;
		phone = await launchPhone(folder);
		await stand(phone, ground);
		await signIn(phone, ground.leader, ['grid_leader'], ground.grid);
	});
	afterAll(async () => {
		await phone.close();
		await browser.close();
		await network.close();
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	const signIn = (context: BrowserContext, name: string, roles: string[], area: string | null = null) =>
		firstSignIn(
			context,
			{ server: server.url, network: network.url, token, password },
			{ name, roles, area }
		);

	/** A step at the desk. */
	async function atDesk(code: string, action: string, said: object = {}, by = desk): Promise<void> {
		const answer = await by.post(`${server.url}/api/tickets/${code}/actions/${action}`, {
			data: said
		});
		expect(await answer.json()).toMatchObject({ code });
	}

	/** A report in the leader's grid, accepted at the desk and so with the leader. */
	async function withLeader(title: string): Promise<string> {
		const answer = await fetch(`${server.url}/api/tickets`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ title, category: 'light', lng: ground.lng, lat: ground.lat })
		});
		const { code } = (await answer.json()) as Opened;
		await atDesk(code, 'accept');
		return code;
	}

	async function open(path = '/field'): Promise<Page> {
		const page = await phone.newPage();
		page.on('pageerror', (error) => broken.push(error.stack ?? error.message));
		await page.goto(network.url + path);
		return page;
	}

	const types = async (code: string): Promise<string[]> => {
		const answer = await desk.get(`${server.url}/api/tickets/${code}`);
		return ((await answer.json()) as WholeTicket).inside!.events.map(({ type }) => type);
	};
	const waiting = (page: Page, text: string) => page.locator('a.waiting', { hasText: text });

	test('a report with three photographs and ten steps, written without a network, settle after the app was closed', async () => {
		const titles = ['路灯不亮', '井盖松动', '楼道堆物', '垃圾满溢', '路面坑洼', '广告牌松脱'] as const;
		const [lamp, lid, sofa, bin, hole, sign] = titles;
		const codes = new Map<string, string>();
		for (const title of titles) codes.set(title, await withLeader(title));
		const code = (title: string): string => codes.get(title)!;

		// One visit with a network brings everything to the device.
		let page = await open();
		await page.getByRole('link', { name: sign }).waitFor();
		await expect.poll(() => isKept(page, [...codes.values()]), PATIENT).toBe(true);
		network.cut(true);

		const pictures = await Promise.all(
			[1, 2, 3, 4].map((n) =>
				plain(320 + n, 240)
					.jpeg()
					.toBuffer()
			)
		);
		const note = (text: string) => (form: ReturnType<Page['locator']>) => form.locator('textarea').fill(text);
		await act(page, lamp, '签收');
		await page.getByRole('link', { name: lamp }).click();
		await page
			.locator('input[type=file]')
			.last()
			.setInputFiles({ name: 'after.jpg', mimeType: 'image/jpeg', buffer: pictures[3]! });
		await page.getByText('已写下：处置后照片').waitFor();
		await page.getByRole('link', { name: '返回' }).click();
		await act(page, lamp, '回单', note('灯泡已换，亮了'));
		await act(page, lid, '签收');
		await act(page, lid, '申请延期', async (form) => {
			await form.locator('textarea').fill('等配件');
			await form.locator('input[type=datetime-local]').fill('2027-01-04T12:00');
		});
		await act(page, lid, '记录', note('已围挡'));
		await act(page, sofa, '签收');
		await act(page, sofa, '回单', note('已请住户搬走'));
		await act(page, bin, '签收');
		await act(page, hole, '签收');
		await act(page, sign, '退单', note('不在本网格'));
		await waiting(page, '11 件待发送').waitFor();
		// A resident's report on the same phone, by its page: as far as the pictures, not sent yet.
		page = await open('/report');
		await draftReport(page, STOOL, pictures.slice(0, 3));
		// The app is closed. Meanwhile the desk goes on.
		await phone.close();
		const choices = (await (await desk.get(`${server.url}/api/tickets/${code(sofa)}/posts`)).json()) as {
			post: string;
			why: string;
		}[];
		const other = choices.find(({ why }) => why === 'runner_up' || why === 'grid_worker')!.post;
		await atDesk(code(sofa), 'reassign', { to: other, reason: '由物业处理' });
		// From another device the leader gave one back, and it was found to be the same as another.
		const tablet = await (await browser.newContext()).newPage();
		await tablet.goto(`${server.url}/sign-in`);
		await tablet.locator('input[name=login]').fill('grid_leader');
		await tablet.locator('input[type=password]').fill(password);
		await tablet.locator('input[type=password]').press('Enter');
		await tablet.waitForURL(/\/account/);
		await atDesk(code(bin), 'send_back', { reason: '重复' }, tablet.request);
		await atDesk(code(bin), 'merge', { original: code(lamp) });

		phone = await launchPhone(folder);
		phone.setDefaultTimeout(20_000);
		await stand(phone, ground);
		page = await open('/report');
		await page.locator('figure').nth(2).waitFor();
		expect(await page.locator('textarea').inputValue()).toBe(STOOL);
		await page.locator('.here .first').waitFor();
		await page.getByRole('button', { name: '送出' }).click();
		await page.getByText('已存在手机里，有网时自动发送').waitFor();
		page = await open();
		await waiting(page, '15 件待发送').waitFor();
		await page.getByText('没有网络，显示的是').waitFor();
		await page.getByText('签收、申请延期、记录：待发送').waitFor();
		await page.screenshot({ path: `${shots}/field-offline.png` });
		// The network comes back badly: one answer is lost on its way, and the step is sent again.
		const asked = network.loseAnswerOf(`/api/tickets/${code(hole)}/actions/sign`);
		network.cut(false);
		await page.getByRole('link', { name: '件待发送' }).click();
		await page.getByRole('button', { name: '现在发送' }).click();
		// The browser, or the outbox the next time, sends again what a broken connection left unanswered.
		await expect.poll(asked, PATIENT).toBe(2);
		await waiting(page, '都已发送').waitFor();

		// Each once, in the log of the server.
		expect(await types(code(lamp))).toEqual(['reported', 'accept', 'dispatch', 'sign', 'report_back']);
		expect(await types(code(lid))).toEqual([
			'reported',
			'accept',
			'dispatch',
			'sign',
			'ask_extension',
			'note'
		]);
		expect(await types(code(hole))).toEqual(['reported', 'accept', 'dispatch', 'sign']);
		expect(await types(code(sign))).toEqual(['reported', 'accept', 'dispatch', 'send_back']);
		expect(await types(code(sofa))).toEqual(['reported', 'accept', 'dispatch', 'reassign']);
		expect(await types(code(bin))).toEqual(['reported', 'accept', 'dispatch', 'send_back', 'merge']);
		const after = await desk.get(`${server.url}/api/tickets/${code(lamp)}/photographs`);
		expect(((await after.json()) as { photographs: { kind: string }[] }).photographs).toMatchObject([
			{ kind: 'after' }
		]);

		// The report is there once, with its three photographs.
		page = await open('/report');
		const link = await page.getByRole('link', { name: STOOL }).getAttribute('href');
		const [, reported, key] = /^\/t\/(.+)#k=(.+)$/.exec(link ?? '') ?? [];
		const photographs = await fetch(`${server.url}/api/tickets/${reported}/photographs`, {
			headers: { 'x-ticket-key': decodeURIComponent(key ?? '') }
		});
		expect(((await photographs.json()) as { photographs: unknown[] }).photographs).toHaveLength(3);
		const mine = (await (await phone.request.get(`${network.url}/api/my/tickets`)).json()) as {
			title: string;
		}[];
		expect(mine.filter(({ title }) => title === STOOL)).toHaveLength(1);

		// What was refused is said in words, and what to do.
		await page.goto(`${network.url}/field?waiting=`);
		const told = page.locator('.refusal');
		await expect.poll(() => told.count(), PATIENT).toBe(3);
		expect(await told.nth(0).innerText()).toMatch(/签收：楼道堆物[^]*演示何欣已于.*「改派」[^]*看过最新经过/);
		expect(await told.nth(1).innerText()).toMatch(/回单：楼道堆物[^]*前一步没有办成/);
		expect(await told.nth(2).innerText()).toMatch(/签收：垃圾满溢[^]*「并入重复件」[^]*不能「签收」/);
		await page.screenshot({ path: `${shots}/field-refused.png`, fullPage: true });
		await told.first().getByRole('button', { name: '知道了' }).click();
		await expect.poll(async () => [await told.count(), ...broken], PATIENT).toEqual([2]);
	}, 300_000);

	test('what was told to whoever was signed in is gone from the device when they sign out', async () => {
		const page = await open('/account');
		expect(await toldToStaff(page)).not.toEqual([]);
		await page.getByRole('button', { name: '退出', exact: true }).click();
		await page.waitForURL(/\/sign-in/);
		await expect.poll(() => toldToStaff(page), PATIENT).toEqual([]);
	});
});
