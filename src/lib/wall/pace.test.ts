import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('rests two hundred times as long as it took, and never more than three minutes', () => {
	let now = 0;
	const pace = createPace(() => now);
	expect(pace.wait()).toBe(0);
	pace.took(3);
	expect(pace.wait()).toBe(600);
	now = 550;
	expect(pace.wait()).toBe(50);
	now = 601;
	expect(pace.wait()).toBe(0);
	pace.took(5000);
	expect(pace.wait()).toBe(180_000);
});
