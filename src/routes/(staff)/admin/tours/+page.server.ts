import * as tours from '$lib/server/tour-drafts.ts';
import { shown } from '../../form.server.ts';
import type { PageServerLoad } from './$types';

/** Every tour, and whether visitors see it. */
export const load: PageServerLoad = async ({ locals: { app, asker } }) => ({
	tours: await shown(tours.list(app.db.restricted, asker))
});
