import { error } from '@sveltejs/kit';
import { HttpError, ticket } from '$lib/map/api.ts';
import type { PageLoad } from './$types';

/** The ticket as the public may see it. */
export const load: PageLoad = async ({ params, fetch }) => {
	try {
		return { ticket: await ticket(params.code, { fetch }) };
	} catch (problem) {
		if (problem instanceof HttpError && problem.status === 404)
			error(404, '没有这件工单 / there is no such ticket');
		if (problem instanceof HttpError)
			error(problem.status, '工单暂时读不到 / the ticket cannot be read just now');
		throw problem;
	}
};
