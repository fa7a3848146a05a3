import type { Estate, Row } from './houses.ts';
import { WAYS } from './prune.ts';

/** How houses of each kind stand. [least, most] in metres, floors as numbers. */
const row = (
	wide: Row['wide'],
	deep: Row['deep'],
	floors: Row['floors'],
	{ rows, yard, gap, empty }: Pick<Row, 'rows' | 'yard' | 'gap' | 'empty'>
): Row => ({ kinds: WAYS, wide, deep, floors, rows, yard, gap, empty });

export const OLD = row([11, 26], [11, 18], [2, 4], { rows: 2, yard: 5, gap: 0.3, empty: 0.06 });
/** The old town's houses on its streets: shops below, a floor more. */
export const OLD_FRONT: Row = { ...OLD, kinds: ['main', 'street'], floors: [3, 5], deep: [12, 16], rows: 1 };
export const HOMES = row([13, 22], [12, 17], [3, 5], { rows: 3, yard: 5, gap: 2.5, empty: 0.1 });
export const HAMLET = row([11, 18], [10, 14], [1, 3], { rows: 2, yard: 9, gap: 6, empty: 0.33 });
/** Rows of shops along the streets of the newer quarters. */
export const SHOPS: Row = {
	...row([26, 64], [12, 16], [3, 6], { rows: 1, yard: 6, gap: 3, empty: 0.06 }),
	kinds: ['main', 'street']
};
export const STALLS = row([10, 22], [12, 16], [2, 4], { rows: 1, yard: 6, gap: 3, empty: 0.06 });
/** Workshops and inns along the country roads, where they leave the town. */
export const RIBBON: Row = {
	...row([14, 38], [12, 22], [2, 5], { rows: 1, yard: 6, gap: 7, empty: 0.3 }),
	kinds: ['trunk', 'main'],
	near: { middle: [0, -60], metres: 2500 }
};

const estate = (
	wide: Estate['wide'],
	deep: Estate['deep'],
	floors: number[],
	{ apart, gap, garden }: Pick<Estate, 'apart' | 'gap' | 'garden'>
): Estate => ({ wide, deep, floors, apart, gap, garden });

export const SLABS = estate([34, 58], [11.5, 13.5], [6, 6, 7, 9, 11], { apart: 23, gap: 9, garden: 0.13 });
export const TOWERS = estate([25, 36], [16, 20], [17, 18, 24, 26, 30, 32], {
	apart: 34,
	gap: 22,
	garden: 0.24
});
export const WORKS = estate([55, 95], [26, 40], [2, 3], { apart: 15, gap: 13, garden: 0 });
export const WARDS = estate([40, 52], [15, 18], [5, 8, 12], { apart: 18, gap: 12, garden: 0.1 });
export const CLASSES = estate([30, 46], [10, 12], [4, 5], { apart: 16, gap: 12, garden: 0 });
