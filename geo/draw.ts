import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	LineLayerSpecification
} from 'maplibre-gl';
import type { Layer, Locale, Look, Slot } from './layer.ts';
import { onMap, tones, type Theme } from './tones.ts';

/** What a map is drawn for: light, language, and how much larger than on a desk (a wall is read from afar). */
export type Setting = { theme: Theme; locale: Locale; scale: number };
export type DrawnLayer = { slot: Slot; spec: LayerSpecification };

/** The name of the badge of a layer's look; src/lib/map/badge.ts reads it back and draws it. */
export const badgeId = (layer: string, look: number, theme: Theme): string =>
	`badge:${layer}:${look}:${theme}`;

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
	const low = layer.slot === 'ground' || layer.slot === 'area';
	return layer.looks.flatMap((look, index) => {
		const of = { layer, look, index, setting, colour: tones[look.tone][setting.theme] };
		return [
			...areaParts(of).map((spec): DrawnLayer => ({ slot: low ? layer.slot : 'area', spec })),
			...lineParts(of).map((spec): DrawnLayer => ({ slot: low ? layer.slot : 'line', spec })),
			{ slot: 'alert', spec: low ? areaName(of) : badge(of) }
		];
	});
}

type Part = { layer: Layer; look: Look; index: number; setting: Setting; colour: string };

/** What every part of a look has in common: where it comes from, from which zoom on, and which features are meant. */
function part({ layer, look, index }: Part, name: string, geometry: 'Point' | 'LineString' | 'Polygon') {
	const kind: ExpressionSpecification = ['==', ['geometry-type'], geometry];
	const filter: FilterSpecification = look.only
		? ['all', kind, ['==', ['get', look.only[0]], look.only[1]]]
		: kind;
	const minzoom = look.from ?? (layer.slot === 'place' ? 12 : 0);
	return { id: `${layer.id}:${index}:${name}`, source: layer.id, minzoom, filter };
}

function areaParts(of: Part): LayerSpecification[] {
	const { look, colour, setting } = of;
	const { fill, border, dash } = look.area ?? { fill: 0.3, border: 1.5 };
	return [
		{
			...part(of, 'fill', 'Polygon'),
			type: 'fill',
			paint: { 'fill-color': colour, 'fill-opacity': fill }
		},
		stroke(
			part(of, 'border', 'Polygon'),
			colour,
			growing(setting.scale, [11, border * 0.5], [16, border]),
			dash
		)
	];
}

function lineParts(of: Part): LayerSpecification[] {
	const { look, colour, setting } = of;
	const { width, dash } = look.line ?? { width: 5 };
	const { scale, theme } = setting;
	return [
		stroke(
			part(of, 'casing', 'LineString'),
			onMap[theme].halo,
			growing(scale, [12, width * 0.4 + 1.5], [16, width + 3])
		),
		stroke(part(of, 'line', 'LineString'), colour, growing(scale, [12, width * 0.4], [16, width]), dash),
		{
			...part(of, 'line-name', 'LineString'),
			minzoom: look.namedFrom ?? 14,
			type: 'symbol',
			layout: {
				'symbol-placement': 'line',
				'text-field': nameIn(setting.locale),
				'text-font': boldFonts,
				'text-size': 12 * scale,
				'text-offset': [0, 1.1],
				'text-letter-spacing': 0.08
			},
			paint: named(colour, setting)
		}
	];
}

function stroke(
	base: ReturnType<typeof part>,
	colour: string,
	width: ExpressionSpecification,
	dash?: number[]
): LineLayerSpecification {
	return {
		...base,
		type: 'line',
		layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
		paint: {
			'line-color': colour,
			'line-opacity': 0.8,
			'line-width': width,
			...(dash ? { 'line-dasharray': dash } : {})
		}
	};
}

const named = (colour: string, { theme, scale }: Setting) => ({
	'text-color': colour,
	'text-halo-color': onMap[theme].halo,
	'text-halo-width': 1.7 * scale
});

/** The name of an area, at the point that was found for it. */
function areaName(of: Part): LayerSpecification {
	const { look, colour, setting } = of;
	return {
		...part(of, 'name', 'Point'),
		minzoom: look.namedFrom ?? 13,
		type: 'symbol',
		layout: {
			'text-field': nameIn(setting.locale),
			'text-font': boldFonts,
			'text-size': 12 * setting.scale,
			'text-letter-spacing': 0.06,
			'text-max-width': 9
		},
		paint: named(colour, setting)
	};
}

/** The badge of a place, and its name under it where there is room. */
function badge(of: Part): LayerSpecification {
	const { layer, look, index, colour, setting } = of;
	const { theme, locale, scale } = setting;
	return {
		...part(of, 'badge', 'Point'),
		type: 'symbol',
		layout: {
			'icon-image': badgeId(layer.id, index, theme),
			'icon-size': growing(scale, [12, 0.42], [15, 0.7], [18, 1]),
			'icon-allow-overlap': true,
			'text-optional': true,
			'text-field': ['step', ['zoom'], '', look.namedFrom ?? 15, nameIn(locale)],
			'text-font': fonts,
			'text-size': 12 * scale,
			'text-anchor': 'top',
			'text-offset': [0, 1.15],
			'text-max-width': 8
		},
		paint: named(colour, setting)
	};
}
