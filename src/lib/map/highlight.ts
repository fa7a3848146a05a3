import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { boldFonts, growing, type DrawnLayer, type Setting } from '#geo/draw.ts';
import { metres } from '$lib/i18n/say.ts';
import { nearestBorder } from './nearest-border.ts';

/** What is picked out on the map: a feature, or a spot with the area whose leader answers there. */
export type Picked = {
	spot: { lng: number; lat: number } | null;
	area: Polygon | MultiPolygon | null;
	shape: Geometry | null;
};

type Part = 'area' | 'shape' | 'spot' | 'border';

const feature = (part: Part, geometry: Geometry, label = ''): Feature => ({
	type: 'Feature',
	geometry,
	properties: { part, label }
});

/** What is picked out, as features of the source `selection`. */
export function highlight({ spot, area, shape }: Picked): FeatureCollection {
	const features: Feature[] = [];
	if (area) features.push(feature('area', area));
	if (shape) features.push(feature('shape', shape));
	if (spot) features.push(feature('spot', { type: 'Point', coordinates: [spot.lng, spot.lat] }));
	if (spot && area) {
		const border = nearestBorder(area, spot.lng, spot.lat);
		const coordinates = [
			[spot.lng, spot.lat],
			[border.lng, border.lat]
		];
		features.push(feature('border', { type: 'LineString', coordinates }, `${metres(border.metres)} m`));
	}
	return { type: 'FeatureCollection', features };
}

/** How it is picked out: the area glows, the spot is a ring, a dashed line measures the way to the border. */
export function highlightLayers({ theme, scale }: Setting): DrawnLayer[] {
	const colour = theme === 'day' ? '#b8322a' : '#ffb25e';
	const halo = theme === 'day' ? '#fffaf0' : '#0b1322';
	const base = { source: 'selection' };
	const lit: DrawnLayer['spec'][] = [
		{
			...base,
			id: 'selection-fill',
			type: 'fill',
			filter: ['in', ['get', 'part'], ['literal', ['area', 'shape']]],
			paint: { 'fill-color': colour, 'fill-opacity': theme === 'day' ? 0.05 : 0.09 }
		},
		{
			...base,
			id: 'selection-glow',
			type: 'line',
			filter: ['in', ['get', 'part'], ['literal', ['area', 'shape']]],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': colour,
				'line-width': growing(scale, [11, 7], [17, 16]),
				'line-blur': 9,
				'line-opacity': 0.4
			}
		},
		{
			...base,
			id: 'selection-line',
			type: 'line',
			filter: ['in', ['get', 'part'], ['literal', ['area', 'shape']]],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': colour, 'line-width': growing(scale, [11, 1.8], [17, 3.2]) }
		}
	];
	const above: DrawnLayer['spec'][] = [
		{
			...base,
			id: 'selection-border',
			type: 'line',
			filter: ['==', ['get', 'part'], 'border'],
			paint: { 'line-color': colour, 'line-width': 2 * scale, 'line-dasharray': [2, 1.6] }
		},
		{
			...base,
			id: 'selection-metres',
			type: 'symbol',
			filter: ['==', ['get', 'part'], 'border'],
			minzoom: 14,
			layout: {
				'symbol-placement': 'line-center',
				'text-field': ['get', 'label'],
				'text-font': boldFonts,
				'text-size': 12 * scale,
				'text-offset': [0, -0.9],
				'text-allow-overlap': true
			},
			paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 2 * scale }
		},
		{
			...base,
			id: 'selection-halo',
			type: 'circle',
			filter: ['==', ['geometry-type'], 'Point'],
			paint: {
				'circle-color': colour,
				'circle-opacity': 0.2,
				'circle-radius': 20 * scale,
				'circle-blur': 0.3
			}
		},
		{
			...base,
			id: 'selection-spot',
			type: 'circle',
			filter: ['==', ['get', 'part'], 'spot'],
			paint: {
				'circle-color': colour,
				'circle-radius': 6 * scale,
				'circle-stroke-color': halo,
				'circle-stroke-width': 2.5 * scale
			}
		}
	];
	return [
		...lit.map((spec): DrawnLayer => ({ slot: 'area', spec })),
		...above.map((spec): DrawnLayer => ({ slot: 'alert', spec }))
	];
}
