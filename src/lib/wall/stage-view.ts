import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { basemapStyle, type Basemap } from '#geo/basemap/style.ts';
import type { DrawnLayer } from '#geo/draw.ts';
import type { Locale } from '#geo/layer.ts';
import { drawBadge } from '$lib/map/badge.ts';
import type { Padding } from '$lib/map/map-view.ts';
import { retrySources } from '$lib/map/retry-sources.ts';
import { LampsOnMap, type Light, type Picture } from './lamps-on-map.ts';
import type { Shot } from './shots.ts';
import { drawStage, FOCUS, stageLayers, stageStyle } from './stage-style.ts';

const FLIGHT_MS = 2400;
/** Names on the wall are so much larger than on a desk. */
const SCALE = 1.3;
/** How bright the places of other layers are, where a scene is about one of them. */
const DIMMED = 0.28;

type Options = {
	basemap: Basemap;
	locale: Locale;
	/** Pixels of the display for one of the container. */
	pixelRatio: number;
	padding: Padding;
	on: {
		/** The tickets went to the graphics card; the frame that shows them was drawn. */
		sent(): void;
		drawn(): void;
		/** The ground moves under what lies over the map. */
		moved(): void;
		ready(): void;
		/** The map cannot go on: it has to be made anew. */
		failed(reason: string): void;
	};
};

/** The one owner of MapLibre and deck.gl on the wall. It stands still until it is told something. */
export class StageView {
	#map: MapLibreMap;
	#lamps: LampsOnMap;
	#drawn: readonly DrawnLayer[];
	#shot: Shot | null = null;
	#padding: Padding;
	#data = new Map<string, FeatureCollection>();
	#loaded = false;
	/** The zoom at which everything is in the picture. */
	#wholeZoom = 13;
	#focused = '';

	constructor(container: HTMLElement, { basemap, locale, pixelRatio, padding, on }: Options) {
		setWorkerUrl(workerUrl);
		const setting = { theme: 'night', locale, scale: SCALE } as const;
		this.#drawn = drawStage(setting);
		this.#padding = padding;
		const map = new MapLibreMap({
			container,
			style: basemapStyle(basemap, setting),
			transformStyle: (_, next) => stageStyle(next, this.#drawn),
			center: [115.335, 22.965],
			zoom: 13,
			minZoom: 3,
			interactive: false,
			fadeDuration: 200,
			attributionControl: false,
			pixelRatio,
			validateStyle: import.meta.env.DEV
		});
		this.#map = map;
		retrySources(map);
		map.setMissingStyleImageResolver((id) => {
			const badge = drawBadge(id);
			if (badge) map.addImage(id, badge.image, { pixelRatio: badge.pixelRatio });
		});
		this.#lamps = new LampsOnMap(map, this.#light(), { pixelRatio, ...on });
		map.on('move', () => {
			// Before the frame of the map, which takes the lamps with it: a move costs one drawing of them.
			this.#lamps.zoomed();
			on.moved();
		});
		map.on('resize', () => this.#frameShot(false));
		map.on('webglcontextlost', () => on.failed('WebGL'));
		map.once('load', () => {
			this.#loaded = true;
			for (const [id, data] of this.#data) this.setData(id, data);
			if (this.#shot) this.#dress(this.#shot);
			on.ready();
		});
	}

	#light(): Light {
		const { overdue = 1, others = 1 } = this.#shot ?? {};
		return { overdue, others, wholeZoom: this.#wholeZoom, padding: this.#padding };
	}

	/** What is shown of the tickets; their slots may be written at any time. */
	show(picture: Picture): void {
		this.#lamps.show(picture);
	}

	/** Brings what was written to the screen. */
	render(): void {
		this.#lamps.draw();
	}

	setData(id: string, data: FeatureCollection): void {
		this.#data.set(id, data);
		const source = this.#loaded ? this.#map.getSource(id) : undefined;
		if (source instanceof GeoJSONSource) void source.setData(data);
	}

	/** Goes to a shot, in flight or at once; the shot that is there already only brings its words up to date. */
	shoot(shot: Shot, animate: boolean): void {
		const before = this.#shot;
		this.#shot = shot;
		this.#dress(shot);
		if (before?.bounds.join() !== shot.bounds.join()) this.#frameShot(animate);
		this.#lamps.light(this.#light());
	}

	#dress({ focus, bright }: Shot): void {
		const focused = JSON.stringify(focus);
		if (focused !== this.#focused) this.setData(FOCUS, focus);
		this.#focused = focused;
		if (!this.#loaded) return;
		for (const { id } of stageLayers) {
			const opacity = bright === null || bright.includes(id) ? 1 : DIMMED;
			for (const { slot, spec } of this.#drawn) {
				if (spec.type === 'background' || spec.source !== id || !this.#map.getLayer(spec.id)) continue;
				if (spec.type === 'symbol') {
					this.#map.setPaintProperty(spec.id, 'icon-opacity', opacity);
					this.#map.setPaintProperty(spec.id, 'text-opacity', opacity);
				} else if (spec.type === 'line' && slot === 'line') {
					this.#map.setPaintProperty(spec.id, 'line-opacity', 0.8 * opacity);
				}
			}
		}
	}

	pad(padding: Padding): void {
		this.#padding = padding;
		this.#frameShot(false);
	}

	#frameShot(animate: boolean): void {
		if (!this.#shot) return;
		const { bounds, whole, maxZoom, margin } = this.#shot;
		const { top, right, bottom, left } = this.#padding;
		const padding = {
			top: top + margin,
			right: right + margin,
			bottom: bottom + margin,
			left: left + margin
		};
		const camera = this.#map.cameraForBounds([...bounds], { padding, maxZoom });
		this.#wholeZoom = this.#map.cameraForBounds([...whole], { padding })?.zoom ?? 13;
		if (!camera) return;
		if (animate) this.#map.flyTo({ ...camera, duration: FLIGHT_MS, curve: 1.3 });
		else this.#map.jumpTo(camera);
	}

	/** Pixels of the container of a place. */
	project = (lng: number, lat: number): { x: number; y: number } => this.#map.project([lng, lat]);

	/** Around everything there is; null before the first shot. */
	get whole(): Shot['whole'] | null {
		return this.#shot?.whole ?? null;
	}

	get zoom(): number {
		return this.#map.getZoom();
	}

	/** A frame with little in it takes long here. */
	get strained(): boolean {
		return this.#lamps.strained;
	}

	/** Moves the ground by a pixel, as a benchmark asks for. */
	nudge = (): void => void this.#map.panBy([1, 0], { animate: false });

	/** Draws everything now, for somebody who reads the canvases before the browser clears them. */
	redraw(): void {
		this.#lamps.redraw();
		this.#map.redraw();
	}

	destroy(): void {
		this.#lamps.destroy();
		this.#map.remove();
	}
}
