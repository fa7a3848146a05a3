import { readFileSync } from 'node:fs';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fromWgs84, type LngLat } from '#geo/crs/to-wgs84.ts';
import { scaleAt } from '#geo/duty/metres.ts';
import { withSampleData } from '../../../tests/support/sample-data.ts';
import { openGround } from './ground.ts';
import { spotOf } from './position.ts';

const GRID_M = 100;

/** Nine grids of a hundred metres, the place in the middle of the middle one. */
function gridsAround([lng, lat]: LngLat): FeatureCollection {
	const { kx, ky } = scaleAt(lat);
	const [dx, dy] = [GRID_M / kx, GRID_M / ky];
	const cells = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => ({ i, j })));
	return {
		type: 'FeatureCollection',
		features: cells.map(({ i, j }, n) => {
			const [west, south] = [lng + (i - 0.5) * dx, lat + (j - 0.5) * dy];
			const ring = [
				[west, south],
				[west + dx, south],
				[west + dx, south + dy],
				[west, south + dy],
				[west, south]
			];
			const code = `${i},${j}`;
			const properties = {
				name: `网格${code}`,
				version: 1,
				versionId: n,
				level: 'grid',
				areaM2: GRID_M ** 2
			};
			return {
				type: 'Feature',
				id: code,
				geometry: { type: 'Polygon', coordinates: [ring] } satisfies Polygon,
				properties
			};
		})
	};
}

async function reached(place: LngLat, said: LngLat, gcj: boolean): Promise<string | undefined> {
	const here = openGround(0, () => Promise.resolve(gridsAround(place)));
	const spot = await spotOf({ lng: said[0], lat: said[1], accuracyM: 5 }, gcj);
	return (await here(spot)).grid?.code;
}

/** Spread over the country by the golden ratio, the same every time; no whole degrees, which nobody can trust. */
const made = Array.from({ length: 20 }, (_, n): LngLat => [
	98.01234 + ((n * 0.618034) % 1) * 24,
	22.01234 + ((n * 0.754878) % 1) * 20
]);

describe('a phone that gives GCJ-02', () => {
	it.each(made)(
		'reaches the grid of %d, %d once the page is told so, and another without',
		async (...place) => {
			const said = fromWgs84(place, 'gcj02');
			expect(await reached(place, place, false)).toBe('0,0');
			expect(await reached(place, said, true)).toBe('0,0');
			expect(await reached(place, said, false)).not.toBe('0,0');
		}
	);

	withSampleData('cn-coordinate-pairs/gcoord_china-cities.json', (path) => {
		it('reaches the grid of each of 664 places whose GCJ-02 somebody else wrote down', async () => {
			const places = JSON.parse(readFileSync(path, 'utf8')) as {
				coords: Record<'WGS84' | 'GCJ02', LngLat>;
			}[];
			for (const { coords } of places) expect(await reached(coords.WGS84, coords.GCJ02, true)).toBe('0,0');
		});
	});
});
