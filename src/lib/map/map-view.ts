import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { FeatureCollection } from 'geojson';
import {
	AttributionControl,
	GeoJSONSource,
	MapLibreMap,
	setWorkerUrl,
	type StyleSpecification
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { DrawnLayer } from '#geo/draw.ts';
import { drawBadge } from './badge.ts';
import { compose } from './compose.ts';
import type { Bounds } from './places.ts';
import { retrySources } from './retry-sources.ts';
import { TicketOverlay, type LiveTickets } from './ticket-overlay.ts';
import type { Camera } from './url-state.ts';

export type Padding = { top: number; right: number; bottom: number; left: number };

/** What to draw, all of it. Compared by identity: hand over the same objects for what has not changed. */
export type Scene = {
	base: StyleSpecification | string;
	drawn: readonly DrawnLayer[];
	data: Readonly<Record<string, FeatureCollection>>;
	tickets: LiveTickets | null;
};

/** What was hit by a click: a ticket, several of them, a feature of a layer, or bare ground. */
export type Hit =
	| { kind: 'ticket'; code: string }
	| { kind: 'group'; bounds: Bounds; count: number }
	| { kind: 'feature'; layer: string; id: string }
	| { kind: 'ground'; lng: number; lat: number };

export type Listeners = {
	click(hit: Hit): void;
	/** The pointer over the ground; null when it leaves the map. */
	hover(at: { lng: number; lat: number; x: number; y: number } | null): void;
	/** The camera stands still again; `byHand`: somebody moved it, by pointer, finger or key. */
	moved(camera: Camera, bounds: Bounds, byHand: boolean): void;
	failed(reason: string): void;
};

type Options = {
	camera: Camera;
	scene: Scene;
	title: string;
	padding: Padding;
	/** A picture, not to be moved. */
	still?: boolean;
	on: Listeners;
};

/** The one owner of MapLibre and of deck.gl over it. It draws scenes and tells what people do; it decides nothing. */
export class MapView {
	#map: MapLibreMap;
	#tickets: TicketOverlay;
	#scene: Scene;
	#on: Listeners;

	constructor(container: HTMLElement, { camera, scene, title, padding, still = false, on }: Options) {
		setWorkerUrl(workerUrl);
		this.#scene = scene;
		this.#on = on;
		this.#map = new MapLibreMap({
			container,
			style: scene.base,
			transformStyle: (_, next) => this.#compose(next),
			center: [camera.lng, camera.lat],
			zoom: camera.zoom,
			maxZoom: 20,
			minZoom: 3,
			maxPitch: 60,
			interactive: !still,
			fadeDuration: 150,
			attributionControl: false,
			locale: { 'Map.Title': title },
			validateStyle: import.meta.env.DEV
		});
		this.#map.setPadding(padding);
		retrySources(this.#map);
		this.#map.setMissingStyleImageResolver((id) => {
			const badge = drawBadge(id);
			if (badge) this.#map.addImage(id, badge.image, { pixelRatio: badge.pixelRatio });
		});
		// A style of somebody else names whom it is owed to; ours is named at the bottom left of the page.
		if (typeof scene.base === 'string')
			this.#map.addControl(new AttributionControl({ compact: true }), 'top-right');
		const overlay = new MapLibreOverlay({ interleaved: false, layers: [] });
		this.#map.addControl(overlay);
		this.#tickets = new TicketOverlay((layers) => overlay.setProps({ layers }));
		this.#listen();
		this.#tickets.draw(scene.tickets, this.#map.getZoom(), this.#bounds());
	}

	#listen(): void {
		const map = this.#map;
		const on = this.#on;
		map.on('click', ({ point, lngLat }) => on.click(this.#hit(point.x, point.y, lngLat.lng, lngLat.lat)));
		map.on('mousemove', ({ point, lngLat }) => {
			map.getCanvas().style.cursor = this.#isOverSomething(point.x, point.y) ? 'pointer' : '';
			on.hover({ lng: lngLat.lng, lat: lngLat.lat, x: point.x, y: point.y });
		});
		// With the keyboard it is the middle of the map that is pointed at.
		map.getCanvas().addEventListener('keydown', ({ key }) => {
			const { lng, lat } = map.getCenter();
			if (key === 'Enter') on.click({ kind: 'ground', lng, lat });
		});
		map.on('mouseout', () => on.hover(null));
		map.on('movestart', () => on.hover(null));
		map.on('move', () => this.#tickets.see(map.getZoom(), this.#bounds()));
		map.on('moveend', (event) =>
			this.#tellMove('originalEvent' in event && event.originalEvent !== undefined)
		);
		map.once('load', () => this.#tellMove(false));
		map.on('error', ({ error }) => on.failed(error.message));
		map.on('webglcontextlost', () => on.failed('WebGL'));
	}

	#tellMove(byHand: boolean): void {
		const { lng, lat } = this.#map.getCenter();
		this.#on.moved({ lng, lat, zoom: this.#map.getZoom() }, this.#bounds(), byHand);
	}

	#bounds(): Bounds {
		const [[west, south], [east, north]] = this.#map.getBounds().toArray();
		return [west, south, east, north];
	}

	#compose(base: StyleSpecification): StyleSpecification {
		return compose(base, this.#scene.drawn, this.#scene.data);
	}

	/** Draws a scene; what has not changed since the last one costs nothing. */
	draw(scene: Scene): void {
		const before = this.#scene;
		this.#scene = scene;
		const sources = Object.keys(scene.data);
		const sameSources = sources.join() === Object.keys(before.data).join();
		if (scene.base !== before.base || scene.drawn !== before.drawn || !sameSources) {
			this.#map.setStyle(scene.base, { diff: true, transformStyle: (_, next) => this.#compose(next) });
		} else {
			for (const id of sources) {
				const source = scene.data[id] === before.data[id] ? undefined : this.#map.getSource(id);
				const data = scene.data[id];
				if (source instanceof GeoJSONSource && data) void source.setData(data);
			}
		}
		if (scene.tickets !== before.tickets)
			this.#tickets.draw(scene.tickets, this.#map.getZoom(), this.#bounds());
	}

	#places(): string[] {
		const drawn = this.#scene.drawn.filter(({ slot }) => slot !== 'ground' && slot !== 'area');
		const ids = drawn.filter(({ spec }) => this.#map.getLayer(spec.id)).map(({ spec }) => spec.id);
		return ids.filter((id) => !id.startsWith('selection'));
	}

	#isOverSomething(x: number, y: number): boolean {
		const at = (px: number, py: number) => this.#map.unproject([px, py]);
		if (this.#tickets.pick(x, y, at)) return true;
		return (
			this.#map.isStyleLoaded() === true &&
			this.#map.queryRenderedFeatures([x, y], { layers: this.#places() }).length > 0
		);
	}

	#hit(x: number, y: number, lng: number, lat: number): Hit {
		const ticket = this.#tickets.pick(x, y, (px, py) => this.#map.unproject([px, py]));
		if (ticket) return ticket;
		const reach = 6;
		const [feature] = this.#map.queryRenderedFeatures(
			[
				[x - reach, y - reach],
				[x + reach, y + reach]
			],
			{ layers: this.#places() }
		);
		if (feature?.id !== undefined) return { kind: 'feature', layer: feature.source, id: String(feature.id) };
		return { kind: 'ground', lng, lat };
	}

	/** Flies to a place; `zoom` is the least zoom to arrive at. */
	fly(target: { lng: number; lat: number }, zoom: number): void {
		this.#map.flyTo({
			center: target,
			zoom: Math.max(zoom, this.#map.getZoom()),
			speed: 1.6,
			maxDuration: 1800
		});
	}

	/** Is at a camera, without a flight. */
	jump({ lng, lat, zoom }: Camera): void {
		this.#map.jumpTo({ center: [lng, lat], zoom });
	}

	/** Shows a box, at once or in flight. */
	fit(bounds: Bounds, animate: boolean): void {
		this.#map.fitBounds(bounds, {
			padding: Math.min(48, this.#map.getCanvas().clientWidth * 0.04),
			maxZoom: 17.5,
			animate,
			maxDuration: 1800
		});
	}

	/** What lies under panels is not the map's to centre on. */
	pad(padding: Padding): void {
		this.#map.easeTo({ padding, duration: 250 });
	}

	zoomBy(steps: number): void {
		this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: 250 });
	}

	destroy(): void {
		this.#tickets.destroy();
		this.#map.remove();
	}
}
