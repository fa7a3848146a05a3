import type { MapLibreMap } from 'maplibre-gl';
import { LampLayer } from '#geo/tickets/lamps.ts';
import type { Padding } from '$lib/map/map-view.ts';
import { LampBuffer, recordsIn, type Device } from './lamp-buffer.ts';
import { LampCanvas } from './lamp-canvas.ts';
import { lampLook } from './lamp-look.ts';
import { gatherMoving } from './moving-lamps.ts';
import { createPace } from './pace.ts';
import { SettledLamps } from './settled-lamps.ts';
import type { TicketSlots } from './ticket-slots.ts';

/** Which tickets are drawn, and by which clock; for a film `young` and `fade` are short in the film's own seconds. */
export type Picture = { slots: TicketSlots; now: number; fadeMs: number; youngMs: number };

/** How bright the overdue tickets are, and the others; at which zoom all are in the picture, and what covers the map. */
export type Light = { overdue: number; others: number; wholeZoom: number; padding: Padding };

/** Colours follow the clock in steps of so long. */
const STEP_MS = 10_000;
/** A display that needs longer for a few lamps is slow. */
const QUICK_MS = 40;
/** When more than these have changed, all are drawn anew. */
const MOST_CHANGED = 4096;

type Options = {
	/** Pixels of the display for one of the map's container. */
	pixelRatio: number;
	/** What was shown goes to the graphics card; it was drawn. */
	sent(): void;
	drawn(): void;
	failed(reason: string): void;
};

/**
 * The lamps of the wall, on two canvases: a settled picture of all open tickets, and above it what has moved since then:
 * the new, the changed, the fading. So an event costs what has moved and not what is there. The settled picture is drawn
 * anew with the camera, and else as often as a two-hundredth of the time allows.
 */
export class LampsOnMap {
	#map: MapLibreMap;
	#options: Options;
	#settled: LampCanvas;
	#lamps: SettledLamps | null = null;
	#above: LampCanvas | null = null;
	#buffers: { covers: LampBuffer; lamps: LampBuffer } | null = null;
	#picture: Picture | null = null;
	#light: Light;
	/** With which clock, camera and brightness the settled picture was drawn. */
	#drawn: { now: number; zoom: number; light: Light; look: object } | null = null;
	#pace = createPace();
	#revision = 0;
	/** How long a drawing of what moves usually takes. */
	#usual = 0;
	#again = false;
	#later: ReturnType<typeof setTimeout> | undefined;

	constructor(map: MapLibreMap, light: Light, options: Options) {
		this.#map = map;
		this.#light = light;
		this.#options = options;
		this.#settled = new LampCanvas(map, {
			...options,
			ready: (device) => {
				this.#lamps = new SettledLamps(device);
				this.draw();
			},
			drawn: (tookMs) => {
				this.#pace.took(tookMs);
				this.#finished();
			}
		});
	}

	/** What is shown of the tickets; their slots may be written at any time, `draw` brings it to the screen. */
	show(picture: Picture): void {
		this.#picture = picture;
		this.draw();
	}

	light(light: Light): void {
		this.#light = light;
		this.draw();
	}

	/** Brings everything to the screen with the next frame, or with the one after that which is being drawn. */
	draw(): void {
		const { slots, now } = this.#picture ?? {};
		if (!slots || now === undefined || !this.#lamps) return;
		this.#again = this.#busy;
		if (this.#again) return;
		this.#options.sent();
		const wait = this.#pace.wait();
		const old = slots.changed > 0 || now - (this.#drawn?.now ?? 0) >= STEP_MS;
		if (this.#mustSettle() || (old && wait === 0)) this.#settle();
		else if (slots.changed > 0) this.#later ??= setTimeout(() => this.#settleLater(), wait);
		this.#drawMoving();
		if (!this.#busy) this.#options.drawn();
	}

	/** Something is being drawn, or the second canvas is being made. */
	get #busy(): boolean {
		return this.#settled.busy || (this.#above !== null && (this.#above.busy || !this.#buffers));
	}

	#settleLater(): void {
		this.#later = undefined;
		this.draw();
	}

	/** What was sent is on the screen. */
	#finished(): void {
		if (this.#busy) return;
		this.#options.drawn();
		if (this.#again) this.draw();
	}

	/** Whether the settled picture is another one than is wanted, and not only a little old. */
	#mustSettle(): boolean {
		const { slots, youngMs } = this.#picture ?? {};
		const { light, zoom } = this.#drawn ?? {};
		if (!slots || !this.#lamps?.shows(slots)) return true;
		if (youngMs !== 0 || slots.changed > MOST_CHANGED || zoom !== this.#map.getZoom()) return true;
		return light?.overdue !== this.#light.overdue || light.others !== this.#light.others;
	}

	#settle(): void {
		if (!this.#picture || !this.#lamps) return;
		clearTimeout(this.#later);
		this.#later = undefined;
		const { slots, now, fadeMs, youngMs } = this.#picture;
		const { overdue, others, wholeZoom, padding } = this.#light;
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const area = (clientWidth - padding.left - padding.right) * (clientHeight - padding.top - padding.bottom);
		const zoom = this.#map.getZoom();
		const { presence, ...size } = lampLook({ count: slots.size, zoom, wholeZoom, area: Math.max(1, area) });
		const look = {
			...size,
			fade: fadeMs / 1000,
			young: youngMs / 1000,
			overdue,
			others: others * presence,
			now: (now - slots.epoch) / 1000
		};
		this.#drawn = { now, zoom, light: this.#light, look };
		const data = this.#lamps.flush(slots);
		// In a film everything moves: there is one picture of it all.
		this.#settled.draw([
			new LampLayer({ ...look, id: 'lamps', data, ended: youngMs > 0, revision: this.#revision++ })
		]);
	}

	#drawMoving(): void {
		const { slots, now, youngMs } = this.#picture ?? {};
		if (!slots || now === undefined || !this.#drawn || !this.#lamps) return;
		const { covers, lamps } = gatherMoving(slots, this.#lamps.shown);
		if (youngMs !== 0 || (covers.length === 0 && lamps.length === 0)) {
			if (this.#above?.empty === false) this.#above.draw([]);
			return;
		}
		this.#above ??= this.#addAbove();
		if (!this.#buffers) return;
		this.#buffers.covers.fill(covers);
		this.#buffers.lamps.fill(lamps);
		const { look } = this.#drawn;
		const revision = this.#revision++;
		this.#above.draw([
			new LampLayer({
				...look,
				id: 'covers',
				data: this.#buffers.covers.data(recordsIn(covers)),
				ended: false,
				cover: true,
				revision
			}),
			new LampLayer({
				...look,
				id: 'moving',
				data: this.#buffers.lamps.data(recordsIn(lamps)),
				now: (now - slots.epoch) / 1000,
				revision
			})
		]);
	}

	/** Where nothing has moved yet there is no second canvas: the first picture does not wait for it. */
	#addAbove(): LampCanvas {
		return new LampCanvas(this.#map, {
			...this.#options,
			ready: (device: Device) => {
				this.#buffers = { covers: new LampBuffer(device), lamps: new LampBuffer(device) };
				this.draw();
			},
			drawn: (tookMs) => {
				this.#usual += (tookMs - this.#usual) / 8;
				this.#finished();
			}
		});
	}

	/** The display draws slowly even what is little. */
	get strained(): boolean {
		return this.#usual > QUICK_MS;
	}

	/** The camera comes nearer or goes away: its frame, which takes the lamps with it, has them in the right size. */
	zoomed(): void {
		if (this.#drawn?.zoom !== this.#map.getZoom()) this.redraw();
	}

	/** Gives everything to the canvases now, whatever it costs. */
	redraw(): void {
		this.#settle();
		this.#drawMoving();
	}

	destroy(): void {
		clearTimeout(this.#later);
		this.#settled.destroy();
		this.#above?.destroy();
		this.#lamps?.destroy();
		this.#buffers?.covers.destroy();
		this.#buffers?.lamps.destroy();
	}
}
