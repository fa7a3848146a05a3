// The least that shows the open tickets on the map: MapLibre, deck.gl, the same basemap and the same points. What the wall is measured against.
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { basemapStyle } from '#geo/basemap/style.ts';
import type { WallTickets } from '../../../src/lib/wall/feed.ts';
import { whenDone } from '../../../src/lib/wall/fence.ts';

setWorkerUrl(workerUrl);
const map = new MapLibreMap({
	container: 'map',
	style: basemapStyle({ kind: 'own', approval: null }, { theme: 'night', locale: 'zh', scale: 1.3 }),
	center: [115.335, 22.965],
	zoom: 13,
	interactive: false,
	attributionControl: false
});
const loaded = new Promise((resolve) => map.once('load', resolve));
const answer = await fetch('/api/wall/tickets');
const { lng, lat } = (await answer.json()) as WallTickets;
const positions = new Float64Array(2 * lng.length);
lng.forEach((x, i) => positions.set([x, lat[i] ?? 0], 2 * i));
const drawn = new Promise<void>((resolve) => {
	const overlay = new MapLibreOverlay({
		interleaved: false,
		// As on the wall: drawn is what the graphics card has drawn, not what it was told to draw.
		onAfterRender() {
			const context = overlay.getCanvas()?.getContext('webgl2');
			if (context) void whenDone(context).then(resolve);
		},
		layers: [
			new ScatterplotLayer({
				id: 'points',
				data: { length: lng.length, attributes: { getPosition: { value: positions, size: 2 } } },
				radiusUnits: 'pixels',
				getRadius: 3,
				getFillColor: [147, 214, 132]
			})
		]
	});
	map.addControl(overlay);
});
await Promise.all([loaded, drawn]);
document.body.addEventListener('nudge', () => map.panBy([1, 0], { animate: false }));
document.body.dataset.drawn = String(lng.length);
