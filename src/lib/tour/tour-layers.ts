import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { boldFonts, growing, type DrawnLayer, type Setting } from '#geo/draw.ts';
import { onMap, onTone, tones } from '#geo/tones.ts';
import { pieceOf } from '#geo/walking/plane.ts';
import type { Stop } from './tour.ts';

/** What stands on the map of a tour. */
export type OnMap = {
	stops: readonly Pick<Stop, 'code' | 'name' | 'at' | 'leg' | 'legSteps' | 'position'>[];
	/** Codes of the stops that are stamped. */
	done: readonly string[];
	next: string | null;
	/** The way that is being led now; without it the whole line is drawn strongly. */
	led: readonly LngLat[];
	/** Where the phone is, and how far off that may be at most. */
	me: { at: LngLat; accuracyM: number } | null;
};

export const NO_FEATURES: FeatureCollection = { type: 'FeatureCollection', features: [] };

const line = (coordinates: LngLat[], part: string): Feature[] =>
	coordinates.length > 1 ? [feature({ type: 'LineString', coordinates }, { part })] : [];
const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
	type: 'Feature',
	geometry,
	properties
});

/** A source of a tour's map: its line, where that goes over steps, and the stops. */
export function tourFeatures({
	stops,
	done,
	next
}: Pick<OnMap, 'stops' | 'done' | 'next'>): FeatureCollection {
	const lines = stops.flatMap(({ leg }) => line(leg, 'line'));
	const steps = stops.flatMap(({ leg, legSteps }) =>
		legSteps.flatMap(({ fromM, toM }) => line(pieceOf(leg, fromM, toM), 'steps'))
	);
	const spots = stops.map(({ code, at, position, name }) =>
		feature(
			{ type: 'Point', coordinates: [...at] },
			{
				id: code,
				part: code === next ? 'next' : done.includes(code) ? 'done' : 'stop',
				number: String(position),
				name: name.zh,
				nameEn: name.en
			}
		)
	);
	return { type: 'FeatureCollection', features: [...lines, ...steps, ...spots] };
}

/** Another: what moves while it is walked. */
export function movingFeatures({ led, me }: Pick<OnMap, 'led' | 'me'>): FeatureCollection {
	const here = me ? [feature({ type: 'Point', coordinates: [...me.at] }, { part: 'me' })] : [];
	return { type: 'FeatureCollection', features: [...line([...led], 'led'), ...here] };
}

/** How they look; the sources are `tour` and `moving`. */
export function tourLayers({ theme, locale, scale }: Setting): DrawnLayer[] {
	const colour = tones.red[theme];
	const blue = tones.blue[theme];
	const { halo } = onMap[theme];
	const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
	const specs: DrawnLayer['spec'][] = [
		{
			id: 'tour-casing',
			source: 'tour',
			type: 'line',
			filter: ['==', ['get', 'part'], 'line'],
			layout: round,
			paint: { 'line-color': halo, 'line-width': growing(scale, [12, 5], [17, 11]) }
		},
		{
			id: 'tour-line',
			source: 'tour',
			type: 'line',
			filter: ['==', ['get', 'part'], 'line'],
			layout: round,
			paint: { 'line-color': colour, 'line-width': growing(scale, [12, 2.5], [17, 6]), 'line-opacity': 0.75 }
		},
		{
			id: 'tour-steps',
			source: 'tour',
			type: 'line',
			filter: ['==', ['get', 'part'], 'steps'],
			// Like treads across the line.
			paint: {
				'line-color': halo,
				'line-width': growing(scale, [12, 2.5], [17, 6]),
				'line-dasharray': [0.35, 0.5]
			}
		},
		{
			id: 'moving-casing',
			source: 'moving',
			type: 'line',
			filter: ['==', ['get', 'part'], 'led'],
			layout: round,
			paint: { 'line-color': halo, 'line-width': growing(scale, [12, 6], [17, 13]) }
		},
		{
			id: 'moving-line',
			source: 'moving',
			type: 'line',
			filter: ['==', ['get', 'part'], 'led'],
			layout: round,
			paint: { 'line-color': blue, 'line-width': growing(scale, [12, 3.5], [17, 8]) }
		},
		{
			id: 'tour-stops',
			source: 'tour',
			type: 'circle',
			filter: ['==', ['geometry-type'], 'Point'],
			paint: {
				'circle-color': ['match', ['get', 'part'], 'done', tones.green[theme], colour],
				'circle-radius': ['match', ['get', 'part'], 'next', 15 * scale, 11 * scale],
				'circle-stroke-color': halo,
				'circle-stroke-width': 2.5 * scale
			}
		},
		{
			id: 'tour-numbers',
			source: 'tour',
			type: 'symbol',
			filter: ['==', ['geometry-type'], 'Point'],
			layout: {
				'text-field': ['match', ['get', 'part'], 'done', '✓', ['get', 'number']],
				'text-font': boldFonts,
				'text-size': 12 * scale,
				'text-allow-overlap': true,
				'text-ignore-placement': true
			},
			paint: { 'text-color': onTone[theme].glyph }
		},
		{
			id: 'tour-names',
			source: 'tour',
			type: 'symbol',
			minzoom: 14.2,
			filter: ['==', ['geometry-type'], 'Point'],
			layout: {
				'text-field': ['get', locale === 'en' ? 'nameEn' : 'name'],
				'text-font': boldFonts,
				'text-size': 13 * scale,
				'text-anchor': 'top',
				'text-offset': [0, 1.2],
				'text-max-width': 9
			},
			paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.8 * scale }
		},
		{
			id: 'me-halo',
			source: 'moving',
			type: 'circle',
			filter: ['==', ['get', 'part'], 'me'],
			paint: { 'circle-color': blue, 'circle-opacity': 0.2, 'circle-radius': 22 * scale }
		},
		{
			id: 'me',
			source: 'moving',
			type: 'circle',
			filter: ['==', ['get', 'part'], 'me'],
			paint: {
				'circle-color': blue,
				'circle-radius': 8 * scale,
				'circle-stroke-color': '#ffffff',
				'circle-stroke-width': 3 * scale
			}
		}
	];
	return specs.map((spec) => ({ slot: 'alert', spec }));
}
