import { describe, expect, it } from 'vitest';
import { NEVER, RECORD } from '#geo/tickets/lamp-record.ts';
import { createTicketSlots, type Happened, type Placed } from './ticket-slots.ts';

const HOUR = 3600_000;
const fadeMs = 60_000;
const fresh = () => createTicketSlots({ epoch: 0, fadeMs });
const ticket = (code: string, change: Partial<Placed> = {}): Placed => ({
	code,
	lng: 115.3312345,
	lat: 22.9654321,
	reportedAt: 0,
	dueAt: 24 * HOUR,
	state: 'dispatched',
	...change
});
const event = (code: string, change: Partial<Happened> = {}): Happened => ({
	type: 'reported',
	code,
	state: 'reported',
	at: HOUR,
	lng: 115.34,
	lat: 22.97,
	...change
});
const ranges = (slots: ReturnType<typeof fresh>) => {
	const found: [number, number][] = [];
	slots.takeDirty((from, to) => found.push([from, to]));
	return found;
};

describe('the slots of tickets', () => {
	it('hold places to less than a millimetre, and the times at which a ticket turns', () => {
		const slots = fresh();
		slots.put(ticket('A'), 0);
		const [lng = 0, lat = 0, lngLow = 0, latLow = 0, ...times] = slots.records.subarray(0, RECORD);
		expect(Math.abs(lng + lngLow - 115.3312345)).toBeLessThan(1e-9);
		expect(Math.abs(lat + latLow - 22.9654321)).toBeLessThan(1e-9);
		expect(times).toEqual([0, 18 * 3600, 24 * 3600, Math.fround(NEVER)]);
	});

	it('write one slot for one event', () => {
		const slots = fresh();
		for (let i = 0; i < 5000; i++) slots.put(ticket(`T${i}`), 0);
		expect(ranges(slots)).toEqual([[0, 5000]]);
		expect(slots.apply(event('T77', { type: 'signed', state: 'in_progress' }), HOUR)).toBe('change');
		expect(slots.apply(event('new'), HOUR)).toBe('new');
		expect(slots.apply(event('T78', { type: 'signed', state: 'in_progress' }), HOUR)).toBe('change');
		expect(ranges(slots)).toEqual([
			[77, 79],
			[5000, 5001]
		]);
		expect(ranges(slots)).toEqual([]);
	});

	it('stop the clock of a suspended ticket, and let it run on', () => {
		const slots = fresh();
		slots.put(ticket('A'), 0);
		slots.apply(event('A', { type: 'suspended', state: 'suspended', lng: null, lat: null }), HOUR);
		expect(slots.records[6]).toBe(Math.fround(NEVER));
		expect(slots.open(100 * HOUR, 'overdue')).toEqual([]);
		slots.apply(event('A', { type: 'in_progress', state: 'in_progress', lng: null, lat: null }), HOUR);
		expect(slots.records[6]).toBe(24 * 3600);
		expect(slots.open(100 * HOUR, 'overdue')).toHaveLength(1);
	});

	it('let a closed ticket fade, then give its slot to another', () => {
		const slots = fresh();
		slots.put(ticket('A'), 0);
		slots.put(ticket('B'), 0);
		slots.apply(event('A', { type: 'closed', state: 'closed' }), HOUR);
		expect(slots.records[7]).toBe(3600);
		slots.sweep(HOUR + fadeMs - 1);
		expect([slots.has('A'), slots.open(HOUR).length]).toEqual([true, 1]);
		slots.sweep(HOUR + fadeMs);
		expect([slots.has('A'), slots.size]).toEqual([false, 1]);
		expect(slots.records[7]).toBe(Math.fround(-NEVER));
		expect(slots.apply(event('A', { type: 'evaluated', state: 'evaluated' }), 2 * HOUR)).toBe('nothing');
		slots.put(ticket('C'), 0);
		expect([slots.length, slots.records[7]]).toEqual([2, Math.fround(NEVER)]);
	});

	it('take a ticket that is opened again', () => {
		const slots = fresh();
		slots.put(ticket('A'), 0);
		slots.apply(event('A', { type: 'closed', state: 'closed' }), HOUR);
		slots.apply(event('A', { type: 'dispatched', state: 'dispatched' }), HOUR + 1);
		slots.sweep(10 * HOUR);
		expect(slots.open(10 * HOUR)).toHaveLength(1);
	});

	it('are the same whether an event came once or twice, as after a resume', () => {
		const slots = fresh();
		slots.put(ticket('A'), 0);
		const closing = event('A', { type: 'closed', state: 'closed' });
		slots.apply(closing, HOUR);
		const once = slots.records.slice(0, RECORD);
		slots.apply(closing, HOUR + 5000);
		expect(slots.records.slice(0, RECORD)).toEqual(once);
	});

	it('keep nothing of closed tickets: 50,000 events in the room of 200', () => {
		const slots = fresh();
		let now = 0;
		for (let i = 0; i < 25_000; i++) {
			now += 600;
			slots.apply(event(`T${i}`, { at: now }), now);
			if (i >= 50) slots.apply(event(`T${i - 50}`, { type: 'closed', state: 'closed' }), now);
			slots.sweep(now);
			slots.takeDirty(() => {});
		}
		expect(slots.size).toBeLessThan(200);
		expect(slots.length).toBeLessThan(200);
		expect(slots.records.length).toBe(1024 * RECORD);
	});
});
