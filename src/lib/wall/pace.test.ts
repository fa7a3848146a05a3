import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('rests a hundred times as long as it took, and never more than three minutes', () => {
	let now = 0;
	const pace = createPace(() => now);
	expect(pace.wait()).toBe(0);
	pace.took(3);
	expect(pace.wait()).toBe(300);
	now = 250;
	expect(pace.wait()).toBe(50);
	now = 301;
	expect(pace.wait()).toBe(0);
	pace.took(5000);
	expect(pace.wait()).toBe(180_000);
});
