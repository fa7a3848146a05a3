import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '#geo/beijing-day.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';
import { signUp } from '../support/sign-up.ts';
import { adminToken } from '../support/staff.ts';

type Hours = { days: { day: string; hours: { from: string; free: boolean }[] }[] };

describe.skipIf(!findChromium())('site teaching is booked, in a real browser', () => {
	let server: Server;
	let browser: Browser;
	/** A site and a day with hours that are free. */
	let site: string;
	let day: string;
	let hours: string[];

	beforeAll(async () => {
		server = await startServer({ env: { SEED: 'demo', ADMIN_TOKEN: adminToken } });
		browser = await launchChromium();
		for (const number of Array.from({ length: 14 }, (_, i) => i + 1)) {
			site = `red-${String(number).padStart(2, '0')}`;
			const from = dateOf(dayOf(Date.now()) + 1);
			const answer = await fetch(`${server.url}/api/sites/${site}/hours?from=${from}`);
			const { days } = (await answer.json()) as Hours;
			const found = days.find((one) => one.hours.filter(({ free }) => free).length >= 4);
			if (!found) continue;
			day = found.day;
			hours = found.hours.map((hour) => hour.from);
			break;
		}
		expect(hours.length).toBeGreaterThanOrEqual(4);
	});
	afterAll(async () => {
		await browser.close();
		await server.stop();
	});

	async function open(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			locale: 'zh-CN',
			reducedMotion: 'reduce',
			...options
		});
		context.setDefaultTimeout(60_000);
		const page = await context.newPage();
		await page.addInitScript('globalThis.__name = (named) => named');
		await page.goto(server.url + path);
		return page;
	}
	async function fill(page: Page, group: string, hour: string): Promise<void> {
		await page.locator(`input[name=from][value="${hour}"]`).first().check({ force: true });
		await page.getByLabel('团队名称').fill(group);
		await page.getByLabel('人数').fill('40');
		await page.getByLabel('联系电话').fill('13800138000');
	}
	const send = (page: Page) => page.getByRole('button', { name: '预约', exact: true }).click();

	it('is fit to be shown, in both languages, by day and by night', async () => {
		await looked(await open(`/sites/${site}/book?day=${day}`), 'book');
		await looked(await open(`/sites/${site}/book?day=${day}&lang=en`), 'book-en');
	});

	it('two browsers, the same hour: one has it, the other is offered the next and takes it', async () => {
		const pages = await Promise.all([1, 2].map(() => open(`/sites/${site}/book?day=${day}`)));
		for (const [i, page] of pages.entries()) await fill(page, `演示团队 ${i + 1}`, hours[0] ?? '');
		await Promise.all(pages.map(send));
		const [one, other] = pages as [Page, Page];
		const wins = async (page: Page) => {
			await page.locator('[role=status] h1, [role=alert]').first().waitFor();
			return page.getByRole('heading', { name: '约好了' }).isVisible();
		};
		const [first, second] = [await wins(one), await wins(other)];
		expect([first, second].filter(Boolean)).toHaveLength(1);
		const winner = first ? one : other;
		const loser = first ? other : one;
		await loser.getByText('被别的团队订走').waitFor();
		expect(await loser.getByLabel('团队名称').inputValue()).toMatch(/演示团队/);
		const next = loser.getByRole('group', { name: '接下来可约的时段' }).locator('input').first();
		expect(await next.getAttribute('value')).toBe(hours[1]);
		expect(await next.isChecked()).toBe(true);
		// The hour that is gone is no longer offered.
		await loser.locator(`input[name=from][value="${hours[0]}"]:enabled`).waitFor({ state: 'detached' });
		await looked(loser, 'book-taken');
		await send(loser);
		await loser.getByRole('heading', { name: '约好了' }).waitFor();
		await looked(winner, 'book-done');
		// The link is kept on the device, and opens and cancels it.
		await winner.goto(`${server.url}/sites/${site}/book`);
		await winner.getByRole('region', { name: '这台设备上的预约' }).getByRole('link').click();
		await winner.getByText(/演示团队 [12] · 40 人/).waitFor();
		await looked(winner, 'booking');
		winner.on('dialog', (dialog) => void dialog.accept());
		await winner.getByRole('button', { name: '取消预约' }).click();
		await winner.getByText('已取消').waitFor();
		const answer = await fetch(`${server.url}/api/sites/${site}/hours?from=${day}`);
		const { days } = (await answer.json()) as Hours;
		const left = days.find((one) => one.day === day)?.hours.filter(({ free }) => free);
		expect(left?.map(({ from }) => from)).toContain(hours[0]);
		expect(left?.map(({ from }) => from)).not.toContain(hours[1]);
	});

	it('keeps what was typed when another day is looked at after a refusal', async () => {
		const page = await open(`/sites/${site}/book?day=${day}`);
		await fill(page, '演示改天团队', hours[2] ?? '');
		await page.getByLabel('联系电话').fill('不是电话');
		await send(page);
		await page.getByRole('alert').waitFor();
		await page.locator('ol a:not([aria-current])').first().click();
		await page.getByRole('alert').waitFor({ state: 'detached' });
		expect(await page.getByLabel('团队名称').inputValue()).toBe('演示改天团队');
		expect(await page.getByLabel('人数').inputValue()).toBe('40');
	});

	it('works without a script, and by keyboard', async () => {
		const page = await open(`/sites/${site}/book?day=${day}`, { javaScriptEnabled: false });
		const lastFree = (of: Page) => of.locator('input[name=from]:enabled').last();
		await fill(page, '演示无脚本团队', (await lastFree(page).getAttribute('value')) ?? '');
		await send(page);
		await page.getByRole('heading', { name: '约好了' }).waitFor();
		const link = await page.locator('a.link').innerText();
		expect(link).toMatch(new RegExp(`^${server.url}/bookings/[0-9a-f-]{36}#k=.{20,}$`));
		const keyboard = await open(`/sites/${site}/book?day=${day}`);
		await lastFree(keyboard).focus();
		await keyboard.keyboard.press('Space');
		for (const typed of ['演示键盘团队', '30', '13800138000']) {
			await keyboard.keyboard.press('Tab');
			await keyboard.keyboard.type(typed);
		}
		await keyboard.keyboard.press('Enter');
		await keyboard.getByRole('heading', { name: '约好了' }).waitFor();
	});

	it('an administrator sees the days, reveals a number with a reason, cancels with a reason', async () => {
		const page = await open('/sign-in');
		await signUp(page, server.url, { login: 'boss', name: '演示管理员' });
		await page.goto(`${server.url}/admin/bookings?from=${day}`);
		const row = page.locator('li').filter({ hasText: '演示键盘团队' });
		expect(await row.innerText()).toContain('138****8000');
		await looked(page, 'admin-bookings');
		await row.getByText('查看电话').first().click();
		await row.locator('details[open]').getByLabel('原因').fill('下雨，联系改期');
		await row.locator('details[open]').getByRole('button', { name: '查看电话' }).click();
		await row.getByText('13800138000').waitFor();
		await row.getByText('取消这次讲解').first().click();
		await row.getByLabel('原因').last().fill('场馆检修');
		await row.getByRole('button', { name: '取消这次讲解' }).click();
		await row.getByText('管理员取消，原因：场馆检修').waitFor();
		const guide = page.locator('[aria-labelledby=guides] li', { hasText: '演示讲解员 川' });
		await guide.getByText('修改').click();
		const site = guide.locator('fieldset input:not(:checked)').first();
		const name = (await site.locator('..').innerText()).trim();
		expect(await guide.locator('.taught').innerText()).not.toContain(name);
		await site.check();
		await looked(page, 'admin-guides');
		await guide.getByRole('button', { name: '保存' }).click();
		await guide.locator('.taught', { hasText: name }).waitFor();
		await page.goto(`${server.url}/admin/tours/figures`);
		await page.locator('.chart svg').waitFor();
		await looked(page, 'tour-figures');
		await page.goto(`${server.url}/admin/tours/figures?lang=en`);
		await page.locator('.chart svg').waitFor();
		await looked(page, 'tour-figures-en');
	});

	it('a class: a code without an account, and how it did from three pupils on', async () => {
		const page = await open('/classes');
		await looked(page, 'classes');
		await page.getByRole('button', { name: '拿一个班级码' }).click();
		await page.waitForURL(/\/classes\/[A-Z]{6}$/);
		const code = page.url().slice(-6);
		await page.getByText('满 3 人才显示分布').waitFor();
		const tour = (await page.locator('.link a').getAttribute('href')) ?? '';
		const slug = /\/tours\/([\w-]+)\?class=/.exec(tour)?.[1] ?? '';
		const told = (await (await fetch(`${server.url}/api/tours/${slug}`)).json()) as {
			stops: { code: string }[];
		};
		const stops = told.stops.map((stop) => stop.code);
		for (const pupil of [1, 2, 3, 4, 5]) {
			const answers = stops.flatMap((stop, i) =>
				[0, 1].map((question) => ({
					stop,
					question,
					right: (i * 7 + question * 3 + pupil * 5) % 6 > pupil % 4
				}))
			);
			const sent = await fetch(`${server.url}/api/classes/${code}/results`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', 'idempotency-key': `pupil-${pupil}` },
				body: JSON.stringify({ answers })
			});
			expect(sent.status).toBe(201);
		}
		await page.reload();
		await page.getByText('已有 5 人发来结果').waitFor();
		await looked(page, 'class');
		await page.clock.install();
		await page.reload({ waitUntil: 'networkidle' });
		await page.context().setOffline(true);
		await page.clock.runFor(21_000);
		await page.getByText('现在连不上网').waitFor();
		await page.getByText('已有 5 人发来结果').waitFor();
		await page.context().setOffline(false);
		await page.clock.runFor(21_000);
		await page.getByText('页面会自己更新').waitFor();
		await page.goto(`${server.url}/classes/${code}?lang=en`);
		await page.getByText('5 have sent their answers').waitFor();
		await looked(page, 'class-en');
	});
});
