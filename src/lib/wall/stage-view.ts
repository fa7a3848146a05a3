import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { basemapStyle, type Basemap } from '#geo/basemap/style.ts';
import type { DrawnLayer } from '#geo/draw.ts';
import type { Locale } from '#geo/layer.ts';
import { LampLayer } from '#geo/tickets/lamps.ts';
import { drawBadge } from '$lib/map/badge.ts';
import type { Padding } from '$lib/map/map-view.ts';
import { retrySources } from '$lib/map/retry-sources.ts';
import { LampBuffer } from './lamp-buffer.ts';
import { lampLook } from './lamp-look.ts';
import type { Shot } from './shots.ts';
import { drawStage, FOCUS, stageLayers, stageStyle } from './stage-style.ts';
import type { TicketSlots } from './ticket-slots.ts';

const FLIGHT_MS = 2400;
/** Names on the wall are so much larger than on a desk. */
const SCALE = 1.3;
/** How bright the places of other layers are, where a scene is about one of them. */
const DIMMED = 0.28;

/** Which tickets are drawn, and by which clock; for a film `young` and `fade` are short in the film's own seconds. */
export type Picture = { slots: TicketSlots; now: number; fadeMs: number; youngMs: number };

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
	#overlay: MapLibreOverlay;
	#drawn: readonly DrawnLayer[];
	#buffer: LampBuffer | null = null;
	#picture: Picture | null = null;
	#shot: Shot | null = null;
	#padding: Padding;
	#on: Options['on'];
	#data = new Map<string, FeatureCollection>();
	#frame: number | undefined;
	#loaded = false;
	#gone = false;
	#revision = 0;
	/** The zoom that lamps were last sized for, and the one at which everything is in the picture. */
	#zoom = NaN;
	#wholeZoom = 13;
	/** Whether the next frame is the first with what was shown last. */
	#unseen = false;
	#focused = '';

	constructor(container: HTMLElement, { basemap, locale, pixelRatio, padding, on }: Options) {
		setWorkerUrl(workerUrl);
		const setting = { theme: 'night', locale, scale: SCALE } as const;
		this.#drawn = drawStage(setting);
		this.#padding = padding;
		this.#on = on;
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
		this.#overlay = new MapLibreOverlay({
			interleaved: false,
			layers: [],
			useDevicePixels: pixelRatio,
			onDeviceInitialized: (device) => {
				this.#buffer = new LampBuffer(device);
				void device.lost.then(() => {
					if (!this.#gone) on.failed('WebGL');
				});
				this.render();
			},
			onAfterRender: () => {
				if (this.#unseen) on.drawn();
				this.#unseen = false;
			}
		});
		map.addControl(this.#overlay);
		map.on('move', () => {
			// Before the frame of the map, which takes the lamps with it: a move costs one drawing of them.
			if (map.getZoom() !== this.#zoom) this.#draw();
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

	/** What is shown of the tickets; their slots may be written at any time, `render` brings it to the screen. */
	show(picture: Picture): void {
		this.#picture = picture;
		this.render();
	}

	/** Draws the tickets anew with the next frame; however often it is asked, once a frame. */
	render(): void {
		this.#frame ??= requestAnimationFrame(() => this.#draw());
	}

	#draw(): void {
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		this.#frame = undefined;
		const { slots, now, fadeMs, youngMs } = this.#picture ?? {};
		if (!this.#buffer || !slots || now === undefined) return;
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const { top, right, bottom, left } = this.#padding;
		this.#zoom = this.#map.getZoom();
		const { presence, ...look } = lampLook({
			count: slots.size,
			zoom: this.#zoom,
			wholeZoom: this.#wholeZoom,
			area: Math.max(1, (clientWidth - left - right) * (clientHeight - top - bottom))
		});
		const lamps = new LampLayer({
			id: 'lamps',
			data: this.#buffer.flush(slots),
			now: (now - slots.epoch) / 1000,
			fade: (fadeMs ?? 60_000) / 1000,
			young: (youngMs ?? 0) / 1000,
			overdue: this.#shot?.overdue ?? 1,
			others: (this.#shot?.others ?? 1) * presence,
			...look,
			revision: this.#revision++
		});
		this.#overlay.setProps({ layers: [lamps] });
		this.#unseen = true;
		this.#on.sent();
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
		this.render();
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

	/** Moves the ground by a pixel, as a benchmark asks for. */
	nudge = (): void => void this.#map.panBy([1, 0], { animate: false });

	/** Draws everything now, for somebody who reads the canvases before the browser clears them. */
	redraw(): void {
		this.#draw();
		this.#map.redraw();
	}

	destroy(): void {
		this.#gone = true;
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		this.#buffer?.destroy();
		this.#map.remove();
	}
}
