import { describe, expect, it } from 'vitest';
import { createTicketTable, type LiveEvent, type Ticket } from './ticket-table.ts';

const HOUR = 3600_000;
const ticket = (code: string, change: Partial<Ticket> = {}): Ticket => ({
	code,
	state: 'dispatched',
	category: 'road',
	categoryName: '道路破损',
	categoryNameEn: 'Road damage',
	title: '路面塌陷',
	gridName: '红宫第一网格',
	lng: 115.33,
	lat: 22.96,
	reportedAt: 0,
	dueAt: 24 * HOUR,
	closedAt: null,
	...change
});
const event = (code: string, change: Partial<LiveEvent> = {}): LiveEvent => ({
	type: 'reported',
	code,
	state: 'reported',
	category: 'light',
	grid: 'G1',
	lng: 115.34,
	lat: 22.97,
	due: null,
	at: new Date(HOUR).toISOString(),
	...change
});

describe('the table of tickets', () => {
	it('keeps what the snapshot said when an event changes the state', () => {
		const table = createTicketTable();
		table.put(ticket('A'), 0);
		expect(table.apply(event('A', { state: 'closed', type: 'closed', lng: null, lat: null }), 2 * HOUR)).toBe(
			'change'
		);
		expect(table.get('A')).toMatchObject({ title: '路面塌陷', state: 'closed', lng: 115.33, closedAt: HOUR });
		expect(table.urgencyOf('A')).toBe('closed');
		expect(table.points.length).toBe(1);
	});

	it('is the same whether an event came once or twice, as after a resume', () => {
		const table = createTicketTable();
		expect(table.apply(event('B'), HOUR)).toBe('new');
		const once = { ...table.get('B') };
		expect(table.apply(event('B'), HOUR)).toBe('change');
		expect(table.get('B')).toEqual(once);
	});

	it('ignores a ticket without a place', () => {
		const table = createTicketTable();
		expect(table.apply(event('C', { lng: null, lat: null }), 0)).toBe('nothing');
		expect(table.points.length).toBe(0);
	});

	it('turns overdue by the clock alone', () => {
		const table = createTicketTable();
		table.put(ticket('D'), 0);
		expect(table.urgencyOf('D')).toBe('in_time');
		table.tick(25 * HOUR);
		expect(table.urgencyOf('D')).toBe('overdue');
	});

	it('grows to 100,000 tickets, and one more event costs the same', () => {
		const table = createTicketTable();
		for (let i = 0; i < 100_000; i++) table.put(ticket(`T${i}`, { lng: i / 1e4 }), 0);
		expect(table.points.length).toBe(100_000);
		expect(table.points.positions[2 * 99_999]).toBeCloseTo(9.9999);
		expect(table.codes[5]).toBe('T5');
		expect(table.apply(event('T99999'), HOUR)).toBe('change');
	});
});
