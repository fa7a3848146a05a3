import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { planeAt, type Point } from '#geo/walking/plane.ts';

/** A tour drawn on a sheet: the line as an SVG path, a spot for each stop; north is up. */
export type Sketch = { width: number; height: number; path: string; spots: Point[] };

type Drawn = { at: LngLat; leg: readonly LngLat[] };

/**
 * Draws a tour into a sheet.
 * @param margin kept free on all sides, for the numbers
 */
export function sketch(
	stops: readonly Drawn[],
	{ width, height, margin }: { width: number; height: number; margin: number }
): Sketch {
	const { toMetres } = planeAt(stops[0]?.at[1] ?? 0);
	const all = stops.flatMap(({ at, leg }) => [...leg, at]).map(toMetres);
	const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
	const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const scale = Math.min(
		(width - 2 * margin) / Math.max(1, east - west),
		(height - 2 * margin) / Math.max(1, north - south)
	);
	const onSheet = (at: LngLat): Point => {
		const [x, y] = toMetres(at);
		return [
			round(width / 2 + (x - (west + east) / 2) * scale),
			round(height / 2 - (y - (south + north) / 2) * scale)
		];
	};
	const path = stops
		.filter(({ leg }) => leg.length > 1)
		.map(({ leg }) => `M${leg.map((at) => onSheet(at).join(' ')).join('L')}`)
		.join('');
	return { width, height, path, spots: apart(stops.map(({ at }) => onSheet(at))) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Two doors side by side would hide each other's number: they are drawn as far apart as it takes. */
const LEAST = 19;
function apart(spots: readonly Point[]): Point[] {
	const placed: Point[] = [];
	for (let spot of spots) {
		for (const other of placed) {
			const [dx, dy] = [spot[0] - other[0], spot[1] - other[1]];
			const far = Math.hypot(dx, dy);
			if (far >= LEAST) continue;
			const [ux, uy] = far === 0 ? [1, 0] : [dx / far, dy / far];
			spot = [round(other[0] + ux * LEAST), round(other[1] + uy * LEAST)];
		}
		placed.push(spot);
	}
	return placed;
}
