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
