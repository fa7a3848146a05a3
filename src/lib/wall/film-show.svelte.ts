import type { WallFilm } from './feed.ts';
import { createFilm, PLAY_MS, type Film } from './film.ts';
import type { Picture } from './lamps-on-map.ts';

export type Span = '24h' | '30d';
export const isSpan = (value: string | null): value is Span => value === '24h' || value === '30d';

/** The last picture stands for a while before the wall is live again, and so does a sentence. */
const HOLD_MS = 3000;
/** The clock over the film moves so often. */
const CLOCK_MS = 100;

const isFilm = (value: unknown): value is WallFilm =>
	typeof value === 'object' &&
	value !== null &&
	['from', 'to', 'lng', 'lat', 'due', 'first', 'ticket', 'at', 'state'].every((key) => key in value);

/** Plays the log of a span on the stage: once through in a minute, then it is over. */
export class FilmShow {
	span = $state.raw<Span | null>(null);
	state = $state.raw<'loading' | 'playing' | 'failed'>('loading');
	film = $state.raw<Film | null>(null);
	/** The film's own time in milliseconds. */
	now = $state.raw(0);

	#show: (picture: Picture | null) => void;
	#asking: AbortController | null = null;
	#frame: number | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#played = 0;
	#last = 0;

	/** @param show brings a picture of the film to the stage; null: the film is over */
	constructor(show: (picture: Picture | null) => void) {
		this.#show = show;
	}

	/** Plays a span from its beginning. */
	async play(span: Span): Promise<void> {
		this.stop();
		const mine = new AbortController();
		this.#asking = mine;
		this.span = span;
		this.state = 'loading';
		try {
			const response = await fetch(`/api/wall/film?span=${span}`, { signal: mine.signal });
			const log: unknown = response.ok ? await response.json() : null;
			if (this.#asking !== mine) return;
			if (!isFilm(log)) throw new TypeError('/api/wall/film: not the answer that was expected');
			this.film = createFilm(log);
			this.state = 'playing';
			this.#played = 0;
			this.#last = performance.now();
			this.#step(this.#last);
		} catch {
			if (this.#asking !== mine) return;
			this.state = 'failed';
			this.#timer = setTimeout(() => this.stop(), HOLD_MS);
		}
	}

	#step(steady: number): void {
		const { film } = this;
		if (!film) return;
		// A hidden page gets no frames: the film waits, and goes on where it was.
		this.#played = Math.min(PLAY_MS, this.#played + Math.min(250, Math.max(0, steady - this.#last)));
		this.#last = steady;
		const { slots, from, to, fadeMs, youngMs } = film;
		const now = from + (to - from) * (this.#played / PLAY_MS);
		film.playTo(now);
		this.#show({ slots, now, fadeMs, youngMs });
		const over = this.#played >= PLAY_MS;
		if (over || now - this.now > ((to - from) * CLOCK_MS) / PLAY_MS || now < this.now) this.now = now;
		if (over) this.#timer = setTimeout(() => this.stop(), HOLD_MS);
		else this.#frame = requestAnimationFrame((next) => this.#step(next));
	}

	/** Live again. */
	stop(): void {
		this.#asking?.abort();
		this.#asking = null;
		clearTimeout(this.#timer);
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		const played = this.film !== null;
		this.span = null;
		this.film = null;
		this.now = 0;
		if (played) this.#show(null);
	}
}
