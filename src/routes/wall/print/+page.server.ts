import type { PageServerLoad } from './$types';
import { askFigures } from '$lib/wall/ask-figures.ts';

/** The figures as they are now, for paper; null where they cannot be had. */
export const load: PageServerLoad = async ({ fetch, locals: { app } }) => ({
	basemap: app.env.basemap,
	figures: await askFigures(undefined, fetch).catch(() => null),
	theme: 'day' as const
});
