import { fail, redirect } from '@sveltejs/kit';
import { classBody, makeClass } from '$lib/server/classes.ts';
import { formOf, MOST_FORM, valuesOf } from '$lib/server/form.ts';
import { RefusedError } from '$lib/server/refused.ts';
import { all } from '$lib/server/tours.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app } }) => ({
	tours: (await all(app.db.sql)).map(({ slug, name }) => ({ slug, name })),
	chosen: url.searchParams.get('tour')
});

export const actions: Actions = {
	make: async ({ request, url, locals: { app }, getClientAddress }) => {
		const keep = url.searchParams.get('lang') === 'en' ? '?lang=en' : '';
		try {
			const typed = valuesOf(await formOf(request, MOST_FORM));
			const parsed = classBody.safeParse(typed, { reportInput: false });
			if (!parsed.success) return fail(400, { message: parsed.error.issues[0]?.message ?? '' });
			const made = await makeClass(app.db.sql, parsed.data.tour, getClientAddress());
			redirect(303, `/classes/${made.code}${keep}`);
		} catch (problem) {
			if (problem instanceof RefusedError) return fail(problem.status, { message: problem.message });
			throw problem;
		}
	}
};
