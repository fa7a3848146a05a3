import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/lib/server/db.ts';
import { stepsOnWay } from '../../src/lib/tour/pace.ts';
import type { Tour } from '../../src/lib/tour/tour.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { inColours, looked } from '../support/looked.ts';
import { startServer, type Server } from '../support/server.ts';

const SLUG = 'hour-with-children';
const shots = 'test-results/screenshots';

describe.skipIf(!findChromium())('steps on the way of a tour, in a real browser', () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'minqing-steps-'));
	let server: Server;
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync(shots, { recursive: true });
		const first = await startServer({ dataDir, env: { SEED: 'demo' } });
		await first.stop();
		// Stairs in the middle of two ways, in a database of the version that did not keep them.
		const { sql, close } = await openDatabase({ dataDir });
		await sql`
			with spot as (
				select st_lineinterpolatepoint(s.leg, 0.5) as at from tour t join tour_stop s on s.tour_id = t.id
				where t.slug = ${SLUG} and s.position in (2, 4)
			)
			update street_edge e set steps = true from spot, street_node a, street_node b
			where a.id = e.from_id and b.id = e.to_id and st_dwithin(st_makeline(a.geom, b.geom), spot.at, 1e-7)`;
		await sql`update tour_stop set leg_steps = null`;
		await close();
		server = await startServer({ dataDir, env: { SEED: 'demo' } });
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser.close();
		await server.stop();
		rmSync(dataDir, { recursive: true, force: true });
	});

	it('are said between the stops, in both languages, drawn on the map and printed', async () => {
		const tour = (await (await fetch(`${server.url}/api/tours/${SLUG}`)).json()) as Tour;
		for (const { position, legM, legSteps } of tour.stops) {
			const half = legSteps.some(({ fromM, toM }) => fromM < legM / 2 && toM > legM / 2);
			if (position === 2 || position === 4) expect(half).toBe(true);
		}
		const stretches = tour.stops.flatMap(({ legSteps }) => legSteps);
		const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
		for (const locale of ['zh', 'en'] as const) {
			const lang = locale === 'en' ? '?lang=en' : '';
			await page.goto(`${server.url}/tours/${SLUG}${lang}`);
			const said = tour.stops.flatMap(({ legSteps }) => stepsOnWay(legSteps, locale) ?? []);
			expect(await page.locator('ol > li > p strong').allInnerTexts()).toEqual(said);
			await looked(page, `tour-steps-${locale}`);
			await page.goto(`${server.url}/tours/${SLUG}/map${lang}`);
			expect(await page.locator('svg .steps').count()).toBe(stretches.length);
			for (const line of said) await page.locator('ol', { hasText: line }).waitFor();
			await page.locator('article[aria-busy=false] .buildings').first().waitFor();
			await looked(page, `tour-steps-print-${locale}`);
		}
		await page.setViewportSize({ width: 1280, height: 900 });
		await inColours(page, 'light');
		await page.goto(`${server.url}/tours/${SLUG}`);
		await page.getByRole('button', { name: '打开地图' }).click();
		await page.locator('canvas.maplibregl-canvas').waitFor();
		await page.waitForLoadState('networkidle');
		await page.screenshot({ path: `${shots}/tour-steps-map.png` });
		await page.context().close();
	});
});
