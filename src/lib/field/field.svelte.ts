import { on } from 'svelte/events';
import { HttpError, type WholeTicket } from '$lib/map/api.ts';
import type { Letter } from '../outbox/letter.ts';
import type { Outbox } from '../outbox/outbox.svelte.ts';
import { shrink } from '../report/shrink.ts';
import { pictures, posts } from '../story/api.ts';
import { possible, type Action } from '../ticket/law.ts';
import { isState, type TicketState } from '../ticket/states.ts';
import { actionOf, ahead, isAbout, lastWaiting, type Standing } from './ahead.ts';
import * as api from './api.ts';

const AGAIN_MS = 60_000;
const TICK_MS = 20_000;
/** So many tickets are brought to the device whole; whoever has more has the list. */
const MOST_WHOLE = 60;
/** As many as a report may have. */
const MOST_PICTURES = 6;
/** Photographs come after the ticket, and move no step. */
const BRING_AGAIN_MS = 5 * 60_000;

/** A ticket as it stands on this device: what the server said, and what waits to be told to it. */
export type Shown = {
	item: api.WorkItem;
	whole: WholeTicket | null;
	state: TicketState;
	step: number;
	/** What may be done with it next. */
	can: Action[];
	waiting: Letter[];
	refused: Letter[];
	/** When the present step, or all of it, has to be done; milliseconds. Null where there is no limit, or it is not known yet. */
	due: number | null;
	/** It is with me, and to be done. */
	turn: boolean;
};

/** The states in which whoever it was sent to has to do something. */
const inHand: readonly TicketState[] = ['dispatched', 'in_progress', 'suspended'];

/** Of the list and the ticket itself, whichever was read of a later step. */
function later({ state, step }: api.WorkItem, whole: WholeTicket | null): Standing {
	const newer = whole?.inside && whole.inside.step > step ? whole.inside.step : null;
	return newer !== null && isState(whole?.state) ? { state: whole.state, step: newer } : { state, step };
}

/** A day in the field: my tickets, kept fresh while there is a network, and what I did about them. */
export class Field {
	readonly outbox: Outbox;
	now = $state.raw(Date.now());
	items = $state.raw<readonly api.WorkItem[] | null>(null);
	wholes = $state.raw<Readonly<Record<string, WholeTicket>>>({});
	/** When what goes with a ticket of mine was brought last; milliseconds. */
	readonly #brought: Record<string, number> = {};
	/** When what is shown was true, where it is not of now. */
	keptAt = $state.raw<number | null>(null);
	/** There is neither a network nor anything kept. */
	away = $state.raw(false);
	signedOut = $state.raw(false);
	#reading = false;

	tickets: readonly Shown[] = $derived.by(() =>
		(this.items ?? [])
			.map((item) => this.#shown(item))
			.toSorted((a, b) => Number(b.turn) - Number(a.turn) || (a.due ?? Infinity) - (b.due ?? Infinity))
	);

	constructor(outbox: Outbox) {
		this.outbox = outbox;
	}

	/** Reads and goes on reading. @returns the end of it */
	begin(): () => void {
		const now = () => void this.read();
		const stops = [
			on(window, 'online', now),
			on(document, 'visibilitychange', () => document.visibilityState === 'visible' && now())
		];
		const timers = [setInterval(now, AGAIN_MS), setInterval(() => (this.now = Date.now()), TICK_MS)];
		now();
		return () => {
			for (const stop of stops) stop();
			for (const timer of timers) clearInterval(timer);
		};
	}

	async read(): Promise<void> {
		if (this.#reading) return;
		this.#reading = true;
		try {
			const { value, keptAt } = await api.work();
			this.items = value;
			this.keptAt = keptAt;
			this.away = false;
			this.signedOut = false;
			await this.#readWhole(value);
		} catch (problem) {
			this.signedOut = problem instanceof HttpError && problem.status === 401;
			this.away = !this.signedOut;
		} finally {
			this.#reading = false;
			this.now = Date.now();
		}
	}

	/** Brings what is not here yet, or has moved on; what could not be brought is asked for the next time. */
	async #readWhole(items: readonly api.WorkItem[]): Promise<void> {
		const moved = ({ code, step }: api.WorkItem) => this.wholes[code]?.inside?.step !== step;
		const since = Date.now() - BRING_AGAIN_MS;
		const lacks = ({ code, mine }: api.WorkItem) => mine && (this.#brought[code] ?? 0) < since;
		for (const item of items.filter((one) => moved(one) || lacks(one)).slice(0, MOST_WHOLE)) {
			if (moved(item)) await this.look(item.code).catch(() => {});
			if (item.mine) await this.#bring(item.code).catch(() => {});
		}
	}

	/**
	 * Whom a ticket of mine can be sent to, or who can help, and its photographs as small as they are shown, for whoever comes to the place without a
	 * network; the service worker keeps what is asked for.
	 */
	async #bring(code: string): Promise<void> {
		const shown = 'caches' in window ? (await pictures(code, null)).slice(0, MOST_PICTURES) : [];
		for (const { hash } of shown) {
			const address = `/api/photographs/${hash}/small`;
			// Under its hash it never changes.
			if (!(await caches.match(address))) await (await fetch(address)).blob();
		}
		await posts(code);
		this.#brought[code] = Date.now();
	}

	/** Reads one ticket anew. */
	async look(code: string): Promise<void> {
		const { value } = await api.whole(code);
		this.wholes = { ...this.wholes, [code]: value };
	}

	#shown(item: api.WorkItem): Shown {
		const letters = this.outbox.mine.filter((letter) => isAbout(letter, item.code));
		const whole = this.wholes[item.code] ?? null;
		const inside = whole?.inside ?? null;
		const known = later(item, whole);
		const standing = ahead(known, letters);
		// Which limit the next step will have, the server says when it has taken this one.
		const due = standing.step === item.step ? (item.stepDueAt ?? item.dueAt) : null;
		return {
			...{ item, whole, ...standing },
			can: inside ? possible(standing.state, inside.roles, inside) : [],
			waiting: letters.filter(({ state }) => state.is === 'waiting'),
			refused: letters.filter(({ state }) => state.is === 'refused'),
			due: due === null ? null : Date.parse(due),
			turn: item.mine && inHand.includes(standing.state)
		};
	}

	/** Writes a step down; it is sent with what was seen, after what was written before about the same ticket. */
	async take(
		shown: Shown,
		action: Action,
		said: Readonly<Record<string, string>>,
		label: string
	): Promise<void> {
		const { code } = shown.item;
		const drop = this.draftOf(shown, action);
		await this.outbox.write(
			{
				path: `/api/tickets/${code}/actions/${action}`,
				body: { json: { ...said, seen: shown.step } },
				after: lastWaiting(shown.waiting),
				label
			},
			{ drop }
		);
	}

	/** Under which name the half written words of a step are kept. */
	draftOf = ({ item }: Shown, action: Action): string =>
		`step-${this.outbox.as ?? ''}-${item.code}-${action}`;

	/** As small as it is kept in the end: twelve megapixels on a bad network would hold up every step behind them. */
	async photograph({ item }: Shown, kind: 'before' | 'after', file: Blob, label: string): Promise<void> {
		const small = await shrink(file).catch(() => file);
		await this.outbox.write({
			path: `/api/tickets/${item.code}/photographs?kind=${kind}`,
			body: { blob: small },
			label
		});
	}

	/** What was said of a ticket by this device and has been answered: then the list is read anew. */
	get answered(): number {
		return this.outbox.letters.filter((letter) => letter.state.is !== 'waiting' && actionOf(letter)).length;
	}
}
