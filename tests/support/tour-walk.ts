import { distance, lineString, nearestPointOnLine, point } from '@turf/turf';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LngLat } from '../../geo/crs/to-wgs84.ts';
import type { StreetNetwork } from '../../geo/walking/streets.ts';
import { besideM } from '../../src/lib/tour/guide.ts';

const metres = (a: LngLat, b: LngLat): number => distance(point([...a]), point([...b]), { units: 'meters' });

/** The points of a line, one every so many metres, from its first to its last. */
export function stepsOf(line: readonly LngLat[], everyM: number): LngLat[] {
	return line.flatMap((to, i) => {
		const from = line[i - 1];
		if (!from) return [to];
		const count = Math.max(1, Math.ceil(metres(from, to) / everyM));
		return Array.from({ length: count }, (_, k): LngLat => {
			const part = (k + 1) / count;
			return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
		});
	});
}

/**
 * How far it is from anywhere to a door, reckoned without a line of the product: every street is measured by turf, and the shortest way found by
 * going over all streets again and again until nothing gets shorter.
 */
export function reckon({ nodes, edges }: StreetNetwork, door: LngLat): (here: LngLat) => number[] {
	const streets = edges.map(({ from, to }) => ({
		from,
		to,
		line: lineString([[...nodes[from]!], [...nodes[to]!]]),
		metres: metres(nodes[from]!, nodes[to]!)
	}));
	const onStreet = (at: LngLat) => {
		const found = streets.map((street, i) => ({ i, street, at: nearestPointOnLine(street.line, [...at]) }));
		const off = ({ at: spot }: (typeof found)[number]) =>
			metres(at, spot.geometry.coordinates as [number, number]);
		const best = found.reduce((a, b) => (off(b) < off(a) ? b : a));
		const spot = best.at.geometry.coordinates as [number, number];
		return { ...best, spot, offM: off(best) };
	};
	const goal = onStreet(door);
	const far = nodes.map(() => Infinity);
	for (const end of [goal.street.from, goal.street.to]) far[end] = metres(nodes[end]!, goal.spot);
	for (let shorter = true; shorter;) {
		shorter = false;
		for (const { from, to, metres: length } of streets)
			for (const [a, b] of [
				[from, to],
				[to, from]
			] as const)
				if (far[a]! + length < far[b]! - 1e-9) {
					far[b] = far[a]! + length;
					shorter = true;
				}
	}
	return (here) => {
		const start = onStreet(here);
		const ends = [start.street.from, start.street.to].map(
			(end) => metres(start.spot, nodes[end]!) + far[end]!
		);
		if (start.i === goal.i) ends.push(metres(start.spot, goal.spot));
		const straight = metres(here, door);
		const along = start.offM + Math.min(...ends) + goal.offM;
		// Before a door one walks straight to it; whether one is there already is a matter of a few metres.
		return straight <= 30 ? [straight] : straight <= 45 ? [straight, along] : [along];
	};
}

/** Stands at a place, as far as the phone knows. */
export const stand = (context: BrowserContext, [longitude, latitude]: LngLat, accuracy = 8): Promise<void> =>
	context.setGeolocation({ longitude, latitude, accuracy });

/** What the page says is left to walk, in metres. */
export async function saysLeft(page: Page): Promise<number> {
	const text = await page.locator('.far strong').innerText();
	if (/就在这里|right here/.test(text)) return 0;
	const [, number, unit] = /([\d.]+)\s*(米|公里|km|m)/.exec(text) ?? [];
	return Number(number) * (unit === '米' || unit === 'm' ? 1 : 1000);
}

/** Waits until the page says how far it is from here, right to five metres. */
export async function saysRight(page: Page, right: readonly number[]): Promise<void> {
	const off = async (): Promise<number> => {
		const says = await saysLeft(page);
		return Math.min(...right.map((value) => (says === 0 && value < 9 ? 0 : Math.abs(says - value))));
	};
	await expect
		.poll(off, { timeout: 30_000, interval: 20, message: `right: ${right.join(' or ')}` })
		.toBeLessThanOrEqual(5.5);
}

/** The street corner nearest to a place that is well off a way. */
export function aside({ nodes }: StreetNetwork, way: readonly LngLat[], here: LngLat): LngLat {
	const off = nodes.filter((node) => besideM(way, node) > 60 && besideM(way, node) < 150);
	return off.toSorted((a, b) => besideM([here, here], a) - besideM([here, here], b))[0]!;
}
