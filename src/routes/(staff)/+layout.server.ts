import { holds, oversees } from '$lib/server/asker.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, and which pages of the administration are theirs. */
export const load: LayoutServerLoad = ({ locals: { asker } }) => ({
	me:
		asker.kind === 'staff'
			? {
					name: asker.name,
					administers: holds(asker, 'administrator'),
					oversees: oversees(asker)
				}
			: null
});
