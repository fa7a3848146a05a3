import type { IDBPDatabase } from 'idb';
import type { Letter } from './letter.ts';
import { openKept, type Draft, type Kept } from './upgrades.ts';

/** What this device keeps: drafts, and letters that wait for the server. */
export type Store = {
	drafts: {
		/** Keeps a draft in the place of the one that was there; blobs may be in it, proxies of Svelte may not. */
		keep(id: string, value: unknown): Promise<void>;
		/** The draft, or undefined. */
		read(id: string): Promise<unknown>;
		all(): Promise<Draft[]>;
		drop(id: string): Promise<void>;
	};
	letters: {
		/** In the order of their making. */
		all(): Promise<Letter[]>;
		/** Adds letters at the end and drops the draft that they came from: all of it or nothing. */
		add(letters: readonly Letter[], draft?: string): Promise<void>;
		/** Writes letters again, each in its place; one that was forgotten meanwhile stays forgotten. */
		replace(letters: readonly Letter[]): Promise<void>;
		drop(ids: readonly string[]): Promise<void>;
	};
};

/** The store of that name on this device; it is opened when it is first asked for. */
export function openStore(name: string): Store {
	let opened: Promise<IDBPDatabase<Kept>> | null = null;
	const close = () => (opened = null);

	function database(): Promise<IDBPDatabase<Kept>> {
		opened ??= openKept(name, undefined, close).catch((problem: unknown) => {
			close();
			throw problem;
		});
		return opened;
	}

	return {
		drafts: {
			async keep(id, value) {
				await (await database()).put('drafts', { id, value, keptAt: Date.now() });
			},
			read: async (id) => (await (await database()).get('drafts', id))?.value,
			all: async () => (await database()).getAll('drafts'),
			drop: async (id) => (await database()).delete('drafts', id)
		},
		letters: {
			all: async () => (await database()).getAll('letters'),
			async add(letters, draft) {
				const all = (await database()).transaction(['letters', 'drafts'], 'readwrite');
				await Promise.all([
					...letters.map((letter) => all.objectStore('letters').add(letter)),
					draft === undefined ? null : all.objectStore('drafts').delete(draft),
					all.done
				]);
			},
			async replace(letters) {
				const all = (await database()).transaction('letters', 'readwrite');
				for (const letter of letters) {
					const place = await all.store.index('id').getKey(letter.id);
					if (place !== undefined) await all.store.put(letter, place);
				}
				await all.done;
			},
			async drop(ids) {
				const all = (await database()).transaction('letters', 'readwrite');
				for (const id of ids) {
					const place = await all.store.index('id').getKey(id);
					if (place !== undefined) await all.store.delete(place);
				}
				await all.done;
			}
		}
	};
}

/** The store of this product. */
export const { drafts, letters } = openStore('minqing');
