import { describe, expect, it } from 'vitest';
import { TOURS } from '#geo/demo/tours/tours.ts';
import { fitting, lengths, needs, readWish, times, writeWish } from './choose.ts';
import type { TourSummary } from './tour.ts';

const metres: Record<string, number> = { 'whole-street': 4100, 'hour-with-children': 900, 'no-steps': 2300 };
const tours: TourSummary[] = TOURS.map(({ stops, ...tour }) => ({
	...tour,
	stops: stops.length,
	metres: metres[tour.slug] ?? NaN,
	picture: null
}));
const found = (query: string): string[] =>
	fitting(tours, readWish(new URLSearchParams(query))).map(({ slug }) => slug);

describe('choosing a tour', () => {
	it.each([
		['', ['whole-street', 'hour-with-children', 'no-steps']],
		['time=hour', ['hour-with-children']],
		['time=twoHours', ['hour-with-children', 'no-steps']],
		['time=longer', ['whole-street']],
		['length=short', ['hour-with-children']],
		['length=middle', ['hour-with-children', 'no-steps']],
		['length=far', ['whole-street']],
		['for=children', ['hour-with-children']],
		['for=wheels', ['no-steps']],
		['time=hour&for=wheels', []],
		['time=never&for=nobody', ['whole-street', 'hour-with-children', 'no-steps']]
	])('%s', (query, slugs) => expect(found(query)).toEqual(slugs));

	it('says in the address what was chosen, and keeps the language', () => {
		for (const time of [null, ...times])
			for (const length of [null, ...lengths]) {
				const wish = { time, length, needs };
				const query = writeWish(wish, new URLSearchParams('lang=en&time=hour'));
				expect(readWish(new URLSearchParams(query))).toEqual(wish);
				expect(query).toContain('lang=en');
			}
	});
});
