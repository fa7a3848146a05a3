import type { PhotographSettings } from '../env.ts';
import { openFolderStore } from './folder-store.ts';
import { openS3Store } from './s3-store.ts';

export const sizes = ['full', 'small'] as const;
export type Size = (typeof sizes)[number];
/** What lies under a hash: the two sizes of a picture, or a sound. */
export type Part = Size | 'sound';

/** Where pictures and sounds lie, a picture under the hash of its larger size. What is there never changes. */
export type PhotographStore = {
	/**
	 * Keeps a picture or a sound: afterwards all of its parts are there whole, or an error was thrown. Again is harmless.
	 * @throws {StoreFullError | StoreAwayError}
	 */
	put(hash: string, parts: Record<Size, Uint8Array> | Record<'sound', Uint8Array>): Promise<void>;
	/**
	 * The JPEG, or the sound as it is kept; null where there is none.
	 * @throws {StoreAwayError}
	 */
	get(hash: string, part: Part): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** There is no room for the picture. */
export class StoreFullError extends Error {}

/** The store does not answer, or not as it should; the message says so to whoever runs the server. */
export class StoreAwayError extends Error {}

/** The store that the settings name. */
export const openStore = (settings: PhotographSettings): PhotographStore =>
	settings.kind === 'folder' ? openFolderStore(settings.folder) : openS3Store(settings);

/** Where something lies within its store: 256 folders, so that none grows too long to be listed. */
export const pathOf = (hash: string, part: string): string =>
	`${hash.slice(0, 2)}/${hash}.${part}${part === 'sound' ? '' : '.jpg'}`;
