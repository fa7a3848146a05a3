import * as sites from '$lib/server/site-drafts.ts';
import { shown } from '../../form.server.ts';
import type { PageServerLoad } from './$types';

/** Every red-culture site, and where each stands. */
export const load: PageServerLoad = async ({ locals: { app, asker } }) => ({
	sites: await shown(sites.list(app.db.restricted, asker))
});
