import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes } from './rank.ts';

describe('compareBytes', () => {
	it('orders as UTF-8 bytes do, beyond the basic plane too', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
				expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
			})
		);
		expect(compareBytes('\u{ff5e}', '\u{1f600}')).toBeLessThan(0);
	});
});
