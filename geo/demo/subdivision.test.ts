import { describe, expect, it } from 'vitest';
import { at, random } from './random.ts';
import { across } from './across.ts';
import { inset } from './inset.ts';
import { outline } from './outline.ts';
import { toLngLat, toMetres, type Point } from './plane.ts';
import { area, inside, toBorder } from './shape.ts';
import { attach, create, divide, pointOf, ringOf, tagOf } from './subdivision.ts';

const SQUARE: Point[] = [
	[0, 0],
	[100, 0],
	[100, 100],
	[0, 100]
];

describe('the planar subdivision', () => {
	it('gives both neighbours a node that is put on their border', () => {
		const map = create(SQUARE);
		const [first] = map.faces;
		const parts = first && divide(map, first, 0, 2, [], { kind: 'lane', street: 0 });
		const node = attach(map, 0, 2, [50, 50], 5);
		expect(parts).toHaveLength(2);
		for (const part of parts ?? []) expect(part.ring).toContain(node);
		expect(tagOf(map, 0, node)?.kind).toBe('lane');
		expect(tagOf(map, 0, 2)).toBeUndefined();
	});

	it('takes a junction that is near enough instead of a new node', () => {
		const map = create(SQUARE);
		const [face] = map.faces;
		if (face) divide(map, face, 0, 2, [], { kind: 'lane', street: 0 });
		expect(attach(map, 0, 1, [6, 0], 10)).toBe(0);
		expect(attach(map, 0, 1, [20, 0], 10)).toBe(4);
	});

	it('refuses a cut that leaves the face and changes nothing', () => {
		const map = create(SQUARE);
		const [face] = map.faces;
		expect(face && divide(map, face, 0, 2, [[150, 50]], { kind: 'lane', street: 0 })).toBeNull();
		expect(map.faces.size).toBe(1);
	});

	it('draws lines across several faces and gives back the whole as their outline', () => {
		const map = create(SQUARE);
		for (const line of [
			[
				[-9, 30],
				[109, 34]
			],
			[
				[40, -9],
				[44, 109]
			]
		] satisfies Point[][])
			across(map, line, { kind: 'lane', street: 0 });
		expect(map.faces.size).toBe(4);
		const whole = outline(map, map.faces);
		expect(whole).toHaveLength(1);
		expect(area(at(whole, 0).map((node) => pointOf(map, node)))).toBeCloseTo(1e4, 0);
		expect([...map.faces].reduce((sum, face) => sum + area(ringOf(map, face)), 0)).toBeCloseTo(1e4, 0);
	});

	it('holds every node at a place that survives rounding to seven decimals', () => {
		const chance = random(5, 'test');
		for (let i = 0; i < 500; i++) {
			const lngLat = toLngLat([chance.between(-7000, 7000), chance.between(-7000, 7000)]);
			expect(toLngLat(toMetres(lngLat))).toEqual(lngLat);
		}
	});

	it('moves a wall inwards, wholly inside', () => {
		const wall = inset(SQUARE, 5) ?? [];
		expect(area(wall)).toBeCloseTo(8100, 3);
		for (const p of wall) expect(inside(SQUARE, p) && toBorder(SQUARE, p) > 4.9).toBe(true);
	});
});

describe('the row of numbers', () => {
	it('is the same for a seed and a stream, and another for another', () => {
		const row = (seed: number, stream: string) => {
			const chance = random(seed, stream);
			return Array.from({ length: 5 }, () => chance.whole(0, 1e6));
		};
		expect(row(1, 'a')).toEqual(row(1, 'a'));
		expect(row(1, 'a')).not.toEqual(row(2, 'a'));
		expect(row(1, 'a')).not.toEqual(row(1, 'b'));
	});
});
