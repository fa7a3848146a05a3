import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

/** Houses: flat with a soft shadow when seen from above, raised near by. They stand over the streets. */
export function houses(colours: Palette): LayerSpecification[] {
	const height: ExpressionSpecification = ['coalesce', ['get', 'height'], 8];
	const high: ExpressionSpecification = ['>', height, 40];
	// No two roofs are quite alike, and by night one in eleven has its lamps on. The number of a house decides.
	const every = (n: number): ExpressionSpecification => ['==', ['%', ['to-number', ['id'], 1], n], 0];
	const colour: ExpressionSpecification = [
		'case',
		['has', 'name'],
		colours.landmark,
		every(11),
		colours.bright,
		every(4),
		colours.warm,
		high,
		colours.highHouse,
		colours.house
	];
	return [
		{
			id: 'house-shadows',
			type: 'fill',
			source: 'buildings',
			minzoom: 14.5,
			paint: {
				'fill-color': colours.shadow,
				'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14.5, 0, 15.5, 0.5],
				'fill-translate': [
					'interpolate',
					['exponential', 2],
					['zoom'],
					14,
					['literal', [0.5, 0.7]],
					18,
					['literal', [5, 7]]
				],
				'fill-antialias': false
			}
		},
		{
			id: 'houses',
			type: 'fill',
			source: 'buildings',
			minzoom: 13.5,
			paint: {
				'fill-color': colour,
				'fill-outline-color': colours.houseRim,
				'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0, 14.6, 1]
			}
		},
		{
			id: 'raised-houses',
			type: 'fill-extrusion',
			source: 'buildings',
			minzoom: 15.6,
			paint: {
				'fill-extrusion-color': colour,
				'fill-extrusion-height': ['interpolate', ['linear'], ['zoom'], 15.6, 0, 16.6, ['*', height, 0.55]],
				'fill-extrusion-opacity': 0.92,
				'fill-extrusion-vertical-gradient': true
			}
		}
	];
}
