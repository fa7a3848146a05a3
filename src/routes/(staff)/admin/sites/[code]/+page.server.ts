import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as sites from '$lib/server/site-drafts.ts';
import { siteDraft } from '$lib/tour/site.ts';
import { action, draftAction, shown } from '../../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A site that is begun here. */
const NEW = 'new';
const codeIn = ({ params }: { params: Partial<Record<string, string>> }): string | null =>
	params['code'] === NEW ? null : (params['code'] ?? null);

/** A site to be written on, and the map to put it on. */
export const load: PageServerLoad = async ({ params, locals: { app, asker } }) => {
	const code = codeIn({ params });
	const site = await shown(sites.openOrNew(app.db.restricted, asker, code));
	const { home } = await app.reportPage();
	return { site, home, basemap: app.env.basemap };
};

const basis = z.string().max(100);
const written = z.object({
	basis,
	content: z.string().transform((text, { addIssue }) => {
		try {
			return siteDraft.parse(JSON.parse(text));
		} catch {
			addIssue({
				code: 'custom',
				message:
					'这份内容有一处太长，或不完整，没有保存 / something is too long or incomplete; nothing was saved'
			});
			return z.NEVER;
		}
	})
});

/** What became of it; of somebody else's save in between, what they wrote. */
async function answered(did: 'saved' | 'published' | 'discarded', asked: Promise<sites.SiteOpened>) {
	try {
		return { did, site: await asked };
	} catch (problem) {
		if (!(problem instanceof sites.OvertakenError)) throw problem;
		return fail(problem.status, { message: problem.message, errors: {}, at: '', theirs: problem.theirs });
	}
}

export const actions: Actions = {
	save: draftAction(written, async ({ content, basis }, { params, url, locals: { app, asker } }) => {
		const code = codeIn({ params });
		const saved = await answered('saved', sites.save(app.db.restricted, asker, code, content, basis));
		if (code === null && 'site' in saved) redirect(303, `/admin/sites/${saved.site.code}${languageOf(url)}`);
		return saved;
	}),
	publish: draftAction(written, async ({ content, basis }, { params, url, locals: { app, asker } }) => {
		const code = codeIn({ params });
		const asked = sites.publish(app.db.restricted, asker, code, content, basis);
		const published = await answered('published', asked);
		if (code === null && 'site' in published)
			redirect(303, `/admin/sites/${published.site.code}${languageOf(url)}`);
		return published;
	}),
	discard: action(z.object({ basis }), async ({ basis }, { params, locals: { app, asker } }) => {
		const code = codeIn({ params }) ?? '';
		return answered('discarded', sites.discard(app.db.restricted, asker, code, basis));
	}),
	takeBack: action(z.object({}), async (_, { params, locals: { app, asker } }) => {
		const code = codeIn({ params }) ?? '';
		await sites.takeBack(app.db.restricted, asker, code);
		return { did: 'withdrawn' as const, site: await sites.open(app.db.restricted, asker, code) };
	})
};

const languageOf = (url: URL): string => (url.searchParams.get('lang') === 'en' ? '?lang=en' : '');
