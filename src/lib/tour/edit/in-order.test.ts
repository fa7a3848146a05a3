import { expect, test } from 'vitest';
import { inOrder, moved, without } from './in-order.ts';

test('lists in another order', () => {
	expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
	expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
	expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
	expect(inOrder(['a', 'b', 'c'], [2, 0])).toEqual(['c', 'a']);
});
