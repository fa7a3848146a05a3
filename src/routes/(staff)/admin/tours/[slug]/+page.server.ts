import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as tours from '$lib/server/tour-drafts.ts';
import { tourDraft, tourStops } from '$lib/tour/edit/tour-draft.ts';
import { draftAction, shown } from '../../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A tour that is begun here. */
const NEW = 'new';

/** A tour to be edited, and the sites to choose from. */
export const load: PageServerLoad = async ({ params, locals: { app, asker } }) => {
	const sql = app.db.restricted;
	const choices = await shown(tours.choices(sql, asker));
	const tour = params.slug === NEW ? null : await shown(tours.open(sql, asker, params.slug));
	return { tour, choices, basemap: app.env.basemap };
};

const json = z.string().transform((text, { addIssue }): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		addIssue({ code: 'custom', message: '内容不完整 / the content is incomplete' });
		return z.NEVER;
	}
});
const slugIn = ({ params }: { params: Partial<Record<string, string>> }): string => params['slug'] ?? '';

export const actions: Actions = {
	save: draftAction(
		z.object({ basis: z.string().max(100), content: json.pipe(tourDraft) }),
		async ({ content, basis }, event) => {
			const { url, locals } = event;
			const slug = slugIn(event) === NEW ? null : slugIn(event);
			try {
				const tour = await tours.save(locals.app.db.restricted, locals.asker, slug, content, basis);
				if (slug !== null) return { did: 'saved' as const, tour };
			} catch (problem) {
				if (!(problem instanceof tours.OvertakenError)) throw problem;
				const { status, message, theirs } = problem;
				return fail(status, { message, errors: {}, at: '', theirs });
			}
			const lang = url.searchParams.get('lang') === 'en' ? '?lang=en' : '';
			redirect(303, `/admin/tours/${content.slug}${lang}`);
		}
	),
	measure: draftAction(
		z.object({ stops: json.pipe(tourStops), wheels: z.stringbool() }),
		async ({ stops, wheels }, { locals: { app, asker } }) => ({
			laid: await tours.measure(app.db.restricted, asker, { stops, wheels })
		})
	),
	publish: draftAction(z.object({}), async (_, event) => {
		const { app, asker } = event.locals;
		return { did: 'published' as const, tour: await tours.publish(app.db.restricted, asker, slugIn(event)) };
	}),
	takeBack: draftAction(z.object({}), async (_, event) => {
		const { app, asker } = event.locals;
		return { did: 'withdrawn' as const, tour: await tours.takeBack(app.db.restricted, asker, slugIn(event)) };
	})
};
