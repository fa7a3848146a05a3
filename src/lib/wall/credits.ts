import type { Basemap } from '#geo/basemap/style.ts';
import type { Locale } from '#geo/layer.ts';
import { say } from '$lib/i18n/say.ts';

/** What has to be said of a basemap: whose it is, its approval number (审图号), that the town is an invented one. */
export const creditsOf = (locale: Locale, { kind, approval }: Basemap): string[] =>
	[
		kind === 'tianditu' ? '天地图' : '',
		approval ? say(locale, 'approval', { n: approval }) : '',
		kind === 'own' ? say(locale, 'ownBasemap') : ''
	].filter(Boolean);
