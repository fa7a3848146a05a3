import { themeBody, themeDay } from '$lib/server/field/requests.ts';
import * as themes from '$lib/server/field/themes.ts';
import { action, shown } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The week of an area, or of everywhere. */
export const load: PageServerLoad = async ({ url, locals: { app, asker } }) => {
	const area = url.searchParams.get('area') ?? '';
	return { area, ...(await shown(themes.week(app.db.restricted, asker, area))) };
};

export const actions: Actions = {
	write: action(
		themeBody,
		async (theme, { locals: { app, asker } }) => {
			await themes.write(app.db.restricted, asker, theme);
			return { done: 'written' as const, weekday: theme.weekday };
		},
		'write'
	),
	remove: action(
		themeDay,
		async (day, { locals: { app, asker } }) => {
			await themes.remove(app.db.restricted, asker, day);
			return { done: 'removed' as const, weekday: day.weekday };
		},
		'remove'
	)
};
