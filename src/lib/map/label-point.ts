import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';

/** So many lines are laid across a polygon to find where it is widest. */
const LINES = 15;

/**
 * A point inside a polygon where its name has room: the middle of the widest stretch across it, the more so the
 * farther it is from top and bottom.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): [lng: number, lat: number] {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	let best: [number, number] = [0, 0];
	let room = -1;
	for (const rings of polygons) {
		const lats = (rings[0] ?? []).map(([, lat = 0]) => lat);
		const [south, north] = [Math.min(...lats), Math.max(...lats)];
		for (let i = 1; i < LINES; i++) {
			const lat = south + ((north - south) * i) / LINES;
			const crossings = rings.flatMap((ring) => across(ring, lat)).toSorted((a, b) => a - b);
			for (let k = 0; k + 1 < crossings.length; k += 2) {
				const [from = 0, to = 0] = crossings.slice(k, k + 2);
				const width = Math.min(to - from, 3 * Math.min(lat - south, north - lat));
				if (width > room) [best, room] = [[(from + to) / 2, lat], width];
			}
		}
	}
	return best;
}

/** Where a ring crosses a parallel. */
function across(ring: number[][], lat: number): number[] {
	return ring.flatMap(([ax = 0, ay = 0], i) => {
		const [bx = ax, by = ay] = ring[i + 1] ?? [];
		return ay > lat === by > lat ? [] : [ax + ((lat - ay) / (by - ay)) * (bx - ax)];
	});
}

/**
 * Adds to each polygon a point that carries its name (and its badge): MapLibre would write the name of a polygon once
 * in every tile it reaches into.
 */
export function withLabelPoints(collection: FeatureCollection): FeatureCollection {
	const points = collection.features.flatMap((feature): Feature<Point>[] => {
		const { geometry } = feature;
		if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
		return [{ ...feature, geometry: { type: 'Point', coordinates: labelPoint(geometry) } }];
	});
	return points.length > 0 ? { ...collection, features: [...collection.features, ...points] } : collection;
}
