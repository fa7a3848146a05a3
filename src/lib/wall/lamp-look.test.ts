import { describe, expect, it } from 'vitest';
import { lampLook } from './lamp-look.ts';

const wall = { zoom: 13, wholeZoom: 13, area: 980 * 640 };

describe('how lamps look', () => {
	it('large where they are few, fine where they are many', () => {
		expect(lampLook({ ...wall, count: 120 }).core).toBeGreaterThan(6);
		expect(lampLook({ ...wall, count: 100_000 }).core).toBeLessThan(1.5);
	});

	it('with room for each again when one goes nearer', () => {
		const near = lampLook({ ...wall, count: 100_000, zoom: 18 });
		expect([near.core, near.presence]).toEqual([7.5, 1]);
	});

	it('never without light, with nothing there or everything', () => {
		for (const count of [0, 1, 1e7]) {
			const { core, reach, presence } = lampLook({ ...wall, count });
			expect(Math.min(core, reach, presence)).toBeGreaterThan(0.3);
		}
	});
});
