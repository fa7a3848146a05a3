import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { MapLibreMap } from 'maplibre-gl';
import type { LampLayer } from '#geo/tickets/lamps.ts';
import { whenDone } from './fence.ts';
import type { Device } from './lamp-buffer.ts';

/** A picture that is not finished after so long is given up: a wall does not wait for ever. */
const PATIENCE_MS = 10_000;

type Options = {
	/** Pixels of the display for one of the map's container. */
	pixelRatio: number;
	ready(device: Device): void;
	/** The graphics card has drawn what it was given last; it took so long. */
	drawn(tookMs: number): void;
	/** The canvas cannot go on. */
	failed(reason: string): void;
};

/** A canvas over the map with lamps on it. It stands still until it is given something, or the camera moves. */
export class LampCanvas {
	#overlay: MapLibreOverlay;
	#drawn: Options['drawn'];
	/** Whether the next frame is the first with what was given last. */
	#unseen = false;
	#givenAt: number | null = null;
	#empty = true;
	#gone = false;

	constructor(map: MapLibreMap, { pixelRatio, ready, drawn, failed }: Options) {
		this.#drawn = drawn;
		this.#overlay = new MapLibreOverlay({
			interleaved: false,
			layers: [],
			useDevicePixels: pixelRatio,
			// A lamp has a soft edge by its shader.
			deviceProps: { webgl: { antialias: false, depth: false, stencil: false } },
			onDeviceInitialized: (device) => {
				void device.lost.then(() => {
					if (!this.#gone) failed('WebGL');
				});
				ready(device);
			},
			onAfterRender: () => {
				if (this.#unseen) void this.#finish();
				this.#unseen = false;
			}
		});
		map.addControl(this.#overlay);
	}

	async #finish(): Promise<void> {
		const began = performance.now();
		const context = this.#overlay.getCanvas()?.getContext('webgl2');
		if (context) await whenDone(context);
		if (this.#gone) return;
		this.#givenAt = null;
		this.#drawn(performance.now() - began);
	}

	/** Draws these layers with the next frame. */
	draw(layers: LampLayer[]): void {
		this.#givenAt ??= performance.now();
		this.#unseen = true;
		this.#empty = layers.length === 0;
		this.#overlay.setProps({ layers });
	}

	/** Nothing is on it. */
	get empty(): boolean {
		return this.#empty;
	}

	/** What it was given last is still being drawn. */
	get busy(): boolean {
		return this.#givenAt !== null && performance.now() - this.#givenAt < PATIENCE_MS;
	}

	destroy(): void {
		this.#gone = true;
	}
}
