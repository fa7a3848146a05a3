import { beginOf, dateOf, DAY_MS, dayOf } from '#geo/beijing-day.ts';
import type { Locale } from '#geo/layer.ts';
import type { OpenSpan } from '#geo/opening-hours.ts';
import { sitePath, tourPath } from './addresses.ts';
import { firstSentence } from './first-sentence.ts';
import type { Site, Tour } from './tour.ts';

/** So many open spans of a stop are said: about the next days. */
const WEEK = 7;

/** What search engines read of a tour: schema.org's TouristTrip with its stops as TouristAttraction. */
export function tourSchema(tour: Tour, base: string, locale: Locale): Record<string, unknown> {
	const stops = [...tour.stops].sort((a, b) => a.position - b.position);
	return {
		'@context': 'https://schema.org',
		'@type': 'TouristTrip',
		name: tour.name[locale],
		alternateName: tour.name[locale === 'en' ? 'zh' : 'en'],
		description: tour.intro[locale],
		url: base + tourPath(tour.slug),
		image: `${base}${tourPath(tour.slug)}/og.png`,
		inLanguage: locale === 'en' ? 'en' : 'zh-CN',
		touristType: tour.forWhom[locale],
		itinerary: {
			'@type': 'ItemList',
			numberOfItems: stops.length,
			itemListElement: stops.map((stop) => ({
				'@type': 'ListItem',
				position: stop.position,
				item: attraction(stop, base + tourPath(tour.slug, stop.code), base, locale)
			}))
		}
	};
}

/** What search engines read of a site by itself. */
export const siteSchema = (site: Site, base: string, locale: Locale): Record<string, unknown> => ({
	'@context': 'https://schema.org',
	...attraction(site, base + sitePath(site.code), base, locale)
});

function attraction(stop: Site, url: string, base: string, locale: Locale): Record<string, unknown> {
	const [picture] = stop.content.pictures;
	return {
		'@type': 'TouristAttraction',
		name: stop.name[locale],
		alternateName: stop.name[locale === 'en' ? 'zh' : 'en'],
		url,
		description: firstSentence(stop.content.short[locale], locale),
		geo: { '@type': 'GeoCoordinates', longitude: stop.at[0], latitude: stop.at[1] },
		...(picture && { image: `${base}/api/site-files/${picture.hash}` }),
		...(stop.address !== null && { address: stop.address }),
		...(stop.open.length > 0 && { openingHoursSpecification: stop.open.flatMap(opening).slice(0, WEEK) }),
		isAccessibleForFree: true,
		publicAccess: true,
		amenityFeature: [
			feature('wheelchair', stop.content.access.wheels),
			feature('toilets', stop.content.access.toilets),
			feature('seats', stop.content.access.seats)
		]
	};
}

const feature = (name: string, value: boolean): object => ({
	'@type': 'LocationFeatureSpecification',
	name,
	value
});

/**
 * Open spans of single days: the calendar has worked out holidays already, which a weekly rule cannot say. A span of 18:00 to 02:00 is valid on the day
 * that it begins; one of a whole day and longer is said day by day, for readers of this take the same time twice as closed.
 */
function opening({ from, to }: OpenSpan): object[] {
	const day = dayOf(from);
	if (to - from < DAY_MS) return [onDay(day, clock(from), clock(to))];
	return Array.from({ length: dayOf(to - 1) - day + 1 }, (_, i) =>
		onDay(day + i, i === 0 ? clock(from) : '00:00', to < beginOf(day + i + 1) ? clock(to) : '23:59')
	);
}

const onDay = (day: number, opens: string, closes: string): object => ({
	'@type': 'OpeningHoursSpecification',
	validFrom: dateOf(day),
	validThrough: dateOf(day),
	opens,
	closes
});

const clock = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);

/** Markup that no text within can leave: `<` is written as JSON may write it. */
export const asScript = (data: object): string =>
	`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</` + 'script>';
