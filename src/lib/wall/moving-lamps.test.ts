import { describe, expect, it } from 'vitest';
import { NEVER, RECORD } from '#geo/tickets/lamp-record.ts';
import { gatherMoving } from './moving-lamps.ts';
import { createTicketSlots } from './ticket-slots.ts';

const HOUR = 3600_000;
const fadeMs = 60_000;

/** Slots with so many tickets, and the records a settled picture of them was drawn from. */
function settled(count: number) {
	const slots = createTicketSlots({ epoch: 0, fadeMs });
	const ticket = (code: string, state = 'dispatched') =>
		({ code, lng: 115.3, lat: 22.9, reportedAt: 0, dueAt: 24 * HOUR, state }) as const;
	for (let i = 0; i < count; i++) slots.put(ticket(`T${i}`), 0);
	const settle = () => {
		slots.takeDirty(() => {});
		return slots.records.slice();
	};
	const counts = (shown: Float32Array) => {
		const { covers, lamps } = gatherMoving(slots, shown);
		return [covers.length / RECORD, lamps.length / RECORD];
	};
	const happens = (code: string, state: string, at = HOUR) =>
		slots.apply({ type: state, code, state, at, lng: 115.31, lat: 22.91 }, at);
	return { slots, settle, counts, happens };
}

describe('what moves over the settled picture', () => {
	it('is nothing where nothing happened', () => {
		const { settle, counts } = settled(1000);
		expect(counts(settle())).toEqual([0, 0]);
	});

	it('is as much as has happened, however many there are', () => {
		const { slots, settle, counts, happens } = settled(1000);
		const shown = settle();
		happens('new', 'reported');
		expect(counts(shown)).toEqual([0, 1]);
		happens('T5', 'closed');
		expect(counts(shown)).toEqual([1, 2]);
		expect(gatherMoving(slots, shown).covers[7]).toBe(Math.fround(NEVER));
	});

	it('leaves alone what looks as it did', () => {
		const { slots, settle, counts } = settled(1000);
		const shown = settle();
		slots.apply({ type: 'signed', code: 'T7', state: 'in_progress', at: HOUR, lng: null, lat: null }, HOUR);
		expect(slots.changed).toBe(1);
		expect(counts(shown)).toEqual([0, 0]);
		slots.apply({ type: 'suspended', code: 'T7', state: 'suspended', at: HOUR, lng: null, lat: null }, HOUR);
		expect(counts(shown)).toEqual([1, 1]);
	});

	it('keeps a closed ticket covered until the picture is drawn anew, and fading beyond that', () => {
		const { slots, settle, counts, happens } = settled(1000);
		let shown = settle();
		happens('T5', 'closed');
		slots.sweep(HOUR + fadeMs);
		expect(counts(shown)).toEqual([1, 0]);
		happens('T6', 'closed', 2 * HOUR);
		shown = settle();
		expect(counts(shown)).toEqual([0, 1]);
		slots.sweep(2 * HOUR + fadeMs);
		expect(counts(settle())).toEqual([0, 0]);
	});

	it('covers the old place of a slot that another ticket has', () => {
		const { slots, settle, happens } = settled(10);
		const shown = settle();
		happens('T5', 'closed');
		slots.sweep(HOUR + fadeMs);
		happens('new', 'reported', 2 * HOUR);
		const { covers, lamps } = gatherMoving(slots, shown);
		expect([covers[0], lamps[0]]).toEqual([Math.fround(115.3), Math.fround(115.31)]);
	});
});
