import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { newId } from '../../outbox/id.ts';
import type { Progress } from '../guide.ts';

/** A walk as this device keeps it; nothing of it says where somebody was when. */
export type KeptWalk = {
	/** Random: whatever is ever told of this walk counts once. */
	id: string;
	slug: string;
	begunAt: number;
	/** When each stop was stamped, by its code. */
	stamps: Record<string, number>;
	skipped: string[];
	/** Offered on arrival: once each. */
	offered: string[];
	/** Which answer was given to the questions of a stop, in their order. */
	answers: Record<string, number[]>;
	/** What the visitor wrote on the certificate. */
	name: string;
};

interface Walks extends DBSchema {
	walks: { key: string; value: KeptWalk };
}

const VERSION = 1;

const open = (): Promise<IDBPDatabase<Walks>> =>
	openDB<Walks>('minqing-tours', VERSION, {
		upgrade: (database) => void database.createObjectStore('walks', { keyPath: 'slug' })
	});

async function within<T>(act: (database: IDBPDatabase<Walks>) => Promise<T>): Promise<T> {
	const database = await open();
	try {
		return await act(database);
	} finally {
		database.close();
	}
}

export const begin = (slug: string, now: number): KeptWalk => ({
	id: newId(),
	slug,
	begunAt: now,
	stamps: {},
	skipped: [],
	offered: [],
	answers: {},
	name: ''
});

/** The walk as the guide looks at it. */
export const progressOf = ({ stamps, skipped, offered }: KeptWalk): Progress => ({
	visited: Object.keys(stamps),
	skipped,
	offered
});

/** At how many of a tour's stops somebody was; one that was taken out of it since does not count. */
export const stampedOf = ({ stamps }: Pick<KeptWalk, 'stamps'>, stops: readonly { code: string }[]): number =>
	stops.filter(({ code }) => stamps[code] !== undefined).length;

/** The walk of a tour on this device; undefined: none. @throws DOMException where the device keeps nothing */
export const read = (slug: string): Promise<KeptWalk | undefined> =>
	within((database) => database.get('walks', slug));

/** Every walk that was begun on this device. */
export const readAll = (): Promise<KeptWalk[]> => within((database) => database.getAll('walks'));

export const keep = (walk: KeptWalk): Promise<unknown> => within((database) => database.put('walks', walk));

export const forget = (slug: string): Promise<void> => within((database) => database.delete('walks', slug));
