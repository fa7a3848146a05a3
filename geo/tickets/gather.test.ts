import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.ts';
import { ALONE_ZOOM, gather, type Points } from './gather.ts';
import { urgencies, type Urgency } from './urgency.ts';

const points = (list: [lng: number, lat: number, urgency: Urgency][]): Points => ({
	length: list.length,
	positions: Float64Array.from(list.flatMap(([lng, lat]) => [lng, lat])),
	urgency: Uint8Array.from(list.map(([, , kind]) => urgencies.indexOf(kind))),
	presence: Float32Array.from(list.map(() => 1))
});

describe('gather', () => {
	const near = points([
		[115.35, 22.95, 'overdue'],
		[115.3501, 22.9501, 'soon'],
		[115.35005, 22.95, 'in_time'],
		[115.6, 22.95, 'in_time'],
		[115.35, 22.95, 'closed']
	]);

	it('makes one group of what stands together, and leaves the rest alone', () => {
		const { groups, singles } = gather(near, 11);
		expect(groups).toHaveLength(1);
		expect(groups[0]).toMatchObject({
			count: 3,
			overdue: 1,
			soon: 1,
			bounds: [115.35, 22.95, 115.3501, 22.9501]
		});
		expect(groups[0]?.lng).toBeCloseTo(115.35005, 6);
		expect([...singles].sort()).toEqual([3, 4]);
	});

	it('loses none and counts none twice, at any zoom', () => {
		const many = points(
			Array.from({ length: 5000 }, (_, i) => [
				115 + Math.sin(i) * 0.2,
				23 + Math.cos(i * 7) * 0.2,
				urgencies[i % 3] === 'closed' ? 'overdue' : (urgencies[i % 3] ?? 'soon')
			])
		);
		for (let zoom = 0; zoom < 20; zoom++) {
			const { groups, singles } = gather(many, zoom);
			expect(groups.reduce((sum, { count }) => sum + count, singles.length)).toBe(5000);
			if (zoom >= ALONE_ZOOM) expect(groups).toEqual([]);
		}
	});

	it('looks only where it is told to, and never cuts a group in two', () => {
		const { groups, singles } = gather(near, 11, [115.35, 22.95, 115.35, 22.95]);
		expect(groups).toEqual(gather(near, 11).groups);
		expect([...singles]).toEqual([4]);
		expect(gather(near, 11, [10, 10, 11, 11])).toEqual({ groups: [], singles: new Uint32Array() });
	});

	it('turns to warmth where there would be a lattice of groups', () => {
		const crowd = points(
			Array.from({ length: 20_000 }, (_, i) => [
				115 + ((i * 7919) % 1000) / 5e4,
				23 + ((i * 104_729) % 1000) / 5e4,
				'soon'
			])
		);
		const box = [115, 23, 115.02, 23.02] as const;
		const { heat, groups } = arrange(crowd, 16, box, 1);
		expect(heat.length).toBeGreaterThan(500);
		expect(groups.length).toBeLessThan(100);
		expect(arrange(near, 16, box, 1).heat).toEqual([]);
	});

	it('leaves out what has faded', () => {
		const faded = points([[1, 1, 'closed']]);
		faded.presence[0] = 0;
		expect(gather(faded, 18).singles).toHaveLength(0);
	});
});
