import type { Locale } from '#geo/layer.ts';
import { sayTour } from '../../i18n/tour-words.ts';

/** What is left to walk, to the metre below a kilometre: it counts down under the feet. */
export const exactly = (metres: number, locale: Locale): string =>
	metres < 1000
		? sayTour(locale, 'metres', { n: Math.round(metres) })
		: sayTour(locale, 'kilometres', { n: (metres / 1000).toFixed(2) });
