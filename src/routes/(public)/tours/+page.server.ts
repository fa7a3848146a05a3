import { all } from '$lib/server/tours.ts';
import type { PageServerLoad } from './$types';

/** The published tours, all of them: they are few, and chosen from on the page. */
export const load: PageServerLoad = async ({ locals: { app } }) => ({ tours: await all(app.db.sql) });
