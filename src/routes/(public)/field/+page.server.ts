import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** As whom what is written in the field is sent. */
export const load: PageServerLoad = ({ locals: { asker } }) => {
	if (asker.kind !== 'staff') redirect(303, '/sign-in?next=/field');
	return { account: asker.account, name: asker.name };
};
