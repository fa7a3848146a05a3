import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Sql } from '../../src/lib/server/db.ts';
import { place } from '../../src/lib/server/duty.ts';
import { openTicketImport } from '../../src/lib/server/ticket-import.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { strew } from '../support/areas.ts';
import { seededRandom } from '../support/irregular-grids.ts';
import { startServer } from '../support/server.ts';
import { serveBarePage } from './bare-page.ts';
import { median, milliseconds, percentile, type Figure, type Measurement } from './figures.ts';
import { database, onNative } from './ground.ts';
import { happen, TOWN } from './wall-events.ts';

const TICKETS = 100_000;
/** Drawn in software a frame takes about a second. */
const FRAMES = 12;
const WARM_UP = 3;
const ROUNDS = 3;
const PER_SECOND = 50;
const SECONDS = 300;
/** As quickly as two cores draw and write beside each other. */
const HEAP_PER_SECOND = 250;
const WALL = '/wall?scene=whole&measure';

export const wallDisplay: Measurement = {
	title: 'The command wall against a bare map',
	how: `The demonstration town with ${TICKETS.toLocaleString('en-US')} open tickets, native PostgreSQL, Chromium drawing in software at 1280 × 720. Baseline: a page with MapLibre, deck.gl, the same basemap and the same points, and nothing else. Frames: median of ${FRAMES}, the map moved in each, ${ROUNDS} rounds taken by turns. Events: ${PER_SECOND} a second for ${SECONDS} s, from the event's time in its transaction until the graphics card has drawn it.`,
	run: () =>
		onNative(async (server) => {
			if (!findChromium()) throw new Error('no Chromium on this machine');
			const { sql, close } = await database(server, 'wall', 0, 4);
			const product = await startServer({
				env: { DATABASE_URL: server.url('wall'), SEED: 'demo' },
				ready: '/wall'
			});
			await fill(sql);
			const bare = await serveBarePage(product.url);
			const browser = await launchChromium();
			const open = async (url: string) => {
				const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
				page.setDefaultTimeout(180_000);
				// tsx names the functions it compiles, and those run in the page too.
				await page.addInitScript('globalThis.__name = (named) => named');
				await page.goto(url);
				await page.locator('[data-drawn]').waitFor({ state: 'attached' });
				return page;
			};
			try {
				const wallUrl = product.url + WALL;
				const figures: Figure[] = [];
				figures.push(
					await firstPicture(
						() => open(wallUrl),
						() => open(bare.url)
					)
				);
				figures.push(
					await frames(
						() => open(wallUrl),
						() => open(bare.url)
					)
				);
				figures.push(...(await eventToPixel(sql, await open(wallUrl))));
				figures.push(await heap(sql, await open(product.url + WALL.replace('&measure', ''))));
				return figures;
			} finally {
				await browser.close();
				bare.close();
				await product.stop();
				await close();
			}
		})
};

/** Open tickets all over the town, a sixth of them late. */
async function fill(sql: Sql): Promise<void> {
	const { write } = await openTicketImport(sql, { source: 'bench' });
	const random = seededRandom(11);
	const now = Date.now();
	const rows = strew(TOWN, TICKETS, random).map(([lng, lat], i) => ({
		line: i + 2,
		externalId: `W${i}`,
		title: `工单 ${i}`,
		category: 'road',
		place: place(lng.toFixed(7), lat.toFixed(7), 'wgs84'),
		reportedAt: new Date(now - random() * 5 * 86_400_000),
		dueAt: new Date(now + (random() * 6 - 1) * 86_400_000),
		closedAt: null,
		repeated: false
	}));
	for (let from = 0; from < rows.length; from += 5000) await write(rows.slice(from, from + 5000));
	await sql`analyze`;
}

type Open = () => Promise<Page>;

/** From the call for the page until the graphics card has drawn the tickets on the map. */
async function firstPicture(wall: Open, bare: Open): Promise<Figure> {
	const time = async (open: Open) => {
		const began = performance.now();
		const page = await open();
		const took = performance.now() - began;
		await page.context().close();
		return took;
	};
	const [ours, theirs]: [number[], number[]] = [[], []];
	for (let round = 0; round < 4; round++) {
		ours.push(await time(wall));
		theirs.push(await time(bare));
	}
	// The first round warms the caches of the server.
	const [a, b] = [median(ours.slice(1)), median(theirs.slice(1))];
	return {
		what: 'first useful picture',
		ours: milliseconds(a),
		baseline: milliseconds(b),
		ratio: a / b,
		wanted: { most: 1.5 }
	};
}

async function frames(wall: Open, bare: Open): Promise<Figure> {
	const measure = async (open: Open) => {
		const page = await open();
		const times = await page.evaluate(async (count) => {
			const target = document.querySelector('[data-drawn]');
			const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
			const times: number[] = [];
			let before = await frame();
			for (let i = 0; i < count; i++) {
				target?.dispatchEvent(new CustomEvent('nudge'));
				const now = await frame();
				times.push(now - before);
				before = now;
			}
			return times;
		}, FRAMES + WARM_UP);
		await page.context().close();
		return median(times.slice(WARM_UP));
	};
	const [ours, theirs]: [number[], number[]] = [[], []];
	for (let round = 0; round < ROUNDS; round++) {
		ours.push(await measure(wall));
		theirs.push(await measure(bare));
	}
	const [a, b] = [median(ours), median(theirs)];
	return {
		what: 'frame',
		ours: milliseconds(a),
		baseline: milliseconds(b),
		ratio: a / b,
		wanted: { most: 1.15 }
	};
}

async function eventToPixel(sql: Sql, page: Page): Promise<Figure[]> {
	await page.evaluate(() => {
		const seen: number[] = [];
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as PerformanceMark[]) {
				const { at } = entry.detail as { at: string };
				seen.push(performance.timeOrigin + entry.startTime - Date.parse(at));
				performance.clearMarks(entry.name);
			}
		}).observe({ entryTypes: ['mark'] });
	});
	const sent = await happen(sql, PER_SECOND, PER_SECOND * SECONDS);
	const seen = () => page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
	for (let last = -1, now = (await seen()).length; now < sent && now !== last; now = (await seen()).length) {
		last = now;
		await sleep(3000);
	}
	const latencies = await seen();
	await page.context().close();
	const p99 = percentile(latencies, 99);
	return [
		{
			what: 'events drawn',
			ours: latencies.length.toLocaleString('en-US'),
			baseline: sent.toLocaleString('en-US'),
			ratio: latencies.length / sent,
			wanted: { least: 1, most: 1 }
		},
		{
			what: `event to pixel, p99 (p50 ${milliseconds(percentile(latencies, 50))})`,
			ours: milliseconds(p99),
			baseline: milliseconds(500),
			ratio: p99 / 500,
			wanted: { most: 1 }
		}
	];
}

async function heap(sql: Sql, page: Page): Promise<Figure> {
	const devtools = await page.context().newCDPSession(page);
	const used = async () => {
		for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
		return (await devtools.send('Runtime.getHeapUsage')).usedSize;
	};
	await happen(sql, HEAP_PER_SECOND, 5000);
	await sleep(3000);
	const early = await used();
	await happen(sql, HEAP_PER_SECOND, 45_000);
	await sleep(3000);
	const late = await used();
	await page.context().close();
	const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
	return {
		what: 'heap after 50,000 events against 5,000',
		ours: megabytes(late),
		baseline: megabytes(early),
		ratio: late / early,
		wanted: { most: 1.1 }
	};
}
