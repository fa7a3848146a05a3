import type { FeatureCollection } from 'geojson';
import type { Locale } from '#geo/layer.ts';
import { say } from '$lib/i18n/say.ts';
import * as api from './api.ts';
import { withLabelPoints } from './label-point.ts';
import { listen } from './live.ts';
import { placesOf, type Place } from './places.ts';
import { createTicketTable, type LiveEvent, type TicketTable } from './ticket-table.ts';

/** Tickets closed lately were reported lately, most of them; the rest of them is not worth the asking. */
const LATELY_MS = 10 * 24 * 3600_000;
const TRY_AGAIN_MS = 4000;
const TICK_MS = 20_000;
/** Lists follow the live tickets at most so often; the map follows at once. */
const LIST_MS = 1000;
/** What a ticket is about comes with one question each; more than this at a time wait for somebody to click. */
const MOST_QUESTIONS = 6;

/** All that is known of the place in this browser: features of layers, live tickets, and whether the server is there. */
export class Situation {
	/** What the map draws of each layer. */
	collections = $state.raw<Readonly<Record<string, FeatureCollection>>>({});
	/** The same as lists and cards need it. */
	places = $state.raw<Readonly<Record<string, readonly Place[]>>>({});
	/** Layers that did not load. */
	failed = $state.raw<readonly string[]>([]);
	connection = $state.raw<'starting' | 'on' | 'off'>('starting');
	/** When the data was last known to be fresh; null before the first answer. */
	asOf = $state.raw<number | null>(null);
	now = $state.raw(Date.now());
	/** Counts changes of the tickets: the table itself is written in place. */
	revision = $state.raw(0);
	listRevision = $state.raw(0);
	fresh = $state.raw<readonly { lng: number; lat: number; since: number }[]>([]);
	/** The last new ticket in words, for those who do not see the map. */
	news = $state.raw('');
	table: TicketTable = createTicketTable();

	#locale: () => Locale;
	#wanted: string[] = [];
	#questions = 0;
	#stopListening = () => {};
	#timers: ReturnType<typeof setTimeout>[] = [];
	#stopped = false;
	#listing = false;

	constructor(locale: () => Locale) {
		this.#locale = locale;
	}

	/** Begins with a snapshot and follows the log from there. @returns how to stop */
	start(): () => void {
		const clock = setInterval(() => this.#tick(), TICK_MS);
		void this.#begin();
		return () => {
			this.#stopped = true;
			clearInterval(clock);
			for (const timer of this.#timers) clearTimeout(timer);
			this.#stopListening();
		};
	}

	async #begin(): Promise<void> {
		const table = createTicketTable();
		try {
			const after = await api.snapshot(Date.now() - LATELY_MS, (tickets) => {
				for (const ticket of tickets) table.put(ticket, Date.now());
			});
			if (this.#stopped) return;
			this.table = table;
			this.asOf = Date.now();
			this.#changed();
			this.#stopListening = listen({
				after,
				events: (batch) => this.#take(batch),
				connected: (on) => this.#connected(on),
				reset: () => {
					this.#stopListening();
					void this.#begin();
				}
			});
		} catch {
			this.#connected(false);
			this.#later(() => void this.#begin());
		}
	}

	#connected(on: boolean): void {
		// What was on the map until a moment ago was true until a moment ago.
		if (this.connection === 'on' || on) this.asOf = Date.now();
		this.connection = on ? 'on' : 'off';
		if (on) for (const id of this.failed) void this.load(id);
	}

	#take(batch: LiveEvent[]): void {
		const now = Date.now();
		this.asOf = now;
		for (const event of batch) {
			const meant = this.table.apply(event, now);
			if (meant !== 'new' || event.lng === null || event.lat === null) continue;
			// An old one told late, after a resume, is no news.
			if (now - Date.parse(event.at) < 60_000) {
				const { lng, lat } = event;
				this.fresh = [
					...this.fresh.filter(({ since }) => now - since < 15_000),
					{ lng, lat, since: now }
				].slice(-60);
			}
			void this.#ask(event.code);
		}
		this.#changed();
	}

	/** The log says where and what kind; the limit and the name of the category come with a question. */
	async #ask(code: string): Promise<void> {
		if (this.#questions >= MOST_QUESTIONS) return;
		this.#questions++;
		try {
			const whole = await api.ticket(code);
			const { lng, lat } = whole;
			const known = api.onMap(whole, lng === null || lat === null ? null : [lng, lat]);
			if (known) this.table.put(known, Date.now());
			if (known)
				this.news = say(this.#locale(), 'newTicket', { what: `${known.categoryName} ${known.gridName}` });
			this.#changed();
		} catch {
			// The map has its place and state already.
		} finally {
			this.#questions--;
		}
	}

	#changed(): void {
		this.revision++;
		if (this.#listing) return;
		this.#listing = true;
		const wait = this.listRevision === 0 ? 0 : LIST_MS;
		this.#later(() => {
			this.#listing = false;
			this.listRevision = this.revision;
		}, wait);
	}

	#tick(): void {
		this.now = Date.now();
		this.table.tick(this.now);
		this.#changed();
	}

	#later(act: () => void, milliseconds = TRY_AGAIN_MS): void {
		const timer = setTimeout(() => {
			this.#timers = this.#timers.filter((other) => other !== timer);
			act();
		}, milliseconds);
		this.#timers.push(timer);
	}

	/** Loads a layer's features, once; a failed one is tried again when the server is back. */
	async load(id: string): Promise<void> {
		if (this.#wanted.includes(id)) return;
		this.#wanted.push(id);
		try {
			const collection = await api.features(id);
			this.collections = { ...this.collections, [id]: withLabelPoints(collection) };
			this.places = { ...this.places, [id]: placesOf(id, collection) };
			this.failed = this.failed.filter((other) => other !== id);
		} catch {
			this.#wanted = this.#wanted.filter((other) => other !== id);
			if (!this.failed.includes(id)) this.failed = [...this.failed, id];
			this.#later(() => void this.load(id));
		}
	}
}
