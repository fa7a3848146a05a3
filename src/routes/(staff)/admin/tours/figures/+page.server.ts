import { figures } from '$lib/server/tour-figures.ts';
import { shown } from '../../../form.server.ts';
import type { PageServerLoad } from './$types';

const SPANS = [7, 28, 84];

/** What was counted of walks in the last days. */
export const load: PageServerLoad = async ({ url, locals: { app, asker } }) => {
	const days = SPANS.find((span) => String(span) === url.searchParams.get('days')) ?? 28;
	return {
		...(await shown(figures(app.db.sql, asker, { days, now: Date.now() }))),
		span: days,
		spans: SPANS
	};
};
