import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createDuty, type DutyArea } from './decide.ts';
import { scaleAt } from './metres.ts';

const WEST = 115.3;
const SOUTH = 22.7;
const METRE = 1 / scaleAt(SOUTH).kx;
const METRE_NORTH = 1 / scaleAt(SOUTH).ky;

/** A rectangle in metres east and north of a corner. */
const box = (east: number, north: number, width: number, height: number): Polygon => {
	const at = (x: number, y: number) => [WEST + x * METRE, SOUTH + y * METRE_NORTH];
	const [x, y] = [east + width, north + height];
	return {
		type: 'Polygon',
		coordinates: [[at(east, north), at(x, north), at(x, y), at(east, y), at(east, north)]]
	};
};

const area = (code: string, geometry: Polygon | MultiPolygon, more: Partial<DutyArea> = {}): DutyArea => ({
	id: 1,
	code,
	name: code,
	version: 1,
	level: 'grid',
	areaM2: 100,
	geometry,
	...more
});

/** Asks at so many metres east and north of the corner. */
const ask = (areas: DutyArea[], east: number, north: number, nearestM = 100) =>
	createDuty(areas, { nearestM }).decide(WEST + east * METRE, SOUTH + north * METRE_NORTH, []);

const square = box(0, 0, 200, 200);

describe('decide', () => {
	it('gives the grid that covers the point, the metres to its border and the next in line', () => {
		const decision = ask([area('a', square), area('b', box(200, 0, 200, 200))], 188, 100);
		expect(decision).toMatchObject({
			outcome: 'grid',
			rule: 'covers',
			area: { code: 'a' },
			runnerUp: { code: 'b' }
		});
		expect(decision.borderM).toBeCloseTo(12, 2);
		expect(ask([area('a', square), area('b', box(200, 0, 200, 200))], 50, 100).runnerUp).toBeNull();
	});

	it('asks a dedicated grid first, however large', () => {
		const dedicated = area('z', square, { level: 'dedicated_grid', areaM2: 9000 });
		expect(ask([area('a', square), dedicated], 100, 100)).toMatchObject({
			rule: 'dedicated',
			area: { code: 'z' },
			runnerUp: { code: 'a' }
		});
	});

	it('then the smaller, then the lower code, then the lower id', () => {
		const winner = (...areas: DutyArea[]) => ask(areas, 100, 100).area!;
		expect(winner(area('a', square, { areaM2: 200 }), area('b', square)).code).toBe('b');
		expect(winner(area('b', square), area('a', square)).code).toBe('a');
		expect(winner(area('a', square, { id: 7 }), area('a', square, { id: 3 })).id).toBe(3);
	});

	it('gives the nearest grid within reach where none covers the point, and says so', () => {
		const areas = [area('far', box(300, 0, 50, 50)), area('near', square)];
		const decision = ask(areas, 230, 100);
		expect(decision).toMatchObject({ outcome: 'nearest', rule: 'nearest', area: { code: 'near' } });
		expect(decision.borderM).toBeCloseTo(30, 2);
		expect(decision.runnerUp?.code).toBe('far');
		expect(ask(areas, 230, 100, 29).outcome).toBe('last_resort');
	});

	it('takes distances in whole millimetres, so that a common border is a tie for the lower code', () => {
		const areas = [
			area('b', square),
			area('a', box(0, 200.0004, 200, 200)),
			area('0', box(0, 200.002, 200, 200))
		];
		expect(ask(areas, 100, 200).area?.code).toBe('b');
		const outside = [area('b', box(0, 0, 200, 99.9996)), area('a', box(0, 100.0002, 200, 50))];
		expect(ask(outside, 100, 99.9999).area?.code).toBe('a');
	});

	it('goes to the deepest ground where no grid is near, else to the duty desk, marked outside', () => {
		const grounds = [
			area('county', box(-9000, -9000, 20000, 20000), { level: 'county' }),
			area('wide', box(-500, -500, 5000, 5000), { level: 'community', areaM2: 900 }),
			area('tight', box(-500, -500, 4000, 4000), { level: 'community', areaM2: 800 }),
			area('micro', box(2000, 2000, 100, 100), { level: 'micro_grid' })
		];
		expect(ask(grounds, 2050, 2050)).toMatchObject({
			outcome: 'last_resort',
			rule: 'last_resort',
			area: { code: 'tight' },
			borderM: null,
			runnerUp: null,
			suspect: []
		});
		expect(ask(grounds, -6000, 0).area?.code).toBe('county');
		expect(ask(grounds, 90000, 0)).toMatchObject({ area: null, suspect: ['outside'] });
		expect(ask([], 0, 0)).toMatchObject({ outcome: 'last_resort', area: null, suspect: ['outside'] });
	});

	it('lets no distrusted coordinate reach a grid leader', () => {
		const world: Polygon = {
			type: 'Polygon',
			coordinates: [
				[
					[-80, -5],
					[130, -5],
					[130, 60],
					[-80, 60],
					[-80, -5]
				]
			]
		};
		const duty = createDuty([area('g', world), area('c', world, { level: 'county' })], { nearestM: 100 });
		expect(duty.decide(-77, 39)).toMatchObject({
			outcome: 'last_resort',
			area: { code: 'c' },
			suspect: ['whole_degrees']
		});
		expect(duty.decide(0, 0)).toMatchObject({ outcome: 'last_resort', suspect: ['null_island'] });
		expect(duty.decide(NaN, 39)).toMatchObject({
			outcome: 'last_resort',
			area: null,
			suspect: ['no_coordinates']
		});
		expect(duty.decide(115.37, 22.78)).toMatchObject({ outcome: 'grid', suspect: ['imprecise'] });
		expect(duty.decide(-77, 39, []).outcome).toBe('grid');
		expect(duty.decide(115.37022, 22.78883, ['whole_degrees']).outcome).toBe('last_resort');
	});

	it('names exchanged pairs: by the latitude, or because the other way round is somebody’s ground', () => {
		const duty = createDuty([area('g', square)], { nearestM: 100 });
		const inside = [WEST + 100.123 * METRE, SOUTH + 100.123 * METRE_NORTH] as const;
		expect(duty.decide(inside[1], inside[0]).suspect).toEqual(['swapped', 'outside']);
		const near = createDuty(
			[
				area('g', {
					type: 'Polygon',
					coordinates: [
						[
							[10, 40],
							[11, 40],
							[11, 41],
							[10, 41],
							[10, 40]
						]
					]
				})
			],
			{ nearestM: 100 }
		);
		expect(near.decide(40.51234, 10.51234).suspect).toEqual(['outside', 'swapped']);
		expect(near.decide(500.12345, 10.51234)).toMatchObject({ outcome: 'last_resort', suspect: ['outside'] });
	});
});
