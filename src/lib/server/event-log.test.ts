import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPosition, isAfter, parsePosition } from './event-log.ts';

const position = fc.record({
	xid: fc.bigInt({ min: 0n, max: 10n ** 18n }),
	seq: fc.bigInt({ min: 0n, max: 10n ** 17n })
});

describe('a position in the log', () => {
	it('is read back as it was written', () => {
		fc.assert(
			fc.property(position, (p) => {
				expect(parsePosition(formatPosition(p))).toEqual(p);
			})
		);
	});

	it.each(['', '1', '1-', '-1', '1-2-3', 'a-b', '1.5-2', ' 1-2', "1-2';--"])('is not %j', (text) => {
		expect(parsePosition(text)).toBeNull();
	});

	it('is ordered by transaction, then by number, totally', () => {
		fc.assert(
			fc.property(position, position, (a, b) => {
				const equal = formatPosition(a) === formatPosition(b);
				expect([isAfter(a, b), isAfter(b, a), equal].filter(Boolean)).toHaveLength(1);
			})
		);
		expect(isAfter({ xid: 2n, seq: 1n }, { xid: 1n, seq: 9n })).toBe(true);
	});
});
