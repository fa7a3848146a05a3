import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { drafts } from '../outbox/store.ts';
import { newId } from '../outbox/id.ts';
import type { Outbox } from '../outbox/outbox.svelte.ts';
import { inWgs84 } from '../phone/position.ts';
import { photographLetter } from '../report/letter.ts';

/** A round under way; it outlives the app being closed. */
type Walk = {
	id: string;
	/** The letter that tells of its beginning. */
	letter: string;
	grid: { code: string; name: string };
	startedAt: number;
	noted: number;
	/** Whether whoever walks said that the way may be kept, and the way since they did. */
	tracked: boolean;
	track: LngLat[];
};

type Place = { lng: number; lat: number };
/** What was seen, as it is written down; `category` null: nobody said. */
export type Seen = { note: string; category: string | null };
/** What is to become a ticket; `spot` where somebody tapped the map, null: where the phone is. */
export type ToReport = Seen & { photographs: readonly Blob[]; spot: Place | null };
type Labels = { report: string; found: string };

const isWalk = (value: unknown): value is Walk =>
	typeof value === 'object' && value !== null && 'letter' in value && 'track' in value;

/** Without a category the server has one for all that fits nowhere. */
const said = ({ note, category }: Seen) => ({ note, ...(category !== null && { category }) });

const now = (): string => new Date().toISOString();

/** Where the phone is, WGS 84. @throws GeolocationPositionError */
async function here(): Promise<Place> {
	const { coords } = await new Promise<GeolocationPosition>((found, failed) =>
		navigator.geolocation.getCurrentPosition(found, failed, { enableHighAccuracy: true, timeout: 10_000 })
	);
	const [lng, lat] = await inWgs84([coords.longitude, coords.latitude]);
	return { lng, lat };
}

/** A round through a grid: begun, noted on, ended, all of it through the outbox. */
export class Patrol {
	walk = $state.raw<Walk | null>(null);
	/** The phone is asked where a report is: up to 10 s. */
	finding = $state(false);
	#outbox: Outbox;
	#name: string;
	#watch: number | null = null;
	/** The end is being written down: what comes now is no longer of this round. */
	#ending = false;

	/** @param account whose round it is: on a shared phone each has their own */
	constructor(outbox: Outbox, account: string) {
		this.#outbox = outbox;
		this.#name = `patrol-${account}`;
	}

	/** Takes up the round that was under way. @returns the end of looking where the phone is */
	begin(): () => void {
		void drafts.read(this.#name).then(
			(kept) => {
				if (isWalk(kept)) this.walk = kept;
				this.#follow();
			},
			() => {}
		);
		return () => this.#unfollow();
	}

	async start(grid: Walk['grid'], label: string): Promise<void> {
		const walk: Walk = {
			...{ id: newId(), letter: newId(), grid, startedAt: Date.now() },
			...{ noted: 0, tracked: false, track: [] }
		};
		const json = { id: walk.id, grid: grid.code, startedAt: now() };
		await this.#outbox.write({ id: walk.letter, path: '/api/patrols', body: { json }, label });
		await this.#keep(walk);
	}

	/** Notes what was solved on the spot. */
	async solved(seen: Seen, label: string): Promise<void> {
		const walk = this.walk;
		if (!walk) return;
		await this.#outbox.write({
			path: `/api/patrols/${walk.id}/findings`,
			body: { json: { ...said(seen), at: now() } },
			after: walk.letter,
			label
		});
		await this.#noted(walk);
	}

	/**
	 * Reports it as a ticket with its photographs, and notes on the round which one it became.
	 * @returns false: nothing was reported, because the round is over, or a place is being found already
	 * @throws GeolocationPositionError
	 */
	async report(seen: ToReport, labels: Labels): Promise<boolean> {
		const walk = this.walk;
		if (!walk || this.finding) return false;
		this.finding = true;
		try {
			const place = seen.spot ?? (await here());
			if (this.#ending || this.walk?.id !== walk.id) return false;
			await this.#write(walk, { ...seen, place }, labels);
			return true;
		} finally {
			this.finding = false;
		}
	}

	async #write(
		walk: Walk,
		{ place: { lng, lat }, photographs, ...seen }: Omit<ToReport, 'spot'> & { place: Place },
		labels: Labels
	): Promise<void> {
		const { note: title, ...category } = said(seen);
		const found = {
			path: `/api/patrols/${walk.id}/findings`,
			body: { json: { ...said(seen), ticket: '{code}', at: now() } },
			label: labels.found
		};
		await this.#outbox.write(
			{ path: '/api/tickets', body: { json: { title, ...category, lng, lat } }, label: labels.report },
			{ followedBy: [found, ...photographs.map((blob) => photographLetter(blob, labels.report))] }
		);
		await this.#noted(walk);
	}

	/** One more on that round, as it is by now: it may have gone on, or ended, while this was written down. */
	async #noted({ id }: Walk): Promise<void> {
		const { walk } = this;
		if (walk?.id === id) await this.#keep({ ...walk, noted: walk.noted + 1 });
	}

	async setTracked(tracked: boolean): Promise<void> {
		if (!this.walk) return;
		// Switched off, what was noted of the way is gone.
		await this.#keep({ ...this.walk, tracked, track: [] });
		this.#unfollow();
		this.#follow();
	}

	/** @throws DOMException where the device keeps nothing; then the round goes on */
	async end(label: string): Promise<void> {
		const walk = this.walk;
		if (!walk || this.#ending) return;
		// A position that came between the letter and the end of it would put the round back where it was dropped, with the way.
		this.#ending = true;
		this.#unfollow();
		const track = walk.tracked && walk.track.length > 1 ? { track: walk.track } : {};
		try {
			await this.#outbox.write(
				{
					path: `/api/patrols/${walk.id}/end`,
					body: { json: { endedAt: now(), ...track } },
					after: walk.letter,
					label
				},
				{ drop: this.#name }
			);
			this.walk = null;
		} finally {
			this.#ending = false;
			this.#follow();
		}
	}

	async #keep(walk: Walk): Promise<void> {
		if (this.#ending) return;
		this.walk = walk;
		await drafts.keep(this.#name, walk);
	}

	#follow(): void {
		if (!this.walk?.tracked || this.#watch !== null) return;
		this.#watch = navigator.geolocation.watchPosition(
			({ coords: { longitude, latitude } }) => void this.#walked([longitude, latitude]).catch(() => {}),
			() => {},
			{ enableHighAccuracy: true }
		);
	}

	async #walked(said: LngLat): Promise<void> {
		const at = await inWgs84(said);
		const { walk } = this;
		if (walk?.tracked) await this.#keep({ ...walk, track: [...walk.track, at] });
	}

	#unfollow(): void {
		if (this.#watch !== null) navigator.geolocation.clearWatch(this.#watch);
		this.#watch = null;
	}
}
