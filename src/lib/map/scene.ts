import type { FeatureCollection } from 'geojson';
import { basemapStyle, type Basemap } from '#geo/basemap/style.ts';
import { draw, type DrawnLayer, type Setting } from '#geo/draw.ts';
import type { Layer } from '#geo/layer.ts';
import { nothing } from './compose.ts';
import { highlightLayers } from './highlight.ts';
import type { Scene } from './map-view.ts';

/** The part of a scene that changes with light, language and layers: the basemap and how everything is drawn. */
export function styleOf(
	basemap: Basemap,
	layers: readonly Layer[],
	setting: Setting
): { base: Scene['base']; drawn: readonly DrawnLayer[] } {
	const still = layers.filter(({ live }) => !live);
	return {
		base: basemapStyle(basemap, setting),
		drawn: [...still.flatMap((layer) => draw(layer, setting)), ...highlightLayers(setting)]
	};
}

/** The part that changes with what is known: the features of each layer that is on, and what is picked out. */
export function dataOf(
	layers: readonly Layer[],
	collections: Readonly<Record<string, FeatureCollection>>,
	selection: FeatureCollection
): Record<string, FeatureCollection> {
	const still = layers.filter(({ live }) => !live);
	return Object.fromEntries([
		...still.map(({ id }) => [id, collections[id] ?? nothing] as const),
		['selection', selection] as const
	]);
}
