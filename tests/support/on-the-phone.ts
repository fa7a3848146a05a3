import type { FeatureCollection } from 'geojson';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { DutyAnswer } from '../../geo/duty/answer.ts';
import { labelPoint } from '../../src/lib/map/label-point.ts';

/** A spot in a grid, and who leads that grid. */
export type Ground = { lng: number; lat: number; grid: string; leader: string };

/** A spot in a grid of the demonstration town: in a house that has a building leader, so that areas lie in that grid too. */
export async function someGrid(server: string): Promise<Ground> {
	const read = async (path: string): Promise<unknown> => (await fetch(server + path)).json();
	const { features } = (await read('/api/layers/leaders.geojson')) as FeatureCollection;
	for (const { geometry } of features) {
		if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
		const [lng, lat] = labelPoint(geometry);
		const { rule, grid, leader } = (await read(`/api/duty?lng=${lng}&lat=${lat}`)) as DutyAnswer;
		if (rule === 'covers' && grid && leader?.name) return { lng, lat, grid: grid.code, leader: leader.name };
	}
	throw new Error('no house with a leader lies in a grid');
}

/** Whether the device has everything that the field page needs without a network, these tickets whole. */
export const isKept = (page: Page, codes: string[]): Promise<boolean> =>
	page.evaluate(async (all) => {
		const mine = await caches.open('mine');
		const kept = (await mine.keys()).map(({ url }) => new URL(url).pathname);
		const needed = all.flatMap((one) => [`/api/tickets/${one}`, `/api/tickets/${one}/posts`]);
		return ['/api/my/tickets', '/api/my/grids', '/field/__data.json', ...needed].every((path) =>
			kept.includes(path)
		);
	}, codes);

/** Puts the phone where that ground is. */
export async function stand(context: BrowserContext, { lng, lat }: Ground): Promise<void> {
	await context.grantPermissions(['geolocation']);
	await context.setGeolocation({ longitude: lng, latitude: lat, accuracy: 8 });
}

/** Makes an account with these roles, and signs in with it for the first time, over the phone's network. */
export async function firstSignIn(
	context: BrowserContext,
	by: { server: string; network: string; token: string; password: string },
	{ name, roles, area }: { name: string; roles: string[]; area: string | null }
): Promise<Page> {
	context.setDefaultTimeout(20_000);
	const answer = await fetch(`${by.server}/api/accounts`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', authorization: `Bearer ${by.token}` },
		body: JSON.stringify({ name, login: roles[0], duties: roles.map((role) => ({ role, area })) })
	});
	const { link } = (await answer.json()) as { link: string };
	const page = await context.newPage();
	await page.goto(by.network + link);
	await page.locator('input[type=password]').fill(by.password);
	await page.locator('main form button').first().press('Enter');
	await page.waitForURL(/\/account/);
	return page;
}

/** Fills in the page of a report as far as its pictures, and waits until the phone keeps it as a draft. */
export async function draftReport(page: Page, words: string, pictures: readonly Buffer[]): Promise<void> {
	await page.locator('button.send:enabled').waitFor({ state: 'attached' });
	await page.locator('input[value=other]').check();
	await page.getByRole('button', { name: '用我现在的位置' }).click();
	await page.locator('textarea').fill(words);
	await page
		.locator('input[type=file]')
		.setInputFiles(pictures.map((buffer, i) => ({ name: `${i}.jpg`, mimeType: 'image/jpeg', buffer })));
	await page
		.locator('figure')
		.nth(pictures.length - 1)
		.waitFor();
	await page.getByText('草稿已存在手机里').waitFor();
}

/** Paths of what the device keeps that was told to somebody signed in. Another page may go on asking after they have left, as nobody. */
export const toldToStaff = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const mine = await caches.open('mine');
		const told = await Promise.all(
			(await mine.keys()).map(async ({ url }) => {
				const { pathname } = new URL(url);
				const text = await (await mine.match(url))?.text();
				return pathname.startsWith('/api/my/') || /"inside":\{/.test(text ?? '') ? [pathname] : [];
			})
		);
		return told.flat();
	});

/** Takes a step by the buttons of the field page: opens the ticket, presses, fills in, and goes back. */
export async function takeStep(
	page: Page,
	title: string,
	name: string,
	fill?: (form: Locator) => Promise<void>
): Promise<void> {
	await page.getByRole('link', { name: title }).click();
	const button = page.getByRole('button', { name, exact: true });
	await page.locator('.thumb button').first().waitFor();
	if ((await button.count()) === 0) await page.getByRole('button', { name: '其他办法' }).click();
	await button.first().click();
	if (fill) {
		await fill(page.locator('dialog form'));
		await page.locator('dialog form button.primary').click();
	}
	await page.getByText(`已写下：${name}`).waitFor();
	await page.getByRole('link', { name: '返回' }).click();
}
