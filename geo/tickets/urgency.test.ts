import { describe, expect, it } from 'vitest';
import { FADE_MS, isOver, presence, urgency } from './urgency.ts';

const HOUR = 3600_000;
const ticket = { state: 'in_progress', reportedAt: 0, dueAt: 24 * HOUR };

describe('urgency', () => {
	it('turns from in time to soon in the last quarter, and to overdue past the limit', () => {
		expect(urgency(ticket, 1 * HOUR)).toBe('in_time');
		expect(urgency(ticket, 18 * HOUR)).toBe('in_time');
		expect(urgency(ticket, 18 * HOUR + 1)).toBe('soon');
		expect(urgency(ticket, 24 * HOUR)).toBe('soon');
		expect(urgency(ticket, 24 * HOUR + 1)).toBe('overdue');
	});

	it('knows no hurry without a limit, and stands still while suspended', () => {
		expect(urgency({ ...ticket, dueAt: null }, 1e15)).toBe('in_time');
		expect(urgency({ ...ticket, state: 'suspended' }, 1e15)).toBe('in_time');
	});

	it('ends when the ticket does', () => {
		for (const state of ['closed', 'evaluated', 'void', 'duplicate']) {
			expect(urgency({ ...ticket, state }, 1e15)).toBe('closed');
			expect(isOver(state)).toBe(true);
		}
	});
});

describe('presence', () => {
	it('fades after closing and is gone in the end', () => {
		expect(presence(null, 'dispatched', 0)).toBe(1);
		expect(presence(0, 'closed', FADE_MS / 2)).toBeCloseTo(0.35);
		expect(presence(0, 'closed', FADE_MS)).toBe(0);
		expect(presence(null, 'void', 0)).toBe(0);
	});
});
