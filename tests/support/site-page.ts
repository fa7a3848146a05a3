import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { looked } from './looked.ts';

/** Somebody on the page of red-15, which admin-sites.test.ts wrote and no tour goes by; its sheet, and what the map knows of it. */
export async function seeSite(page: Page, url: string): Promise<void> {
	await page.waitForURL(/\/sites\/red-15$/);
	await page.getByRole('heading', { level: 1, name: '榕树下夜校' }).waitFor();
	await page.getByText('榕树下有过一所夜校。').waitFor();
	await page.getByText('再读十分钟').press('Enter');
	await page.getByText('那时候，夜里还有灯。').waitFor();
	expect(await page.getByRole('heading', { name: '在这些路线上' }).count()).toBe(0);
	await looked(page, 'site');
	await page.goto(`${url}/sites/red-15?lang=en`);
	await page.getByRole('heading', { level: 1, name: '榕树下夜校 in English' }).waitFor();
	await page.goto(`${url}/sites/red-15/poster`);
	await page.getByText(`${url}/sites/red-15`, { exact: true }).waitFor();
	await page.getByRole('img', { name: `${url}/sites/red-15` }).waitFor();
	await looked(page, 'site-poster');
	// What the map says of it leads there; a site on a tour says on which.
	const { features } = (await (await fetch(`${url}/api/layers/red-sites.geojson`)).json()) as {
		features: { properties: { code: string; told: boolean; tour: string | null } }[];
	};
	const of = (code: string) => features.find(({ properties }) => properties.code === code)?.properties;
	expect(of('red-15')).toMatchObject({ told: true, tour: null });
	expect(of('red-01')).toMatchObject({ told: true, tour: 'whole-street' });
	await page.goto(`${url}/sites/red-01`);
	await page.getByRole('link', { name: '从渡口到东门' }).waitFor();
	const aloud = await page.getByRole('button', { name: '读给我听' }).boundingBox();
	expect(aloud?.height).toBeGreaterThanOrEqual(44);
	expect((await fetch(`${url}/sites/red-99`)).status).toBe(404);
}
