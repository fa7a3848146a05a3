import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Setting } from '../draw.ts';
import type { Theme } from '../tones.ts';
import { ground } from './ground.ts';
import { houses } from './houses.ts';
import { names } from './names.ts';
import { palettes } from './palette.ts';
import { ways } from './ways.ts';

/** What lies under the layers. `approval` is the map's approval number (审图号), which a public map in China bears. */
export type Basemap =
	| { kind: 'own' | 'none'; approval: string | null }
	| { kind: 'style'; url: string; approval: string | null }
	| { kind: 'tianditu'; key: string; approval: string };

/** The parts of the demonstration town's own basemap, each served at /basemap/{part}.json. */
export const parts = ['roads', 'water', 'green', 'landuse', 'buildings', 'labels', 'bridges'] as const;
export type Part = (typeof parts)[number];

/** Light from the upper left, a little warm by day. */
const light = {
	day: { anchor: 'viewport', color: '#fff6e6', intensity: 0.28, position: [1.3, 210, 35] },
	night: { anchor: 'viewport', color: '#cfdcff', intensity: 0.22, position: [1.3, 210, 35] }
} satisfies Record<Theme, StyleSpecification['light']>;

/** The style of a basemap, or the address of one. No glyphs: MapLibre draws every name from the fonts of the machine. */
export function basemapStyle(basemap: Basemap, setting: Setting): StyleSpecification | string {
	const colours = palettes[setting.theme];
	const plain = { version: 8 as const, light: light[setting.theme], transition: { duration: 250 } };
	switch (basemap.kind) {
		case 'style':
			return basemap.url;
		case 'none':
			return { ...plain, sources: {}, layers: ground(colours).slice(0, 1) };
		case 'tianditu':
			return tianditu(basemap.key, setting);
		case 'own': {
			const sources = parts.map((part): [Part, SourceSpecification] => [
				part,
				{ type: 'geojson', data: `/basemap/${part}.json`, maxzoom: 16, tolerance: 0.2, generateId: true }
			]);
			const layers = [...ground(colours), ...ways(colours), ...houses(colours), ...names(colours, setting)];
			return { ...plain, sources: Object.fromEntries(sources), layers };
		}
	}
}

/**
 * 天地图, the national basemap: raster tiles in Web Mercator (`_w`), which is not shifted, with a layer of names over it.
 * By night the same tiles are dimmed: it has no night of its own.
 */
function tianditu(key: string, { theme, locale }: Setting): StyleSpecification {
	const tiles = (layer: string): SourceSpecification => ({
		type: 'raster',
		tileSize: 256,
		maxzoom: 18,
		attribution: '天地图',
		tiles: [0, 1, 2, 3, 4, 5, 6, 7].map(
			(host) =>
				`https://t${host}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}` +
				`&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`
		)
	});
	const paint = theme === 'night' ? { 'raster-brightness-max': 0.45, 'raster-saturation': -0.35 } : {};
	return {
		version: 8,
		sources: { land: tiles('vec'), names: tiles(locale === 'en' ? 'eva' : 'cva') },
		layers: [
			{ id: 'paper', type: 'background', paint: { 'background-color': palettes[theme].ground } },
			{ id: 'land', type: 'raster', source: 'land', paint },
			{
				id: 'names',
				type: 'raster',
				source: 'names',
				paint: theme === 'night' ? { 'raster-opacity': 0.8 } : {}
			}
		]
	};
}
