import { error } from '@sveltejs/kit';
import { homeOf } from '$lib/server/home.ts';
import { tagged } from '$lib/server/layers.ts';
import type { RequestHandler } from './$types';

/** What is reported and closed in a grid (/feeds/grids/…) or of a category (/feeds/categories/…), to be followed by any reader. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
	const { kind, code } = params;
	const locale = url.searchParams.get('lang') === 'en' ? 'en' : 'zh';
	const home = homeOf(locals.app.env, url, request);
	const text =
		kind === 'grids' || kind === 'categories'
			? await locals.app.feeds.read({ kind, code, locale, home })
			: null;
	if (text === null) error(404, `没有「${code}」的订阅源 / there is no feed of "${code}"`);
	return tagged(request, text, 'application/atom+xml');
};
