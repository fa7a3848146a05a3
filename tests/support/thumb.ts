import type { Page } from 'playwright-core';

/** A thumb needs 44 pixels each way (WCAG 2.5.5). */
const LEAST = 44;

/** Everything to be pressed that is smaller than a thumb needs, with its size. What lies within a label is as large as the label. */
export const tooSmall = (page: Page): Promise<string[]> =>
	page.evaluate((least) => {
		const found: string[] = [];
		for (const target of document.querySelectorAll('a, button, input, select, textarea, summary')) {
			const box = (target.closest('label') ?? target).getBoundingClientRect();
			const style = getComputedStyle(target);
			if (box.width === 0 || style.visibility === 'hidden') continue;
			if (box.width < least - 0.5 || box.height < least - 0.5)
				found.push(
					`${target.tagName} ${target.textContent.trim() || (target.getAttribute('aria-label') ?? '')}: ${Math.round(box.width)} × ${Math.round(box.height)}`
				);
		}
		return found;
	}, LEAST);

/** What is cut off, or wider than the screen, when somebody has doubled the size of all text. */
export async function tooLarge(page: Page): Promise<string[]> {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	const found = await page.evaluate(() => {
		const cut: string[] = [];
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth > clientWidth) cut.push(`the page is ${scrollWidth} wide`);
		for (const one of document.querySelectorAll('main *')) {
			if (!(one instanceof HTMLElement) || one.tagName === 'TEXTAREA' || one.tagName === 'INPUT') continue;
			const hides =
				['hidden', 'clip'].includes(getComputedStyle(one).overflowX) &&
				!one.closest('.unseen, .map, .picture');
			// A single pixel is how something is there for a screen reader alone.
			if (hides && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
				cut.push(`${one.tagName}.${one.className} cuts its text`);
		}
		return cut;
	});
	await page.screenshot({ path: `test-results/screenshots/large-${Date.now()}.png`, fullPage: true });
	await page.evaluate(() => (document.documentElement.style.fontSize = ''));
	return found;
}
