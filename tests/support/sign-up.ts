import type { Page } from 'playwright-core';
import { adminToken, password } from './staff.ts';

/** Makes somebody of the staff by the token for scripts, and signs the page in as them through their one-time link. */
export async function signUp(
	page: Page,
	url: string,
	{
		login,
		name,
		role = 'administrator',
		area = null
	}: { login: string; name: string; role?: string; area?: string | null }
): Promise<void> {
	const made = await fetch(`${url}/api/accounts`, {
		method: 'POST',
		body: JSON.stringify({ name, login, duties: [{ role, area }] }),
		headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' }
	});
	const { link } = (await made.json()) as { link: string };
	await page.goto(url + link);
	await page.locator('input[type=password]').fill(password);
	await page.locator('main form button').first().press('Enter');
	await page.waitForURL(/\/account/);
}
