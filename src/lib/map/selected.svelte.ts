import type { MultiPolygon, Polygon } from 'geojson';
import type { DutyAnswer } from '#geo/duty/answer.ts';
import * as api from './api.ts';
import type { Address } from './address.svelte.ts';
import { highlight } from './highlight.ts';
import type { Place } from './places.ts';
import type { Situation } from './situation.svelte.ts';

/** Something asked of the server: not yet here, here, or not to be had. */
export type Asked<T> =
	{ state: 'asking' } | { state: 'here'; value: T } | { state: 'failed'; missing: boolean };

/** What is selected, and all that is to be said about it. Made while a component is. */
export class Selected {
	answer = $state.raw<Asked<DutyAnswer> | null>(null);
	ticket = $state.raw<Asked<api.WholeTicket> | null>(null);

	#address: Address;
	#situation: Situation;

	spot = $derived.by(() => {
		const { selection } = this.#address;
		return selection && 'lng' in selection ? selection : null;
	});
	code = $derived.by(() => {
		const { selection } = this.#address;
		return selection && 'id' in selection && selection.layer === 'tickets' ? selection.id : null;
	});
	place: Place | null = $derived.by(() => {
		const { selection } = this.#address;
		if (!selection || !('id' in selection)) return null;
		return this.#situation.places[selection.layer]?.find(({ id }) => id === selection.id) ?? null;
	});
	/** The grid that answers for the spot, as the map knows it. */
	grid: Place | null = $derived.by(() => {
		const code = this.answer?.state === 'here' ? this.answer.value.grid?.code : undefined;
		return this.#situation.places.grids?.find(({ id }) => id === code) ?? null;
	});
	/** Features that pick it out on the map. */
	features = $derived.by(() => {
		const answer = this.answer?.state === 'here' ? this.answer.value : null;
		const whole = this.ticket?.state === 'here' ? this.ticket.value : null;
		const at = whole && whole.lng !== null && whole.lat !== null ? { lng: whole.lng, lat: whole.lat } : null;
		const grid = answer?.grid ?? whole?.duty.grid ?? null;
		return highlight({
			spot: this.spot ?? at,
			area: this.spot || at ? this.#grid(grid?.code) : null,
			shape: this.place?.geometry ?? null
		});
	});

	constructor(address: Address, situation: Situation) {
		this.#address = address;
		this.#situation = situation;
		$effect(() => {
			const { spot } = this;
			this.answer = spot ? { state: 'asking' } : null;
			if (!spot) return;
			return ask(
				(signal) => api.whoAnswers(spot.lng, spot.lat, { signal }),
				(asked) => (this.answer = asked)
			);
		});
		$effect(() => {
			const { code } = this;
			this.ticket = code ? { state: 'asking' } : null;
		});
		// The state of a ticket that changes while it is looked at is asked for again.
		const state = $derived.by(() => {
			const { revision, table } = this.#situation;
			return revision > 0 && this.code ? table.get(this.code)?.state : undefined;
		});
		$effect(() => {
			const { code } = this;
			if (!code || state === '') return;
			return ask(
				(signal) => api.ticket(code, { signal }),
				(asked) => (this.ticket = asked)
			);
		});
	}

	#grid(code: string | undefined): Polygon | MultiPolygon | null {
		const geometry = this.#situation.places.grids?.find(({ id }) => id === code)?.geometry;
		return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
	}
}

/** Asks, and tells the outcome unless it was stopped before. @returns how to stop */
function ask<T>(question: (signal: AbortSignal) => Promise<T>, tell: (asked: Asked<T>) => void): () => void {
	const stop = new AbortController();
	question(stop.signal).then(
		(value) => tell({ state: 'here', value }),
		(problem: unknown) => {
			if (stop.signal.aborted) return;
			tell({ state: 'failed', missing: problem instanceof api.HttpError && problem.status === 404 });
		}
	);
	return () => stop.abort();
}
