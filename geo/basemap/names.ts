import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { boldFonts, fonts, nameIn, type Setting } from '../draw.ts';
import type { Palette } from './palette.ts';

const kind: ExpressionSpecification = ['get', 'class'];

/** Names of streets, waters, quarters and places. */
export function names(colours: Palette, { locale, scale }: Setting): LayerSpecification[] {
	const name = nameIn(locale);
	const halo = { 'text-halo-color': colours.halo, 'text-halo-width': 1.5 * scale, 'text-halo-blur': 0.5 };
	const street = (
		source: 'roads' | 'bridges',
		classes: string[],
		minzoom: number,
		size: number
	): SymbolLayerSpecification => ({
		id: `${source}-${classes.join('-')}-names`,
		type: 'symbol',
		source,
		minzoom,
		filter: ['in', kind, ['literal', classes]],
		layout: {
			'symbol-placement': 'line',
			'symbol-spacing': 340 * scale,
			'text-field': name,
			'text-font': fonts,
			'text-size': [
				'interpolate',
				['linear'],
				['zoom'],
				minzoom,
				size * 0.92 * scale,
				18,
				size * 1.2 * scale
			],
			'text-letter-spacing': locale === 'zh' ? 0.22 : 0.04,
			'text-max-angle': 32
		},
		paint: { 'text-color': colours.text, ...halo }
	});
	const place = (
		id: string,
		classes: string[],
		minzoom: number,
		maxzoom: number,
		size: number
	): SymbolLayerSpecification => ({
		id: `${id}-names`,
		type: 'symbol',
		source: 'labels',
		minzoom,
		maxzoom,
		filter: ['in', kind, ['literal', classes]],
		layout: {
			'text-field': name,
			'text-font': id === 'town' || id === 'community' ? boldFonts : fonts,
			'text-size': [
				'interpolate',
				['linear'],
				['zoom'],
				minzoom,
				size * scale,
				Math.min(maxzoom, 18),
				size * 1.25 * scale
			],
			'text-letter-spacing': id === 'town' ? 0.3 : id === 'community' ? 0.2 : 0.04,
			'text-max-width': 8,
			'text-padding': 6,
			'symbol-sort-key': ['coalesce', ['get', 'rank'], 9]
		},
		paint: {
			'text-color':
				id === 'green'
					? colours.greenName
					: id === 'site' || id === 'estate'
						? colours.faint
						: colours.strong,
			'text-opacity': id === 'community' ? 0.75 : 1,
			...halo
		}
	});
	return [
		{
			id: 'river-names',
			type: 'symbol',
			source: 'water',
			minzoom: 12,
			filter: ['==', kind, 'centreline'],
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 480 * scale,
				'text-field': name,
				'text-font': fonts,
				'text-size': ['interpolate', ['linear'], ['zoom'], 12, 12 * scale, 17, 19 * scale],
				'text-letter-spacing': 0.35,
				'text-max-angle': 38
			},
			paint: {
				'text-color': colours.waterName,
				'text-halo-color': colours.water,
				'text-halo-width': 1.2 * scale
			}
		},
		street('roads', ['lane'], 16.4, 11.5),
		street('roads', ['street'], 14.6, 11.5),
		street('bridges', ['street', 'main', 'trunk'], 16, 11.5),
		street('roads', ['main', 'trunk'], 13, 12.5),
		place('estate', ['estate'], 15.4, 24, 11.5),
		place('site', ['school', 'hospital', 'market', 'industry', 'square'], 14.6, 24, 11.5),
		place('green', ['park', 'wood'], 12.6, 24, 12),
		place('village', ['village'], 12.8, 24, 11.5),
		place('station', ['station'], 13, 24, 12.5),
		place('community', ['community'], 12.2, 15.2, 14),
		place('town', ['town'], 8, 12.6, 17)
	];
}
