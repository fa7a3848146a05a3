import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coarseBox, holds, roundOut } from './box.ts';

const place = fc.record({
	lng: fc.double({ min: 73, max: 135, noNaN: true }),
	lat: fc.double({ min: 4, max: 53, noNaN: true })
});
const decimals = (value: number) => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length;

it('a coarse box holds the place with its surroundings, and tells no more than two decimals', () => {
	fc.assert(
		fc.property(place, fc.double({ min: 0, max: 600, noNaN: true }), (at, metres) => {
			const box = coarseBox(at, metres);
			expect(holds(box, [at.lng, at.lat, at.lng, at.lat])).toBe(true);
			expect(Math.max(...box.map(decimals))).toBeLessThanOrEqual(2);
		})
	);
});

it('two doors of one street ask for the same box', () => {
	expect(coarseBox({ lng: 115.3351, lat: 22.9652 }, 100)).toEqual(
		coarseBox({ lng: 115.3362, lat: 22.9648 }, 100)
	);
	expect(roundOut([115.331, 22.961, 115.339, 22.969])).toEqual([115.33, 22.96, 115.34, 22.97]);
});
