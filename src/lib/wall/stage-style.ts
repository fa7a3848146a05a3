import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, StyleSpecification } from 'maplibre-gl';
import { boldFonts, draw, growing, type DrawnLayer, type Setting } from '#geo/draw.ts';
import { publicLayers } from '#geo/layers.ts';
import { onMap } from '#geo/tones.ts';
import { compose, nothing } from '$lib/map/compose.ts';

/** The source of what a scene picks out. */
export const FOCUS = 'focus';

/** The layers of the wall's map: all that are public, but for those that are drawn from live state. */
export const stageLayers = publicLayers.filter(({ live }) => !live);

/** How the layers are drawn, and over them what a scene picks out. */
export const drawStage = (setting: Setting): DrawnLayer[] => [
	...stageLayers.flatMap((layer) => draw(layer, setting)),
	...focusLayers(setting)
];

/** The whole style over a basemap, its sources still empty. */
export function stageStyle(base: StyleSpecification, drawn: readonly DrawnLayer[]): StyleSpecification {
	const empty: [string, FeatureCollection][] = [...stageLayers.map(({ id }) => id), FOCUS].map((id) => [
		id,
		nothing
	]);
	return compose(base, drawn, Object.fromEntries(empty));
}

/**
 * What a scene picks out, lit by its property `tone` (a colour): areas with a glowing rim, points with a name in large
 * letters and a line of smaller ones (`label`, `note`).
 */
function focusLayers({ scale }: Setting): DrawnLayer[] {
	const { halo } = onMap.night;
	const base = { source: FOCUS };
	const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
	const colour: ExpressionSpecification = ['coalesce', ['get', 'tone'], '#ffb25e'];
	const lines: DrawnLayer['spec'][] = [
		{
			...base,
			id: 'focus-fill',
			type: 'fill',
			filter: isArea,
			paint: { 'fill-color': colour, 'fill-opacity': 0.1 }
		},
		{
			...base,
			id: 'focus-glow',
			type: 'line',
			filter: isArea,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-width': growing(scale, [11, 8], [17, 18]),
				'line-blur': 10,
				'line-opacity': 0.45
			}
		},
		{
			...base,
			id: 'focus-line',
			type: 'line',
			filter: isArea,
			layout: { 'line-join': 'round' },
			paint: { 'line-color': colour, 'line-width': growing(scale, [11, 1.8], [17, 3]) }
		}
	];
	const name: DrawnLayer['spec'] = {
		...base,
		id: 'focus-name',
		type: 'symbol',
		filter: ['==', ['geometry-type'], 'Point'],
		layout: {
			'text-field': [
				'format',
				['get', 'label'],
				{},
				['case', ['==', ['get', 'note'], ''], '', ['concat', '\n', ['get', 'note']]],
				{ 'font-scale': 0.74, 'text-color': '#d5deec' }
			],
			'text-font': boldFonts,
			'text-size': ['*', 17 * scale, ['coalesce', ['get', 'size'], 1]],
			'text-max-width': 14,
			'text-line-height': 1.3,
			'text-variable-anchor': ['bottom', 'top', 'left', 'right', 'bottom-left', 'top-right'],
			'text-radial-offset': ['coalesce', ['get', 'away'], 1],
			'text-justify': 'auto',
			'text-padding': 4,
			'symbol-sort-key': ['coalesce', ['get', 'rank'], 0]
		},
		paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 2.4 * scale }
	};
	return [...lines.map((spec): DrawnLayer => ({ slot: 'area', spec })), { slot: 'alert', spec: name }];
}
