import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Letter } from './letter.ts';

/** What is begun and not yet written down as a letter: a report that is being filled in, a patrol under way. */
export type Draft = { id: string; value: unknown; keptAt: number };

export interface Kept extends DBSchema {
	drafts: { key: string; value: Draft };
	/** By the order of their making. */
	letters: { key: number; value: Letter; indexes: { id: string } };
}

export type Upgrade = (database: IDBPDatabase<Kept>) => void;

/**
 * How the database on the device came to be as it is, a step for each version. What was released is never edited: a new version
 * adds a step, and what lies in the drafts and letters of an older one stays.
 */
export const upgrades: readonly Upgrade[] = [
	(database) => {
		database.createObjectStore('drafts', { keyPath: 'id' });
		database.createObjectStore('letters', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
	}
];

/**
 * Opens the database on this device, brought up to date. One that cannot be is left as it was.
 * @param gone the connection was given up, for a newer version of this page wants to bring the database up to date
 * @throws DOMException where the device keeps nothing, or where a newer version was here (VersionError)
 */
export const openKept = (
	name: string,
	steps: readonly Upgrade[] = upgrades,
	gone: () => void = () => {}
): Promise<IDBPDatabase<Kept>> =>
	openDB<Kept>(name, steps.length, {
		upgrade(database, before) {
			for (const step of steps.slice(before)) step(database);
		},
		blocking(_before, _after, event) {
			if (event.target instanceof IDBDatabase) event.target.close();
			gone();
		},
		terminated: gone
	});
