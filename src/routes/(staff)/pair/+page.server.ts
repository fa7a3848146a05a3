import { redirect } from '@sveltejs/kit';
import { DISPLAY_COOKIE } from '$lib/server/asker.ts';
import { count } from '$lib/server/attempts.ts';
import * as displays from '$lib/server/displays.ts';
import { shown } from '../form.server.ts';
import type { PageServerLoad } from './$types';

/** A display stays paired until it is revoked; browsers keep a cookie for 400 days, and each visit to this page begins them anew. */
const KEPT_SECONDS = 400 * 24 * 3600;

/** The code of this screen, the same until it runs out; a paired one goes on to the wall. */
export const load: PageServerLoad = async ({ locals: { app }, cookies, depends, getClientAddress, url }) => {
	depends('pair:code');
	const sql = app.db.restricted;
	const token = cookies.get(DISPLAY_COOKIE);
	const known = token ? await displays.waiting(sql, token) : null;
	if (!known) await shown(count(sql, [{ what: `pair ${getClientAddress()}`, times: 20, minutes: 10 }]));
	const pairing = known ?? (await displays.offer(sql));
	const kept = pairing === 'paired' ? token : pairing.token;
	if (kept) {
		cookies.set(DISPLAY_COOKIE, kept, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: app.env.origin?.startsWith('https:') ?? false,
			maxAge: KEPT_SECONDS
		});
	}
	if (pairing === 'paired') redirect(303, `/wall${url.searchParams.get('lang') === 'en' ? '?lang=en' : ''}`);
	return { code: pairing.code, theme: 'night' as const };
};
