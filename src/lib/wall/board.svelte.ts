import { untrack } from 'svelte';
import type { LiveEvent } from '$lib/map/ticket-table.ts';
import type { WallFigures } from './feed.ts';
import { forgiven, isStale, unheard, type Source } from './freshness.ts';
import { advance, progressOf, step, type Place } from './rotation.ts';
import type { SceneName, SceneTurn } from './scenes.ts';
import { createServerClock } from './server-clock.ts';

const TICK_MS = 1000;
const POLL_MS = 5000;
const TRY_AGAIN_MS = 2500;
/** An answer that takes longer is given up. */
const PATIENCE_MS = 3500;
/** What came while the page stood still is heard first. */
const GRACE_MS = 500;
/** After a touch the scenes stand still for so long. */
const PAUSE_MS = 120_000;
/** A tick that comes so late says that the page itself did not move. */
const STANDSTILL_MS = 3000;
const MOST_EVENTS = 40;

/** An event of the ticker; `id` tells two that read the same apart. */
export type Told = LiveEvent & { id: number };

type Options = {
	/** Of the build that this page is of. */
	version: string;
	turns: readonly [SceneTurn, ...SceneTurn[]];
	/** Asks for GET /api/wall. */
	ask: (signal: AbortSignal) => Promise<WallFigures>;
	/** Loads the page anew. */
	reload: (version: string) => void;
	/** A clock that only goes forward, in milliseconds. */
	steady?: () => number;
};

/**
 * What the wall knows and which scene it shows: polls the figures, keeps the server's clock, tells what is out of date.
 * One timer moves everything; in a hidden tab it stands still.
 */
export class Board {
	/** The figures as they last came; null before the first answer. */
	figures = $state.raw<WallFigures | null>(null);
	/** The server's time in milliseconds, moving every second; null before the server was heard. */
	now = $state.raw<number | null>(null);
	/** Which sources are out of date. */
	stale = $state.raw({ figures: false, stream: false });
	/** Until when the stream was heard, by the server's clock. */
	streamAsOf = $state.raw<number | null>(null);
	/** The last events, newest first. */
	events = $state.raw<readonly Told[]>([]);
	/** Scenes stand still because somebody is at the wall. */
	paused = $state.raw(false);
	turns: readonly [SceneTurn, ...SceneTurn[]];

	#place = $state.raw<Place>({ index: 0, elapsedMs: 0 });
	#index = $derived(this.#place.index);
	scene: SceneName = $derived.by(() => (this.turns[this.#index] ?? this.turns[0]).scene);
	/** How much of the scene is over, from 0 to 1; moves every second. */
	progress: number = $derived.by(() => progressOf(this.turns, this.#place));

	#options: Options;
	#steady: () => number;
	#clock;
	#sources: { figures: Source; stream: Source } = { figures: unheard, stream: unheard };
	#asking: AbortController | null = null;
	#nextAsk = 0;
	#lastTick = 0;
	#touchedAt: number | null = null;
	#told: Told[] = [];
	#count = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(options: Options) {
		this.#options = options;
		this.turns = options.turns;
		this.#steady = options.steady ?? (() => performance.now());
		this.#clock = createServerClock(this.#steady);
	}

	/** Which of the scenes it is, counted from 0. */
	get index(): number {
		return this.#index;
	}

	/** The time of the figures, by the server's clock. */
	get figuresAsOf(): number | null {
		return this.figures ? Date.parse(this.figures.asOf) : null;
	}

	/** Begins to ask and to count; picks up where it stood when it was stopped. */
	start(): void {
		if (this.#timer !== undefined) return;
		this.#lastTick = this.#steady();
		this.#nextAsk = 0;
		this.#timer = setInterval(() => this.tick(), TICK_MS);
		this.tick();
	}

	stop(): void {
		clearInterval(this.#timer);
		this.#timer = undefined;
		this.#asking?.abort();
		this.#asking = null;
	}

	/** The stream was heard; `at` is the server's time where it said so (ISO 8601). */
	heard(at?: string): void {
		const time = at === undefined ? NaN : Date.parse(at);
		if (Number.isFinite(time)) this.#clock.hear(time);
		this.#sources.stream = { heardAt: this.#steady(), lost: false, asOf: null };
		const now = this.#clock.now();
		if (now !== null) this.streamAsOf = Math.floor(now / 1000) * 1000;
		this.#look();
	}

	/** The stream broke off. */
	streamLost(): void {
		this.#sources.stream = { ...this.#sources.stream, lost: true };
		this.#look();
	}

	/** Events for the ticker, oldest first. They show with the next beat of the clock, however many there are. */
	tell(events: readonly LiveEvent[]): void {
		for (const event of events.slice(-MOST_EVENTS)) this.#told.push({ ...event, id: this.#count++ });
		if (this.#told.length > 2 * MOST_EVENTS) this.#told = this.#told.slice(-MOST_EVENTS);
	}

	/** Somebody is at the wall: the scenes wait. */
	touch(): void {
		this.#touchedAt = this.#steady();
		this.paused = true;
	}

	/** Goes so many scenes on or back. */
	go(by: number): void {
		this.show(step(this.turns, this.#index, by));
	}

	/** Goes to a scene, counted from 0. */
	show(index: number): void {
		this.#place = { index, elapsedMs: 0 };
	}

	/** Moves everything to now; whoever calls this from an effect does not come to depend on it. */
	tick(): void {
		untrack(() => this.#tick());
	}

	#tick(): void {
		const now = this.#steady();
		const passed = now - this.#lastTick;
		this.#lastTick = now;
		if (this.#touchedAt !== null && now - this.#touchedAt >= PAUSE_MS) {
			this.#touchedAt = null;
			this.paused = false;
		}
		if (!this.paused) this.#advance(passed);
		if (!this.#asking && now >= this.#nextAsk) void this.#ask();
		const last = this.#told.at(-1);
		if (last && last.id !== this.events[0]?.id) {
			this.#told = this.#told.slice(-MOST_EVENTS);
			this.events = this.#told.toReversed();
		}
		if (passed > STANDSTILL_MS) this.#forgive(passed - TICK_MS);
		this.#look();
	}

	#advance(byMs: number): void {
		const { over, ...place } = advance(this.turns, this.#place, byMs);
		this.#place = place;
		const { figures } = this;
		if (!over || !figures || this.stale.figures) return;
		// Between two scenes, and only while the server answers: a page that cannot be loaded would stay away.
		if (figures.version !== this.#options.version) this.#options.reload(figures.version);
	}

	/** While the page itself stood still nobody could be heard: that is not counted as silence. */
	#forgive(ms: number): void {
		const { figures, stream } = this.#sources;
		this.#sources = { figures: forgiven(figures, ms), stream: forgiven(stream, ms) };
	}

	async #ask(): Promise<void> {
		const asking = new AbortController();
		this.#asking = asking;
		const begun = this.#steady();
		let timer = setTimeout(() => {
			timer = setTimeout(() => asking.abort(), GRACE_MS);
		}, PATIENCE_MS);
		try {
			const figures = await this.#options.ask(asking.signal);
			// Another question has been asked since: the tab was away.
			if (this.#asking !== asking) return;
			const asOf = Date.parse(figures.asOf);
			this.#clock.hear(asOf);
			this.#sources.figures = { heardAt: this.#steady(), lost: false, asOf };
			this.figures = figures;
			this.#nextAsk = begun + POLL_MS;
		} catch {
			if (this.#asking !== asking) return;
			// One answer that fails is no news: silence is.
			const { figures } = this.#sources;
			this.#sources.figures = { ...figures, lost: figures.heardAt === null };
			this.#nextAsk = this.#steady() + TRY_AGAIN_MS;
		} finally {
			clearTimeout(timer);
			if (this.#asking === asking) {
				this.#asking = null;
				this.#look();
			}
		}
	}

	/** Brings to the panels what is known of the sources now; writes only what changed. */
	#look(): void {
		untrack(() => this.#compare());
	}

	#compare(): void {
		const steady = this.#steady();
		const server = this.#clock.now();
		const figures = isStale(this.#sources.figures, steady, server);
		const stream = isStale(this.#sources.stream, steady, server);
		if (figures !== this.stale.figures || stream !== this.stale.stream) this.stale = { figures, stream };
		this.now = server === null ? null : Math.floor(server / 1000) * 1000;
	}
}
