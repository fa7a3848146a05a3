import { untrack } from 'svelte';
import type { Locale } from '#geo/layer.ts';
import { features, search as find, type Found } from '$lib/map/api.ts';
import type { Letter } from '$lib/outbox/letter.ts';
import { openOutbox, type Outbox } from '$lib/outbox/outbox.svelte.ts';
import { register } from '$lib/outbox/register.ts';
import { givesGcj, keepGivesGcj } from '$lib/phone/position.ts';
import { drafts } from '$lib/outbox/store.ts';
import type { ReportCategory, ReportPage } from '../server/report-page.ts';
import type { StationSpot } from '../server/stations.ts';
import type { Alike } from '../ticket/alike.ts';
import { Draft, DRAFT, type Spot } from './draft.svelte.ts';
import { openGround, type Here } from './ground.ts';
import { begunOf, echoLetter, echoPath, isPhone, photographLetter, reportLetter } from './letter.ts';
import { openNear, rank, type OpenNearby } from './nearby.ts';
import { askPosition, spotOf } from './position.ts';

export const steps = ['what', 'where', 'words', 'photo', 'contact'] as const;
export type Step = (typeof steps)[number];

/** The page of a report: what is filled in, what the phone knows about the spot, and what became of it. */
export class Reporting {
	readonly draft = new Draft();
	readonly categories: readonly ReportCategory[];
	/** What waits on this device; null until it is opened. */
	outbox = $state.raw<Outbox | null>(null);
	here = $state.raw<Here | 'asking' | 'unknown' | null>(null);
	positioning = $state<'' | 'asking' | 'failed'>('');
	/** This phone gives GCJ-02. */
	gcj = $state(false);
	/** The letter that was written last: what is shown is what became of it. */
	sent = $state<string | null>(null);
	/** Somebody pressed send: what is missing is pointed out. */
	tried = $state(false);
	keepFailed = $state(false);
	#nearby = $state.raw<OpenNearby[]>([]);
	#rank = $state.raw<((open: OpenNearby[]) => Alike<OpenNearby>[]) | null>(null);
	/** How many were sent on this page: whatever comes late shall not land in the next one. */
	#sendings = 0;
	#writing = false;
	#ground: ((spot: Spot) => Promise<Here>) | null = null;

	category = $derived.by(() => this.categories.find(({ code }) => code === this.draft.category) ?? null);
	/** The first thing that is missing; null: it can be sent. */
	missing: Step | null = $derived.by(() => {
		const { category, spot, words, photographs, phone } = this.draft;
		if (!category) return 'what';
		if (!spot) return 'where';
		if (!words.trim() && photographs.length === 0) return 'words';
		return isPhone(phone) ? null : 'contact';
	});
	/** Of the chosen spot alone: once it was sent, what was near the former one is no longer near. */
	alike = $derived.by(() => (this.draft.spot && this.#rank?.(this.#nearby)) ?? []);

	constructor({ categories, nearestM }: ReportPage) {
		this.categories = categories;
		$effect(() => {
			const { spot } = this.draft;
			if (!spot || !this.outbox) return;
			untrack(() => void this.#lookAround(spot, nearestM));
		});
	}

	/** Opens what is kept on the device. @returns the end of it */
	begin(): () => void {
		this.gcj = givesGcj();
		// A resident's report is nobody's account, whoever is signed in on this device.
		const outbox = openOutbox(undefined, { as: null });
		this.outbox = outbox;
		this.draft.restore(drafts).catch(() => {});
		const ends = [outbox.begin(), register()];
		return () => ends.forEach((end) => end());
	}

	async #lookAround(spot: Spot, nearestM: number): Promise<void> {
		const still = () => this.draft.spot === spot;
		this.here = 'asking';
		try {
			this.#rank = (open) => rank(open, spot, this.draft);
			openNear(spot).then(
				(open) => still() && (this.#nearby = open),
				() => still() && (this.#nearby = [])
			);
			this.#ground ??= openGround(nearestM, features);
			const here = await this.#ground(spot);
			if (still()) this.here = here;
		} catch {
			if (still()) this.here = 'unknown';
		}
	}

	/** The code on a door says where somebody stands. */
	standAt({ lng, lat, name, nameEn }: StationSpot, locale: Locale): void {
		this.draft.spot = { lng, lat, from: 'search', name: (locale === 'en' && nameEn) || name };
	}

	async locate(): Promise<void> {
		const { spot: before } = this.draft;
		const nth = this.#sendings;
		// The phone may take 15 s: who has meanwhile picked a spot, or sent the report, knows better.
		const still = () => this.draft.spot === before && this.#sendings === nth;
		this.positioning = 'asking';
		try {
			const found = await spotOf(await askPosition(), this.gcj);
			if (still()) this.draft.spot = found;
			this.positioning = '';
		} catch {
			this.positioning = still() ? 'failed' : '';
		}
	}

	async setGcj(gcj: boolean): Promise<void> {
		this.gcj = gcj;
		keepGivesGcj(gcj);
		const gps = this.draft.spot?.gps;
		if (!gps) return;
		const spot = await spotOf(gps, gcj);
		if (this.draft.spot?.gps === gps) this.draft.spot = spot;
	}

	/** Grids and places by name, address or pinyin; no tickets. */
	async search(words: string): Promise<Found[]> {
		const found = await find(words, AbortSignal.timeout(15_000));
		return found.filter(({ kind }) => kind !== 'ticket').slice(0, 6);
	}

	/** Writes the report down to be sent, now or when there is a network. @returns what is still missing */
	async send(): Promise<Step | null> {
		this.tried = true;
		const { draft, category, outbox, missing } = this;
		if (missing || !draft.spot || !category || !outbox) return missing;
		const { spot, words, name, phone, photographs } = draft;
		const letter = reportLetter({
			category: category.code,
			categoryName: category.name,
			words,
			spot,
			name,
			phone
		});
		const pictures = photographs.map(({ blob }) => photographLetter(blob, letter.label));
		await this.#write(() => outbox.write(letter, { followedBy: pictures, drop: DRAFT }));
		return null;
	}

	/**
	 * What was refused goes back into the form, with its photographs; nothing of it is left to be sent.
	 * @returns false: something else is being written there, and all of it stays as it is
	 */
	async takeBack(letter: Letter, pictures: readonly Letter[]): Promise<boolean> {
		// A category or a spot alone is chosen again in a moment, and cannot be taken out of the form.
		if (this.draft.words.trim() !== '' || this.draft.photographs.length > 0) return false;
		const begun = begunOf(letter, pictures);
		if (begun) {
			const { fields, photographs } = begun;
			const { name, phone } = this.draft;
			this.draft.fill({ ...fields, name: fields.name || name, phone: fields.phone || phone });
			for (const photograph of photographs) this.draft.add(photograph);
		}
		await this.outbox?.forget(letter.id);
		return true;
	}

	/** 「就是这件，我也遇到了」: in the place of a report of one's own. Said twice on this device it is said once. */
	async echo(code: string, label: string): Promise<void> {
		const { outbox } = this;
		const before = outbox?.letters.find(
			({ path, state }) => path === echoPath(code) && state.is !== 'refused'
		);
		if (before) this.#wrote(before.id);
		else if (outbox)
			await this.#write(() => outbox.write(echoLetter(code, label, this.draft.begun()), { drop: DRAFT }));
	}

	/** Pressed twice it is written once. */
	async #write(write: () => Promise<{ id: string }>): Promise<void> {
		if (this.#writing) return;
		this.#writing = true;
		this.keepFailed = false;
		try {
			this.#wrote((await write()).id);
		} catch {
			this.keepFailed = true;
		} finally {
			this.#writing = false;
		}
	}

	#wrote(id: string): void {
		this.sent = id;
		this.#sendings++;
		this.draft.clear();
		this.tried = false;
	}
}
