import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { generate } from '#geo/demo/community.ts';
import { metresAlong, metresBetween } from '#geo/walking/plane.ts';
import { createWays } from '#geo/walking/ways.ts';
import {
	arrivedAt,
	bearingAlong,
	begun,
	lead,
	nextStop,
	receptionAt,
	type Fix,
	type Progress,
	type TourStop
} from './guide.ts';

const { streets, places } = generate({ seed: 1, now: new Date('2026-11-21T06:30:00Z') });
const ways = createWays(streets);
const stops: TourStop[] = places.flatMap(({ layer, code, geometry }) =>
	layer === 'red-sites' && geometry.type === 'Point'
		? [{ code, at: [geometry.coordinates[0] ?? NaN, geometry.coordinates[1] ?? NaN] }]
		: []
);
const fixAt = (at: LngLat, accuracyM = 8, time = 0): Fix => ({ at, accuracyM, time });

/** The points of a line, one every so many metres. */
function steps(line: readonly LngLat[], everyM: number): LngLat[] {
	return line.flatMap((to, i) => {
		const from = line[i - 1];
		if (!from) return [to];
		const count = Math.max(1, Math.round(metresBetween(from, to) / everyM));
		return Array.from({ length: count }, (_, k): LngLat => [
			from[0] + ((to[0] - from[0]) * (k + 1)) / count,
			from[1] + ((to[1] - from[1]) * (k + 1)) / count
		]);
	});
}

describe('a tour that is walked', () => {
	it('leads from the first stop to the last; each is offered once, when one stands before it', () => {
		let progress: Progress = begun;
		let here = stops[0]?.at ?? [0, 0];
		const offered: string[] = [];
		for (let stop = nextStop(stops, progress); stop; stop = nextStop(stops, progress)) {
			const way = lead(ways, here, stop, []);
			expect(way).not.toBeNull();
			let left = Infinity;
			for (const at of steps(way?.line ?? [], 5)) {
				const now = lead(ways, at, stop, way?.line ?? []);
				// Nearer with every step, right to five metres, and never sent elsewhere. Among the yards around a door another street may be the nearest.
				const inYard = metresBetween(at, here) < 40 || metresBetween(at, stop.at) < 40;
				if (!inYard) expect(now?.metres ?? NaN).toBeLessThan(left + 5);
				expect(now?.rerouted).toBe(false);
				left = now?.metres ?? NaN;
				const arrived = arrivedAt(stops, progress, fixAt(at));
				if (!arrived) continue;
				expect(metresBetween(at, arrived.at)).toBeLessThanOrEqual(25);
				offered.push(arrived.code);
				progress = { ...progress, offered: [...progress.offered, arrived.code] };
			}
			expect(left).toBeLessThan(5);
			here = stop.at;
			progress = { ...progress, visited: [...progress.visited, stop.code] };
		}
		expect(offered.toSorted()).toEqual(stops.map(({ code }) => code).toSorted());
	});

	it('tells the metres that are left along the line', () => {
		fc.assert(
			fc.property(fc.nat(stops.length - 2), fc.double({ min: 0, max: 1, noNaN: true }), (i, part) => {
				const [from, to] = [stops[i], stops[i + 1]];
				if (!from || !to) return;
				const way = lead(ways, from.at, to, []);
				const walked = steps(way?.line ?? [], 2);
				const k = Math.floor(part * (walked.length - 1));
				const at = walked[k];
				if (!at) return;
				const left = metresAlong([at, ...walked.slice(k + 1)]);
				// What is left may be shorter than what was laid out, never longer: the phone may cut a corner to the street.
				expect(lead(ways, at, to, [])?.metres ?? NaN).toBeLessThan(left + 5);
			})
		);
	});

	it('says when the way was left, and leads on from there', () => {
		const [from, to] = [stops[0], stops[4]];
		if (!from || !to) throw new Error('no stops');
		const planned = lead(ways, from.at, to, [])?.line ?? [];
		const astray: LngLat = [from.at[0], from.at[1] + 0.003];
		const way = lead(ways, astray, to, planned);
		expect(way?.rerouted).toBe(true);
		expect(way?.line[0]).toEqual(astray);
		expect(way?.line.at(-1)).toEqual(to.at);
	});

	it('offers nothing on a bad position, nor what was offered, nor from afar', () => {
		const [stop] = stops;
		if (!stop) throw new Error('no stops');
		expect(arrivedAt(stops, begun, fixAt(stop.at))?.code).toBe(stop.code);
		expect(arrivedAt(stops, begun, fixAt(stop.at, 80))).toBeNull();
		expect(arrivedAt(stops, { ...begun, offered: [stop.code] }, fixAt(stop.at))?.code).not.toBe(stop.code);
		expect(arrivedAt([stop], begun, fixAt([stop.at[0], stop.at[1] + 0.0004]))).toBeNull();
	});

	it('knows how well it is received', () => {
		const fix = fixAt([115.3, 22.9], 10, 1000);
		expect(receptionAt(null, 1000)).toBe('lost');
		expect(receptionAt(fix, 20_000)).toBe('good');
		expect(receptionAt({ ...fix, accuracyM: 90 }, 20_000)).toBe('poor');
		expect(receptionAt(fix, 21_001)).toBe('lost');
	});

	it('points north, east, south and west', () => {
		const here: LngLat = [115.335, 22.965];
		for (const [dx, dy, degrees] of [
			[0, 1, 0],
			[1, 0, 90],
			[0, -1, 180],
			[-1, 0, 270]
		] as const)
			expect(bearingAlong([here, [here[0] + dx * 0.001, here[1] + dy * 0.001]])).toBeCloseTo(degrees, 6);
	});
});
