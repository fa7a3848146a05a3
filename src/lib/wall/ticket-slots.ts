import { isOver, urgency, type Urgency } from '#geo/tickets/urgency.ts';
import { NEVER, RECORD } from '#geo/tickets/lamp-record.ts';
import { states } from '$lib/ticket/states.ts';

/** A ticket as it is put in. Times in milliseconds; `dueAt` null where no limit is set. */
export type Placed = {
	code: string;
	lng: number;
	lat: number;
	reportedAt: number;
	dueAt: number | null;
	state: string;
};

/** What happened to a ticket; a place or a limit only where the event brings one. */
export type Happened = {
	type: string;
	code: string;
	state: string;
	at: number;
	lng: number | null;
	lat: number | null;
	dueAt?: number | null;
};

/** What is known of the ticket in one slot. */
export type Slot = Placed & { endedAt: number | null };

export type TicketSlots = {
	/** What the graphics card reads, RECORD numbers a ticket; written in place, replaced when it grows. */
	readonly records: Float32Array<ArrayBuffer>;
	/** Slots in use reach so far; among them some are free. */
	readonly length: number;
	/** Tickets in it: open ones, and closed ones that still fade. */
	readonly size: number;
	/** Those of them that are closed. */
	readonly fading: number;
	/** Zero of the times in `records`, in milliseconds. */
	readonly epoch: number;
	/** Enters a ticket, or what is now known of it. */
	put(ticket: Placed, now: number): void;
	/** Takes an event in, in constant time: a ticket that was just reported, a change, or nothing to be drawn. */
	apply(event: Happened, now: number): 'new' | 'change' | 'nothing';
	/** Gives back the slots of tickets that have faded. */
	sweep(now: number): void;
	/** How many slots were written since `takeDirty` was called last; 0 before it was called at all. */
	readonly changed: number;
	/** Visits those slots, and the slots of tickets that fade; each once. */
	eachMoving(visit: (slot: number) => void): void;
	/** Hands over the ranges of slots written since the last call, as few of them as make sense. */
	takeDirty(write: (from: number, to: number) => void): void;
	/** The open tickets of an urgency, or all of them. */
	open(now: number, only?: Urgency): Slot[];
	has(code: string): boolean;
	get(code: string): Slot | undefined;
};

/** More slots than these one by one, and all between the first and the last is written at once. */
const MOST_RANGES = 256;

/**
 * Tickets in the form in which they are drawn: each has a slot in one flat array, and an event writes that slot only.
 * How pressing a ticket is follows from the clock and is worked out by the graphics card: time passes and nothing is
 * written.
 * @param epoch near the times that will come; a year from it they are still exact to four seconds
 * @param fadeMs how long a closed ticket stays
 */
export function createTicketSlots({ epoch, fadeMs }: { epoch: number; fadeMs: number }): TicketSlots {
	let records = new Float32Array(1024 * RECORD);
	const tickets: (Slot | undefined)[] = [];
	const places = new Map<string, number>();
	const free: number[] = [];
	/** Closed ones in the order in which they were closed. */
	const fading = new Map<string, number>();
	/** Slots written since they were taken last; before the first time that is all of them, and none is noted. */
	const dirty = new Set<number>();
	let taken = false;

	const seconds = (time: number | null) => (time === null ? NEVER : (time - epoch) / 1000);

	function write(slot: number, ticket: Slot | undefined): void {
		tickets[slot] = ticket;
		const at = slot * RECORD;
		if (taken) dirty.add(slot);
		if (!ticket) return void records.fill(-NEVER, at, at + RECORD);
		const { lng, lat, reportedAt, state, endedAt } = ticket;
		// The clock of a suspended ticket stands still.
		const due = state === 'suspended' ? null : ticket.dueAt;
		const soon = due === null ? null : due - (due - reportedAt) / 4;
		// One by one: a hundred thousand of them are written before the first picture.
		records[at] = lng;
		records[at + 1] = lat;
		records[at + 2] = lng - Math.fround(lng);
		records[at + 3] = lat - Math.fround(lat);
		records[at + 4] = seconds(reportedAt);
		records[at + 5] = seconds(soon);
		records[at + 6] = seconds(due);
		records[at + 7] = seconds(endedAt);
	}

	function slotFor(code: string): number {
		const slot = places.get(code) ?? free.pop() ?? tickets.length;
		places.set(code, slot);
		if ((slot + 1) * RECORD > records.length) {
			const larger = new Float32Array(2 * records.length);
			larger.set(records);
			records = larger;
		}
		return slot;
	}

	function put(ticket: Placed, now: number): void {
		const { code } = ticket;
		const known = tickets[places.get(code) ?? -1];
		const endedAt = isOver(ticket.state) ? (known?.endedAt ?? now) : null;
		if (endedAt === null) fading.delete(code);
		else if (!known) return;
		else if (!fading.has(code)) fading.set(code, endedAt);
		write(slotFor(code), { ...ticket, endedAt });
	}

	function apply(event: Happened, now: number): 'new' | 'change' | 'nothing' {
		const { type, code, state, at } = event;
		const known = tickets[places.get(code) ?? -1];
		const lng = event.lng ?? known?.lng;
		const lat = event.lat ?? known?.lat;
		if (lng === undefined || lat === undefined || (!known && isOver(state))) return 'nothing';
		const dueAt = event.dueAt === undefined ? (known?.dueAt ?? null) : event.dueAt;
		put({ code, state, lng, lat, dueAt, reportedAt: known?.reportedAt ?? at }, now);
		return !known && type === 'reported' ? 'new' : 'change';
	}

	function sweep(now: number): void {
		for (const [code, endedAt] of fading) {
			// A clock that was put back keeps nothing for ever.
			if (now - endedAt < fadeMs && endedAt - now < fadeMs) break;
			fading.delete(code);
			const slot = places.get(code);
			if (slot === undefined) continue;
			places.delete(code);
			write(slot, undefined);
			free.push(slot);
		}
	}

	function takeDirty(hand: (from: number, to: number) => void): void {
		if (!taken) {
			taken = true;
			return hand(0, tickets.length);
		}
		if (dirty.size === 0) return;
		const slots = Uint32Array.from(dirty).sort();
		dirty.clear();
		const [first = 0] = slots;
		if (slots.length > MOST_RANGES) return hand(first, (slots.at(-1) ?? first) + 1);
		let from = first;
		slots.forEach((slot, i) => {
			if (slots[i + 1] === slot + 1) return;
			hand(from, slot + 1);
			from = slots[i + 1] ?? 0;
		});
	}

	function eachMoving(visit: (slot: number) => void): void {
		for (const slot of dirty) visit(slot);
		for (const code of fading.keys()) {
			const slot = places.get(code);
			if (slot !== undefined && !dirty.has(slot)) visit(slot);
		}
	}

	const open = (now: number, only?: Urgency): Slot[] =>
		tickets.filter(
			(ticket): ticket is Slot =>
				ticket !== undefined && ticket.endedAt === null && (!only || urgency(ticket, now) === only)
		);

	return {
		get records() {
			return records;
		},
		get length() {
			return tickets.length;
		},
		get size() {
			return places.size;
		},
		get fading() {
			return fading.size;
		},
		get changed() {
			return dirty.size;
		},
		epoch,
		put,
		apply,
		sweep,
		eachMoving,
		takeDirty,
		open,
		has: (code) => places.has(code),
		get: (code) => tickets[places.get(code) ?? -1]
	};
}

/** The name of a state by its place among the states, as columns give it. */
export const stateAt = (place: number): string => states[place] ?? 'reported';
