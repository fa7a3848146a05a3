import { createHash } from 'node:crypto';
import { isOpen } from '../../ticket/states.ts';
import type { Asker } from '../asker.ts';
import type { Sql } from '../db.ts';
import type { PhotographSettings } from '../env.ts';
import * as rows from '../photograph-rows.ts';
import { RefusedError } from '../refused.ts';
import { accept } from './accept.ts';
import { openInHand } from './in-hand.ts';
import { openPool, type Pool } from './pool.ts';
import { refuse } from './refuse.ts';
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

/** The photographs of the product: their decoders and where they lie. Made once in a process. */
export type Photographs = ReturnType<typeof openPhotographs>;

/** Opens them over the store of the settings. The decoders start with the first upload. */
export function openPhotographs(
	sql: Sql,
	settings: PhotographSettings,
	pool: Pool = openPool(),
	store: PhotographStore = openStore(settings)
) {
	const inHand = openInHand();

	return {
		/**
		 * Takes a photograph for a ticket: read, decoded, stored, then written down. What is stored and not written down (a process
		 * killed in between) is seen by nobody.
		 * @throws {RefusedError} in every case that is told to whoever sent it
		 */
		async add(visitor: Visitor, code: string, kind: rows.Kind, request: Request): Promise<Added> {
			const ticket = await rows.ticketGround(sql, code, secretOf(visitor));
			if (!ticket) throw noTicket(code);
			if (!mayAdd(visitor.asker, ticket)) throw notYours(visitor);
			return inHand.one(senderOf(visitor.asker, ticket.id), () =>
				pool.enter(async () => {
					const { full, small, place, ...picture } = await accept(await readUpload(request), pool);
					// The twelfth, sent again over a bad network, is there already and no thirteenth; so is what came before the end.
					const refusal = ticket.full ? rows.tooMany() : isOpen(ticket.state) ? null : ended();
					if (refusal && !(await rows.has(sql, ticket.id, picture.hash))) throw refusal;
					await store.put(picture.hash, { full, small }).catch(refuse);
					const by = byline(visitor.asker);
					await rows.insert(sql, { ticket: ticket.id, ...picture, kind, bytes: full.length, place, ...by });
					return { ...picture, place };
				})
			);
		},

		/**
		 * The photographs of a ticket that a visitor may see.
		 * @throws {RefusedError} 404
		 */
		async list(visitor: Visitor, code: string): Promise<rows.Photograph[]> {
			const ticket = await rows.ticketGround(sql, code, secretOf(visitor));
			if (!ticket) throw noTicket(code);
			return rows.list(sql, ticket.id, maySee(visitor.asker, ticket, false));
		},

		/**
		 * A picture as JPEG, and whether it is public.
		 * @throws {RefusedError} 404 where there is none, or none for this visitor: which of both is not said
		 */
		async read(
			visitor: Visitor,
			hash: string,
			size: Size
		): Promise<{ jpeg: Uint8Array<ArrayBuffer>; released: boolean }> {
			const held = await rows.holders(sql, hash, secretOf(visitor));
			if (!held.some((ticket) => maySee(visitor.asker, ticket, ticket.released))) throw noPhotograph();
			const jpeg = await store.get(hash, size).catch(refuse);
			if (!jpeg) throw noPhotograph();
			return { jpeg, released: held.some(({ released }) => released) };
		},

		/**
		 * Lets the public see a picture, on every ticket that the visitor may release it for.
		 * @throws {RefusedError}
		 */
		async release(visitor: Visitor, hash: string): Promise<void> {
			const { asker } = visitor;
			const held = await rows.holders(sql, hash, secretOf(visitor));
			const tickets = held.filter((ticket) => mayRelease(asker, ticket)).map(({ ticket }) => ticket);
			if (tickets.length > 0)
				return rows.release(sql, hash, tickets, asker.kind === 'staff' ? asker.person : null);
			if (!held.some((ticket) => maySee(asker, ticket, ticket.released))) throw noPhotograph();
			throw asker.kind === 'public' ? notYours(visitor) : notToRelease();
		},

		close: () => pool.close()
	};
}

const noTicket = (code: string): RefusedError =>
	new RefusedError(404, `没有编号为「${code}」的工单 / there is no ticket "${code}"`);
const ended = (): RefusedError =>
	new RefusedError(
		409,
		'这件工单已经结束，不再收照片；若问题还在，请另报一件 / this ticket has ended and takes no more photographs; if something is still wrong, please report it anew'
	);
const noPhotograph = (): RefusedError =>
	new RefusedError(404, '没有这张照片，或尚未公开 / there is no such photograph, or it is not public');
const notToRelease = (): RefusedError =>
	new RefusedError(
		403,
		'只有坐席、派遣员、核查员或督办员可以公开照片 / photographs are released by operators, dispatchers, checkers or supervisors'
	);
const notYours = ({ asker }: Visitor): RefusedError =>
	asker.kind === 'public'
		? new RefusedError(
				401,
				'请先登录，或用上报时给您的链接 / please sign in, or use the link you were given when you reported'
			)
		: new RefusedError(403, '这件工单不归您办理 / this ticket is not yours to handle');

/** A ticket knows only the hash of its reporter's secret. */
const secretOf = ({ key }: Visitor): Uint8Array | null =>
	key === null ? null : createHash('sha256').update(key).digest();

/** Whose uploads are counted together. Nobody is known behind a link but by its ticket; a script has our own token. */
function senderOf(asker: Asker, ticket: string): string | null {
	if (asker.kind === 'script') return null;
	return asker.kind === 'staff' ? `person:${asker.person}` : `ticket:${ticket}`;
}

function byline(asker: Asker): Pick<rows.NewPhotograph, 'addedBy' | 'person'> {
	if (asker.kind === 'staff') return { addedBy: 'staff', person: asker.person };
	return { addedBy: asker.kind === 'script' ? 'script' : 'resident', person: null };
}
