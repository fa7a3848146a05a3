import { at } from './random.ts';
import { between, distance, type Point } from './plane.ts';
import { beside, centroid } from './shape.ts';
import type { Address, Gazetteer } from './gazetteer.ts';
import { pointAt } from './geojson.ts';
import { HOURS } from './hours.ts';
import type { Ground } from './ground.ts';
import type { Place } from './places.ts';
import { NOTE, SQUARE, STREET } from './red-site-texts.ts';
import { ringOf } from './subdivision.ts';

/** The red-culture sites: houses by the culture street, evenly spaced, numbered as one walks from west to east. */
export function redSites({ map, built, roads, river }: Ground, { houses, grid }: Gazetteer): Place[] {
	const line = roads.get('红宫文化街') ?? [];
	const near = houses.filter(({ house }) => line.some((p) => distance(p, house.middle) < 90) && !house.name);
	const wet = line.toSorted((a, b) => beside(river, a).metres - beside(river, b).metres);
	const stops = STREET.map((one, i) => {
		if (one.name.endsWith('桥')) return { ...one, point: at(wet, 0) };
		return { ...one, point: houseAt(along(line, (i + 1) / (STREET.length + 1)), near) };
	});
	const square = [...map.faces].find((face) => face.use === 'square');
	const palace = built.blocks.flatMap((block) => block.houses).find((house) => house.name?.[0] === '红宫');
	if (!square || !palace) throw new Error('The red square is missing.');
	const middle = centroid(ringOf(map, square));
	const all = [
		...stops,
		{ ...at(SQUARE, 0), point: palace.middle },
		{ ...at(SQUARE, 1), point: between(middle, at(ringOf(map, square), 0), 0.3) }
	].sort((a, b) => a.point[0] - b.point[0]);
	return all.map(({ name, nameEn, period, level, hours, summary, point }, i) => ({
		layer: 'red-sites',
		code: `red-${String(i + 1).padStart(2, '0')}`,
		name,
		nameEn,
		geometry: pointAt(point),
		properties: { order: i + 1, period, level, summary, hours: HOURS[hours], note: NOTE, grid: grid(point) }
	}));
}

/** The house nearest to the point; no house is taken twice. */
function houseAt(p: Point, near: Address[]): Point {
	const best = near.toSorted((a, b) => distance(a.house.middle, p) - distance(b.house.middle, p))[0];
	if (!best) return p;
	near.splice(near.indexOf(best), 1);
	return best.house.middle;
}

/** The point at a part (0 to 1) of a line's length. */
function along(line: readonly Point[], part: number): Point {
	const steps = line.map((p, i) => (i === 0 ? 0 : distance(p, at(line, i - 1))));
	let left = steps.reduce((sum, step) => sum + step, 0) * part;
	for (let i = 1; i < line.length; i++) {
		const step = at(steps, i);
		if (left <= step) return between(at(line, i - 1), at(line, i), left / step);
		left -= step;
	}
	return at(line, -1);
}
