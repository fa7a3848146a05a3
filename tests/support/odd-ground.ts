import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import type { TestArea } from './areas.ts';
import { irregularGrids } from './irregular-grids.ts';

/** What is done to a whole ground, so that it looks like the files people really have. `at` picks a grid. */
type Blow =
	| { kind: 'gap'; at: number }
	| { kind: 'shift'; at: number; dx: number; dy: number }
	| { kind: 'hole'; at: number; filled: boolean }
	| { kind: 'twin'; at: number; dedicated: boolean }
	| { kind: 'dedicated'; at: number; size: number }
	| { kind: 'ground'; level: 'community' | 'town' | 'county'; at: number; size: number };

const STEP = 0.003;
const part = fc.integer({ min: -10, max: 10 }).map((tenth) => tenth / 10);
const at = fc.nat(99);

const blow: fc.Arbitrary<Blow> = fc.oneof(
	fc.record({ kind: fc.constant('gap' as const), at }),
	fc.record({ kind: fc.constant('shift' as const), at, dx: part, dy: part }),
	fc.record({ kind: fc.constant('hole' as const), at, filled: fc.boolean() }),
	fc.record({ kind: fc.constant('twin' as const), at, dedicated: fc.boolean() }),
	fc.record({ kind: fc.constant('dedicated' as const), at, size: fc.constantFrom(0.2, 0.8, 1.7) }),
	fc.record({
		kind: fc.constant('ground' as const),
		level: fc.constantFrom('community' as const, 'town' as const, 'county' as const),
		at,
		size: fc.constantFrom(1.5, 4, 12)
	})
);

/** Irregular grids with gaps, overlaps, holes, islands in holes, twins, dedicated grids, and wider areas over some of them. */
export const oddGround: fc.Arbitrary<TestArea[]> = fc
	.record({
		columns: fc.integer({ min: 1, max: 4 }),
		rows: fc.integer({ min: 1, max: 4 }),
		seed: fc.nat(1_000_000),
		pieces: fc.integer({ min: 1, max: 6 }),
		origin: fc.constantFrom<[number, number]>(
			[115.3, 22.7],
			[-76.61, 39.29],
			[10.001, 69.9],
			[0.00001, 0.00001],
			[-70.6, -53.1]
		),
		blows: fc.array(blow, { maxLength: 8 })
	})
	.map(({ blows, ...mesh }) => blows.reduce(strike, irregularGrids({ ...mesh, step: STEP })));

/** A point that lies somewhere about an area: within it, near a corner or border, or some hundred metres out. */
export const offset = fc.tuple(
	fc.nat(),
	fc.nat(),
	fc.constantFrom(0, 1e-7, 1e-5, 2e-4, 9e-4, 2e-3),
	fc.nat(359)
);

function strike(areas: TestArea[], blow: Blow, number: number): TestArea[] {
	const index = blow.at % Math.max(1, areas.length);
	const target = areas[index];
	if (!target) return areas;
	const geometry = multi(target);
	const [x, y] = middle(geometry);
	const code = `x${9 - number}`;
	const others = areas.filter((_, i) => i !== index);
	switch (blow.kind) {
		case 'gap':
			return others;
		case 'shift':
			return [...others, { ...target, geometry: moved(geometry, blow.dx * STEP, blow.dy * STEP) }];
		case 'hole': {
			const hole = ring(x, y, STEP * 0.08).reverse();
			const holed: TestArea = {
				...target,
				geometry: { ...geometry, coordinates: [[...(geometry.coordinates[0] ?? []), hole]] }
			};
			const island: TestArea = { code, geometry: { type: 'Polygon', coordinates: [hole.toReversed()] } };
			return blow.filled ? [...others, holed, island] : [...others, holed];
		}
		case 'twin':
			return [...areas, { code, level: blow.dedicated ? 'dedicated_grid' : 'grid', geometry }];
		case 'dedicated':
			return [...areas, { code, level: 'dedicated_grid', geometry: around(x, y, STEP * blow.size) }];
		case 'ground':
			return [...areas, { code, level: blow.level, geometry: around(x, y, STEP * blow.size) }];
	}
}

const multi = ({ geometry }: TestArea): MultiPolygon =>
	geometry.type === 'MultiPolygon' ? geometry : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };

function middle(geometry: MultiPolygon): [number, number] {
	const points = (geometry.coordinates[0]?.[0] ?? []).slice(1);
	const sum = (axis: number): number => points.reduce((total, point) => total + (point[axis] ?? 0), 0);
	return [sum(0) / points.length, sum(1) / points.length];
}

/** Seven decimals again: the product reads areas back with 15, which is not exact next to 0°. */
const moved = (geometry: MultiPolygon, dx: number, dy: number): MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: geometry.coordinates.map((rings) =>
		rings.map((points) =>
			points.map(([x = 0, y = 0]) => [Number((x + dx).toFixed(7)), Number((y + dy).toFixed(7))])
		)
	)
});

/** Seven corners, anticlockwise. */
const ring = (x: number, y: number, radius: number): Position[] => {
	const corners = Array.from({ length: 7 }, (_, i) => {
		const angle = 0.3 + (i * 2 * Math.PI) / 7;
		return [
			Number((x + radius * Math.cos(angle)).toFixed(7)),
			Number((y + radius * Math.sin(angle)).toFixed(7))
		];
	});
	return [...corners, corners[0] ?? []];
};

const around = (x: number, y: number, radius: number): TestArea['geometry'] => ({
	type: 'Polygon',
	coordinates: [ring(x, y, radius)]
});
