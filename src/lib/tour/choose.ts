import type { TourSummary } from './tour.ts';

export const times = ['hour', 'twoHours', 'longer'] as const;
export const lengths = ['short', 'middle', 'far'] as const;
export const needs = ['children', 'wheels'] as const;
export type Time = (typeof times)[number];
export type Length = (typeof lengths)[number];
export type Need = (typeof needs)[number];

/** What somebody wants of a tour, as it stands in the address: `?time=hour&length=short&for=children&for=wheels`. */
export type Wish = { time: Time | null; length: Length | null; needs: readonly Need[] };

/** With looking around, nobody keeps an hour to the minute. */
const timeFits: Readonly<Record<Time, (minutes: number) => boolean>> = {
	hour: (minutes) => minutes <= 75,
	twoHours: (minutes) => minutes <= 120,
	longer: (minutes) => minutes > 120
};
const lengthFits: Readonly<Record<Length, (metres: number) => boolean>> = {
	short: (metres) => metres <= 1000,
	middle: (metres) => metres <= 3000,
	far: (metres) => metres > 3000
};
/** Nothing else than its words says whom a tour is for. */
const forChildren = /孩子|儿童|小朋友|亲子|小学|children|famil/i;
const needFits: Readonly<Record<Need, (tour: TourSummary) => boolean>> = {
	children: ({ name, forWhom }) =>
		[name, forWhom].some(({ zh, en }) => forChildren.test(zh) || forChildren.test(en)),
	wheels: ({ wheels }) => wheels
};

const among = <T extends string>(known: readonly T[], value: string | null): T | null =>
	known.find((one) => one === value) ?? null;

/** Reads a wish; what is not known is not wished. */
export const readWish = (search: URLSearchParams): Wish => ({
	time: among(times, search.get('time')),
	length: among(lengths, search.get('length')),
	needs: needs.filter((need) => search.getAll('for').includes(need))
});

/** The query for a wish; the language stays. */
export function writeWish({ time, length, needs: wished }: Wish, search: URLSearchParams): string {
	const query = new URLSearchParams();
	if (time) query.set('time', time);
	if (length) query.set('length', length);
	for (const need of wished) query.append('for', need);
	const lang = search.get('lang');
	if (lang) query.set('lang', lang);
	return `?${query}`;
}

/** The tours that fit a wish, in their order. */
export const fitting = (
	tours: readonly TourSummary[],
	{ time, length, needs: wished }: Wish
): TourSummary[] =>
	tours.filter(
		(tour) =>
			(!time || timeFits[time](tour.minutes)) &&
			(!length || lengthFits[length](tour.metres)) &&
			wished.every((need) => needFits[need](tour))
	);
