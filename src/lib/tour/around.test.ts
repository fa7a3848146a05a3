import { describe, expect, it } from 'vitest';
import { nearest, type Need, type Resting } from './around.ts';

const HOUR = 3_600_000;
const now = Date.parse('2026-11-23T12:30:00+08:00');
const place = (code: string, metresNorth: number, has: Need[], from: number, to: number): Resting => ({
	kind: 'stations',
	code,
	name: { zh: code, en: code },
	at: [115.33, 22.96 + metresNorth / 110_750],
	has,
	hours: { zh: '写着', en: 'written' },
	open: [{ from: now + from * HOUR, to: now + to * HOUR }],
	openKnownTo: now + 24 * HOUR
});
const places = [
	place('far', 900, ['water', 'seats'], -3, 3),
	place('shut', 100, ['water', 'toilets'], 2, 5),
	place('near', 300, ['water'], -1, 1),
	place('mid', 500, ['water', 'seats'], -1, 9),
	place('more', 950, ['water'], -1, 9)
];
const codes = (need: Need, at: number) => nearest(places, [115.33, 22.96], need, at).map(({ code }) => code);

describe('what is close by', () => {
	it('is what is open now, nearest first, three at most', () => {
		expect(codes('water', now)).toEqual(['near', 'mid', 'far']);
		expect(codes('seats', now)).toEqual(['mid', 'far']);
		expect(nearest(places, [115.33, 22.96], 'water', now)[0]?.metres).toBeCloseTo(300, -1);
	});

	it('changes with the clock of the phone', () => {
		expect(codes('water', now + 2.5 * HOUR)).toEqual(['shut', 'mid', 'far']);
	});

	it('is offered by its distance alone once nobody knows what is open', () => {
		expect(codes('water', now + 23.9 * HOUR)).toEqual(['shut']);
		expect(codes('water', now + 24 * HOUR)).toEqual(['shut', 'near', 'mid']);
	});

	it('is the nearest that opens again, where none is open', () => {
		expect(codes('toilets', now)).toEqual(['shut']);
		expect(nearest([], [0, 0], 'seats', now)).toEqual([]);
	});
});
