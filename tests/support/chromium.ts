import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const PLACES = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** The path of a Chromium on this machine (CHROMIUM_PATH names another); null where there is none. */
export const findChromium = (): string | null => PLACES.find((place) => place && existsSync(place)) ?? null;

/** A headless Chromium that draws WebGL2 in software and leaves the network alone. */
function settings() {
	const executablePath = findChromium();
	if (!executablePath) throw new Error('no Chromium on this machine');
	return {
		executablePath,
		args: [
			'--no-sandbox',
			'--use-angle=swiftshader',
			'--enable-unsafe-swiftshader',
			'--ignore-gpu-blocklist',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
			'--disable-quic'
		]
	};
}

export const launchChromium = (): Promise<Browser> => chromium.launch(settings());

/** Somebody's own phone: what it keeps lies in a folder, and is there again when the browser is opened the next time. */
export const launchPhone = (folder: string): Promise<BrowserContext> =>
	chromium.launchPersistentContext(folder, {
		...settings(),
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		locale: 'zh-CN',
		reducedMotion: 'reduce'
	});
