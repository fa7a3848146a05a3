import type { MultiPolygon, Polygon } from 'geojson';
import { scaleAt } from '#geo/duty/metres.ts';

/** The point of an area's border that is nearest to a spot, and how many metres away it is. */
export function nearestBorder(
	geometry: Polygon | MultiPolygon,
	lng: number,
	lat: number
): { lng: number; lat: number; metres: number } {
	const { kx, ky } = scaleAt(lat);
	const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	let nearest = { lng, lat, metres: Infinity };
	for (const ring of rings) {
		ring.forEach(([ax = 0, ay = 0], i) => {
			const [bx = ax, by = ay] = ring[i + 1] ?? [];
			const [ux, uy] = [(bx - ax) * kx, (by - ay) * ky];
			const [px, py] = [(lng - ax) * kx, (lat - ay) * ky];
			const along = Math.min(1, Math.max(0, (px * ux + py * uy) / (ux * ux + uy * uy || 1)));
			const metres = Math.hypot(px - ux * along, py - uy * along);
			if (metres < nearest.metres)
				nearest = { lng: ax + (bx - ax) * along, lat: ay + (by - ay) * along, metres };
		});
	}
	return nearest;
}
