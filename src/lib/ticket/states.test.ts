import { describe, expect, it } from 'vitest';
import { isOpen, states, wayTo } from './states.ts';

describe('the states of a ticket', () => {
	it('are open until closed, void or a duplicate', () => {
		expect(states.filter((state) => !isOpen(state))).toEqual(['closed', 'evaluated', 'void', 'duplicate']);
	});

	it('are reached through those before them, never through a suspension that was not', () => {
		expect(wayTo('in_progress')).toEqual(['reported', 'accepted', 'dispatched', 'in_progress']);
		expect(wayTo('suspended').at(-1)).toBe('suspended');
		expect(wayTo('closed')).not.toContain('suspended');
		expect(wayTo('duplicate')).toEqual(['reported', 'duplicate']);
		for (const state of states) expect(wayTo(state).at(-1)).toBe(state);
	});
});
