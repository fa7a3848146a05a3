import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { DrawnLayer } from '#geo/draw.ts';

export const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The whole style: a basemap with the layers laid into it. Ground and areas go under the basemap's names, so that
 * streets stay readable through them; lines, places and everything live go on top.
 */
export function compose(
	base: StyleSpecification,
	drawn: readonly DrawnLayer[],
	data: Readonly<Record<string, FeatureCollection>>
): StyleSpecification {
	const firstName = base.layers.findIndex(({ type }) => type === 'symbol');
	const cut = firstName < 0 ? base.layers.length : firstName;
	const low = (layer: DrawnLayer) => layer.slot === 'ground' || layer.slot === 'area';
	const layers: LayerSpecification[] = [
		...base.layers.slice(0, cut),
		...drawn.filter(low).map(({ spec }) => spec),
		...base.layers.slice(cut),
		...drawn.filter((layer) => !low(layer)).map(({ spec }) => spec)
	];
	const sources = Object.entries(data).map(([id, collection]): [string, SourceSpecification] => [
		id,
		{ type: 'geojson', data: collection, promoteId: 'id' }
	]);
	return { ...base, sources: { ...base.sources, ...Object.fromEntries(sources) }, layers };
}
