import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const SIZES = [
	['phone', 390, 844],
	['desk', 1280, 900]
] as const;

/** The colours of day or night, and waits until they are on the screen: what reads the page in between reads a mixture. */
export async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme });
	await page.evaluate(async () => {
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		await Promise.all(
			document.getAnimations().map(async ({ finished, effect }) => {
				if (effect?.getComputedTiming().iterations !== Infinity) await finished.catch(() => {});
			})
		);
	});
}

/** What bars somebody from the page by axe's rules, with what axe says of each: empty where nothing does. */
export async function bars(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((n) => `${id}: ${n.html} · ${n.failureSummary ?? ''}`)
	);
}

/**
 * Looks at the page on a phone and on a desk, by day and by night: no bar to anybody, nothing wider than the screen, and a picture each in
 * `test-results/screenshots/{name}-{size}-{colours}.png` for somebody to look at.
 */
export async function looked(page: Page, name: string): Promise<void> {
	for (const [size, width, height] of SIZES) {
		await page.setViewportSize({ width, height });
		for (const colours of ['light', 'dark'] as const) {
			await inColours(page, colours);
			expect(await bars(page), `${name}, ${size}, ${colours}`).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			await page.screenshot({
				path: `test-results/screenshots/${name}-${size}-${colours}.png`,
				fullPage: true
			});
		}
	}
	await inColours(page, 'light');
}
