import { error } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { LEAST, resultsOf } from '$lib/server/classes.ts';
import { RefusedError } from '$lib/server/refused.ts';
import type { PageServerLoad } from './$types';

/** How a class did, and what pupils set out with. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const results = await resultsOf(app.db.sql, params.code.toUpperCase()).catch((problem: unknown) => {
		if (problem instanceof RefusedError) error(problem.status, problem.message);
		throw problem;
	});
	const keep = url.searchParams.get('lang') === 'en' ? '&lang=en' : '';
	// Without ORIGIN the product is reached by plain http, whatever Kit takes itself for.
	const link = `${app.env.origin ?? `http://${url.host}`}/tours/${results.tour.slug}?class=${results.code}${keep}`;
	return { ...results, least: LEAST, link, picture: renderSVG(link) };
};
