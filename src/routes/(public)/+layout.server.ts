import type { LayoutServerLoad } from './$types';

/** What lies under the layers, as this server is set. */
export const load: LayoutServerLoad = ({ locals }) => ({ basemap: locals.app.env.basemap });
