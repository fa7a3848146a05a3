import { error } from '@sveltejs/kit';
import { tourPage } from '$lib/server/tour-page.ts';
import { toRead } from '$lib/tour/in-language.ts';
import type { PageServerLoad } from './$types';

/** A tour with its stops, the long text of the one that the address names, and what it weighs when it is saved. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const found = await tourPage(app, params.slug, url);
	if (!found) error(404, '没有这条路线 / there is no such tour');
	return { ...found, tour: toRead(found.tour, url.searchParams.get('stop')) };
};
