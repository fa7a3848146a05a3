import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resting } from '../../src/lib/tour/around.ts';
import type { Tour } from '../../src/lib/tour/tour.ts';
import { startBadNetwork, type BadNetwork } from '../support/bad-network.ts';
import { findChromium, launchPhone } from '../support/chromium.ts';
import { looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';

const SLUG = 'hour-with-children';
const DAY_MS = 86_400_000;

describe.skipIf(!findChromium())('a saved tour, in a real browser', () => {
	let server: Server;
	let network: BadNetwork;
	let device: BrowserContext;
	let page: Page;
	let tour: Tour;
	const folder = mkdtempSync(join(tmpdir(), 'minqing-saved-'));

	beforeAll(async () => {
		mkdirSync('test-results/screenshots', { recursive: true });
		server = await startServer({ env: { SEED: 'demo' } });
		network = await startBadNetwork(server.url);
		tour = (await (await fetch(`${server.url}/api/tours/${SLUG}`)).json()) as Tour;
		device = await launchPhone(folder);
		device.setDefaultTimeout(60_000);
		page = await device.newPage();
		await page.goto(`${network.url}/tours/${SLUG}`);
		await page.getByRole('button', { name: '存到手机，没网也能走' }).click();
		await page.getByRole('button', { name: '现在保存' }).click();
		await page.getByText('已存到手机').waitFor();
		await page.close();
		page = await device.newPage();
		await page.goto(`${network.url}/tours/${SLUG}`);
	});
	afterAll(async () => {
		await device.close();
		await network.close();
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	it('gives a file part by part without a network, as Safari wants a recording', async () => {
		network.cut(true);
		const [picture] = tour.stops.flatMap(({ content: { pictures } }) => pictures);
		const got = (range: string): Promise<[number, string | null, number]> =>
			page.evaluate(
				async ([path, range]) => {
					const answer = await fetch(path, { headers: { range } });
					return [answer.status, answer.headers.get('content-range'), (await answer.blob()).size];
				},
				[`/api/site-files/${picture!.hash}`, range] as const
			);
		expect(await got('bytes=0-1')).toEqual([206, expect.stringMatching(/^bytes 0-1\/\d{4,}$/), 2]);
		expect(await got('bytes=-100')).toEqual([206, expect.stringMatching(/^bytes \d+-\d+\/\d+$/), 100]);
		expect(await got('bytes=99999999-')).toEqual([416, expect.stringMatching(/^bytes \*\/\d+$/), 0]);
		network.cut(false);
	});

	it('says after weeks without a network that the door knows, and offers what is near without a claim', async () => {
		network.cut(true);
		await page.clock.setFixedTime(Date.now() + 30 * DAY_MS);
		await page.goto(`${network.url}/tours/${SLUG}`);
		const doors = page.locator('article .open strong');
		const withHours = tour.stops.filter(({ hours }) => hours !== null);
		await expect.poll(() => doors.allInnerTexts()).toEqual(withHours.map(() => '？ 以门口公示的时间为准'));
		await page.locator('article', { hasText: tour.stops[1]!.name.zh }).getByText('附近歇脚').click();
		await page.getByText('这份路线存了一阵子').waitFor();
		expect(await page.getByText('附近现在都不开放').count()).toBe(0);
		await looked(page, 'tour-saved-long-ago');
		await page.setViewportSize({ width: 390, height: 844 });
		network.cut(false);
	});

	it('is renewed when it is opened with a network', async () => {
		// The copy as it was three weeks ago.
		const address = `/api/tours/${SLUG}/around`;
		await page.evaluate(async (slug) => {
			const cache = await caches.open(`tour-${slug}`);
			for (const asked of await cache.keys()) {
				const kept = (await cache.match(asked))!;
				const headers = new Headers(kept.headers);
				headers.set('date', new Date(0).toUTCString());
				const text = asked.url.endsWith('/around')
					? (await kept.text()).replace(/"openKnownTo":\d+/g, '"openKnownTo":1')
					: null;
				await cache.put(asked, new Response(text ?? (await kept.blob()), { headers }));
			}
		}, SLUG);
		const knownTo = () =>
			page.evaluate(async (path) => {
				const kept = await caches.match(path);
				return ((await kept!.json()) as { openKnownTo: number }[])[0]!.openKnownTo;
			}, address);
		expect(await knownTo()).toBe(1);
		const [fresh] = (await (await fetch(server.url + address)).json()) as Resting[];
		await page.goto(`${network.url}/tours/${SLUG}/walk`);
		await expect.poll(knownTo, { timeout: 60_000 }).toBe(fresh!.openKnownTo);
		// What never changes was not asked for again.
		expect(network.asked.filter(({ path }) => path === address).length).toBeLessThan(4);
		await page.goto(`${network.url}/tours/${SLUG}`);
		await page.getByText('已存到手机').waitFor();
		expect(await page.getByText('后来有改动').count()).toBe(0);
	});
});
