import { at, type Random } from './random.ts';
import { between, distance, left, minus, plus, unit, type Point } from './plane.ts';
import type { Address, Gazetteer } from './gazetteer.ts';
import type { Ground } from './ground.ts';
import { outline } from './outline.ts';
import { pointOf } from './subdivision.ts';
import { CATEGORIES, REPORTS, type Category } from './wording.ts';

/** What is reported where, before it has a state and a time. */
export type Draft<C extends string = Category> = {
	where: Point;
	category: C;
	text: string;
	/** Of those that gather: the hours of the day in which they come. */
	gathers?: readonly [from: number, to: number];
};

/** Reports just outside the town's border, and far from it (one in the county, one beyond it). */
export const OUTSIDE = 5;
const FAR: Point[] = [
	[3900, 2500],
	[8300, 3300]
];
const FAR_TOPICS: Category[] = ['road', 'light', 'green', 'rubbish'];
/** Two places where reports gather, how many come from each, what about, and when: the morning market, the night market. */
const HOT: { site: string; count: number; about: Category[]; hours: readonly [number, number] }[] = [
	{ site: '红宫市场', count: 21, about: ['rubbish', 'parking', 'drain', 'rubbish'], hours: [7, 9.5] },
	{ site: '东园市场', count: 15, about: ['noise', 'road', 'parking', 'noise'], hours: [18.5, 21.5] }
];

const isCategory = (name: string): name is Category => name in CATEGORIES;
const NAMES = Object.keys(CATEGORIES).filter(isCategory);
const TOTAL = NAMES.reduce((sum, name) => sum + CATEGORIES[name].share, 0);

/** `count` reports in an order drawn from the seed. */
export function reports(count: number, ground: Ground, gazetteer: Gazetteer, chance: Random): Draft[] {
	const { houses, street } = gazetteer;
	const draft = (category: Category, where: Point): Draft => ({
		where,
		category,
		text: chance.pick(REPORTS[category])
	});
	const about = (category: Category, { house }: Address) => {
		if (CATEGORIES[category].at === 'house')
			return draft(category, plus(house.middle, [chance.between(-4, 4), chance.between(-4, 4)]));
		// On the pavement on the side of the house: a street's middle is often the border of two grids.
		const { point } = street(house.middle);
		return draft(category, plus(point, unit(minus(house.middle, point)), chance.between(3.5, 6.5)));
	};
	const list = [...beyond(ground, chance), ...FAR].map((p, i) => draft(at(FAR_TOPICS, i), p));
	for (const { site, count: many, about: topics, hours } of HOT) {
		const middle = houses.find(({ house }) => house.name?.[0] === site)?.house.middle ?? [0, 0];
		const near = houses.filter(({ house }) => distance(house.middle, middle) < 100);
		for (let i = 0; i < many; i++)
			list.push({ ...about(chance.pick(topics), chance.pick(near)), gathers: hours });
	}
	while (list.length < count) {
		let drawn = chance.between(0, TOTAL);
		const category = NAMES.find((name) => (drawn -= CATEGORIES[name].share) < 0) ?? 'other';
		list.push(about(category, chance.pick(houses)));
	}
	return chance.shuffle(list);
}

/** Points 20 to 75 m outside the town's border: the nearest grid answers for them. */
function beyond({ map }: Ground, chance: Random): Point[] {
	const town = [...map.faces].filter((face) => face.community >= 0);
	const ring = at(outline(map, town), 0).map((node) => pointOf(map, node));
	return Array.from({ length: OUTSIDE }, (_, i) => {
		const k = Math.floor((ring.length * (i + 0.4)) / OUTSIDE);
		const [a, b] = [at(ring, k), at(ring, k + 1)];
		return plus(between(a, b, 0.5), left(unit(minus(b, a))), -chance.between(20, 75));
	});
}
