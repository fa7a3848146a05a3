import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** Chromium's own preset "Slow 3G": 400 kbit/s, and 2 s for each request and its answer. */
export const SLOW_3G = { latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** A phone in somebody's hand, who has never been here. */
export function phone(
	browser: Browser,
	more: Parameters<Browser['newContext']>[0] = {}
): Promise<BrowserContext> {
	return browser.newContext({
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		hasTouch: true,
		isMobile: true,
		locale: 'zh-CN',
		permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
		...more
	});
}

/** On a slow network, with a processor a quarter as fast; counts every byte that comes, as compressed as it came. */
export async function slowed(page: Page): Promise<{ cdp: CDPSession; bytes: () => number }> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_3G });
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	let sum = 0;
	cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (sum += encodedDataLength));
	return { cdp, bytes: () => sum };
}
