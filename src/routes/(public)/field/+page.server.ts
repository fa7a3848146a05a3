import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** As whom what is written in the field is sent, and what can be reported there. */
export const load: PageServerLoad = async ({ locals: { app, asker } }) => {
	if (asker.kind !== 'staff') redirect(303, '/sign-in?next=/field');
	const { categories } = await app.reportPage();
	return { account: asker.account, name: asker.name, categories };
};
