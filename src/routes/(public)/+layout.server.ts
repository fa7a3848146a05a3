import type { LayoutServerLoad } from './$types';

/** What lies under the layers, as this server is set; and who is signed in. */
export const load: LayoutServerLoad = ({ locals: { app, asker } }) => ({
	basemap: app.env.basemap,
	me: asker.kind === 'staff' ? { name: asker.name } : null
});
