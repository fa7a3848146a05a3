import type { LngLat } from '#geo/crs/to-wgs84.ts';
import type { Tour } from './tour.ts';

/** The whole line of a tour from its first stop to its last, leg after leg. */
export const lineOf = ({ stops }: Pick<Tour, 'stops'>): LngLat[] =>
	stops
		.flatMap(({ leg }) => leg)
		.filter((at, i, all) => {
			const before = all[i - 1];
			return before?.[0] !== at[0] || before[1] !== at[1];
		});
