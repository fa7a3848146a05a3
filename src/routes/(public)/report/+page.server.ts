import type { PageServerLoad } from './$types';

/** What can be reported here, and where the map begins. Nothing about who asks. */
export const load: PageServerLoad = ({ locals: { app } }) => app.reportPage();
