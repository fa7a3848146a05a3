import { on } from 'svelte/events';
import { metresBetween } from '#geo/walking/plane.ts';
import type { Ways } from '#geo/walking/ways.ts';
import { arrivedAt, bearingAlong, lead, nextStop, receptionAt, type Fix, type Leading } from '../guide.ts';
import type { Stop, Tour } from '../tour.ts';
import * as kept from './kept.ts';
import { allowCompass, compass, stayAwake, watch } from './phone.ts';
import { waysOf } from './streets.ts';

const TICK_MS = 1000;
/** So long it is said that somebody was led anew. */
const SAID_MS = 15_000;

/** A tour being walked: where the phone is, which stop is next and how to get there, what was stamped. All of it stays on the phone. */
export class Walking {
	/** In the reader's language; another brings its own texts. */
	tour: Tour;
	walk = $state.raw<kept.KeptWalk | null>(null);
	/** Nobody has said yet that they walk. */
	begun = $state(false);
	/** Whether the phone is asked where it is. */
	gps = $state<'off' | 'on' | 'denied'>('off');
	fix = $state.raw<Fix | null>(null);
	heading = $state.raw<number | null>(null);
	/** The way to the next stop; without streets straight ahead. */
	leading = $state.raw<Leading | null>(null);
	/** Until when it is said that the way was left. */
	saysRerouted = $state.raw(0);
	/** The device keeps nothing. */
	keepsNot = $state(false);
	#open = $state<string | null>(null);
	#ways = $state.raw<Ways | null>(null);
	#now = $state.raw(Date.now());
	#planned: Leading | null = null;
	#stops: (() => void)[] = [];

	progress = $derived(this.walk && kept.progressOf(this.walk));
	next: Stop | null = $derived.by(() => {
		const code = this.progress && nextStop(this.tour.stops, this.progress)?.code;
		return this.tour.stops.find((stop) => stop.code === code) ?? null;
	});
	/** The stop whose page is open. */
	open: Stop | null = $derived.by(() => this.tour.stops.find(({ code }) => code === this.#open) ?? null);
	reception = $derived(receptionAt(this.fix, this.#now));
	hasStreets = $derived(this.#ways !== null);
	rerouted = $derived(this.#now < this.saysRerouted);

	constructor(tour: Tour) {
		this.tour = $state.raw(tour);
	}

	/** Takes up what was walked before. @returns the end of it */
	begin(): () => void {
		void kept
			.read(this.tour.slug)
			.then(
				(walk) => walk,
				() => void (this.keepsNot = true)
			)
			.then((walk) => (this.walk = walk ?? kept.begin(this.tour.slug, Date.now())));
		this.#load();
		this.#stops.push(on(window, 'online', () => this.#load()));
		return () => this.#rest();
	}

	#load(): void {
		if (this.#ways) return;
		void waysOf(this.tour.slug, this.tour.wheels).then(
			(ways) => {
				this.#ways = ways;
				this.#lead();
			},
			() => {}
		);
	}

	#rest(): void {
		for (const stop of this.#stops.splice(0)) stop();
	}

	/** Somebody walks: with their position, or by the map alone. To be called when something was pressed. */
	start(withGps: boolean): void {
		this.begun = true;
		const timer = setInterval(() => (this.#now = Date.now()), TICK_MS);
		this.#stops.push(() => clearInterval(timer), stayAwake());
		if (!withGps) return;
		this.gps = 'on';
		const refused = () => (this.gps = 'denied');
		this.#stops.push(watch((fix) => this.#take(fix), refused));
		const turn = () => void this.#stops.push(compass((degrees) => (this.heading = degrees)));
		void allowCompass().then(turn, turn);
	}

	#take(fix: Fix): void {
		this.fix = fix;
		this.#now = fix.time;
		this.#lead();
		this.#look(fix);
	}

	/** Offers the stop before which somebody stands. */
	#look(fix: Fix): void {
		if (!this.progress || this.open) return;
		const code = arrivedAt(this.tour.stops, this.progress, fix)?.code;
		const stop = this.tour.stops.find((one) => one.code === code);
		if (stop && !this.progress.visited.includes(stop.code)) this.offer(stop);
	}

	#lead(): void {
		const { fix, next } = this;
		if (!fix || !next) return void (this.leading = this.#planned = null);
		const planned = this.#planned?.stop.code === next.code ? this.#planned.line : [];
		const led = this.#ways && lead(this.#ways, fix.at, next, planned);
		this.leading = led ?? this.#straight(fix, next);
		if (!led) return;
		if (led.rerouted) this.saysRerouted = fix.time + SAID_MS;
		if (led.rerouted || planned.length === 0) this.#planned = led;
	}

	#straight({ at }: Fix, stop: Stop): Leading {
		const line = [at, stop.at];
		return { stop, line, metres: metresBetween(at, stop.at), bearing: bearingAlong(line), rerouted: false };
	}

	/** Opens a stop: on arrival, by hand, or once more. */
	offer(stop: Stop): void {
		this.#open = stop.code;
		if (this.walk && !this.walk.offered.includes(stop.code))
			this.#keep({ offered: [...this.walk.offered, stop.code] });
	}

	close(): void {
		this.#open = null;
		this.#lead();
		// Two doors may stand side by side.
		if (this.fix && this.reception === 'good') this.#look(this.fix);
	}

	stamp({ code }: Stop): void {
		if (!this.walk) return;
		const skipped = this.walk.skipped.filter((other) => other !== code);
		this.#keep({ stamps: { ...this.walk.stamps, [code]: Date.now() }, skipped });
	}

	skip({ code }: Stop): void {
		if (!this.walk || this.walk.stamps[code] !== undefined) return;
		this.#keep({ skipped: [...this.walk.skipped.filter((other) => other !== code), code] });
		this.#lead();
	}

	answer({ code }: Stop, given: readonly number[]): void {
		if (this.walk) this.#keep({ answers: { ...this.walk.answers, [code]: [...given] } });
	}

	sign(name: string): void {
		this.#keep({ name });
	}

	startOver(): void {
		this.walk = kept.begin(this.tour.slug, Date.now());
		this.#keep({});
	}

	#keep(change: Partial<kept.KeptWalk>): void {
		if (!this.walk) return;
		this.walk = { ...this.walk, ...change };
		kept.keep(this.walk).catch(() => (this.keepsNot = true));
	}
}
