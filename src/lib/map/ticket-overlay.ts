import type { Layer } from '@deck.gl/core';
import { groupSize, layOut, ticketLayers, type Atlas, type Marks } from '#geo/tickets/deck.ts';
import { arrange, type Arranged } from '#geo/tickets/arrange.ts';
import { ALONE_ZOOM, type Points } from '#geo/tickets/gather.ts';
import type { Theme } from '#geo/tones.ts';
import { drawAtlas } from './atlas.ts';
import type { Hit } from './map-view.ts';
import type { Bounds } from './places.ts';

/** How long a new ticket pulses, and how often the pulse is drawn: not more often than the eye asks for. */
const PULSE_MS = 9000;
const FRAME_MS = 50;
/** Who asked for less motion sees a ring that stands still. */
const STILL_AGE = 0.15;

export type LiveTickets = {
	points: Points;
	/** The code of the ticket at that place in `points`. */
	codes: readonly string[];
	fresh: readonly { lng: number; lat: number; since: number }[];
	/** The code of the ticket that is selected. */
	selected: string | null;
	theme: Theme;
	scale: number;
};

/** Keeps deck.gl's layers in step with the tickets, the zoom and the clock of the pulse. */
export class TicketOverlay {
	#show: (layers: Layer[]) => void;
	#tickets: LiveTickets | null = null;
	#arranged: Arranged = { groups: [], singles: new Uint32Array(), heat: [] };
	#marks: Marks | null = null;
	/** What was gathered: for which zoom, and for which box around the view. */
	#level = -1;
	#box: Bounds = [0, 0, 0, 0];
	#atlas: { theme: Theme; atlas: Atlas } | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

	constructor(show: (layers: Layer[]) => void) {
		this.#show = show;
	}

	draw(tickets: LiveTickets | null, zoom: number, view: Bounds): void {
		this.#tickets = tickets;
		this.#level = -1;
		this.see(zoom, view);
	}

	/** Gathers anew when the map came to another whole zoom, or left the ground that was gathered. */
	see(zoom: number, [west, south, east, north]: Bounds): void {
		const level = Math.min(ALONE_ZOOM, Math.floor(zoom));
		const [w, s, e, n] = this.#box;
		if (level === this.#level && west >= w && south >= s && east <= e && north <= n) return;
		this.#level = level;
		const [dx, dy] = [(east - west) / 2, (north - south) / 2];
		this.#box = [west - dx, south - dy, east + dx, north + dy];
		if (this.#tickets) {
			const { points, scale } = this.#tickets;
			this.#arranged = arrange(points, level, this.#box, scale);
			this.#marks = layOut(points, this.#arranged.singles);
		}
		this.#render();
	}

	#render(): void {
		clearTimeout(this.#timer);
		const tickets = this.#tickets;
		const marks = this.#marks;
		if (!tickets || !marks) return this.#show([]);
		const { theme, scale, points, codes } = tickets;
		const now = Date.now();
		const fresh = tickets.fresh
			.filter(({ since }) => now - since < PULSE_MS)
			.map(({ lng, lat, since }) => ({ lng, lat, age: this.#calm ? STILL_AGE : (now - since) / PULSE_MS }));
		if (this.#atlas?.theme !== theme) this.#atlas = { theme, atlas: drawAtlas(theme) };
		const { atlas } = this.#atlas;
		const { groups, heat } = this.#arranged;
		const chosen = tickets.selected === null ? -1 : codes.indexOf(tickets.selected);
		const selected = layOut(points, Uint32Array.of(...(chosen < 0 ? [] : [chosen])));
		this.#show(ticketLayers({ marks, selected, groups, heat, fresh, theme, scale, atlas }));
		if (fresh.length > 0) this.#timer = setTimeout(() => this.#render(), this.#calm ? PULSE_MS : FRAME_MS);
	}

	/** The ticket or group at a pixel; `at` turns pixels into a place. */
	pick(x: number, y: number, at: (x: number, y: number) => { lng: number; lat: number }): Hit | null {
		const tickets = this.#tickets;
		if (!tickets) return null;
		const here = at(x, y);
		// How much of a degree a pixel is, here: groups and marks are measured on the screen.
		const dx = Math.abs(at(x + 100, y).lng - here.lng) / 100;
		const dy = Math.abs(at(x, y + 100).lat - here.lat) / 100;
		const away = (lng: number, lat: number) => Math.hypot((lng - here.lng) / dx, (lat - here.lat) / dy);
		for (const { lng, lat, count, bounds } of this.#arranged.groups) {
			if (away(lng, lat) < (groupSize(count) / 2) * tickets.scale) return { kind: 'group', bounds, count };
		}
		let best: string | null = null;
		let nearest = 14 * tickets.scale;
		for (const index of this.#arranged.singles) {
			const { positions } = tickets.points;
			const metres = away(positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0);
			if (metres < nearest) [best, nearest] = [tickets.codes[index] ?? null, metres];
		}
		return best === null ? null : { kind: 'ticket', code: best };
	}

	destroy(): void {
		clearTimeout(this.#timer);
	}
}
