import type { Locale } from '#geo/layer.ts';
import type { Tour } from './tour.ts';

const hasStops = (told: unknown): told is Pick<Tour, 'stops'> =>
	typeof told === 'object' && told !== null && 'stops' in told && Array.isArray(told.stops);

/**
 * What takes ten minutes to read at a stop. It is asked of the whole tour, which a saved one has on the phone.
 * @throws {TypeError} without a network, and where the stop is no longer there
 */
export async function longText(slug: string, code: string, locale: Locale): Promise<string> {
	const got = await fetch(`/api/tours/${encodeURIComponent(slug)}`);
	if (!got.ok) throw new TypeError(`${got.status}`);
	const told: unknown = await got.json();
	const text = hasStops(told) && told.stops.find((stop) => stop.code === code)?.content.long[locale];
	if (!text) throw new TypeError(code);
	return text;
}
