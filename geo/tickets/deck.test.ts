import { describe, expect, it } from 'vitest';
import { groupSize, layOut, ringOf } from './deck.ts';
import { urgencies } from './urgency.ts';

describe('the ring of a group', () => {
	it.each([
		[{ count: 10, overdue: 0, soon: 0 }, 'ring:0:0'],
		[{ count: 2, overdue: 1, soon: 0 }, 'ring:4:0'],
		[{ count: 1000, overdue: 1, soon: 1 }, 'ring:1:1'],
		[{ count: 1000, overdue: 999, soon: 0 }, 'ring:7:0'],
		[{ count: 3, overdue: 3, soon: 0 }, 'ring:8:0'],
		[{ count: 100, overdue: 98, soon: 1 }, 'ring:7:0'],
		[{ count: 8, overdue: 4, soon: 4 }, 'ring:4:4']
	])('shows each kind that is there: %j', (group, ring) => expect(ringOf(group)).toBe(ring));

	it('grows with the number of tickets', () => {
		expect(groupSize(2)).toBeLessThan(groupSize(20));
		expect(groupSize(100_000)).toBeLessThan(100);
	});
});

it('lays out tickets as binary attributes, each with its mark and its presence', () => {
	const points = {
		length: 2,
		positions: Float64Array.of(115, 23, 116, 24),
		urgency: Uint8Array.of(urgencies.indexOf('soon'), urgencies.indexOf('closed')),
		presence: Float32Array.of(1, 0.5)
	};
	const marks = layOut(points, Uint32Array.of(1, 0));
	expect([...marks.attributes.getPosition.value]).toEqual([116, 24, 115, 23]);
	expect(marks.icons).toEqual(['mark:closed', 'mark:soon']);
	expect([marks.attributes.getColor.value[3], marks.attributes.getColor.value[7]]).toEqual([127, 255]);
});
