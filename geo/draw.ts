import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import type { Layer, Locale, Look, Slot } from './layer.ts';
import { tones, type Theme } from './tones.ts';

/** What a map is drawn for: light, language, and how much larger than on a desk (a wall is read from afar). */
export type Setting = { theme: Theme; locale: Locale; scale: number };
export type DrawnLayer = { slot: Slot; spec: LayerSpecification };

/** The name of the badge of a layer's look, as `badgeOf` reads it back. */
export const badgeId = (layer: string, look: number, theme: Theme): string => `badge:${layer}:${look}:${theme}`;

/** The fonts of every label; none is fetched, they are drawn from what the machine has. */
export const fonts = ['Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];
export const boldFonts = ['Noto Sans CJK SC Bold', ...fonts];

/** The name of a feature in the reader's language, as an expression. */
export const nameIn = (locale: Locale): ExpressionSpecification =>
	locale === 'en' ? ['coalesce', ['get', 'nameEn'], ['get', 'name'], ''] : ['coalesce', ['get', 'name'], ''];

/** A width or size that grows with the zoom and with the setting's scale. */
export const growing = (scale: number, ...stops: [zoom: number, size: number][]): ExpressionSpecification => [
	'interpolate',
	['exponential', 1.5],
	['zoom'],
	...stops.flatMap(([zoom, size]) => [zoom, size * scale])
];

/** Everything MapLibre needs to draw a layer from its GeoJSON source of the same id. */
export function draw(layer: Layer, setting: Setting): DrawnLayer[] {
	return layer.looks.flatMap((look, index) => drawLook(layer, look, index, setting));
}

function drawLook(layer: Layer, look: Look, index: number, { theme, locale, scale }: Setting): DrawnLayer[] {
	const colour = tones[look.tone][theme];
	const halo = theme === 'day' ? '#fffaf0' : '#0b1322';
	const from = look.from ?? (layer.slot === 'place' ? 12.5 : 0);
	const base = { source: layer.id, minzoom: from };
	const part = (name: string) => `${layer.id}:${index}:${name}`;
	const line = look.line ?? { width: 5 };
	const area = look.area ?? { fill: 0.3, border: 1.5 };
	const fill: DrawnLayer = {
		slot: layer.slot === 'place' ? 'area' : layer.slot,
		spec: {
			...base,
			id: part('fill'),
			type: 'fill',
			filter: only(look, 'Polygon'),
			paint: { 'fill-color': colour, 'fill-opacity': area.fill * (theme === 'day' ? 1 : 1.3) }
		}
	};
	const border: DrawnLayer = {
		slot: fill.slot,
		spec: {
			...base,
			id: part('border'),
			type: 'line',
			filter: only(look, 'Polygon'),
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-opacity': 0.85,
				'line-width': growing(scale, [11, area.border * 0.5], [16, area.border]),
				...(area.dash ? { 'line-dasharray': area.dash } : {})
			}
		}
	};
	const casing: DrawnLayer = {
		slot: layer.slot === 'place' ? 'line' : layer.slot,
		spec: {
			...base,
			id: part('casing'),
			type: 'line',
			filter: only(look, 'LineString'),
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': halo,
				'line-opacity': 0.75,
				'line-width': growing(scale, [12, line.width * 0.4 + 1.5], [16, line.width + 3])
			}
		}
	};
	const stroke: DrawnLayer = {
		slot: casing.slot,
		spec: {
			...base,
			id: part('line'),
			type: 'line',
			filter: only(look, 'LineString'),
			layout: { 'line-cap': line.dash ? 'butt' : 'round', 'line-join': 'round' },
			paint: {
				'line-color': colour,
				'line-opacity': 0.85,
				'line-width': growing(scale, [12, line.width * 0.4], [16, line.width]),
				...(line.dash ? { 'line-dasharray': line.dash } : {})
			}
		}
	};
	const named = look.namedFrom ?? 15;
	const symbol: SymbolLayerSpecification = {
		...base,
		id: part('badge'),
		type: 'symbol',
		filter: only(look, 'Point'),
		layout: {
			'icon-image': badgeId(layer.id, index, theme),
			'icon-size': growing(scale, [12, 0.42], [15, 0.72], [18, 1]),
			'icon-allow-overlap': true,
			'icon-ignore-placement': false,
			'text-optional': true,
			'text-field': ['step', ['zoom'], '', named, nameIn(locale)],
			'text-font': fonts,
			'text-size': 12 * scale,
			'text-anchor': 'top',
			'text-offset': [0, 1.15],
			'text-max-width': 8
		},
		paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.6 * scale }
	};
	const label = (geometry: 'Polygon' | 'LineString'): SymbolLayerSpecification => ({
		...base,
		id: part(geometry === 'Polygon' ? 'name' : 'street'),
		type: 'symbol',
		minzoom: Math.max(from, look.namedFrom ?? 13),
		filter: only(look, geometry),
		layout: {
			'symbol-placement': geometry === 'Polygon' ? 'point' : 'line',
			'text-field': nameIn(locale),
			'text-font': boldFonts,
			'text-size': 12.5 * scale,
			'text-letter-spacing': 0.06,
			'text-max-width': 9,
			...(geometry === 'LineString' ? { 'text-offset': [0, 1.1] } : {})
		},
		paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.8 * scale }
	});
	const asLabel = (spec: SymbolLayerSpecification): DrawnLayer => ({ slot: 'alert', spec });
	return [
		fill,
		border,
		casing,
		stroke,
		asLabel(label('Polygon')),
		asLabel(label('LineString')),
		{ slot: 'alert', spec: symbol }
	];
}

/** Features of one kind of geometry that a look is meant for. */
function only({ only }: Look, geometry: 'Point' | 'LineString' | 'Polygon'): FilterSpecification {
	const kind: ExpressionSpecification = ['==', ['geometry-type'], geometry];
	return only ? ['all', kind, ['==', ['get', only[0]], only[1]]] : kind;
}
