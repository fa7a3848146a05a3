import { createHash } from 'node:crypto';
import type { Asker } from '../asker.ts';
import type { Sql } from '../db.ts';
import type { PhotographSettings } from '../env.ts';
import * as rows from '../photograph-rows.ts';
import { accept } from './accept.ts';
import { openPool, type Pool } from './pool.ts';
import { mayAdd, mayRelease, maySee } from './rights.ts';
import { openStore, type PhotographStore, type Size } from './store.ts';
import { readUpload } from './upload.ts';

/** Who asks, and the secret of the reporter's link where one came along. */
export type Visitor = { asker: Asker; key: string | null };

export type Added = {
	hash: string;
	width: number;
	height: number;
	place: { lng: number; lat: number } | null;
};

/** 'missing': there is nothing that this visitor may know of. 'forbidden': they see it, and may not do this. */
export type Denied = 'missing' | 'forbidden';

/** The photographs of the product: their decoders and where they lie. Made once in a process. */
export type Photographs = ReturnType<typeof openPhotographs>;

/** Opens them over the store of the settings. The decoders start with the first upload. */
export function openPhotographs(
	sql: Sql,
	settings: PhotographSettings,
	pool: Pool = openPool(),
	store: PhotographStore = openStore(settings)
) {
	return {
		/**
		 * Takes a photograph for a ticket: read, decoded, stored, then written down. What is stored and not written down (a process
		 * killed in between) is seen by nobody.
		 * @throws {PoolFullError | BrokenUploadError | RefusedPictureError | StoreFullError | StoreAwayError}
		 * @throws {TooManyPhotographsError | OtherKindError}
		 */
		async add(visitor: Visitor, code: string, kind: rows.Kind, request: Request): Promise<Added | Denied> {
			const ticket = await rows.ticketGround(sql, code, secretOf(visitor));
			if (!ticket) return 'missing';
			if (!mayAdd(visitor.asker, ticket)) return 'forbidden';
			if (ticket.full) throw new rows.TooManyPhotographsError();
			return pool.enter(async () => {
				const { full, small, place, ...picture } = await accept(await readUpload(request), pool);
				await store.put(picture.hash, { full, small });
				const by = byline(visitor.asker);
				await rows.insert(sql, { ticket: ticket.id, ...picture, kind, bytes: full.length, place, ...by });
				return { ...picture, place };
			});
		},

		/** The photographs of a ticket that a visitor may see; null where there is no such ticket. */
		async list(visitor: Visitor, code: string): Promise<rows.Photograph[] | null> {
			const ticket = await rows.ticketGround(sql, code, secretOf(visitor));
			return ticket && rows.list(sql, ticket.id, maySee(visitor.asker, ticket, false));
		},

		/**
		 * A picture as JPEG, and whether it is public; null where there is none for this visitor.
		 * @throws {StoreAwayError}
		 */
		async read(
			visitor: Visitor,
			hash: string,
			size: Size
		): Promise<{ jpeg: Uint8Array<ArrayBuffer>; released: boolean } | null> {
			const held = await rows.holders(sql, hash, secretOf(visitor));
			if (!held.some((ticket) => maySee(visitor.asker, ticket, ticket.released))) return null;
			const jpeg = await store.get(hash, size);
			return jpeg && { jpeg, released: held.some(({ released }) => released) };
		},

		/** Lets the public see a picture, on every ticket that the visitor may release it for. */
		async release(visitor: Visitor, hash: string): Promise<'released' | Denied> {
			const { asker } = visitor;
			const held = await rows.holders(sql, hash, secretOf(visitor));
			const tickets = held.filter((ticket) => mayRelease(asker, ticket)).map(({ ticket }) => ticket);
			if (tickets.length > 0) {
				await rows.release(sql, hash, tickets, asker.kind === 'staff' ? asker.person : null);
				return 'released';
			}
			return held.some((ticket) => maySee(asker, ticket, ticket.released)) ? 'forbidden' : 'missing';
		},

		close: () => pool.close()
	};
}

/** A ticket knows only the hash of its reporter's secret. */
const secretOf = ({ key }: Visitor): Uint8Array | null =>
	key === null ? null : createHash('sha256').update(key).digest();

function byline(asker: Asker): Pick<rows.NewPhotograph, 'addedBy' | 'person'> {
	if (asker.kind === 'staff') return { addedBy: 'staff', person: asker.person };
	return { addedBy: asker.kind === 'script' ? 'script' : 'resident', person: null };
}
