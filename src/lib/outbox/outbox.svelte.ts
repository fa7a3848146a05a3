import { on } from 'svelte/events';
import { newId } from './id.ts';
import type { Letter } from './letter.ts';
import { isLeft, isOld } from './old.ts';
import { settle, type Stop } from './settle.ts';
import { drafts, letters as kept, type Store } from './store.ts';

const AGAIN_MS = 30_000;
const NAME = 'minqing-outbox';

/** A letter as it is handed in; `id` where another is to follow it. */
export type NewLetter = {
	id?: string;
	after?: string | null;
	path: string;
	body: Letter['body'];
	key?: string | null;
	gaveUp?: unknown;
	label: string;
};

type Writing = {
	/** What is sent only when this was taken: the photographs of a report. */
	followedBy?: readonly NewLetter[];
	/** The draft that it came from, and that is no longer needed. */
	drop?: string;
};

/** What waits on this device, and its way to the server. One on a page; `begin` it when the page is there. */
export class Outbox {
	/** Every letter, in the order of their making. */
	letters = $state.raw<readonly Letter[]>([]);
	/** Why what waits could not be sent. */
	stop = $state.raw<Stop>(null);
	sending = $state(false);
	/** Those of this account, and those that nobody signed. */
	mine = $derived.by(() => this.letters.filter(({ as }) => as === null || as === this.as));
	waiting = $derived(this.mine.filter(({ state }) => state.is === 'waiting'));
	refused = $derived(this.mine.filter(({ state }) => state.is === 'refused'));
	/** Waiting until somebody else is signed in again. */
	others = $derived(
		this.letters.filter((letter) => letter.state.is === 'waiting' && !this.mine.includes(letter))
	);
	as = $state.raw<string | null>(null);
	#fetch: typeof fetch;
	#kept: Store['letters'];
	#running: Promise<void> | null = null;
	#again = false;
	#told: BroadcastChannel | null = null;

	constructor(by: typeof fetch, as: string | null, store: Store['letters']) {
		this.#fetch = by;
		this.as = as;
		this.#kept = store;
	}

	/** Reads what waits and sends it, now and whenever there may be a network. @returns the end of it */
	begin(): () => void {
		const now = () => void this.settle().catch(() => {});
		const stops = [
			on(window, 'online', now),
			on(window, 'focus', now),
			on(document, 'visibilitychange', () => document.visibilityState === 'visible' && now())
		];
		const timer = setInterval(() => this.waiting.length > 0 && now(), AGAIN_MS);
		// What another tab writes or sends is seen here at once.
		this.#told = new BroadcastChannel(NAME);
		this.#told.onmessage = () => void this.#read().catch(() => {});
		void this.#clear().then(now, now);
		return () => {
			for (const stop of stops) stop();
			clearInterval(timer);
			this.#told?.close();
			this.#told = null;
		};
	}

	/**
	 * Writes a letter down, with what follows it, and sends it as soon as that is possible.
	 * @returns the letter, as it waits
	 * @throws DOMException where the device keeps nothing
	 */
	async write(letter: NewLetter, { followedBy = [], drop }: Writing = {}): Promise<Letter> {
		const first = this.#letter(letter);
		const rest = followedBy.map((next) => this.#letter({ after: first.id, ...next }));
		await this.#kept.add([first, ...rest], drop);
		// A browser that is short of room shall clear away something else.
		if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
		await this.#changed();
		void this.settle().catch(() => {});
		return first;
	}

	#letter({ id = newId(), after = null, key = null, ...letter }: NewLetter): Letter {
		return { ...letter, id, as: this.as, after, key, madeAt: Date.now(), state: { is: 'waiting' } };
	}

	/** Sends what waits; asked for meanwhile, it looks once more. Two tabs do not send at the same time. */
	settle(): Promise<void> {
		this.#again = true;
		this.#running ??= this.#run().finally(() => (this.#running = null));
		return this.#running;
	}

	async #run(): Promise<void> {
		while (this.#again) {
			this.#again = false;
			await this.#read();
			if (this.waiting.length === 0) {
				this.stop = null;
				continue;
			}
			this.sending = true;
			const run = () =>
				settle(this.#kept, { fetch: this.#fetch, as: this.as, changed: () => this.#changed() });
			try {
				// Without a secure connection there are no locks; then the server sees to it that each is taken once.
				this.stop = 'locks' in navigator ? await navigator.locks.request(NAME, run) : await run();
			} finally {
				this.sending = false;
			}
		}
	}

	letter(id: string): Letter | undefined {
		return this.letters.find((letter) => letter.id === id);
	}

	/** Throws away a letter, and what waits to follow it; a refusal that nobody has read stays. */
	async forget(id: string): Promise<void> {
		const gone = [id];
		for (const { after, id: next, state } of this.letters)
			if (after !== null && gone.includes(after) && state.is === 'waiting') gone.push(next);
		await this.#kept.drop(gone);
		await this.#changed();
	}

	async #changed(): Promise<void> {
		this.#told?.postMessage(null);
		await this.#read();
	}

	async #read(): Promise<void> {
		this.letters = await this.#kept.all();
	}

	/** What was taken long ago, or left half written, is of no use to anybody. */
	async #clear(): Promise<void> {
		const all = await this.#kept.all();
		const old = all.filter((letter) => isOld(letter, Date.now()));
		if (old.length > 0) await this.#kept.drop(old.map(({ id }) => id));
		const left = (await drafts.all()).filter((draft) => isLeft(draft, Date.now()));
		await Promise.all(left.map(({ id }) => drafts.drop(id)));
	}
}

/**
 * The outbox of a page.
 * @param by how to send
 * @param as the account that is signed in; null: nobody
 */
export const openOutbox = (
	by: typeof fetch | undefined,
	{ as, store = kept }: { as: string | null; store?: Store['letters'] }
): Outbox => new Outbox(by ?? ((...asked) => fetch(...asked)), as, store);
