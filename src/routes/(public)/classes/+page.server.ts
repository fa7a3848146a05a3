import { fail, redirect } from '@sveltejs/kit';
import { classBody, makeClass } from '$lib/server/classes.ts';
import { RefusedError } from '$lib/server/refused.ts';
import { all } from '$lib/server/tours.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app } }) => ({
	tours: (await all(app.db.sql)).map(({ slug, name }) => ({ slug, name })),
	chosen: url.searchParams.get('tour')
});

export const actions: Actions = {
	make: async ({ request, url, locals: { app }, getClientAddress }) => {
		const parsed = classBody.safeParse(Object.fromEntries(await request.formData()), { reportInput: false });
		if (!parsed.success) return fail(400, { message: parsed.error.issues[0]?.message ?? '' });
		const keep = url.searchParams.get('lang') === 'en' ? '?lang=en' : '';
		const made = await makeClass(app.db.sql, parsed.data.tour, getClientAddress()).catch(
			(problem: unknown) => {
				if (problem instanceof RefusedError) return problem;
				throw problem;
			}
		);
		if (made instanceof RefusedError) return fail(made.status, { message: made.message });
		redirect(303, `/classes/${made.code}${keep}`);
	}
};
