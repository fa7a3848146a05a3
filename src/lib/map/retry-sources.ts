import { GeoJSONSource, type MapLibreMap } from 'maplibre-gl';

const TRY_AGAIN_MS = 5000;

/** A part of the ground that could not be fetched is asked for again until it comes. */
export function retrySources(map: MapLibreMap): void {
	const waiting = new Set<string>();
	let gone = false;
	map.once('remove', () => (gone = true));
	map.on('error', (event) => {
		const id = 'sourceId' in event && typeof event.sourceId === 'string' ? event.sourceId : null;
		if (id === null || waiting.has(id)) return;
		waiting.add(id);
		setTimeout(() => {
			waiting.delete(id);
			if (gone) return;
			const source = map.getSource(id);
			const described = map.getStyle().sources[id];
			if (source instanceof GeoJSONSource && described?.type === 'geojson')
				void source.setData(described.data);
		}, TRY_AGAIN_MS);
	});
}
