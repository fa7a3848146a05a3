import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Locale } from '#geo/layer.ts';
import { lineOf } from './line.ts';
import type { Tour } from './tour.ts';

/** A tour as GeoJSON, in one language: its line, then its stops. */
export function geojson(tour: Tour, locale: Locale): FeatureCollection<LineString | Point> {
	const line: Feature<LineString> = {
		type: 'Feature',
		id: tour.slug,
		geometry: { type: 'LineString', coordinates: lineOf(tour) },
		properties: {
			kind: 'line',
			name: tour.name[locale],
			metres: Math.round(tour.metres),
			minutes: tour.minutes,
			wheels: tour.wheels
		}
	};
	const stops = tour.stops.map(
		({ code, at, name, position, address, hours, content, legM }): Feature<Point> => ({
			type: 'Feature',
			id: code,
			geometry: { type: 'Point', coordinates: at },
			properties: {
				kind: 'stop',
				position,
				name: name[locale],
				address,
				hours: hours?.[locale] ?? null,
				text: content.short[locale],
				metresFromLast: Math.round(legM)
			}
		})
	);
	return { type: 'FeatureCollection', features: tour.stops.length > 1 ? [line, ...stops] : stops };
}
