import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

const kind: ExpressionSpecification = ['get', 'class'];

/** Land, green, water and houses, from the ground up. */
export function ground(colours: Palette): LayerSpecification[] {
	return [
		{ id: 'paper', type: 'background', paint: { 'background-color': colours.ground } },
		{
			id: 'fields',
			type: 'fill',
			source: 'green',
			filter: ['in', kind, ['literal', ['field', 'orchard']]],
			paint: {
				'fill-color': [
					'case',
					['==', kind, 'orchard'],
					colours.orchard,
					[
						'match',
						['get', 'tone'],
						0,
						colours.field,
						1,
						colours.fieldGreen,
						2,
						colours.fieldPale,
						colours.fieldDry
					]
				],
				'fill-antialias': false
			}
		},
		{
			id: 'landuse',
			type: 'fill',
			source: 'landuse',
			paint: {
				'fill-color': [
					'match',
					kind,
					'old_town',
					colours.oldTown,
					'residential',
					colours.housing,
					'industry',
					colours.works,
					'school',
					colours.civic,
					'hospital',
					colours.civic,
					'market',
					colours.square,
					'square',
					colours.square,
					'pitch',
					colours.pitch,
					colours.housing
				]
			}
		},
		{
			id: 'green',
			type: 'fill',
			source: 'green',
			filter: ['!', ['in', kind, ['literal', ['field', 'orchard']]]],
			paint: {
				'fill-color': [
					'match',
					kind,
					'wood',
					colours.wood,
					'bank',
					colours.bank,
					'garden',
					colours.garden,
					colours.green
				]
			}
		},
		{
			id: 'wood-edge',
			type: 'line',
			source: 'green',
			filter: ['==', kind, 'wood'],
			paint: { 'line-color': colours.woodEdge, 'line-width': 3, 'line-blur': 3, 'line-offset': 1 }
		},
		{
			id: 'pitch-line',
			type: 'line',
			source: 'landuse',
			minzoom: 15,
			filter: ['==', kind, 'pitch'],
			paint: { 'line-color': colours.lane, 'line-width': 1.5, 'line-opacity': 0.8, 'line-offset': 2 }
		},
		{
			id: 'water',
			type: 'fill',
			source: 'water',
			filter: ['!=', kind, 'centreline'],
			paint: { 'fill-color': colours.water }
		},
		// A second, softer line inside the bank: the water looks deep.
		{
			id: 'shallows',
			type: 'line',
			source: 'water',
			filter: ['!=', kind, 'centreline'],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colours.shallows,
				'line-width': ['interpolate', ['exponential', 2], ['zoom'], 12, 2, 18, 22],
				'line-blur': ['interpolate', ['exponential', 2], ['zoom'], 12, 1, 18, 14],
				'line-opacity': 0.7
			}
		},
		{
			id: 'shore',
			type: 'line',
			source: 'water',
			filter: ['!=', kind, 'centreline'],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colours.shore,
				'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 17, 1.6]
			}
		}
	];
}

/** Houses: flat with a soft shadow when seen from above, raised near by. They stand over the streets. */
export function houses(colours: Palette): LayerSpecification[] {
	const height: ExpressionSpecification = ['coalesce', ['get', 'height'], 8];
	const colour: ExpressionSpecification = [
		'interpolate',
		['linear'],
		height,
		6,
		colours.house,
		40,
		colours.highHouse,
		90,
		colours.tower
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
				'fill-color': ['case', ['has', 'name'], colours.landmark, colour],
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
				'fill-extrusion-color': ['case', ['has', 'name'], colours.landmark, colour],
				'fill-extrusion-height': ['interpolate', ['linear'], ['zoom'], 15.6, 0, 16.6, ['*', height, 0.55]],
				'fill-extrusion-opacity': 0.92,
				'fill-extrusion-vertical-gradient': true
			}
		}
	];
}
