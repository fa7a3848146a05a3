import { expect, it } from 'vitest';
import { states } from '../ticket/states.ts';
import { plainState } from './plain.ts';

it('every state has a plain sentence in both languages, and says who has it where somebody has', () => {
	for (const state of states)
		for (const locale of ['zh', 'en'] as const) {
			const sentence = plainState(state, '陈', locale);
			expect(sentence, state).not.toBe('');
			expect(sentence).not.toContain('{');
			if (state === 'dispatched' || state === 'in_progress') expect(sentence).toContain('陈');
		}
});
