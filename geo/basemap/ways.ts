import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

const kind: ExpressionSpecification = ['get', 'class'];
const by = (path: string, lane: string, main: string, trunk: string): ExpressionSpecification => [
	'match',
	kind,
	'trunk',
	trunk,
	'main',
	main,
	'path',
	path,
	lane
];
const order: ExpressionSpecification = ['match', kind, 'trunk', 4, 'main', 3, 'street', 2, 'lane', 1, 0];

/** As wide as the street is on the ground, never thinner than can be seen; `rim` pixels more on both sides. */
const wide = (rim: number): ExpressionSpecification => {
	const metres: ExpressionSpecification = ['*', ['coalesce', ['get', 'width'], 8], 0.78];
	const least: ExpressionSpecification = [
		'match',
		kind,
		'trunk',
		2.2,
		'main',
		1.8,
		'street',
		0.9,
		'lane',
		0.3,
		0.3
	];
	return [
		'interpolate',
		['exponential', 2],
		['zoom'],
		12,
		['+', least, rim * 0.6],
		14,
		['+', ['max', ['*', least, 1.5], ['*', metres, 0.227]], rim],
		20,
		['+', ['*', metres, 14.5], rim * 2]
	];
};

function pair(source: 'roads' | 'bridges', colours: Palette): LayerSpecification[] {
	const streets: ExpressionSpecification = ['!', ['in', kind, ['literal', ['rail', 'path']]]];
	const line: Omit<LineLayerSpecification, 'id'> = {
		type: 'line',
		source,
		filter: streets,
		minzoom: 11,
		layout: {
			'line-cap': source === 'roads' ? 'round' : 'butt',
			'line-join': 'round',
			'line-sort-key': order
		}
	};
	const bridge = source === 'bridges';
	return [
		{
			...line,
			id: `${source}-rim`,
			paint: {
				'line-color': bridge
					? colours.bridgeRim
					: by(colours.path, colours.laneRim, colours.mainRim, colours.trunkRim),
				'line-width': wide(bridge ? 3.6 : 2),
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 12, 0.7, 14, 1]
			}
		},
		{
			...line,
			id: source,
			paint: {
				'line-color': by(colours.path, colours.lane, colours.main, colours.trunk),
				'line-width': wide(0)
			}
		}
	];
}

/** Paths, railway, streets with their rims, bridges over them all. */
export function ways(colours: Palette): LayerSpecification[] {
	const rails = (source: 'roads' | 'bridges'): LayerSpecification[] => [
		{
			id: `${source}-rail`,
			type: 'line',
			source,
			filter: ['==', kind, 'rail'],
			paint: {
				'line-color': colours.rail,
				'line-width': ['interpolate', ['linear'], ['zoom'], 11, 1, 17, 4.5]
			}
		},
		{
			id: `${source}-sleepers`,
			type: 'line',
			source,
			minzoom: 12.5,
			filter: ['==', kind, 'rail'],
			paint: {
				'line-color': colours.ground,
				'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.5, 17, 2.6],
				'line-dasharray': [5, 5]
			}
		}
	];
	return [
		{
			id: 'paths',
			type: 'line',
			source: 'roads',
			minzoom: 12.5,
			filter: ['==', kind, 'path'],
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': colours.path,
				'line-width': ['interpolate', ['linear'], ['zoom'], 12.5, 0.5, 17, 3],
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 12.5, 0.4, 15, 0.9]
			}
		},
		...rails('roads'),
		...pair('roads', colours),
		...pair('bridges', colours),
		...rails('bridges')
	];
}
