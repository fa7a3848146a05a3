import type { PageServerLoad } from './$types';

/** What lies under the layers and which scenes follow one another, as this server is set. The wall is always dark. */
export const load: PageServerLoad = ({ locals: { app } }) => ({
	basemap: app.env.basemap,
	scenes: app.env.wallScenes,
	theme: 'night' as const
});
