import type { Locale } from '#geo/layer.ts';
import type { Place } from '$lib/map/places.ts';
import type { LiveEvent } from '$lib/map/ticket-table.ts';
import type { Arrivals } from './arrivals.ts';
import type { Board } from './board.svelte.ts';
import type { WallFigures } from './feed.ts';
import { FADE_MS, follow } from './follow.ts';
import { loadLayers, type LoadedLayers } from './load-layers.ts';
import { createProbe } from './probe.ts';
import { shoot, shotAt, stopsOf } from './shots.ts';
import type { Picture } from './lamps-on-map.ts';
import type { StageView } from './stage-view.ts';
import type { TicketSlots } from './ticket-slots.ts';

const SECOND_MS = 1000;
/** Time passes on the map in steps of so many seconds, where nothing else happens. */
const STEP_SECONDS = 10;
/** An event that is told so late is no news. */
const NEWS_MS = 60_000;

/** What the stage needs of the wall's board. */
export type StageBoard = Pick<
	Board,
	'scene' | 'index' | 'progress' | 'turns' | 'figures' | 'now' | 'heard' | 'streamLost' | 'tell'
>;

/** The middle of the wall: live tickets on the map, and the camera that goes where the board's scene wants it. */
export class Stage {
	/** The places of each layer that has come. */
	places = $state.raw<Readonly<Record<string, readonly Place[]>>>({});
	slots: TicketSlots | null = null;
	readonly probe;

	#board: StageBoard;
	#locale: () => Locale;
	#view: StageView | null = null;
	#arrivals: Arrivals | null = null;
	#layers: LoadedLayers | null = null;
	#seconds = 0;
	/** A film goes before the live picture. */
	#film: Picture | null = null;
	#at: { index: number; stop: string | null; figures: WallFigures | null; places: Stage['places'] } | null =
		null;
	#stops: readonly string[] = [];

	constructor(board: StageBoard, locale: () => Locale, measured: boolean) {
		this.#board = board;
		this.#locale = locale;
		this.probe = createProbe(measured);
	}

	/** Begins to follow the tickets and to load the layers. @returns how to stop */
	start(): () => void {
		const stop = follow({
			now: () => this.#board.now,
			begun: (slots) => {
				this.slots = slots;
				this.#at = null;
				this.#show();
			},
			events: (batch) => this.#take(batch),
			heard: (at) => this.#board.heard(at),
			lost: () => this.#board.streamLost()
		});
		const clock = setInterval(() => this.#tick(), SECOND_MS);
		const layers = loadLayers((id, drawn, places) => {
			this.#view?.setData(id, drawn);
			this.places = { ...this.places, [id]: places };
		});
		this.#layers = layers;
		return () => {
			stop();
			clearInterval(clock);
			layers.stop();
		};
	}

	/** The map is there, or is another one than before. */
	mount(view: StageView, arrivals: Arrivals): void {
		this.#view = view;
		this.#arrivals = arrivals;
		this.#at = null;
		for (const [id, collection] of this.#layers?.drawn ?? []) view.setData(id, collection);
		this.#show();
		this.look();
	}

	#now(): number {
		return this.#board.now ?? this.slots?.epoch ?? 0;
	}

	#show(): void {
		const { slots } = this;
		const live = slots && { slots, now: this.#now(), fadeMs: FADE_MS, youngMs: 0 };
		const picture = this.#film ?? live;
		if (picture) this.#view?.show(picture);
	}

	/** Shows a film in the place of the live picture; null: live again. */
	showFilm(picture: Picture | null): void {
		const turned = (picture === null) !== (this.#film === null);
		this.#film = picture;
		this.#show();
		if (!turned) return;
		// A film plays on the whole ground; afterwards the scene has the camera again.
		if (picture) this.#arrivals?.clear();
		this.#at = null;
		this.look();
	}

	#tick(): void {
		const { slots } = this;
		if (!slots) return;
		slots.sweep(this.#now());
		this.#seconds++;
		if (this.#film || document.hidden) return;
		if (slots.fading > 0 || this.#seconds % STEP_SECONDS === 0) this.#show();
	}

	#take(batch: LiveEvent[]): void {
		const { slots } = this;
		if (!slots) return;
		const now = this.#now();
		for (const event of batch) {
			const at = Date.parse(event.at);
			const dueAt = event.due === null ? null : Date.parse(event.due);
			if (slots.apply({ ...event, at, dueAt }, now) !== 'new') continue;
			const { lng, lat } = event;
			if (lng === null || lat === null || this.#film || now - at > NEWS_MS) continue;
			this.#arrivals?.add([lng, lat], this.#answering(event.grid));
		}
		this.#board.tell(batch);
		this.probe.took(batch);
		if (!this.#film) this.#show();
	}

	/** Where the one sits who answers: in the middle of the grid, or at the duty desk in the middle of it all. */
	#answering(grid: string | null): readonly [number, number] | null {
		const label = grid === null ? undefined : this.#layers?.labelOf(grid);
		if (label) return label;
		const [west, south, east, north] = this.#view?.whole ?? [];
		if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
		return [(west + east) / 2, (south + north) / 2];
	}

	/** Looks where the board's scene wants the camera, and goes there. To be called whenever the board has moved. */
	look(): void {
		const { index, progress, turns, figures } = this.#board;
		const { places } = this;
		const scene = this.#film ? 'whole' : this.#board.scene;
		// The stops of a scene are settled when it begins: figures that come in between would make it jump about.
		if (index !== this.#at?.index || this.#stops.length === 0)
			this.#stops = stopsOf(scene, { figures, places });
		const stop = this.#stops[shotAt(progress, turns[index]?.seconds ?? 0, this.#stops.length)] ?? null;
		const before = this.#at;
		const same = before?.index === index && before.stop === stop && before.places === places;
		if (!this.#view || (same && before.figures === figures)) return;
		this.#at = { index, stop, figures, places };
		const now = this.#now();
		const overdue = scene === 'late' ? (this.slots?.open(now, 'overdue') ?? []) : [];
		const known = { places, figures, overdue, now, locale: this.#locale() };
		this.#view.shoot(shoot(scene, stop, known), before !== null && !document.hidden);
	}
}
